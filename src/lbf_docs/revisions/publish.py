"""Puts a folder, or a file, where nothing may be yet: whole or not at all, and for one of two who try at once.

Everything is written beside its place first and is on the disk before it gets its name. Giving a name is one step of
the file system, also on a shared drive, and fails where the name is taken: a folder with something in it is never
replaced by another.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

PREFIX, SUFFIX = ".lbf-docs-", ".tmp"
_STALE = 24 * 3600
"""Seconds after which a folder that nobody finished is taken for left behind by a crash."""


class TakenError(Exception):
    """Somebody else was first: there is something of that name."""


@contextmanager
def staging(home: Path) -> Iterator[Path]:
    """A folder beside the place, to be filled; it goes when the work is over, unless it was given its name.

    Raises OSError. `home` is made where it is missing, and goes again if nothing came of it.
    """
    made = not home.exists()
    home.mkdir(exist_ok=True)
    try:
        room = Path(tempfile.mkdtemp(prefix=PREFIX, suffix=SUFFIX, dir=home))
        try:
            _clear_stale(home, room)
            yield room
        finally:
            shutil.rmtree(room, ignore_errors=True)
    finally:
        if made:
            with contextlib.suppress(OSError):
                home.rmdir()  # only when it is empty


def fill(room: Path, files: Mapping[str, bytes]) -> None:
    """Writes the files, by their paths in the folder, safely on the disk. Raises OSError."""
    for name, data in files.items():
        path = room / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())


def publish(room: Path, target: Path) -> None:
    """Gives a filled folder its name. Raises TakenError when there is something of that name, else OSError."""
    for folder in (room, *(path for path in room.rglob("*") if path.is_dir())):
        _readable(folder)
        _sync(folder)
    try:
        room.rename(target)
    except OSError as error:
        if os.path.lexists(target):
            raise TakenError(target.name) from error
        raise
    _sync(target.parent)


def publish_file(target: Path, data: bytes) -> None:
    """Writes one file that may not be there yet. Raises TakenError when it is, else OSError; then nothing is left."""
    handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _readable(part)
        _name(part, target)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    _sync(target.parent)


def _name(part: Path, target: Path) -> None:
    """Gives a file its name, if nothing has it."""
    try:
        if os.name == "nt":
            part.rename(target)  # refuses a name that is taken
            return
        os.link(part, target)
    except FileExistsError as error:
        raise TakenError(target.name) from error
    except (OSError, NotImplementedError):  # a drive that knows no second names: the name is taken first, then filled
        try:
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError as error:
            raise TakenError(target.name) from error
        os.close(handle)
        part.replace(target)


def _readable(path: Path) -> None:
    """The rights of any new file or folder of the user's; temporary ones are made private."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        path.chmod((0o777 if path.is_dir() else 0o666) & ~mask)


def _sync(folder: Path) -> None:
    """Makes the names in a folder last, where the system knows how."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _clear_stale(home: Path, room: Path) -> None:
    """Removes what a crash left. By the drive's own clock: another computer may be at work here right now."""
    now = room.stat().st_mtime
    for old in home.glob(f"{PREFIX}*{SUFFIX}"):
        with contextlib.suppress(OSError):
            if old != room and now - old.stat().st_mtime > _STALE:
                shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()

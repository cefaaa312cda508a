"""A private folder for what can always be made again: prepared templates and drawn figures, by the hash of what they
were made from.

It only saves time. A folder that can't be written, that is not there, or that others may write in, and a file that is
damaged or somebody else's, count as nothing: then the thing is made again. Nothing that is kept here is ever run.

The folder is `lbf-docs` in the user's own cache folder. `LBF_DOCS_CACHE` names another one; empty, it turns this off.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from . import __version__

VARIABLE = "LBF_DOCS_CACHE"
_LARGEST = 64 * 1024 * 1024
MOST_FILES = 200
_DIGEST = hashlib.sha256().digest_size
_UNFINISHED = ".tmp"


def key(kind: str, *made_from: bytes) -> str:
    """What a thing is kept under: the hash of all that it was made from, in order."""
    digest = hashlib.sha256(kind.encode())
    for piece in made_from:
        digest.update(b"%d:" % len(piece) + piece)
    return f"{kind}-{digest.hexdigest()}"


def is_off() -> bool:
    """Whether nothing can be kept, so that nobody need make it ready."""
    return _place() is None


def fetch(name: str) -> bytes | None:
    """What is kept under a key; None if nothing is, or nothing that can be trusted."""
    folder = _folder()
    if folder is None:
        return None
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(folder / name, flags)
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(handle)
            if not (stat.S_ISREG(about.st_mode) and _is_ours(about) and about.st_size <= _LARGEST):
                return None
            whole = file.read()
    except (OSError, ValueError):
        return None
    data = whole[_DIGEST:]
    return data if whole[:_DIGEST] == _seal(name, data) else None


def keep(name: str, data: bytes) -> None:
    """Keeps something under a key, if that can be done; whole or not at all."""
    folder = _folder(make=True)
    if folder is None or len(data) + _DIGEST > _LARGEST:
        return
    part = folder / f"{os.urandom(8).hex()}{_UNFINISHED}"
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(_seal(name, data) + data)
        part.replace(folder / name)
        _make_room(folder)
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            part.unlink(missing_ok=True)


class LastRead:
    """What the last command read of one case folder, as JSON by the hash of what it was read from: one file here.

    Nobody who changes a sentence waits for all the other texts. Nothing older than the last command is kept. A class,
    because what is read is gathered until the command ends.
    """

    def __init__(self, kind: str, folder: Path, made_with: tuple[object, ...]) -> None:
        """`made_with` is all that what is read depends on beside the text; with None in it nothing is kept."""
        off = is_off() or None in made_with
        self._key = None if off else key(kind, str(folder).encode("utf-8", "surrogateescape"))
        self._stamp = hashlib.sha256(repr(made_with).encode()).digest()
        self._before = self._fetched()
        self._now: dict[str, Any] = {}

    @property
    def is_on(self) -> bool:
        """Whether anything is kept, so that it is worth making ready."""
        return self._key is not None

    def digest(self, text: str) -> str:
        """What a text is kept under."""
        return hashlib.sha256(self._stamp + text.encode("utf-8", "surrogatepass")).hexdigest()

    def find(self, digest: str) -> Any:
        """What is kept under it, as JSON; None if nothing is."""
        return self._before.get(digest)

    def use(self, digest: str, packed: Any) -> None:
        """Says what this command has read: found, or just made."""
        self._now[digest] = packed

    def keep(self) -> None:
        """Keeps what was read; that anything is new is told from the hashes alone."""
        if self._key and self._now.keys() != self._before.keys():
            packed = json.dumps(self._now, ensure_ascii=False, separators=(",", ":"))
            keep(self._key, packed.encode("utf-8", "surrogatepass"))

    def _fetched(self) -> dict[str, Any]:
        try:
            read = json.loads((fetch(self._key) if self._key else None) or b"{}")
        except (ValueError, RecursionError):
            return {}
        return read if isinstance(read, dict) else {}


def _seal(name: str, data: bytes) -> bytes:
    """Says that a file is whole, and that it is the one its name says."""
    return hashlib.sha256(name.encode() + b"\0" + data).digest()


def _folder(make: bool = False) -> Path | None:
    """The folder, if it is there (or could be made) and nobody else can write in it."""
    path = _place()
    if path is None:
        return None
    try:
        if make:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.mkdir(mode=0o700, exist_ok=True)
        link, folder = path.lstat(), path.stat()
    except (OSError, ValueError):
        return None
    private = _is_ours(link) and _is_ours(folder) and not (os.name == "posix" and folder.st_mode & 0o022)
    return path if private and stat.S_ISDIR(folder.st_mode) else None


def _is_ours(about: os.stat_result) -> bool:
    """Whether it belongs to the one who runs this; on Windows the user's folder is the user's."""
    return not hasattr(os, "getuid") or about.st_uid == os.getuid()


def _place() -> Path | None:
    """Where the folder is, or None when there is to be none."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named.strip() else None
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        home = os.path.expanduser("~/Library/Caches")  # noqa: PTH111  # Path.expanduser raises where there is no home
    else:
        home = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")  # noqa: PTH111
    return Path(home) / "lbf-docs" if os.path.isabs(home) else None  # noqa: PTH117


def _make_room(folder: Path) -> None:
    """Lets the oldest go when there are too many: every change of a template leaves one that nobody asks for."""
    with os.scandir(folder) as entries:
        files = [(entry.stat(follow_symlinks=False).st_mtime_ns, entry.path) for entry in entries]
    for _, path in sorted(files)[: max(0, len(files) - MOST_FILES)]:
        os.unlink(path)  # noqa: PTH108


@lru_cache(maxsize=4)
def code_stamp(*packages: str) -> bytes | None:
    """The hash of our own files in these packages: what they make may change with any letter of it.

    None where they are no files (in a zip, say): then nothing they make is kept.
    """
    digest = hashlib.sha256(f"{__version__} {sys.version}".encode())
    for package in packages:
        folder = Path(__file__).parent / package
        try:
            for name in sorted(name for name in os.listdir(folder) if "." in name):  # noqa: PTH208
                digest.update(name.encode() + b"\0" + (folder / name).read_bytes() + b"\0")
        except OSError:
            return None
    return digest.digest()


@lru_cache(maxsize=1)
def tree_stamp() -> bytes | None:
    """The hash of path, size and time of every file of our own code and data: of what depends on nearly all of it.

    None where they are no files.
    """
    digest = hashlib.sha256(f"{__version__} {sys.version}".encode())
    folders = [str(Path(__file__).parent)]
    try:
        for folder in folders:
            with os.scandir(folder) as entries:
                for entry in sorted(entries, key=lambda one: one.name):
                    if entry.is_dir():
                        folders += [entry.path] if "." not in entry.name and entry.name != "__pycache__" else []
                    elif entry.name.endswith((".py", ".yaml")):
                        about = entry.stat()
                        digest.update(f"{entry.path}\0{about.st_size} {about.st_mtime_ns}\0".encode())
    except (OSError, UnicodeError):
        return None
    return digest.digest()


@lru_cache(maxsize=8)
def file_stamp(module: str) -> tuple[str, int, int] | None:
    """What tells one installed file of a module from another: path, size and time. None where there is no such file."""
    try:
        spec = find_spec(module)
        if spec is None or not spec.origin:
            return None
        about = os.stat(spec.origin)  # noqa: PTH116
    except (OSError, ValueError, ImportError):
        return None
    return spec.origin, about.st_size, about.st_mtime_ns


@lru_cache(maxsize=8)
def version_of(module: str, project: str) -> str | None:
    """The version of an installed project, read off its folder's name: importlib.metadata takes 20 ms to ask.

    None where there is no such folder.
    """
    spec = find_spec(module)
    if spec is None or not spec.origin:
        return None
    home = Path(spec.origin).parent
    site = home.parent if spec.submodule_search_locations else home
    try:
        names = os.listdir(site)  # noqa: PTH208
    except OSError:
        return None
    found = [n for n in names if n.lower().replace("_", "-").startswith(f"{project}-") and n.endswith(".dist-info")]
    return found[0] if len(found) == 1 else None

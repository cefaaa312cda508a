"""Makes a folder with files in it: whole or not at all, and never over something that is there."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Mapping
from pathlib import Path

from lbf_docs.case.names import is_system, nfc

_WHY = {
    errno.EACCES: "der er ikke adgang til at skrive", errno.EPERM: "der er ikke adgang til at skrive",
    errno.EEXIST: "der er allerede en fil med det navn", errno.ENOTDIR: "en del af stien er en fil, ikke en mappe",
    errno.ENOSPC: "drevet er fuldt", errno.EROFS: "drevet er skrivebeskyttet",
    errno.ENAMETOOLONG: "navnet er for langt",
}  # fmt: skip


def why_not(target: Path, error: OSError | ValueError) -> str:
    """Why a folder couldn't be written in, in plain words."""
    if isinstance(error, ValueError):
        return "navnet har et tegn, som en mappe ikke kan hedde"
    if os.path.isfile(target):  # noqa: PTH113  Path.is_file may raise for odd names
        return "det er en fil, ikke en mappe"
    return _WHY.get(error.errno or 0, "computeren siger nej")


def names_in(folder: Path) -> tuple[str, ...]:
    """The names in a folder, sorted, without what the computer put there by itself; none when there is no folder.

    Raises OSError when something stands in the folder's place or it can't be read, ValueError when no folder can have
    the name.
    """
    try:
        return tuple(sorted(nfc(path.name) for path in folder.iterdir() if not is_system(path.name)))
    except FileNotFoundError:
        return ()


def write_new(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes the files, by their names in the folder, and makes the folders that they need.

    Raises OSError when something can't be written, also when a file is there already. Then, and also when the user
    stops it, what was made is gone again.
    """
    made: list[Path] = []
    try:
        for name, data in files.items():
            path = folder / name
            _make_folders(path.parent, made)
            with path.open("xb") as stream:
                made.append(path)
                stream.write(data)
    except BaseException:
        _remove(made)
        raise
    return tuple(folder / name for name in files)


def _make_folders(folder: Path, made: list[Path]) -> None:
    """The folder and those above it, outermost first; what had to be made is added to `made`."""
    for missing in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
        missing.mkdir()
        made.append(missing)


def _remove(made: list[Path]) -> None:
    """What was made, the latest first. A folder goes only when it is empty, so nobody else's files go with it."""
    for path in reversed(made):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()

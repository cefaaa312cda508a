"""The only module that touches the disk: names in a folder, bytes of a file, both within limits."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from lbf_docs.case.codes import FILE_TOO_LARGE, LINK_OUTSIDE, NOT_A_FILE, UNREADABLE
from lbf_docs.case.kinds import Code
from lbf_docs.value import Value

FILE_BYTES_MAX = 5_000_000
CASE_BYTES_MAX = 50_000_000
FILES_MAX = 2_000


class Fault(Value):
    """Why a file or folder was not read."""

    kind: Code
    says: str = ""
    remedy: str = ""


def names_in(folder: Path) -> list[str] | Fault:
    """The names in a folder, sorted."""
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208  names are all we need
    except NotADirectoryError:
        return Fault(NOT_A_FILE, "her ventes en mappe", "omdøb filen, og læg en mappe i stedet")
    except OSError as error:
        return Fault(UNREADABLE, reason(error))


def entries_in(folder: Path) -> list[tuple[str, bool]]:
    """The names in a folder, sorted, and which of them are folders; no links, and nothing if it can't be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry.name, entry.is_dir()) for entry in entries if not entry.is_symlink())
    except (OSError, ValueError):
        return []


def is_folder(path: Path) -> bool:
    """Whether it is a folder, or leads to one."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116  Path.is_dir may raise for odd names
    except (OSError, ValueError):
        return False


def exists(path: Path) -> bool:
    """Whether anything bears the name."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def link_fault(path: Path, root: Path) -> Fault | None:
    """What speaks against a name that is a link: it leads out of the case, or nowhere. `root` is resolved."""
    try:
        if not path.is_symlink():
            return None
        target = Path(os.path.realpath(path, strict=True))
    except (OSError, ValueError) as error:
        return Fault(UNREADABLE, "genvejen fører ingen steder hen" if isinstance(error, OSError) else "")
    return None if target.is_relative_to(root) else Fault(LINK_OUTSIDE)


def bytes_of(path: Path, most: int = FILE_BYTES_MAX, *, follow: bool = False) -> bytes | Fault:
    """The file's bytes, if there are not too many. Opened without waiting and looked at first: a pipe or a device would
    hold us for ever. A link is only followed when that is asked for: it may have come since the case was looked at.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags if follow else flags | getattr(os, "O_NOFOLLOW", 0))
    except (OSError, ValueError) as error:
        if is_folder(path):
            return Fault(NOT_A_FILE, "her ligger en mappe")
        return Fault(UNREADABLE, reason(error))
    try:
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                return Fault(NOT_A_FILE)
            if status.st_size > most:
                return _too_large(status.st_size, most)
            raw = file.read(most + 1)
    except OSError as error:
        if is_folder(path):
            return Fault(NOT_A_FILE, "her ligger en mappe")
        return Fault(UNREADABLE, reason(error))
    return _too_large(len(raw), most) if len(raw) > most else raw


def reason(error: Exception) -> str:
    """Why the system said no, as far as it can be told in plain words."""
    if isinstance(error, PermissionError):
        return "du har ikke adgang til den"
    if isinstance(error, FileNotFoundError):
        return "den forsvandt, mens sagen blev læst"
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "den blev til en genvej, mens sagen blev læst"
    return ""


def _too_large(size: int, most: int) -> Fault:
    megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
    return Fault(FILE_TOO_LARGE, f"den fylder {megabytes} MB; der er plads til {most // 1_000_000} MB")

"""Which names belong in a case, and which name was probably meant. Names are compared in NFC."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from lbf_docs.case.raw import Layout
from lbf_docs.suggest import nearest, question
from lbf_docs.value import Value

_SYSTEM_NAMES = frozenset({"desktop.ini", "thumbs.db", "icon\r"})
_SYSTEM_STARTS = (".", "~$")
_SYSTEM_ENDS = ("~", ".tmp", ".bak")
_README = re.compile(r"(readme|læs[ _-]?mig|laes[ _-]?mig)(\.(txt|md))?")
_GLOB = re.compile(r"[*?\[]")


class Expected(Value):
    """What one folder of a case may hold. A file name may be a glob; `unread` folders are left alone."""

    files: tuple[str, ...]
    folders: tuple[str, ...]
    unread: tuple[str, ...] = ()

    @property
    def literal(self) -> tuple[str, ...]:
        """Every name that is spelled out."""
        return tuple(name for name in (*self.files, *self.folders, *self.unread) if not _GLOB.search(name))


def expected_in(layout: Layout, folder: str) -> Expected:
    """What may stand in `folder`, "" for the case itself or such as "tekst/6-indsatsområder"."""
    depth = len(PurePosixPath(folder).parts)
    files: list[str] = [] if folder else list(layout.data)
    folders: list[str] = []
    for known in layout.prose:
        parts = PurePosixPath(nfc(known)).parts
        if "/".join(parts[:depth]) == folder and len(parts) > depth:
            (files if len(parts) == depth + 1 else folders).append(parts[depth])
    unread = () if folder else tuple(map(nfc, layout.folders))
    return Expected(tuple(dict.fromkeys(map(nfc, files))), tuple(dict.fromkeys(folders)), unread)


def nfc(name: str) -> str:
    """The name as we write it; a Mac may hand out æ, ø, å and é in parts. Bytes that are no UTF-8 are made visible."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))


def is_system(name: str) -> bool:
    """Whether the computer or an editor put the file there by itself."""
    lower = name.lower()
    return lower in _SYSTEM_NAMES or name.startswith(_SYSTEM_STARTS) or lower.endswith(_SYSTEM_ENDS)


def without_backup_mark(name: str) -> str:
    """The name of the file that an editor's copy is one of: plan.yaml of plan.yaml~ and plan.yaml.bak."""
    end = next((end for end in _SYSTEM_ENDS if name.lower().endswith(end)), "")
    return name[: len(name) - len(end)]


def is_readme(name: str) -> bool:
    """Whether it is a note to people, which no one needs to know about."""
    return _README.fullmatch(name.lower()) is not None


def matches(name: str, pattern: str) -> bool:
    """Whether a file's name is the known one, which may be a glob."""
    return name == pattern or (_GLOB.search(pattern) is not None and fnmatchcase(name, pattern))


def other_case(name: str, expected: Expected) -> str | None:
    """The known name that differs from `name` only in small and capital letters."""
    for known in expected.literal:
        if known != name and known.casefold() == name.casefold():
            return known
    return None


def near(name: str, expected: Iterable[str]) -> tuple[str, ...]:
    """At most four known names that look like `name`, the nearest first. Endings are not compared: `plan.yaml.txt`."""
    by_stem = {_stem(known): known for known in expected}
    stem = _stem(name)
    return (by_stem[stem],) if stem in by_stem else tuple(by_stem[hit] for hit in nearest(stem, by_stem, likeness=0.7))


def _stem(name: str) -> str:
    return PurePosixPath(name).name.partition(".")[0].casefold()


def did_you_mean(name: str, expected: Iterable[str]) -> str:
    """The question after a file's name, or nothing."""
    return question(near(name, expected))

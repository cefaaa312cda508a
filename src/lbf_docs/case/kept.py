"""YAML files that were read before are not read again: data and places, kept from one command to the next.

One file of the cache for each case folder, as `prose.kept` has it. A file with anything wrong in it is read anew each
time. With nothing new to read, the parser isn't even imported: that takes as long as reading the smaller files.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lbf_docs import cache
from lbf_docs.findings import DataPath, Place
from lbf_docs.value import Value

from .places import Places
from .raw import Tree

_KIND = "data"
_CODE = ("case",)
_PARSERS = ("ruamel.yaml", "_ruamel_yaml")
_ODD = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


class Kept(Value):
    """What a sound file says."""

    tree: Tree
    places: Places
    keys: Places


class KeptFiles:
    """The data files of one case, as far as they were read before."""

    def __init__(self, folder: Path) -> None:
        made_with = (cache.code_stamp(*_CODE), *map(cache.file_stamp, _PARSERS))
        self._kept = cache.LastRead(_KIND, folder, made_with)

    def find(self, text: str, file: str, stem: str) -> Kept | None:
        """What the file says, if it was read before with just this text."""
        digest = self._kept.digest(f"{file}\0{text}")
        packed = self._kept.find(digest)
        if packed is None:
            return None
        try:
            found = _unpacked(packed, text, file, stem)
        except _ODD:
            return None
        self._kept.use(digest, packed)
        return found

    def add(self, text: str, file: str, stem: str, read: Kept) -> None:
        """Remembers what a sound file says."""
        if self._kept.is_on:
            self._kept.use(self._kept.digest(f"{file}\0{text}"), [read.tree, list(_numbers(read, stem))])

    def keep(self) -> None:
        """Keeps what was read, for the next command."""
        self._kept.keep()


def _paths(tree: Tree, path: DataPath) -> Iterator[DataPath]:
    """Every path of the data, in an order that the data alone decide."""
    yield path
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _paths(value, (*path, key))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from _paths(value, (*path, number))


def _numbers(read: Kept, stem: str) -> Iterator[int]:
    """Line, column and length of each value and of its key, in the order of the paths; zeros where there is none."""
    for path in _paths(read.tree, (stem,)):
        for places in (read.places, read.keys):
            place = places.get(path)
            at = (place.line or 0, place.column or 0, place.length) if place is not None else (0, 0, 0)
            yield from at


def _unpacked(packed: Any, text: str, file: str, stem: str) -> Kept:
    tree, numbers = packed
    lines, places, keys = text.split("\n"), Places(), Places()
    at = 0
    for path in _paths(tree, (stem,)):
        for table in (places, keys):
            line, column, length = numbers[at : at + 3]
            at += 3
            if line:
                table.put(path, (lines, file, line - 1, column - 1, length))
            elif length:
                table.put(path, Place(file))
    if at != len(numbers):
        raise ValueError(file)
    return Kept(tree, places, keys)

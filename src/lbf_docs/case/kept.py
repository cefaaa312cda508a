"""YAML files that were read before are not read again: data and places, kept from one command to the next.

One file of the cache for each case folder, as `prose.kept` has it. A file with anything wrong in it is read anew each
time. With nothing new to read, the parser isn't even imported: that takes as long as reading the smaller files.
"""

from __future__ import annotations

import hashlib
import json
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
        off = cache.is_off() or None in made_with
        self._key = None if off else cache.key(_KIND, str(folder).encode("utf-8", "surrogateescape"))
        self._stamp = hashlib.sha256(repr(made_with).encode()).digest()
        self._before = self._fetched()
        self._now: dict[str, Any] = {}

    def find(self, text: str, file: str, stem: str) -> Kept | None:
        """What the file says, if it was read before with just this text."""
        digest = self._digest(text, file)
        packed = self._before.get(digest)
        if packed is None:
            return None
        try:
            found = _unpacked(packed, text, file, stem)
        except _ODD:
            return None
        self._now[digest] = packed
        return found

    def add(self, text: str, file: str, stem: str, read: Kept) -> None:
        """Remembers what a sound file says."""
        if self._key:
            self._now[self._digest(text, file)] = [read.tree, list(_numbers(read, stem))]

    def keep(self) -> None:
        """Keeps what was read, and nothing older; that is told from what is kept by the names alone."""
        if self._key and self._now.keys() != self._before.keys():
            cache.keep(self._key, json.dumps(self._now, ensure_ascii=False, separators=(",", ":")).encode())

    def _digest(self, text: str, file: str) -> str:
        return hashlib.sha256(self._stamp + f"{file}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()

    def _fetched(self) -> dict[str, Any]:
        data = cache.fetch(self._key) if self._key else None
        try:
            read = json.loads(data or b"{}")
        except _ODD:
            return {}
        return read if isinstance(read, dict) else {}


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

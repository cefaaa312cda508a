"""Texts that were read before are not read again: the blocks of a case's texts, kept from one command to the next.

One file for each case folder, with what the last command read: nobody who changes a sentence waits for all the other
texts. Texts with something wrong in them are always read anew, and so are plain ones, which take no time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from lbf_docs import cache
from lbf_docs.findings import Finding, Place
from lbf_docs.value import Value

from . import blocks
from .blocks import Prose
from .limits import MOST_MARKS, marks_in
from .protect import Origin, Protected
from .read import parse, read_prose

_KIND = "tekster"
_CODE = ("prose",)
_PROJECTS = (("markdown_it", "markdown-it-py"), ("mdit_py_plugins", "mdit-py-plugins"))
"""What else reads: modules and the names of their projects."""
_MADE = {kind.__name__: kind for kind in vars(blocks).values() if isinstance(kind, type) and issubclass(kind, Value)}
_ODD = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


class Texts:
    """The texts of one case, as far as they were read before."""

    def __init__(self, case: Path) -> None:
        made_with = (cache.code_stamp(*_CODE), *(cache.version_of(*project) for project in _PROJECTS))
        off = cache.is_off() or None in made_with
        self._key = None if off else cache.key(_KIND, str(case).encode("utf-8", "surrogateescape"))
        self._stamp = hashlib.sha256(repr(made_with).encode()).digest()
        self._before = self._fetched()
        self._now: dict[str, Any] = {}
        self._marks = 0

    def read(self, text: str, file: str, origin: Origin = (0, 0)) -> tuple[Prose, tuple[Finding, ...]]:
        """As `read_prose`."""
        marks = marks_in(text)
        read = read_prose(text, file, origin, self._parsed, self._marks)
        self._marks += marks if marks <= MOST_MARKS else 0  # one that is too long by itself isn't read
        return read

    def _parsed(self, text: str, protected: Protected, file: str, origin: Origin) -> tuple[Prose, tuple[Finding, ...]]:
        digest = hashlib.sha256(self._stamp + repr((file, origin, text)).encode("utf-8", "surrogatepass")).hexdigest()
        if digest in self._before:
            try:
                prose = _unpacked(self._before[digest])
                if not isinstance(prose, Prose):
                    raise TypeError(type(prose))
            except _ODD:
                pass
            else:
                self._now[digest] = self._before[digest]
                return prose, ()
        prose, findings = parse(text, protected, file, origin)
        if self._key and not findings:
            with suppress(RecursionError):
                self._now[digest] = _packed(prose)
        return prose, findings

    def keep(self) -> None:
        """Keeps what was read, and nothing older; that is told from what is kept by the names alone."""
        if self._key and self._now.keys() != self._before.keys():
            cache.keep(self._key, json.dumps(self._now).encode())

    def _fetched(self) -> dict[str, Any]:
        data = cache.fetch(self._key) if self._key else None
        try:
            read = json.loads(data or b"{}")
        except _ODD:
            return {}
        return read if isinstance(read, dict) else {}


def _packed(thing: object) -> Any:
    """Blocks as JSON: a value is an object with its class's name, a tuple is a list, a mapping is an object with ""."""
    match thing:
        case Value() | Place():
            return {type(thing).__name__: [_packed(getattr(thing, name)) for name in thing.__match_args__]}
        case tuple():
            return [_packed(one) for one in thing]
        case Mapping():
            return {"": [[key, _packed(value)] for key, value in thing.items()]}
    return thing


def _unpacked(packed: Any) -> Any:
    if isinstance(packed, list):
        return tuple([_unpacked(one) for one in packed])
    if not isinstance(packed, dict):
        return packed
    ((name, inner),) = packed.items()
    if name == "":
        return {key: _unpacked(value) for key, value in inner}
    return (Place if name == "Place" else _MADE[name])(*[_unpacked(one) for one in inner])

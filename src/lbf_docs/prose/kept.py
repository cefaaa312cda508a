"""Texts that were read before are not read again: the blocks of a case's texts, kept from one command to the next.

One file for each case folder, with what the last command read: nobody who changes a sentence waits for all the other
texts. Texts with something wrong in them are always read anew, and so are plain ones, which take no time.
"""

from __future__ import annotations

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
        self._kept = cache.LastRead(_KIND, case, made_with)
        self._marks = 0

    def read(self, text: str, file: str, origin: Origin = (0, 0)) -> tuple[Prose, tuple[Finding, ...]]:
        """As `read_prose`."""
        marks = marks_in(text)
        read = read_prose(text, file, origin, self._parsed, self._marks)
        self._marks += marks if marks <= MOST_MARKS else 0  # one that is too long by itself isn't read
        return read

    def _parsed(self, text: str, protected: Protected, file: str, origin: Origin) -> tuple[Prose, tuple[Finding, ...]]:
        digest = self._kept.digest(repr((file, origin, text)))
        packed = self._kept.find(digest)
        if packed is not None:
            try:
                prose = _unpacked(packed)
                if not isinstance(prose, Prose):
                    raise TypeError(type(prose))
            except _ODD:
                pass
            else:
                self._kept.use(digest, packed)
                return prose, ()
        prose, findings = parse(text, protected, file, origin)
        if self._kept.is_on and not findings:
            with suppress(RecursionError):
                self._kept.use(digest, _packed(prose))
        return prose, findings

    def keep(self) -> None:
        """Keeps what was read, for the next command."""
        self._kept.keep()


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

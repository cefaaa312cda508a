"""A text of the case → its prose."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from lbf_docs.findings import Finding, Place

from . import codes
from .author_notes import without_notes
from .blocks import Missing, Paragraph, Prose
from .limits import beyond, marks_in
from .plain import plain_paragraphs
from .protect import Origin, Protected, protect

Parse = Callable[[str, Protected, str, Origin], tuple[Prose, tuple[Finding, ...]]]
"""What reads a text that isn't plain: text, the same without its expressions, file, and where it begins there."""


def parse(text: str, protected: Protected, file: str, origin: Origin) -> tuple[Prose, tuple[Finding, ...]]:
    """By way of the Markdown parser, imported when a text needs it: most of all imports' time."""
    return (_parsed if len(text) > _LARGE else _parsed_once)(text, protected, file, origin)


def _parsed(text: str, protected: Protected, file: str, origin: Origin) -> tuple[Prose, tuple[Finding, ...]]:
    from .markdown import parsed  # noqa: PLC0415

    return parsed(text, protected, file, origin)


_LARGE = 100_000
"""Letters of a text that is not remembered."""
_parsed_once = lru_cache(maxsize=128)(_parsed)
"""A case is compared with its last revision, in which most texts are the same; blocks never change."""


def read_prose(
    text: str, file: str, origin: Origin = (0, 0), parse: Parse = parse, in_case: int = 0
) -> tuple[Prose, tuple[Finding, ...]]:
    """The blocks of a Markdown text and what is wrong with it. Any text is read; nothing is raised.

    `origin` says where the text begins, when it is only a part of its file; `in_case` is how many marks (see `limits`)
    the texts before it have. Of a text beyond the limits only that is said: it stands as a gap.
    """
    fault = beyond(text, marks_in(text), in_case)
    if fault:
        place = Place(file, 1 + origin[0], 1 + origin[1])
        gap = Paragraph((Missing("teksten, som ikke er læst"),))
        return Prose(file, (gap,)), (codes.TOO_LONG.finding(place, fault.says, fault.remedy),)
    text, noted = without_notes(text.replace("\r\n", "\n").replace("\r", "\n"), file, origin)
    protected = protect(text, file, origin)
    plain = plain_paragraphs(protected.text, protected.quoted)
    if plain is not None:
        return Prose(file, plain), (*noted, *protected.findings)
    prose, found = parse(text, protected, file, origin)
    return prose, (*noted, *found)

"""The styles of a document by the names that code and people use.

Word stores built-in names in English whatever its language, but renames the ids (Danish Word writes `Overskrift1`), and
keeps aliases behind a comma. So a style is found by kind and name, never by id.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from lbf_docs.value import Value

from .element import Element, parse, qn, whole

_LEVELS = frozenset("012345678")
"""Word's heading levels, as it writes them; 9 is body text."""
Kind = Literal["paragraph", "character", "table", "numbering"]


def style_key(style: Element) -> tuple[str, str]:
    """Kind and plain name of a `w:style`."""
    name = style.find(qn("w:name"))
    plain = (name.get(qn("w:val")) or "") if name is not None else ""
    return str(style.get(qn("w:type"), "paragraph")), plain.split(",")[0].strip().lower()


class Styles(Value):
    """Ids by kind and name, and what the writers need to know of the styles."""

    ids: Mapping[tuple[str, str], str]
    outline_levels: Mapping[str, int]
    """Heading level from 1, by style id; only for headings."""
    numbered: frozenset[str]
    """Ids of paragraph styles that Word numbers."""
    indents: Mapping[str, int] = MappingProxyType({})
    """Twips from the margin to the text, by id of a paragraph style; only those that are set in."""
    hangings: Mapping[str, int] = MappingProxyType({})
    """Of these, how many are left for a point or a number."""
    numbers: Mapping[str, str] = MappingProxyType({})
    """The numbering of each style in `numbered`."""

    @classmethod
    def read(cls, root: Element) -> Styles:
        """From the root of styles.xml."""
        elements = {str(s.get(qn("w:styleId"))): s for s in root.findall(qn("w:style"))}
        levels: dict[str, int] = {}
        numbers: dict[str, str] = {}
        indents: dict[str, int] = {}
        hangings: dict[str, int] = {}
        for id_ in elements:
            left, hanging = _indent(elements, id_)
            if left:
                indents[id_], hangings[id_] = left, hanging
            level, number = _inherited(elements, id_)
            if level is not None and level < 9:
                levels[id_] = level + 1
            if number is not None and number != "0":
                numbers[id_] = number
        ids = {style_key(s): id_ for id_, s in elements.items()}
        return cls(ids, levels, frozenset(numbers), indents, hangings, numbers)

    @staticmethod
    @lru_cache(maxsize=8)
    def of(part: bytes) -> Styles:
        """From the bytes of styles.xml, which the documents of a case have in common."""
        return Styles.read(parse(part))

    def id(self, name: str, kind: Kind = "paragraph") -> str:
        """The id of a style that the design must have. Raises KeyError with the name."""
        return self.ids[(kind, name.lower())]

    def has(self, name: str, kind: Kind = "paragraph") -> bool:
        """Whether the design has it."""
        return (kind, name.lower()) in self.ids


def paragraph_of(used: Element) -> Element | None:
    """The paragraph whose style this is; None for a style that a paragraph had before a change was tracked."""
    properties = used.getparent()
    paragraph = properties.getparent() if properties is not None else None
    return paragraph if paragraph is not None and paragraph.tag == qn("w:p") else None


def _inherited(elements: Mapping[str, Element], id_: str) -> tuple[int | None, str | None]:
    """Outline level (from 0) and numbering id of a style, from itself or what it is based on."""
    level: int | None = None
    number: str | None = None
    seen: set[str] = set()
    current: str | None = id_
    while current in elements and current not in seen:
        assert current is not None
        seen.add(current)
        style = elements[current]
        outline = style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if level is None and outline is not None:
            written = outline.get(qn("w:val"), "")
            level = int(written) if written in _LEVELS else 9
        numbering = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if number is None and numbering is not None:
            number = numbering.get(qn("w:val"))
        based = style.find(qn("w:basedOn"))
        current = based.get(qn("w:val")) if based is not None else None
    return level, number


def _indent(elements: Mapping[str, Element], id_: str) -> tuple[int, int]:
    """How far a style sets its text in and lets its first line hang out, itself or by what it is based on."""
    seen: set[str] = set()
    current: str | None = id_
    while current in elements and current not in seen:
        assert current is not None
        seen.add(current)
        indent = elements[current].find(f"{qn('w:pPr')}/{qn('w:ind')}")
        if indent is not None:
            return whole(indent.get(qn("w:left")) or indent.get(qn("w:start"))), whole(indent.get(qn("w:hanging")))
        based = elements[current].find(qn("w:basedOn"))
        current = based.get(qn("w:val")) if based is not None else None
    return 0, 0

"""What the design's numbering.xml says: which numbering lists count with, and how headings write their numbers."""

from __future__ import annotations

from collections.abc import Mapping

from .element import Element, qn

_LISTS = "Talopstilling"


def number_list(numbering: Element) -> str | None:
    """The id of the abstract numbering for numbered lists, which the design names "Talopstilling"; None without it."""
    for abstract in numbering.findall(qn("w:abstractNum")):
        name = abstract.find(qn("w:name"))
        if name is not None and name.get(qn("w:val")) == _LISTS:
            return str(abstract.get(qn("w:abstractNumId")))
    return None


def number_patterns(numbering: Element) -> Mapping[str, str]:
    """How each numbered style writes its number ("%1.%2"), by style id."""
    out = {}
    for level in numbering.iter(qn("w:lvl")):
        style, text = level.find(qn("w:pStyle")), level.find(qn("w:lvlText"))
        if style is not None and text is not None:
            out[str(style.get(qn("w:val")))] = str(text.get(qn("w:val")))
    return out

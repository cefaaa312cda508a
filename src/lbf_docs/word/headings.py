"""The headings of a document in reading order, with the numbers that Word will show."""

from __future__ import annotations

import re
from collections.abc import Collection

from lbf_docs.value import Value

from .element import Element, qn
from .numbering import number_patterns
from .styles import Styles, paragraph_of

_WORDS = (qn("w:t"), qn("w:br"), qn("w:tab"))


class Head(Value):
    """A heading."""

    paragraph: Element
    level: int
    number: str
    """As Word shows it, "3."; empty for a heading without one."""
    text: str


def headings(root: Element, numbering: Element, styles: Styles, leave_out: Collection[Element] = ()) -> list[Head]:
    """All headings below `root` in order, but for those in `leave_out`."""
    patterns = number_patterns(numbering)
    counts = [0] * 10
    out: list[Head] = []
    for used in root.iter(qn("w:pStyle")):
        style = str(used.get(qn("w:val")))
        level = styles.outline_levels.get(style)
        if level is None:
            continue
        paragraph = paragraph_of(used)
        if paragraph is None or paragraph in leave_out:
            continue
        number = ""
        if style in styles.numbered and style in patterns:
            counts[level] += 1
            counts[level + 1 :] = [0] * (9 - level)
            number = re.sub(r"%(\d)", lambda m: str(counts[int(m[1])]), patterns[style])
        out.append(Head(paragraph, level, number, _text(paragraph)))
    return out


def _text(paragraph: Element) -> str:
    """The words of a heading; a line break or a tab in it is a space."""
    pieces = (node.text or "" if node.tag == qn("w:t") else " " for node in paragraph.iter(*_WORDS))
    return " ".join("".join(pieces).split())

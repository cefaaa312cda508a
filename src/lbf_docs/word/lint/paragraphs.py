"""The words of a paragraph in a template."""

from __future__ import annotations

from collections.abc import Collection

from lbf_docs.word.element import Element, qn

LETTERS = (qn("w:t"),)
DELETED = qn("w:delText")
"""What somebody deleted with the changes tracked, and nobody has accepted."""
_BETWEEN = (qn("w:tab"), qn("w:br"), qn("w:cr"))


def text_of(paragraph: Element, letters: Collection[str] = LETTERS) -> str:
    """The words, with what Word has elements for."""
    out = []
    for node in paragraph.iter():
        if node.tag in letters:
            out.append(node.text or "")
        elif node.tag == qn("w:noBreakHyphen"):
            out.append("-")
        elif node.tag in _BETWEEN:
            out.append(" ")
    return "".join(out)

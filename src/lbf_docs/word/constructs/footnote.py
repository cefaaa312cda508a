"""Native footnotes: a reference where it stands in the sentence, the text in its own part. docs/word/footnote.md"""

from __future__ import annotations

from dataclasses import replace

from lbf_docs.prose.blocks import Block

from ..context import Here, PlaceProblem
from ..element import Element, el, on, qn, value
from ..package import MAIN

STYLE, REFERENCE = "footnote text", "footnote reference"


def footnote_run(blocks: tuple[Block, ...], here: Here) -> Element:
    """The run with the reference; the note goes to the ledger, which numbers it in reading order."""

    def write(content: tuple[Block, ...]) -> list[Element]:
        inside = replace(here, style=STYLE, depth=0, notes={})
        elements = here.write(content, inside)
        if not elements or elements[0].tag != qn("w:p"):
            elements.insert(0, el("w:p", {}, el("w:pPr", {}, value("w:pStyle", here.id(STYLE)))))
        _number_first(elements[0], here)
        return elements

    if here.ledger.part != MAIN:
        raise PlaceProblem("en fodnote kan kun stå i selve dokumentet, ikke i sidehoved eller sidefod")
    number = here.ledger.footnote(blocks, write)
    style = el("w:rPr", {}, value("w:rStyle", here.character(REFERENCE)))
    return el("w:r", {}, style, el("w:footnoteReference", {"w:id": number}))


def _number_first(paragraph: Element, here: Here) -> None:
    """Puts the note's own number and a space before its text, as Word does."""
    style = el("w:rPr", {}, value("w:rStyle", here.character(REFERENCE)))
    at = 1 if paragraph.find(qn("w:pPr")) is not None else 0
    paragraph.insert(at, el("w:r", {}, style, on("w:footnoteRef")))
    paragraph.insert(at + 1, el("w:r", {}, el("w:t", {}, " ")))

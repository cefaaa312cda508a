"""Native footnotes: a reference where it stands in the sentence, the text in its own part. docs/word/footnote.md"""

from __future__ import annotations

from lbf_docs.prose.blocks import Block

from ..context import FOOTNOTE, Here, PlaceProblem
from ..draft import Draft, draft, on, value
from ..package import MAIN

REFERENCE = "footnote reference"


def footnote_run(blocks: tuple[Block, ...], here: Here) -> Draft:
    """The run with the reference; the note goes to the ledger, which numbers it in reading order."""

    def write(content: tuple[Block, ...]) -> list[Draft]:
        inside = here.changed(style=FOOTNOTE, depth=0, indent=0, notes={})
        elements = here.write(content, inside)
        if not elements or elements[0].tag != "w:p":
            elements.insert(0, draft("w:p", {}, draft("w:pPr", {}, value("w:pStyle", here.id(FOOTNOTE)))))
        _number_first(elements[0], here)
        return elements

    if here.ledger.part != MAIN:
        raise PlaceProblem("en fodnote kan kun stå i selve dokumentet, ikke i sidehoved eller sidefod")
    number = here.ledger.footnote(blocks, write)
    style = draft("w:rPr", {}, value("w:rStyle", here.character(REFERENCE)))
    return draft("w:r", {}, style, draft("w:footnoteReference", {"w:id": number}))


def _number_first(paragraph: Draft, here: Here) -> None:
    """Puts the note's own number and a space before its text, as Word does."""
    style = draft("w:rPr", {}, value("w:rStyle", here.character(REFERENCE)))
    at = 1 if paragraph.find("w:pPr") is not None else 0
    paragraph.insert(at, draft("w:r", {}, style, on("w:footnoteRef")))
    paragraph.insert(at + 1, draft("w:r", {}, draft("w:t", {}, " ")))

"""Where a block stands while it is written: under which heading, in how many lists, in a footnote or a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from lbf_docs.prose.blocks import Block
from lbf_docs.value import Value

from .draft import Draft
from .ledger import Ledger

BODY, LEADING = "Body Text", "Brødtekst før liste"
"""The styles of plain text, and of plain text that is kept with what it introduces."""
FOOTNOTE = "footnote text"
"""The style of all text in a footnote."""


class PlaceProblem(Exception):
    """Something stands where Word can't have it. The message is Danish."""


class Here(Value):
    """The surroundings of a block."""

    ledger: Ledger
    write: Callable[[Sequence[Block], Here], list[Draft]]
    """How the blocks inside a block are written: the table of writers, handed down so that no writer imports it."""
    notes: Mapping[str, tuple[Block, ...]] = MappingProxyType({})
    """The footnotes that the text can refer to, by label."""
    heading_above: int = 1
    """The level of the heading that the text stands under."""
    highest_heading: int = 1
    """The level of the highest heading in the text itself."""
    depth: int = 0
    """How many lists the block is inside."""
    style: str = BODY
    """The style of plain paragraphs here."""
    indent: int = 0
    """Twips from the margin to where text goes on here: in a list, a quotation, an explanation."""

    def id(self, name: str) -> str:
        """The id of a paragraph style by its name."""
        return self.ledger.styles.id(name)

    def character(self, name: str) -> str:
        """The id of a character style by its name."""
        return self.ledger.styles.id(name, "character")

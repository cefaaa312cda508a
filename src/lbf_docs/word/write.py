"""Blocks → elements: a table from the type of a block to the function that writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from lbf_docs.prose.blocks import (
    Block,
    CodeBlock,
    DefinitionList,
    FigureRef,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
)

from .constructs.definitions import write_definitions
from .constructs.lists import write_list
from .constructs.paragraphs import write_code, write_heading, write_paragraph, write_quote, write_rule
from .constructs.picture import write_figure, write_image
from .constructs.table import write_table
from .context import BODY, LEADING, Here
from .draft import Draft

Writer = Callable[[Any, Here], list[Draft]]

WRITE: Mapping[type, Writer] = {
    Paragraph: write_paragraph,
    Heading: write_heading,
    ListBlock: write_list,
    Table: write_table,
    Quote: write_quote,
    CodeBlock: write_code,
    DefinitionList: write_definitions,
    Image: write_image,
    Rule: write_rule,
    FigureRef: write_figure,
}


def write_blocks(blocks: Sequence[Block], here: Here) -> list[Draft]:
    """The elements of some blocks, in order. A line that introduces what follows stays on its page."""
    out: list[Draft] = []
    for block, following in pairwise((*blocks, None)):
        assert block is not None
        at = here.changed(style=LEADING) if here.style == BODY and _leads(block, following) else here
        out += WRITE[type(block)](block, at)
    return out


def _leads(block: Block, following: Block | None) -> bool:
    """Whether a paragraph is nothing without the next block: before a list, say, or all bold, as a small heading."""
    if not isinstance(block, Paragraph) or following is None:
        return False
    all_bold = len(block.children) == 1 and isinstance(block.children[0], Strong)
    return all_bold or isinstance(following, ListBlock | DefinitionList | Table | Image | FigureRef)

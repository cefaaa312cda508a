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
    """The elements of some blocks, in order. A line that introduces a list, table or figure stays on its page."""
    out: list[Draft] = []
    for block, following in pairwise((*blocks, None)):
        assert block is not None
        leads = isinstance(block, Paragraph) and isinstance(
            following, ListBlock | DefinitionList | Table | Image | FigureRef
        )
        at = here.changed(style=LEADING) if leads and here.style == BODY else here
        out += WRITE[type(block)](block, at)
    return out

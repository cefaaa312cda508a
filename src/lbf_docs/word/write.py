"""Blocks → elements: a table from the type of a block to the function that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lbf_docs.prose.blocks import Block, CodeBlock, FigureRef, Heading, ListBlock, Paragraph, Quote, Rule, Table

from .constructs.lists import write_list
from .constructs.paragraphs import write_code, write_heading, write_paragraph, write_quote, write_rule
from .constructs.picture import write_figure
from .constructs.table import write_table
from .context import Here
from .element import Element

Writer = Callable[[Any, Here], list[Element]]

WRITE: Mapping[type, Writer] = {
    Paragraph: write_paragraph,
    Heading: write_heading,
    ListBlock: write_list,
    Table: write_table,
    Quote: write_quote,
    CodeBlock: write_code,
    Rule: write_rule,
    FigureRef: write_figure,
}


def write_blocks(blocks: Iterable[Block], here: Here) -> list[Element]:
    """The elements of some blocks, in order."""
    return [element for block in blocks for element in WRITE[type(block)](block, here)]

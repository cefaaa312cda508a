"""Terms with explanations: a line with the term, and under it a colon, a space and the explanation."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode

from . import codes
from .blocks import Block, Definition, DefinitionList, Inline
from .inline import read_inline
from .source import Source

Blocks = Callable[[list[SyntaxTreeNode], Source], tuple[Block, ...]]
"""Reads the blocks inside an explanation."""
COLON = re.compile(r"\s*:(?:\s+\S|[^\W\d])")
"""How a line begins that was meant as an explanation, also without the space that it needs."""


def read_definitions(node: SyntaxTreeNode, source: Source, blocks: Blocks) -> tuple[Block, ...]:
    """The list. The parser takes ~ for a colon too; here only the colon is known, and ~ is told."""
    items: list[tuple[tuple[Inline, ...], list[tuple[Block, ...]]]] = []
    for child in node.children:
        first = child.map[0] if child.map else 0
        if child.type == "dt":
            items.append((read_inline(child.children[0], source, (first, first + 1)), []))
            continue
        if source.protected[first].lstrip(" >").startswith("~"):
            remedy = "skriv et kolon, hvis det er en forklaring, eller \\~, hvis tegnet hører til teksten"
            source.report(codes.COLON_IS_TEXT.changed(title=_TILDE), source.line(first), "her", remedy)
        items[-1][1].append(blocks(child.children, source))
    return (DefinitionList(tuple(Definition(term, tuple(explanations)) for term, explanations in items)),)


_TILDE = "tegnet ~ først på linjen er læst som en forklaring"

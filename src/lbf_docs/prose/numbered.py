"""Numbers at the beginning of a line: a list, or a date or an ordinal in a sentence that only looks like one."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode

from lbf_docs.values.show import MONTHS

from . import codes
from .blocks import Block, ListBlock, Paragraph, Text
from .source import Source

Blocks = Callable[[list[SyntaxTreeNode], Source], tuple[Block, ...]]
"""Reads the blocks inside an item."""


def read_numbers(node: SyntaxTreeNode, source: Source, blocks: Blocks) -> tuple[Block, ...]:
    """A numbered list: 1, 2, 3 … or 1, 1, 1 …, at least two. Else it is dates or ordinals ("9. klasse for voksne")."""
    numbers = [item.info for item in node.children]
    counted = numbers in ([str(n + 1) for n in range(len(numbers))], ["1"] * len(numbers))
    if len(numbers) > 1 and counted and not any(_begins_with_month(item) for item in node.children):
        return (ListBlock(True, read_items(node, source, blocks)),)
    line = node.map[0] if node.map else 0
    number = f"{node.children[0].info}{node.markup}"
    source.report(
        codes.NUMBER_IS_TEXT, source.line(line, number), "læst som tekst",
        f"skriv {number[:-1]}\\{number[-1]} for at sige det selv; en liste skrives 1., 2., 3. og har mindst to punkter",
    )  # fmt: skip
    out: list[Block] = []
    for item in node.children:
        prefix = Text(f"{item.info}{item.markup} ")
        inner = blocks(item.children, source)
        if inner and isinstance(inner[0], Paragraph):
            out += [Paragraph((prefix, *inner[0].children)), *inner[1:]]
        else:
            out += [Paragraph((Text(prefix.text.strip()),)), *inner]
    return tuple(out)


def read_items(node: SyntaxTreeNode, source: Source, blocks: Blocks) -> tuple[tuple[Block, ...], ...]:
    """The blocks of each item of a list. One that doesn't begin with words is told: its point would stand alone."""
    out = []
    for item in node.children:
        made = blocks(item.children, source)
        if not (made and isinstance(made[0], Paragraph)):
            says = "punktet begynder med noget andet end tekst" if made else "punktet er tomt"
            remedy = "skriv en linje tekst først i punktet" if made else "skriv noget i punktet, eller slet det"
            source.report(codes.EMPTY_ITEM, source.line(item.map[0] if item.map else 0), says, remedy)
        out.append(made)
    return tuple(out)


def _begins_with_month(item: SyntaxTreeNode) -> bool:
    """Whether an item is a date: "1. januar 2024"."""
    inline = next((n for n in item.walk() if n.type == "inline"), None)
    return inline is not None and inline.content.split(" ")[0].lower() in MONTHS


def is_broken_line(node: SyntaxTreeNode, above: SyntaxTreeNode | None, new: Block, old: Block) -> bool:
    """Whether a "list" of one item is only a line of the paragraph above that begins with a number."""
    touching = above is not None and above.map and node.map and above.map[1] == node.map[0]
    return bool(touching and node.type == "ordered_list" and isinstance(new, Paragraph) and isinstance(old, Paragraph))


def one_paragraph(old: Block, new: Block) -> Block:
    assert isinstance(old, Paragraph)
    assert isinstance(new, Paragraph)
    return Paragraph((*old.children, Text(" "), *new.children), old.key)

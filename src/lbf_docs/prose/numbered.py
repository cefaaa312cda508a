"""Numbers at the beginning of a line: a list, or a date or an ordinal in a sentence that only looks like one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown_it.tree import SyntaxTreeNode

from lbf_docs.values.show import MONTHS

from . import codes
from .blocks import Block, ListBlock, Paragraph, Text
from .lettered import Run
from .source import Source

_MOST = 32_767
"""The largest number that Word counts to."""
_IN_ORDER = "skriv 1., 2., 3. eller a), b), c) i rækkefølge, hvert punkt på sin egen linje"
Blocks = Callable[[list[SyntaxTreeNode], Source], tuple[Block, ...]]
"""Reads the blocks inside an item."""


def read_numbers(node: SyntaxTreeNode, source: Source, blocks: Blocks) -> tuple[Block, ...]:
    """A list with numbers or letters that follow each other, or 1, 1, 1 …; of at least two points.

    Else it is dates or ordinals ("9. klasse for voksne").
    """
    marks = [_mark(item, source) for item in node.children]
    start = _start(marks)
    if start is not None and not any(_begins_with_month(item) for item in node.children):
        return (ListBlock(True, read_items(node, source, blocks), "", start, _counted_in(marks[0])),)
    line = node.map[0] if node.map else 0
    number = marks[0]
    if any(mark[0].isalpha() for mark in marks):
        says = f"punkterne har {', '.join(marks[:6])}"
        source.report(codes.TYPED_LIST, source.line(line, number), says, _IN_ORDER)
    else:
        source.report(
            codes.NUMBER_IS_TEXT, source.line(line, number), "læst som tekst",
            f"skriv {number[:-1]}\\{number[-1]} for at sige det selv; i en liste er der mindst to numre, og de følger "
            "efter hinanden",
        )  # fmt: skip
    out: list[Block] = []
    for item, written in zip(node.children, marks, strict=True):
        prefix = Text(f"{written} ")
        inner = blocks(item.children, source)
        if inner and isinstance(inner[0], Paragraph):
            out += [Paragraph((prefix, *inner[0].children)), *inner[1:]]
        else:
            out += [Paragraph((Text(prefix.text.strip()),)), *inner]
    return tuple(out)


def _mark(item: SyntaxTreeNode, source: Source) -> str:
    """The number or letter of a point as written: "1."; the parser was given a number for each letter."""
    return source.letters.get(item.map[0] if item.map else -1) or f"{item.info}{item.markup}"


def _start(marks: Sequence[str]) -> int | None:
    """Where a list begins; None for what is none. All 1 is a list too, as Markdown has it."""
    counts = [mark[:-1] for mark in marks]
    numbers = [
        int(count) if count.isdigit() else ord(count) - ord("a" if count.islower() else "A") + 1 for count in counts
    ]
    alike = len({(count.isdigit(), count.islower()) for count in counts}) == 1
    following = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    if len(marks) < 2 or not alike or not (following or set(counts) == {"1"}) or numbers[-1] > _MOST:
        return None
    return numbers[0]


def _counted_in(mark: str) -> str:
    """How a list is counted that begins with a mark: "a)"; nothing for numbers, which the design writes."""
    return "" if mark[0].isdigit() else f"{'a' if mark[0].islower() else 'A'}{mark[-1]}"


def tell_typed(typed: Sequence[Run], source: Source) -> None:
    """Tells of lines that begin as the points of a list and are one paragraph to Markdown."""
    for run in typed:
        (line, first), (_, second) = list(run.items())[:2]
        remedy = _IN_ORDER
        if first[0].isdigit():
            remedy = f"lav en tom linje over listen, eller skriv {first[:-1]}\\{first[-1]}, hvis det ikke er en liste"
        source.report(
            codes.TYPED_LIST, source.line(line, first), f"her begynder linjerne med {first}, {second}", remedy
        )


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

"""Tables: rows and cells, and the title that stands beside one (`Tabel: …`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.rules_block.table import escapedSplit
from markdown_it.tree import SyntaxTreeNode

from . import codes
from .blocks import Block, Cell, Inline, LineBreak, Paragraph, Table, Text
from .inline import read_inline
from .source import Source
from .titles import TITLE

_CONTAINER = re.compile(r"^(?:[\s>]|[-+*:](?=\s)|\d{1,9}[.)](?=\s))*")


def read_table(node: SyntaxTreeNode, source: Source) -> tuple[Block, ...]:
    """The table. A title on the line right below it, which Markdown takes for a row, is its title."""
    source.tables.append(source.line(node.map[0] if node.map else 0))
    rows: list[tuple[Cell, ...]] = []
    columns = 0
    alignments: tuple[str, ...] = ()
    title: tuple[Inline, ...] = ()
    all_rows = [row for group in node.children for row in group.children]
    for row in all_rows:
        if not rows:
            columns = len(row.children)
            alignments = tuple(_alignment(cell) for cell in row.children)
        _count_cells(row, columns, source)
        cells = tuple(_cell(cell, source) for cell in row.children)
        if row is all_rows[-1] and len(rows) > 0 and _is_title(row, source):
            title = without_label(cells[0].children)
        else:
            rows.append(cells)
    return (Table(rows[0], tuple(rows[1:]), alignments, "", title),)


def _cell(node: SyntaxTreeNode, source: Source) -> Cell:
    """A cell; `<br>` begins a new line in it, but not at its edges, where there is nothing to part."""
    source.in_cell = True
    children = read_inline(node.children[0], source) if node.children else ()
    source.in_cell = False
    while children and isinstance(children[-1], LineBreak):
        children = children[:-1]
    while children and isinstance(children[0], LineBreak):
        children = children[1:]
    return Cell(children)


def _alignment(cell: SyntaxTreeNode) -> str:
    return str(cell.attrs.get("style", "")).removeprefix("text-align:")


def _line(row: SyntaxTreeNode, source: Source) -> str:
    return _CONTAINER.sub("", source.protected[row.map[0]]).strip() if row.map else ""


def _count_cells(row: SyntaxTreeNode, columns: int, source: Source) -> None:
    """markdown-it cuts a row that is too long; here it is an error."""
    if not row.map:
        return
    found = len(escapedSplit(_line(row, source).removeprefix("|").removesuffix("|")))
    if found > columns:
        source.report(
            codes.TOO_MANY_CELLS, source.line(row.map[0]), f"{found} celler, men {columns} kolonner",
            "slet en lodret streg, eller skriv \\|, hvis stregen hører til teksten",
        )  # fmt: skip


def _is_title(row: SyntaxTreeNode, source: Source) -> bool:
    line = _line(row, source)
    return line.startswith(TITLE) and "|" not in line and not source.in_note


def is_title(node: SyntaxTreeNode) -> bool:
    """Whether a node is a paragraph that begins as the title of a table does."""
    return node.type == "paragraph" and node.children[0].content.startswith(TITLE)


def without_label(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The title without the word that says that it is one."""
    first = inlines[0]
    assert isinstance(first, Text)
    rest = first.text.removeprefix(TITLE)
    return (Text(rest), *inlines[1:]) if rest else inlines[1:]


def with_titles(blocks: list[Block], titles: Sequence[tuple[int, int]], source: Source) -> list[Block]:
    """The blocks with the titles in their tables: the one under it, or else the one above. `titles`: place, line.

    A title that stands beside no table is a paragraph, as written.
    """
    taken: set[int] = set()
    for at, line in titles:
        title = blocks[at]
        beside = [n for n in (at + 1, at - 1) if 0 <= n < len(blocks) and isinstance(blocks[n], Table)]
        for number in beside:
            table = blocks[number]
            assert isinstance(table, Table)
            assert isinstance(title, Paragraph)
            if table.caption or not table.header or source.in_note:
                continue
            blocks[number] = table.changed(caption=without_label(title.children), key=table.key or title.key)
            taken.add(at)
            break
        else:
            remedy = "slet ordet »Tabel: «, eller sæt titlen ved en tabel, der ikke har en"
            if not beside:
                remedy = "flyt linjen hen lige over tabellen, eller skriv Tabel\\: hvis det er almindelig tekst"
            says = "her" if beside else "der står ingen tabel lige over eller under"
            source.report(codes.TITLE, source.line(line), says, remedy)
    return [block for number, block in enumerate(blocks) if number not in taken]

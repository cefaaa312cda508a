"""Tables in the structure: what is no table, and rows that broke over a page."""

from __future__ import annotations

import pikepdf

from .tree import Node, all_elements, attributes, hold, is_element, kids, kind

_CELLS = frozenset({"TH", "TD"})
_PARTS = _CELLS | {"Table", "TR", "THead", "TBody", "TFoot"}


def mend_tables(pdf: pikepdf.Pdf) -> None:
    """Makes groups of tables that are only there for the layout, and whole rows of broken ones.

    In a Word file of ours each table has a row of headings or says that it is for the layout (`opstilling`), and
    LibreOffice keeps the first and loses the second.
    """
    for table in [element for element in all_elements(pdf) if kind(element) == "Table"]:
        parts = [table, *_own_parts(table)]
        if not any(kind(part) == "TH" for part in parts):
            for part in parts:
                _make_group(part)
            continue
        rows = [part for part in parts if kind(part) == "TR"]
        columns = sum(_span(cell, "/ColSpan") for cell in _cells(rows[0])) if rows else 0
        taken = [0] * columns
        for row in rows:
            free = sum(1 for rows_left in taken if rows_left == 0)
            _mend_row(row, free)
            taken = _taken(taken, _cells(row))


def _own_parts(table: Node) -> list[Node]:
    """Rows and cells, but not those of tables in its cells."""
    out: list[Node] = []
    for node in kids(table):
        if is_element(node) and kind(node) in _PARTS - {"Table"}:
            out.append(node)
            out += _own_parts(node)
    return out


def _make_group(part: Node) -> None:
    part.S = pikepdf.Name.Div
    kept = [about for about in attributes(part) if about.get("/O") != pikepdf.Name.Table]
    if kept:
        part.A = pikepdf.Array(kept)
    elif "/A" in part:
        del part.A


def _cells(row: Node) -> list[Node]:
    return [node for node in kids(row) if kind(node) in _CELLS]


def _span(cell: Node, name: str) -> int:
    """Over how many columns or rows a cell reaches."""
    return next((int(about[name]) for about in attributes(cell) if name in about), 1)


def _mend_row(row: Node, free: int) -> None:
    """Puts the cells of a broken row that stand on the next page into their beginnings; `free` columns are its own."""
    cells = _cells(row)
    width, own = 0, 0
    while own < len(cells) and width < free:
        width += _span(cells[own], "/ColSpan")
        own += 1
    rest = cells[own:]
    if not rest:
        return
    # A cell that reaches over several rows is not among those on the next page.
    whole = cells[:own] if len(rest) == own else [cell for cell in cells[:own] if _span(cell, "/RowSpan") == 1]
    for beginning, more in zip(whole[-len(rest) :], rest, strict=False):
        hold(beginning, [*kids(beginning), *kids(more)])
    hold(row, [node for node in kids(row) if node not in rest])


def _taken(taken: list[int], cells: list[Node]) -> list[int]:
    """For how many further rows each column is taken by a cell that reaches down."""
    out = list(taken)
    column = 0
    for cell in cells:
        while column < len(out) and taken[column]:
            column += 1
        for _ in range(_span(cell, "/ColSpan")):
            if column < len(out):
                out[column] = _span(cell, "/RowSpan")
                column += 1
    return [max(0, rows - 1) for rows in out]

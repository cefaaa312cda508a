"""Tables whose columns a loop makes: `{%tc for år in årene %}` … `{%tc endfor %}` in cells of a row.

The cells that hold the marks vanish, and the one between them comes as often as the data say; the table's grid knows
nothing of it. So every cell is told its place before rendering, and afterwards the grid is built anew: what is looped
shares the place that the loop had in the template, marks and all; everything else keeps its own. docs/word/table.md
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, pairwise

from lbf_docs.look.widths import CELL_MARGINS, number_in, width_of, words_of

from .divide import divide_words
from .element import Element, el, put_in_order, qn, remove, set_property, whole

_PLACE, _LOOP = "plads", "løkke"
"""Attributes of a cell while its template is rendered: where it begins and ends there, and where its loop does."""
_MARK = re.compile(r"\s*\{%tc\s+(for|if|endfor|endif|else|elif)\b")
Place = tuple[int, int]
"""Where something begins and ends in the template's table, in twips."""
Pattern = tuple[Place, tuple[int, ...]]
"""A loop's place and how its cells weigh: rows that have both in common have their columns in common."""
Need = tuple[int, int]
"""What a column's longest number and its longest word take, in twips; the second is never less."""


def mark_columns(root: Element) -> None:
    """Tells the cells of every table with a loop over cells their place, and that of the loop around them."""
    for table in root.iter(qn("w:tbl")):
        rows, edges = table.findall(qn("w:tr")), [0, *accumulate(_grid(table))]
        if edges[-1] and any(_mark(cell) for row in rows for cell in row.findall(qn("w:tc"))):
            for row in rows:
                if row.find(qn("w:tc")) is not None:
                    _mark_row(row, edges)


def set_grids(root: Element) -> None:
    """Gives the tables that were marked a grid that fits, as wide as before, and their cells widths and spans."""
    for table in root.iter(qn("w:tbl")):
        for empty in [row for row in table.findall(qn("w:tr")) if next(row.iter(qn("w:tc")), None) is None]:
            remove(empty)  # a loop over nothing, and nothing beside it
        if table.find(f"{qn('w:tr')}/{qn('w:tc')}[@{_PLACE}]") is None:
            continue
        rows = [_Row(row) for row in table.findall(qn("w:tr")) if row.find(qn("w:tc")) is not None]
        total = sum(_grid(table))
        widths = {pattern: _share_out(pattern, needs) for pattern, needs in _needs(rows).items()}
        known = {row.likeness: row for row in rows}  # most rows of a table are alike
        edges = {likeness: row.edges(widths, total) for likeness, row in known.items()}
        grid = sorted({edge for line in edges.values() for edge in line})
        column = {edge: number for number, edge in enumerate(grid)}
        _write_grid(table, [right - left for left, right in pairwise(grid)])
        for row in rows:
            for cell, (left, right) in zip(row.cells, pairwise(edges[row.likeness]), strict=True):
                _write_cell(cell, right - left, column[right] - column[left])
                divide_words(cell, right - left - CELL_MARGINS)


def _grid(table: Element) -> list[int]:
    return [_twips(column.get(qn("w:w"))) for column in table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")]


def _mark(cell: Element) -> str:
    """The word of a cell that is a mark: for, if, endfor, …"""
    found = _MARK.match("".join(t.text or "" for t in cell.iter(qn("w:t"))))
    return found[1] if found else ""


def _mark_row(row: Element, edges: Sequence[int]) -> None:
    cells = row.findall(qn("w:tc"))
    spans = [_span(cell) for cell in cells]
    spans[0] += _outside(row, "w:gridBefore")
    spans[-1] += _outside(row, "w:gridAfter")
    at = depth = start = 0
    inside: list[Element] = []
    for cell, span in zip(cells, spans, strict=True):
        left, right = (edges[min(column, len(edges) - 1)] for column in (at, at + span))
        at += span
        word = _mark(cell)
        if word in ("for", "if"):
            start, inside = (start, inside) if depth else (left, [])
            depth += 1
        elif word in ("endfor", "endif"):
            depth -= 1
        elif not word:
            cell.set(_PLACE, f"{left} {max(left + 1, right)}")
            _write_cell(cell, right - left, 1)  # docxtpl counts on properties that aren't empty
            inside += [cell] if depth else []
        if word and depth == 0:
            for looped in inside:
                looped.set(_LOOP, f"{start} {right}")


def _span(cell: Element) -> int:
    """How many columns of the template's grid a cell takes. Taken away: after rendering there are others."""
    properties = cell.find(qn("w:tcPr"))
    found = properties.find(qn("w:gridSpan")) if properties is not None else None
    if found is None:
        return 1
    remove(found)
    return max(1, whole(found.get(qn("w:val"))))


def _outside(row: Element, tag: str) -> int:
    """Columns that a row leaves empty at an end; its last cell there takes them over."""
    found = row.find(f"{qn('w:trPr')}/{qn(tag)}")
    if found is None:
        return 0
    remove(found)
    return _twips(found.get(qn("w:val")))


def _twips(written: str | None) -> int:
    """A whole number; some programs write 2150.0, and what is no number at all counts as nothing."""
    try:
        return int(float(written or 0))
    except (ValueError, OverflowError):
        return 0


class _Row:
    """A rendered row of a marked table: its cells, and what the template said of them."""

    def __init__(self, element: Element) -> None:
        self.cells = element.findall(qn("w:tc"))
        self.spans = [_span(cell) for cell in self.cells]  # what is left is a `{% colspan … %}`
        self.places = [_place(cell, _PLACE) for cell in self.cells]
        self.loops = [_place(cell, _LOOP) if cell.get(_LOOP) else None for cell in self.cells]

    @cached_property
    def likeness(self) -> tuple[object, ...]:
        """Rows that are alike in this have their edges in common."""
        return tuple(self.spans), tuple(self.places), tuple(self.loops)

    def patterns(self) -> Iterator[tuple[Pattern, list[int]]]:
        """The loops of this row, each with the numbers of the cells in it."""
        for loop in dict.fromkeys(loop for loop in self.loops if loop):
            numbers = [n for n, other in enumerate(self.loops) if other == loop]
            yield (loop, tuple(self.spans[n] * _width(self.places[n]) for n in numbers)), numbers

    def edges(self, widths: Mapping[Pattern, Sequence[Fraction]], total: int) -> list[int]:
        """Where its cells begin and end, in twips."""
        own = [Fraction(_width(place)) for place in self.places]
        for pattern, numbers in self.patterns():
            for number, share in zip(numbers, widths[pattern], strict=True):
                own[number] = share
        self._fill_holes(own, {loop for loop, _ in widths}, total)
        scale = total / sum(own)
        return [0, *(round(edge * scale) for edge in accumulate(own))]

    def _fill_holes(self, own: list[Fraction], loops: set[Place], total: int) -> None:
        """A loop over nothing that has cells in other rows: the cell before it takes its place, so that columns meet.

        One that has none anywhere leaves its place to the whole row.
        """
        ends = [loop or place for loop, place in zip(self.loops, self.places, strict=True)]
        starts = [*(start for start, _ in ends), total]
        for number, (left, right) in enumerate(zip([0, *(end for _, end in ends)], starts, strict=True)):
            own[max(0, number - 1)] += sum(_width(loop) for loop in loops if left <= loop[0] and loop[1] <= right)


def _place(cell: Element, name: str) -> Place:
    left, right = map(int, str(cell.attrib.pop(name, "0 1")).split())
    return left, right


def _width(place: Place) -> int:
    return place[1] - place[0]


def _needs(rows: Sequence[_Row]) -> dict[Pattern, list[Need]]:
    """What the longest number and the longest word in each looped column take."""
    needs: dict[Pattern, list[Need]] = {}
    for row in rows:
        for pattern, numbers in row.patterns():
            own = [_need(row.cells[number]) for number in numbers]
            known = needs.get(pattern, own)
            needs[pattern] = [(max(a[0], b[0]), max(a[1], b[1])) for a, b in zip(known, own, strict=True)]
    return needs


def _need(cell: Element) -> Need:
    lines = ("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in cell.iter(qn("w:p")))
    text = " ".join(lines)
    return number_in(text) + CELL_MARGINS, max(map(width_of, words_of(text))) + CELL_MARGINS


def _share_out(pattern: Pattern, needs: Sequence[Need]) -> list[Fraction]:
    """The widths of the looped columns: as they weigh, but none narrower than its longest word while there is room.

    Where there isn't, words break before numbers do: a number on two lines is read as two.
    """
    width, weights, words = Fraction(_width(pattern[0])), pattern[1], [word for _, word in needs]
    if sum(words) >= width:
        numbers = [number for number, _ in needs]
        room, longer = width - sum(numbers), sum(words) - sum(numbers)
        if room <= 0 or not longer:
            return [width * number / sum(numbers) for number in numbers]
        return [number + room * (word - number) / longer for number, word in needs]
    fixed: set[int] = set()
    while True:
        room = width - sum(words[n] for n in fixed)
        weight = sum(w for n, w in enumerate(weights) if n not in fixed)
        shares = [Fraction(words[n]) if n in fixed else room * w / weight for n, w in enumerate(weights)]
        short = {n for n, share in enumerate(shares) if share < words[n]}
        if not short:
            return shares
        fixed |= short


def _write_grid(table: Element, widths: Iterable[int]) -> None:
    grid = table.find(qn("w:tblGrid"))
    assert grid is not None
    grid[:] = [el("w:gridCol", {"w:w": str(width)}) for width in widths]


def _write_cell(cell: Element, width: int, columns: int) -> None:
    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        properties = el("w:tcPr")
        cell.insert(0, properties)
    set_property(properties, "w:tcW", {"w:w": str(width), "w:type": "dxa"})
    if columns > 1:
        set_property(properties, "w:gridSpan", {"w:val": str(columns)})
    put_in_order(properties)

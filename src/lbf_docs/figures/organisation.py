"""The organisation chart: organs as boxes, who stands under whom as lines.

A few layouts of the same tree are tried, from generous to compact, and the one that reads best on a page is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from lbf_docs.look.colours import tint

from .data import Box, Figure
from .drawing import MM, canvas, finish, shape, write
from .lettering import CAP_HEIGHT, balance, divisions, number, wrap
from .organisation_blocks import Line, Placed, arranger
from .organisation_flow import flowed
from .organisation_style import LEADING, SUB_LINE_GAP, Style, text_height
from .organisation_tree import Tree, describe, tree
from .theme import Theme, text_on

__all__ = ["Box", "Placed", "draw_organisation", "layout"]

MARGIN = 1.5
"""Around the drawing, so that borders aren't cut."""
PAGE_HEIGHT = 209 * MM
"""What a picture may have of the 247 mm between the margins of a page: the rest is its heading's and its caption's. A
chart may be higher, but tries not to be: it is printed smaller."""
MANY = 100
"""So many boxes never fit a page but as a dense list, and the other ways take half a minute to try."""
READABLE = 6.5
"""Points. No text of a chart is smaller in print, as long as there is any way."""


@dataclass(frozen=True)
class _Chart:
    placed: tuple[Placed, ...]
    lines: tuple[Line, ...]
    width: float
    height: float
    style: Style


def layout(boxes: Sequence[Box], max_width_mm: float = 160) -> tuple[Placed, ...]:
    """Where each box stands, in points from the drawing's upper left corner, in the order of the tree.

    Raises ValueError as `draw_organisation` does.
    """
    return _chart(tree(boxes), max_width_mm).placed


def draw_organisation(
    boxes: Sequence[Box],
    title: str,
    theme: Theme = Theme(),  # noqa: B008 – frozen
    max_width_mm: float = 160,
) -> Figure:
    """The organisation chart of `boxes`, at most `max_width_mm` wide, with text as large as fits a page.

    Siblings stand in a row while there is room, else in columns or an indented list. What is too large for a page in
    these ways becomes a list that flows from column to column, in text of 6.5 points or more; only what is too large
    for that too is printed smaller still. Raises ValueError when there is no box, an id is used twice,
    `under` names nobody, or boxes stand under one another in a ring.
    """
    organisation = tree(boxes)
    chart = _chart(organisation, max_width_mm)
    root = canvas()
    shape(root, "rect", x=-1, y=-1, width=chart.width + 2, height=chart.height + 2, fill=theme.paper)
    # One path for all: where lines lie upon one another, the edges would be drawn twice and look thicker.
    path = "".join("M" + "L".join(f"{number(x)},{number(y)}" for x, y in line) for line in chart.lines)
    if path:
        shape(root, "path", d=path, fill="none", stroke=theme.line, stroke_width=1, stroke_linejoin="round")
    for placed in chart.placed:
        _draw_box(root, placed, chart.style, theme)
    scale = min(1.0, max_width_mm * MM / chart.width)
    return finish(root, (chart.width, chart.height), title, describe(organisation), scale)


def _chart(organisation: Tree, max_width_mm: float) -> _Chart:
    """The cheapest of all layouts; the first one among equals. Denser ones only where nothing else can be read."""
    room = max_width_mm * MM - 2 * MARGIN
    charts: list[_Chart] = []
    if len(organisation.boxes) <= MANY:
        charts = [_arranged(organisation, style, room) for style in _styles(room)]
        best = min(charts, key=lambda chart: _cost(organisation, chart, room))
        if _smallest(best, room) >= READABLE:
            return best
        charts = [best]

    def strain(chart: _Chart) -> tuple[float, float, float]:
        """Readable first; then as large as can be; then as ever."""
        smallest = _smallest(chart, room)
        return max(0.0, READABLE - smallest), -min(smallest, chart.style.name_size), _cost(organisation, chart, room)

    best = min((*charts, *_dense(organisation, _dense_styles(room), room)), key=strain)
    if _smallest(best, room) >= READABLE:
        return best
    return min((best, *_dense(organisation, _densest_styles(room), room)), key=strain)


def _dense(organisation: Tree, styles: Iterable[Style], room: float) -> Iterator[_Chart]:
    """Layouts for what is too large for a page otherwise: small text, and lists that flow from column to column."""
    for style in styles:
        for columns in range(1, int(room / style.box_width) + 1):
            flow = flowed(organisation, style, columns)
            lines = tuple(tuple((x + MARGIN, y + MARGIN) for x, y in line) for line in flow.lines)
            placed = tuple(replace(one, x=one.x + MARGIN, y=one.y + MARGIN) for one in flow.placed)
            yield _Chart(placed, lines, flow.width + 2 * MARGIN, flow.height + 2 * MARGIN, style)


def _smallest(chart: _Chart, room: float) -> float:
    """The size of the smallest text in print: the chart is made smaller until it fits the page."""
    style = chart.style
    size = min(style.name_size, style.line_size if any(one.box.lines for one in chart.placed) else style.name_size)
    return size * min(1.0, room / (chart.width - 2 * MARGIN), PAGE_HEIGHT / chart.height)


def _styles(room: float) -> Iterator[Style]:
    """Generous first: boxes from wide to narrow, then the same with smaller text and gaps."""
    for width in (230, 200, 180, 164, 152, 142, 134, 126, 120, 114, 108, 102, 96, 90, 84, 78, 72):
        if width <= max(room, 72):
            yield Style(width)
            yield Style(width, 8.5, 7.5, 6, 5, 12, 8, 20, 5)


def _dense_styles(room: float) -> Iterator[Style]:
    for width in (216, 190, 170, 150, 136, 124, 112, 102, 92, 84, 76, 68):
        if width <= max(room, 68):
            yield Style(width, 8.5, 7.5, 5, 3.5, 10, 10, 16, 4)
            yield Style(width, 7.5, 7, 4, 2.5, 9, 8, 14, 3.5)
            yield Style(width, 7, 6.5, 3.5, 2, 6, 8, 12, 3)


def _densest_styles(room: float) -> Iterator[Style]:
    """All text of the smallest size that can be read; many widths: a few points decide where a name is divided."""
    for width in range(216, 56, -10):
        if width <= max(room, 66):
            yield Style(width, READABLE, READABLE, 3, 1.5, 5, 8, 10, 2.5)


def _arranged(organisation: Tree, style: Style, room: float) -> _Chart:
    arrange = arranger(organisation, style)
    blocks = [arrange(top, room, False) for top in organisation.tops]
    placed: list[Placed] = []
    lines: list[Line] = []
    x, y, shelf, width = 0.0, 0.0, 0.0, 0.0
    for block in blocks:  # several tops: beside one another while there is room, then on a new shelf
        if x and x + block.width > room:
            x, y, shelf = 0.0, y + shelf + style.gap_y, 0.0
        placed += block.boxes_at(MARGIN + x, MARGIN + y)
        lines += block.lines_at(MARGIN + x, MARGIN + y)
        width, shelf = max(width, x + block.width), max(shelf, block.height)
        x += block.width + 2 * style.gap_x
    return _Chart(tuple(placed), tuple(lines), width + 2 * MARGIN, y + shelf + 2 * MARGIN, style)


def _cost(organisation: Tree, chart: _Chart, room: float) -> float:
    """How badly a chart reads; the weights are set by eye."""
    style = chart.style
    divided = sum(
        divisions(box.name, wrap(box.name, style.name_size, style.text_width, bold=True))
        for box in organisation.boxes.values()
    )
    return (
        1000 * max(0.0, chart.width - 2 * MARGIN - room)
        + 4 * max(0.0, chart.height - PAGE_HEIGHT)
        + chart.height
        + 22 * divided
        + 14 * sum(placed.listed for placed in chart.placed)
        + 0.4 * style.box_width
        + (90 if style.name_size < 9 else 0)
    )


def _draw_box(root: etree._Element, placed: Placed, style: Style, theme: Theme) -> None:
    fill, border, width = _look(placed, theme)
    frame = shape(root, "rect", x=placed.x, y=placed.y, width=placed.width, height=placed.height, rx=3, ry=3)
    frame.set("fill", fill)
    frame.set("stroke", border)
    frame.set("stroke-width", number(width))
    if placed.box.beside:
        frame.set("stroke-dasharray", "3 2")  # not by colour alone
    text_width = style.text_width
    x, anchor = (placed.x + style.pad_x, "start") if placed.listed else (placed.x + placed.width / 2, "middle")
    ink = text_on(fill, theme)
    y = placed.y + (placed.height - text_height(placed.box, style)) / 2
    texts = [(line, style.name_size, True) for line in balance(placed.box.name, style.name_size, text_width, True)]
    for line in placed.box.lines:
        texts += [(part, style.line_size, False) for part in wrap(line, style.line_size, text_width)]
    previous = True
    for text, size, bold in texts:
        if previous and not bold:
            y += SUB_LINE_GAP
        previous = bold
        baseline = y + size * (LEADING + CAP_HEIGHT) / 2
        write(root, text, (x, baseline), size, ink, bold=bold, anchor="start" if anchor == "start" else "middle")
        y += size * LEADING


def _look(placed: Placed, theme: Theme) -> tuple[str, str, float]:
    """Fill, border and width of the border: the top is dark, the next level tinted, the rest on paper."""
    if placed.box.beside and placed.level:
        return tint(theme.secondary, 0.08, theme.paper), theme.secondary, 0.9
    if placed.level == 0:
        return theme.primary, theme.primary, 0.9
    if placed.level == 1:
        return tint(theme.primary, 0.16, theme.paper), theme.primary, 0.9
    return theme.paper, tint(theme.primary, 0.6, theme.paper), 0.9

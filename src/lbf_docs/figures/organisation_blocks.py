"""Blocks: a box with everything below it, arranged in a rectangle that nobody else enters.

Blocks are put together from below: siblings in a row, in columns or in an indented list, whichever fits first. As
rectangles never overlap, boxes don't either, and connectors run in the gaps between them. Measures are points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from .data import Box
from .organisation_style import Style, text_height
from .organisation_tree import Tree

Point: TypeAlias = tuple[float, float]
Line: TypeAlias = tuple[Point, ...]


@dataclass(frozen=True)
class Placed:
    """A box with its place in the drawing, in points from the upper left corner."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    level: int
    listed: bool
    """Whether it stands in an indented list: its text is set from the left."""


@dataclass(frozen=True)
class Block:
    """A box and all below it. `anchor` is the middle of that box, `left` its left edge, `middle` half its height.

    What is in it stays where it was arranged, with its place beside it: many blocks are tried, and few are drawn.
    """

    width: float
    height: float
    anchor: float
    left: float
    middle: float
    box: Placed | None = None
    lines: tuple[Line, ...] = ()
    parts: tuple[tuple[Block, float, float], ...] = ()
    """Blocks within this one, with the places of their corners."""

    def boxes_at(self, x: float, y: float) -> Iterator[Placed]:
        """All boxes in it, with the block's corner at `x`, `y`."""
        if self.box:
            yield replace(self.box, x=self.box.x + x, y=self.box.y + y)
        for part, dx, dy in self.parts:
            yield from part.boxes_at(x + dx, y + dy)

    def lines_at(self, x: float, y: float) -> Iterator[Line]:
        """All connectors in it, with the block's corner at `x`, `y`."""
        yield from (tuple((px + x, py + y) for px, py in line) for line in self.lines)
        for part, dx, dy in self.parts:
            yield from part.lines_at(x + dx, y + dy)


Arrange: TypeAlias = Callable[[Box, float, bool], Block]
"""A box, the width it may take, whether it stands in a list → its block."""


def arranger(organisation: Tree, style: Style) -> Arrange:
    """The function that arranges any box of `organisation` in `style`; it remembers what it has done."""
    levels = organisation.levels()
    heights = {i: text_height(box, style) + 2 * style.pad_y for i, box in organisation.boxes.items()}
    row_heights = _row_heights(organisation, levels, heights)
    done: dict[tuple[str, float, bool], Block] = {}

    def alone(box: Box, listed: bool) -> Block:
        height = (heights if listed else row_heights)[box.id]
        placed = Placed(box, 0, 0, style.box_width, height, levels[box.id], listed)
        return Block(style.box_width, height, style.box_width / 2, 0, height / 2, placed)

    def fresh(box: Box, room: float, listed: bool) -> Block:
        head, under, beside = alone(box, listed), organisation.under[box.id], organisation.beside[box.id]
        if not under and not beside:
            return head
        staff = [arrange(child, 0, False) for child in beside]

        def as_list() -> Block:
            return indented(head, [arrange(child, room - style.indent, True) for child in (*beside, *under)], style)

        def as_row(each: float) -> Block:
            return joined(head, staff, in_row([arrange(child, each, False) for child in under], style), style)

        def as_columns(count: int) -> Block:
            each = (room + style.gap_x) / count - style.gap_x - style.indent
            return joined(head, staff, in_columns([arrange(c, each, True) for c in under], count, style), style)

        ways: list[Callable[[], Block]]
        if listed:
            ways = [as_list, *([lambda: as_row(room)] if len(under) == 1 and not staff else [])]
        else:
            most = min(int((room + style.gap_x) / (style.box_width + style.indent + style.gap_x)), len(under) // 2)
            ways = [lambda: as_row(room), lambda: as_row(0)]
            ways += [lambda count=count: as_columns(count) for count in range(most, 1, -1)]  # type: ignore[misc]
            ways.append(as_list)
        return _first_fitting(ways, room)

    def arrange(box: Box, room: float, listed: bool) -> Block:
        key = (box.id, max(room, 0), listed)
        if key not in done:
            done[key] = fresh(box, max(room, 0), listed)
        return done[key]

    return arrange


def _row_heights(organisation: Tree, levels: dict[str, int], heights: dict[str, float]) -> dict[str, float]:
    """The height of each box when it isn't listed: a level is of one height, and so are the staff of one parent."""
    row = dict(heights)
    for staff in organisation.beside.values():
        row.update({box.id: max(heights[other.id] for other in staff) for box in staff})
    main = [i for i, box in organisation.boxes.items() if not box.beside or box.under is None]
    highest: dict[int, float] = {}
    for i in main:
        highest[levels[i]] = max(highest.get(levels[i], 0), heights[i])
    return row | {i: highest[levels[i]] for i in main}


def _first_fitting(ways: Iterable[Callable[[], Block]], room: float) -> Block:
    blocks = []
    for way in ways:
        blocks.append(way())
        if blocks[-1].width <= room:
            return blocks[-1]
    return min(blocks, key=lambda block: block.width)


def indented(head: Block, items: Sequence[Block], style: Style) -> Block:
    """`items` below one another under `head`, moved in, with a line down their left side."""
    lines: list[Line] = []
    parts = []
    spine, y = style.indent / 2, head.height + style.gap_list
    for item in items:
        middle = y + item.middle
        lines.append(((spine, head.height), (spine, middle), (style.indent + item.left, middle)))
        parts.append((item, style.indent, y))
        y += item.height + style.gap_list
    width = max([head.width, *(style.indent + item.width for item in items)])
    return replace(head, width=width, height=y - style.gap_list, lines=tuple(lines), parts=tuple(parts))


def in_row(children: Sequence[Block], style: Style) -> Block | None:
    """`children` beside one another under a common line; the parent's line meets it at the block's anchor and top."""
    if not children:
        return None
    drop = style.gap_y / 2
    parts, anchors, x = [], [], 0.0
    for child in children:
        parts.append((child, x, drop))
        anchors.append(x + child.anchor)
        x += child.width + style.gap_x
    middle = (anchors[0] + anchors[-1]) / 2
    lines = tuple(((middle, 0.0), (anchor, 0.0), (anchor, drop)) for anchor in anchors)
    height = drop + max(child.height for child in children)
    return Block(x - style.gap_x, height, middle, 0, 0, lines=lines, parts=tuple(parts))


def in_columns(items: Sequence[Block], count: int, style: Style) -> Block:
    """`items` in `count` columns of nearly the same height, each an indented list that hangs on a common line."""
    drop = style.gap_y / 2
    hook = Block(0, drop - style.gap_list, 0, 0, 0)
    parts, spines, x = [], [], 0.0
    for first, last in split([item.height + style.gap_list for item in items], count):
        column = indented(hook, items[first:last], style)
        parts.append((column, x, 0.0))
        spines.append(x + style.indent / 2)
        x += column.width + style.gap_x
    width = x - style.gap_x
    lines = tuple(((width / 2, 0.0), (spine, 0.0), (spine, drop)) for spine in spines)
    height = max(column.height for column, _, _ in parts)
    return Block(width, height, width / 2, 0, 0, lines=lines, parts=tuple(parts))


def joined(head: Block, staff: Sequence[Block], below: Block | None, style: Style) -> Block:
    """`head` with a line down to `below`, and on the way `staff` on the right and the left of that line."""
    sides = [(block, index % 2 == 0 and (index > 0 or len(staff) > 1)) for index, block in enumerate(staff)]
    left = max(
        [head.width / 2, *([below.anchor] if below else [])]
        + [block.width + style.gap_x for block, is_left in sides if is_left]
    )
    right = max(
        [head.width / 2, *([below.width - below.anchor] if below else [])]
        + [block.width + style.gap_x for block, is_left in sides if not is_left]
    )
    parts: list[tuple[Block, float, float]] = [(head, left - head.anchor, 0)]
    lines: list[Line] = []
    y, end = head.height + (style.gap_staff if staff else 0), head.height
    for pair in (sides[i : i + 2] for i in range(0, len(sides), 2)):
        for block, is_left in pair:
            x = left - style.gap_x - block.width if is_left else left + style.gap_x
            edge, end = x + block.left + (style.box_width if is_left else 0), y + block.middle
            parts.append((block, x, y))
            lines.append(((left, end), (edge, end)))
        y += max(block.height for block, _ in pair) + style.gap_staff
    height = y - style.gap_staff if staff else head.height
    if below:
        y += style.gap_y / 2 - (style.gap_staff if staff else 0)
        parts.append((below, left - below.anchor, y))
        end, height = y, y + below.height
    lines.append(((left, head.height), (left, end)))
    edge = left - head.anchor
    return Block(left + right, height, left, edge, head.middle, lines=tuple(lines), parts=tuple(parts))


def split(heights: Sequence[float], count: int) -> list[tuple[int, int]]:
    """Where to cut a list in at most `count` pieces so that the highest is as low as can be."""

    def pieces(limit: float) -> list[tuple[int, int]]:
        cuts, first, filled = [], 0, 0.0
        for index, height in enumerate(heights):
            if filled and filled + height > limit:
                cuts.append((first, index))
                first, filled = index, 0.0
            filled += height
        return [*cuts, (first, len(heights))]

    low, high = max(heights), sum(heights)
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (low, middle) if len(pieces(middle)) <= count else (middle, high)
    return pieces(high)

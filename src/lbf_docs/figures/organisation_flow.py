"""A large organisation as an indented list that flows from column to column, as text does.

For charts that would be too high or too wide in any other way. Every box stands after the one above it, an only child
right below its parent; where the children of a box go on in another column, its line goes on there too: below the
column, up between the columns, and down again. Measures are points, from the drawing's upper left corner.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .data import Box
from .organisation_blocks import Line, Placed, split
from .organisation_style import Style, text_height
from .organisation_tree import Tree

LANE = 4.0
"""Between lines that run beside one another from column to column."""
_ONLY = 8.0
"""Between a box and its only child: room enough to see the line."""


@dataclass(frozen=True)
class _Item:
    """A box in the list."""

    box: Box
    depth: int
    """How far it is moved in."""
    only: bool
    """Whether it is an only child, which stands below its parent without being moved in."""


@dataclass(frozen=True)
class _Link:
    """A line that goes on in another column: whose it is, and from where to where."""

    parent: str
    start: int
    end: int


@dataclass(frozen=True)
class Flow:
    """Where everything stands."""

    placed: tuple[Placed, ...]
    lines: tuple[Line, ...]
    width: float
    height: float


@dataclass(frozen=True)
class _Column:
    """A column: where a box would stand in it that isn't moved in at all, its right edge, and its lower one."""

    base: float
    right: float
    bottom: float


def flowed(organisation: Tree, style: Style, columns: int) -> Flow:
    """The organisation in at most so many columns of nearly the same height."""
    items = list(_items(organisation))
    heights = [text_height(item.box, style) + 2 * style.pad_y for item in items]
    gaps = [_ONLY if item.only else style.gap_list for item in items]
    pieces = split([height + gap for height, gap in zip(heights, gaps, strict=True)], columns)
    column_of = {items[n].box.id: column for column, piece in enumerate(pieces) for n in range(*piece)}
    depth_of = {item.box.id: item.depth for item in items}
    children = {i: [*organisation.beside[i], *organisation.under[i]] for i in organisation.boxes}
    links = list(_links(children, column_of))
    lanes = _lanes(links, depth_of)
    past = [link for link in links if link.end > link.start + 1]
    top = (max(map(len, lanes.values()), default=0) + len(past)) * LANE

    levels = organisation.levels()
    placed: dict[str, Placed] = {}
    made: list[_Column] = []
    x = 0.0
    for column, (first, last) in enumerate(pieces):
        depths = [item.depth for item in items[first:last]]
        base = x + (style.indent if column else 0) - min(depths) * style.indent
        y = top
        for n in range(first, last):
            box, left = items[n].box, base + items[n].depth * style.indent
            y += gaps[n] if n > first else 0
            placed[box.id] = Placed(box, left, y, style.box_width, heights[n], levels[box.id], listed=True)
            y += heights[n]
        made.append(_Column(base, base + max(depths) * style.indent + style.box_width, y))
        x = made[-1].right + style.gap_x / 2 + len(lanes.get(column, ())) * LANE

    def spine(parent: str, column: int) -> float:
        return made[column].base + (depth_of[parent] + 0.5) * style.indent

    def here(parent: str, column: int) -> list[Placed]:
        return [placed[child.id] for child in children[parent] if column_of[child.id] == column]

    lines: list[Line] = []
    for parent, below in children.items():
        own = placed[parent]
        for column in {column_of[parent]: 0, **{column_of[child.id]: 0 for child in below}}:
            begins = own.y + own.height if column == column_of[parent] else top
            lines += _comb(spine(parent, column), begins, here(parent, column), only=len(below) == 1)
    for link in links:
        lane = lanes[link.start].index(link)
        over = (past.index(link) if link in past else len(past) + lane) * LANE
        before, own = here(link.parent, link.start), placed[link.parent]
        begins = before[-1].y + before[-1].height / 2 if before else own.y + own.height
        start, end = spine(link.parent, link.start), spine(link.parent, link.end)
        right = made[link.start].right + style.gap_x / 4 + (lane + 1) * LANE
        down = made[link.start].bottom + (lane + 1) * LANE
        lines.append(((start, begins), (start, down), (right, down), (right, over), (end, over), (end, top)))
    bottom = max(one.bottom + len(lanes.get(column, ())) * LANE for column, one in enumerate(made))
    return Flow(tuple(placed.values()), tuple(lines), max(one.right for one in made), bottom)


def _items(organisation: Tree) -> Iterator[_Item]:
    """The boxes in the order of the list."""
    waiting = [_Item(box, 0, False) for box in reversed(organisation.tops)]
    while waiting:
        item = waiting.pop()
        yield item
        below = [*organisation.beside[item.box.id], *organisation.under[item.box.id]]
        only = len(below) == 1
        waiting += [_Item(child, item.depth + (not only), only) for child in reversed(below)]


def _links(children: Mapping[str, Sequence[Box]], column_of: Mapping[str, int]) -> Iterator[_Link]:
    for parent, below in children.items():
        columns = sorted({column_of[child.id] for child in below} | {column_of[parent]})
        yield from (_Link(parent, a, b) for a, b in pairwise(columns))


def _lanes(links: Sequence[_Link], depth_of: Mapping[str, int]) -> dict[int, list[_Link]]:
    """The lines that go up to the right of each column, the innermost first: so none crosses another."""
    out: dict[int, list[_Link]] = {}
    for link in sorted(links, key=lambda link: -depth_of[link.parent]):
        out.setdefault(link.start, []).append(link)
    return out


def _comb(x: float, begins: float, children: Sequence[Placed], *, only: bool) -> Iterator[Line]:
    """A line down, and from it one to each child."""
    if only:
        yield from (((x, begins), (x, child.y)) for child in children)
        return
    for child in children:
        yield ((x, begins), (x, child.y + child.height / 2), (child.x, child.y + child.height / 2))

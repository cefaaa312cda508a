"""The signs of the map: frame, symbols, labels, north arrow, scale bar, legend and the list of numbers.

Kinds differ in shape and size as well as in colour: a large circle, a square, a dot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from lbf_docs.look.colours import tint

from .drawing import shape, write
from .lettering import CAP_HEIGHT, number, width, wrap
from .map_ground import ESTATE, PLACE, SCHOOL
from .map_labels import Label, Point, Rect
from .theme import Theme, text_on

SMALL = 8.0
LABEL_SIZE = 8.5
LABEL_LEADING = 10.2
LEGEND = {ESTATE: "Boligområde", SCHOOL: "Skole", PLACE: "Andet sted"}
_LEGEND_RADII = {ESTATE: 6.0, SCHOOL: 4.5, PLACE: 3.5}


@dataclass(frozen=True)
class Symbol:
    """A symbol on the map: a large circle, a square or a dot by `kind`. `name` is its id in the SVG."""

    kind: str
    at: Point
    radius: float
    hollow: bool = False
    """A dot with room for a number."""
    number: str = ""
    name: str = ""


def ground_colour(theme: Theme) -> str:
    """The colour of the land: a breath of the primary colour, so that white edges are seen on it."""
    return tint(theme.primary, 0.06, theme.paper)


def draw_frame(root: etree._Element, frame: Rect, theme: Theme) -> None:
    """The land and its border."""
    shape(
        root, "rect", x=frame.x, y=frame.y, width=frame.width, height=frame.height, rx=4, ry=4,
        fill=ground_colour(theme), stroke=tint(theme.line, 0.55, theme.paper), stroke_width=0.75,
    )  # fmt: skip


def draw_symbol(root: etree._Element, symbol: Symbol, theme: Theme) -> None:
    """`symbol`, with its number in it if it has one."""
    x, y = symbol.at
    r = symbol.radius
    if symbol.kind == SCHOOL:
        sign = shape(root, "rect", x=x - r, y=y - r, width=2 * r, height=2 * r, rx=1.2, ry=1.2)
        fill, edge = theme.secondary, theme.paper
    else:
        sign = shape(root, "circle", cx=x, cy=y, r=r)
        if symbol.kind == ESTATE:
            fill, edge = tint(theme.primary, 0.26, theme.paper), theme.primary
        else:
            fill, edge = (theme.paper, theme.ink) if symbol.hollow else (theme.ink, theme.paper)
    sign.set("fill", fill)
    sign.set("stroke", edge)
    sign.set("stroke-width", "1")
    if symbol.name:
        sign.set("id", symbol.name)
    if symbol.number:
        baseline = (x, y + SMALL * CAP_HEIGHT / 2)
        write(root, symbol.number, baseline, SMALL, text_on(fill, theme), bold=True, anchor="middle")


def draw_label(root: etree._Element, label: Label, lines: Sequence[str], theme: Theme, *, bold: bool) -> None:
    """The name of a place, with a white edge and the line to its symbol."""
    if label.leader:
        (x1, y1), (x2, y2) = label.leader
        shape(root, "line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=theme.ink, stroke_width=0.5)
    for index, line in enumerate(lines):
        at = (label.rect.x, label.rect.y + (index + 0.76) * LABEL_LEADING)
        write(root, line, at, LABEL_SIZE, text_on(theme.paper, theme), bold=bold, halo=theme.paper)


def draw_north(root: etree._Element, frame: Rect, theme: Theme) -> None:
    """An arrow with "N" in the upper right corner."""
    x, y = frame.x + frame.width - 16, frame.y + 8
    arrow = f"M{number(x)},{number(y)}l4.5,13l-4.5,-3l-4.5,3z"
    shape(root, "path", d=arrow, fill=theme.ink)
    write(root, "N", (x, y + 22), SMALL, theme.ink, bold=True, anchor="middle")


def draw_scale(root: etree._Element, frame: Rect, bar: tuple[str, float], theme: Theme) -> None:
    """The scale bar in the lower left corner: as long as its text says."""
    text, length = bar
    x, y = frame.x + 12, frame.y + frame.height - 12
    path = f"M{number(x)},{number(y - 4)}v4h{number(length)}v-4"
    shape(root, "path", id="maalestok", d=path, fill="none", stroke=theme.ink, stroke_width=1)
    write(root, text, (x + length + 6, y), SMALL, theme.ink)


def draw_note(root: etree._Element, frame: Rect, theme: Theme) -> None:
    """What the map is, so that nobody measures on it."""
    at = (frame.x + frame.width - 12, frame.y + frame.height - 12)
    write(root, "Skematisk kort", at, SMALL, theme.ink, anchor="end")


def draw_legend(root: etree._Element, kinds: Sequence[str], frame: Rect, theme: Theme, *, hollow: bool) -> float:
    """What the symbols mean, below the frame; returns where it ends."""
    x, y = frame.x + 2, frame.y + frame.height + 15
    for kind in kinds:
        entry = 18 + width(LEGEND[kind], SMALL)
        if x > frame.x + 2 and x + entry > frame.x + frame.width:
            x, y = frame.x + 2, y + 16
        draw_symbol(root, Symbol(kind, (x + 6.5, y), _LEGEND_RADII[kind], hollow), theme)
        write(root, LEGEND[kind], (x + 18, y + SMALL * CAP_HEIGHT / 2), SMALL, theme.ink)
        x += entry + 20
    return y + 9


def draw_list(root: etree._Element, names: Sequence[str], across: float, top: float, theme: Theme) -> float:
    """The names of the numbers in columns that read downwards; returns where the list ends."""
    count = max(1, int(across // 130))
    column = across / count
    rows = -(-len(names) // count)
    leading, bottom = SMALL * 1.25, top
    for first in range(0, len(names), rows):
        x, y = 2.5 + first // rows * column, top + 12
        for index, name in enumerate(names[first : first + rows], first + 1):
            write(root, str(index), (x + 11, y), SMALL, theme.ink, bold=True, anchor="end")
            for line in wrap(name, SMALL, column - 26):
                write(root, line, (x + 16, y), SMALL, theme.ink)
                y += leading
            y += 2
        bottom = max(bottom, y)
    return bottom - leading + 4

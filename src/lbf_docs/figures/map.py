"""The map: estates, schools and other places as they lie to one another, drawn from nothing but coordinates.

Schematic: no roads, no coast, and symbols that would hide one another are moved apart. When names cannot all stand
beside their symbols, the symbols are numbered and the names listed below.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .data import Figure, Spot
from .drawing import MM, canvas, finish, shape
from .lettering import number, width, wrap
from .map_ground import ESTATE, KINDS, PLACE, SCHOOL, Ground, describe, ground
from .map_labels import Label, Point, Rect, apart, place_labels
from .map_signs import (
    LABEL_LEADING,
    LABEL_SIZE,
    Symbol,
    draw_frame,
    draw_label,
    draw_legend,
    draw_list,
    draw_north,
    draw_note,
    draw_scale,
    draw_symbol,
)
from .theme import Theme

__all__ = ["Spot", "draw_map", "scale_bar"]

LABEL_WIDTH = 112.0
BAND_TOP, BAND_BOTTOM = 34.0, 26.0
"""Kept free of symbols: there the north arrow, the scale bar and the note stand."""
FLAT, HIGHEST, PER_SPOT = 0.46, 0.85, 0.03
"""Of the width: how high the frame is at least and at most, and how much higher it may be for each spot.

A few spots far apart would leave a large map nearly empty; one whose names find no room may be higher.
"""
RADII = {ESTATE: 15.0, SCHOOL: 5.5, PLACE: 3.5}
NUMBERED_RADII = {ESTATE: 12.0, SCHOOL: 7.5, PLACE: 7.5}


@dataclass(frozen=True)
class _Sheet:
    """The frame of the map and its scale in points per kilometre."""

    frame: Rect
    scale: float

    @property
    def room(self) -> Rect:
        """Where symbols may be."""
        frame = self.frame
        return Rect(frame.x + 6, frame.y + BAND_TOP, frame.width - 12, frame.height - BAND_TOP - BAND_BOTTOM)

    @property
    def bar(self) -> tuple[str, float]:
        """Text and length of the scale bar."""
        return scale_bar(self.scale, self.frame.width / 4)

    def place(self, kilometres: Point) -> Point:
        room = self.room
        return (
            room.x + room.width / 2 + kilometres[0] * self.scale,
            room.y + room.height / 2 - kilometres[1] * self.scale,
        )


def scale_bar(points_per_km: float, longest: float) -> tuple[str, float]:
    """The text and length in points of the longest bar of 1, 2 or 5 tens of metres or kilometres up to `longest`."""
    exponent = math.floor(math.log10(longest / points_per_km)) if longest > 0 else 0
    kilometres = max(
        step * 10.0**power
        for power in (exponent - 1, exponent)
        for step in (1, 2, 5)
        if step * 10.0**power * points_per_km <= longest
    )
    text = f"{kilometres:.0f} km" if kilometres >= 1 else f"{kilometres * 1000:.0f} m"
    return text, kilometres * points_per_km


def draw_map(
    spots: Sequence[Spot],
    title: str,
    theme: Theme = Theme(),  # noqa: B008 – frozen
    width_mm: float = 150,
) -> Figure:
    """The schematic map of `spots`, `width_mm` wide, north up.

    `title` says what the map is of ("Holbæk"). Raises ValueError when there is no spot, a kind is unknown or a place
    isn't on the globe.
    """
    area = ground(spots)
    order = _order(area)
    across = width_mm * MM
    texts = [wrap(spot.name, LABEL_SIZE, min(LABEL_WIDTH, across / 3), _bold(spot)) for spot in area.spots]
    for highest in sorted({min(HIGHEST, FLAT + PER_SPOT * len(spots)), HIGHEST}):
        sheet = _sheet(area, across, 0, highest)
        at = _places(area, sheet, RADII)
        labels = _labels(area, sheet, at, texts)
        if labels is not None:
            break
    radii = RADII
    if labels is None:
        radii = NUMBERED_RADII
        needed = 2.5 * sum((2 * _reach(spot, radii) + 2) ** 2 for spot in area.spots) / sheet.room.width
        sheet = _sheet(area, across, needed, HIGHEST)
        at = _places(area, sheet, radii)
    root = canvas()
    background = shape(root, "rect", x=-1, y=-1, width=across + 2, fill=theme.paper)
    draw_frame(root, sheet.frame, theme)
    for place, i in enumerate(order, 1):
        spot, shown = area.spots[i], "" if labels else str(place)
        draw_symbol(root, Symbol(spot.kind, at[i], radii[spot.kind], not labels, shown, f"sted-{i + 1}"), theme)
    for i, label in (labels or {}).items():
        draw_label(root, label, texts[i], theme, bold=_bold(area.spots[i]))
    draw_north(root, sheet.frame, theme)
    draw_scale(root, sheet.frame, sheet.bar, theme)
    draw_note(root, sheet.frame, theme)
    kinds = [kind for kind in KINDS if any(spot.kind == kind for spot in spots)]
    height = draw_legend(root, kinds, sheet.frame, theme, hollow=not labels)
    if not labels:
        height = draw_list(root, [area.spots[i].name for i in order], sheet.frame.width, height, theme)
    background.set("height", number(height + 2))
    return finish(root, (across, height), title, describe(area, title))


def _bold(spot: Spot) -> bool:
    return spot.kind == ESTATE


def _order(area: Ground) -> list[int]:
    """Estates first: they are the largest, and lie below the others."""
    return sorted(range(len(area.spots)), key=lambda index: (KINDS.index(area.spots[index].kind), index))


def _sheet(area: Ground, width: float, needed: float, highest: float) -> _Sheet:
    """The frame for `width` points: flat, or up to `highest` of that high, and at least `needed` inside the bands."""
    aside = min(58.0, width * 0.16)
    bands = BAND_TOP + BAND_BOTTOM + 2 * RADII[ESTATE]
    most = max(width * highest - bands, 20)
    scale = min((width - 2 * aside) / max(area.span[0], 0.6), most / max(area.span[1], 0.3))
    height = max(area.span[1] * scale + bands, width * FLAT, 110, needed + bands)
    return _Sheet(Rect(0.5, 0.5, width - 1, height), scale)


def _reach(spot: Spot, radii: dict[str, float]) -> float:
    """How far a symbol reaches from its middle: a square to its corners."""
    return radii[spot.kind] * (math.sqrt(2) if spot.kind == SCHOOL else 1)


def _places(area: Ground, sheet: _Sheet, radii: dict[str, float]) -> list[Point]:
    reaches = [_reach(spot, radii) for spot in area.spots]
    return apart([sheet.place(place) for place in area.places], reaches, sheet.room)


def _labels(
    area: Ground, sheet: _Sheet, at: Sequence[Point], texts: Sequence[Sequence[str]]
) -> dict[int, Label] | None:
    """The labels by spot, or None when not all names find room beside their symbols."""
    frame = sheet.frame
    sizes = [
        (max((width(line, LABEL_SIZE, _bold(spot)) for line in lines), default=0), len(lines) * LABEL_LEADING)
        for lines, spot in zip(texts, area.spots, strict=True)
    ]
    taken = (
        Rect(frame.x + frame.width - 30, frame.y, 30, BAND_TOP),
        Rect(frame.x, frame.y + frame.height - BAND_BOTTOM, sheet.bar[1] + 50, BAND_BOTTOM),
        Rect(frame.x + frame.width - 76, frame.y + frame.height - 22, 76, 22),
    )
    inner = Rect(frame.x + 4, frame.y + 4, frame.width - 8, frame.height - 8)
    order = _order(area)
    radii = [RADII[area.spots[i].kind] for i in order]
    labels = place_labels([at[i] for i in order], radii, [sizes[i] for i in order], inner, taken)
    return None if labels is None else dict(zip(order, labels, strict=True))

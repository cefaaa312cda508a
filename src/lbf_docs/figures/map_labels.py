"""Room on the map: symbols are moved apart until each is seen, and labels put where nothing else is.

Greedy on purpose: a town has few places, and the same spots must always give the same map. Measures are points.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]

_RINGS = (3, 9, 17, 27, 39, 53, 69)
"""How far a label may be from its symbol; from the second ring on a thin line leads to it."""
_TRIES = 60
_GOLDEN = 2.399963
"""The golden angle: steps turned by it never line up."""


@dataclass(frozen=True)
class Rect:
    """A rectangle with its upper left corner at `x`, `y`."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Rect, gap: float = 0) -> bool:
        """Whether the two are closer than `gap`, or overlap."""
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )

    def inside(self, other: Rect) -> bool:
        """Whether it lies wholly within `other`."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )


@dataclass(frozen=True)
class Label:
    """Where a label stands, and the line to its symbol when it isn't right beside it."""

    rect: Rect
    leader: tuple[Point, Point] | None


def around(at: Point, radius: float) -> Rect:
    """The square around a symbol."""
    return Rect(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)


def apart(places: Sequence[Point], reaches: Sequence[float], room: Rect) -> list[Point]:
    """`places` moved as little as it takes for no two symbols to overlap, and all to lie within `room`.

    A symbol reaches `reaches` points from its middle. Coincident spots spread out to all sides.
    """
    # The unseen step along a spiral gives coincident spots a direction to leave in, the same each time.
    at = [
        _kept(
            (x + 0.05 * math.sqrt(i) * math.cos(i * _GOLDEN), y + 0.05 * math.sqrt(i) * math.sin(i * _GOLDEN)), r, room
        )
        for i, ((x, y), r) in enumerate(zip(places, reaches, strict=True))
    ]
    for _ in range(800):
        still = True
        for i in range(len(at)):
            for j in range(i):
                dx, dy = at[i][0] - at[j][0], at[i][1] - at[j][1]
                distance = math.hypot(dx, dy)
                lacking = reaches[i] + reaches[j] + 2 - distance
                if lacking <= 0:
                    continue
                still = False
                ux, uy = (dx / distance, dy / distance) if distance > 1e-9 else (math.cos(i), math.sin(i))
                step = lacking / 2 + 0.02
                at[i] = _kept((at[i][0] + ux * step, at[i][1] + uy * step), reaches[i], room)
                at[j] = _kept((at[j][0] - ux * step, at[j][1] - uy * step), reaches[j], room)
        if still:
            break
    return at


def place_labels(
    at: Sequence[Point], radii: Sequence[float], sizes: Sequence[Point], frame: Rect, taken: Sequence[Rect]
) -> list[Label] | None:
    """A place within `frame` for the label of each symbol, clear of symbols, labels, lines and `taken`.

    None when a label finds no place. `sizes` are the widths and heights of the labels.
    """
    symbols = [around(place, radius) for place, radius in zip(at, radii, strict=True)]
    order = list(range(len(at)))
    for _ in range(_TRIES):
        labels: dict[int, Label] = {}
        for index in order:
            candidates = _candidates(at[index], radii[index], sizes[index])
            others = [*symbols[:index], *symbols[index + 1 :]]
            threads = [dot for label in labels.values() for dot in _thread(label)]
            near = [label.rect for label in labels.values()]
            obstacles = [*symbols, *taken, *threads]
            inside = (label for label in candidates if label.rect.inside(frame))
            label = next((label for label in inside if _free(label, obstacles, near, others)), None)
            if label is None:
                # Whoever found no place chooses first the next time.
                order.remove(index)
                order.insert(0, index)
                break
            labels[index] = label
        else:
            return [labels[index] for index in range(len(at))]
    return None


def _free(label: Label, obstacles: Sequence[Rect], labels: Sequence[Rect], others: Sequence[Rect]) -> bool:
    """Whether `label` is clear of everything, and its line of all labels and of the `others`' symbols."""
    return (
        not any(label.rect.meets(obstacle, 1.5) for obstacle in obstacles)
        and not any(label.rect.meets(rect, 3) for rect in labels)
        and not any(dot.meets(rect, 1) for dot in _thread(label) for rect in (*labels, *others))
    )


def _candidates(place: Point, radius: float, size: Point) -> Iterator[Label]:
    """East, west, south, north, then between; nearest first."""
    x, y = place
    width, height = size
    for ring in _RINGS:
        r = radius + ring
        for angle in (0, 180, 90, 270, 45, 315, 135, 225, 22, 338, 158, 202, 67, 293, 113, 247):
            dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            # The label's nearest edge or corner touches the ring: it hangs off the point in the direction it lies.
            left = x + r * dx - width * (1 - dx) / 2
            top = y + r * dy - height * (1 - dy) / 2
            rect = Rect(left, top, width, height)
            end = (min(max(x, left), left + width), min(max(y, top), top + height))
            gap = math.dist(place, end)
            if gap <= radius + _RINGS[0] + 2:
                yield Label(rect, None)
            else:
                share = radius / gap
                yield Label(rect, ((x + (end[0] - x) * share, y + (end[1] - y) * share), end))


def _thread(label: Label) -> list[Rect]:
    """The line of a label as a row of dots, but for its end at the label."""
    if label.leader is None:
        return []
    (x1, y1), (x2, y2) = label.leader
    count = max(2, int(math.dist(*label.leader) / 3))
    return [Rect(x1 + (x2 - x1) * i / count - 0.5, y1 + (y2 - y1) * i / count - 0.5, 1, 1) for i in range(count)]


def _kept(place: Point, radius: float, room: Rect) -> Point:
    return (
        min(max(place[0], room.x + radius), room.x + room.width - radius),
        min(max(place[1], room.y + radius), room.y + room.height - radius),
    )

"""What goes into a figure, and what comes out: light, for those who only hand it on."""

from __future__ import annotations

from lbf_docs.value import Value


class Box(Value):
    """An organ of the organisation. `under` is the id of the organ above it; None is the top."""

    id: str
    name: str
    lines: tuple[str, ...] = ()
    """What stands below the name in small text."""
    under: str | None = None
    beside: bool = False
    """Whether it is staff, such as a secretariat: attached sideways to the line below its parent. Not at the top."""


class Spot(Value):
    """A place on the map in degrees of WGS84. `kind` is "boligområde", "skole" or "sted"."""

    name: str
    kind: str
    north: float
    east: float


class Figure(Value):
    """A finished picture: SVG, the same as PNG for readers without SVG, its size in print and its texts."""

    svg: bytes
    png: bytes
    width_mm: float
    height_mm: float
    title: str
    alt: str

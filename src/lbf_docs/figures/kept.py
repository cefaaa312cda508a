"""Figures that were drawn before are not drawn again: by their data, and by all that draws.

Drawing takes longer than all ten documents, and an organisation or a map changes once a year.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from lxml import etree

from lbf_docs import cache
from lbf_docs.look import PLAIN, Look

from .data import Box, Figure, Spot

_KIND = "figur"
_CODE = ("figures", "figures/fonts", "look")
_PROJECTS = (("resvg_py", "resvg-py"),)
"""What else draws: modules and the names of their projects."""


def draw_organisation(boxes: Sequence[Box], title: str, look: Look = PLAIN) -> Figure:
    """The organisation chart, 160 mm wide at most. Raises as `organisation.draw_organisation` does."""

    def draw() -> Figure:
        from .organisation import draw_organisation as draw  # noqa: PLC0415  # only when there is something to draw
        from .theme import theme_of  # noqa: PLC0415

        return draw(boxes, title, theme_of(look))

    return _once(("organisation", tuple(boxes), title, look), draw)


def draw_map(spots: Sequence[Spot], title: str, look: Look = PLAIN) -> Figure:
    """The schematic map, 150 mm wide. Raises as `map.draw_map` does."""

    def draw() -> Figure:
        from .map import draw_map as draw  # noqa: PLC0415  # only when there is something to draw
        from .theme import theme_of  # noqa: PLC0415

        return draw(spots, title, theme_of(look))

    return _once(("map", tuple(spots), title, look), draw)


def show_vector(svg: bytes, size_mm: tuple[float, float], title: str, alt: str) -> Figure:
    """A finished SVG of somebody else's, and the same as PNG."""

    def draw() -> Figure:
        from .drawing import DPI, rasterised  # noqa: PLC0415  # only when there is something to draw

        across, down = (max(1, round(side / 25.4 * DPI)) for side in size_mm)
        return Figure(svg, rasterised(svg, across, down), *size_mm, title, alt)

    return _once(("vector", svg, size_mm, title, alt), draw)


def _once(data: object, draw: Callable[[], Figure]) -> Figure:
    made_with = (cache.code_stamp(*_CODE), *(cache.version_of(*project) for project in _PROJECTS))
    if None in made_with:
        return draw()
    versions = repr((made_with, etree.LXML_VERSION, etree.LIBXML_VERSION))
    key = cache.key(_KIND, repr(data).encode("utf-8", "surrogatepass"), versions.encode())
    kept = _read(cache.fetch(key) or b"")
    if kept is not None:
        return kept
    figure = draw()
    cache.keep(key, _written(figure))
    return figure


def _written(figure: Figure) -> bytes:
    head = [len(figure.svg), figure.width_mm, figure.height_mm, figure.title, figure.alt]
    return json.dumps(head).encode() + b"\n" + figure.svg + figure.png


def _read(data: bytes) -> Figure | None:
    head, _, body = data.partition(b"\n")
    try:
        length, width, height, title, alt = json.loads(head)
        return Figure(body[:length], body[length:], width, height, title, alt)
    except (ValueError, TypeError):
        return None

"""Drawing: SVG elements with few words, and the finished figure with its PNG.

One user unit is one point in print, so a text size here is the size on paper. Elements are built with lxml, never as
strings, and carry plain attributes only: Word's SVG reader knows neither style sheets nor `paint-order`.
"""

from __future__ import annotations

import math
import unicodedata

from lxml import etree

from .data import Figure
from .lettering import Anchor, number, outline
from .theme import Theme

__all__ = ["DPI", "MM", "Figure", "Theme", "canvas", "finish", "rasterised", "shape", "write"]

MM = 72 / 25.4
"""One millimetre in points."""
DPI = 300
"""Pixels per inch of the PNG."""

_PIXEL = 72 / DPI
_SVG = "http://www.w3.org/2000/svg"


def canvas() -> etree._Element:
    """An empty drawing; `finish` gives it size and texts."""
    return etree.Element(f"{{{_SVG}}}svg", nsmap={None: _SVG})  # type: ignore[dict-item]  # the stubs forget the default namespace


def shape(parent: etree._Element, tag: str, **attributes: str | float) -> etree._Element:
    """A new SVG element under `parent`: `stroke_width=1` becomes `stroke-width="1"`, numbers get two decimals."""
    element = etree.SubElement(parent, f"{{{_SVG}}}{tag}")
    for name, value in attributes.items():
        element.set(name.replace("_", "-"), value if isinstance(value, str) else number(value))
    return element


def write(  # noqa: PLR0913 – what it takes to set a line of text
    parent: etree._Element,
    text: str,
    at: tuple[float, float],
    size: float,
    fill: str,
    *,
    bold: bool = False,
    anchor: Anchor = "start",
    halo: str | None = None,
) -> None:
    """`text` as outlines with its baseline at `at`; `halo` is the colour of an edge that lifts it off the ground."""
    path = outline(text, *at, size, bold, anchor=anchor)
    if not path:
        return
    if halo:
        shape(parent, "path", d=path, fill=halo, stroke=halo, stroke_width=size * 0.32, stroke_linejoin="round")
    shape(parent, "path", d=path, fill=fill)


def finish(root: etree._Element, size: tuple[float, float], title: str, alt: str, scale: float = 1) -> Figure:
    """The drawing of `size` (width and height in points) as a Figure, printed at `scale`.

    The size is rounded up to whole pixels, so that SVG and PNG are of exactly the same shape. Same in, same bytes.
    """
    # The tiny bit less keeps 1.0000000001 pixel from becoming two.
    across, down = (math.ceil(length * scale / _PIXEL - 1e-6) for length in size)
    width_mm, height_mm = (round(pixels * 25.4 / DPI, 3) for pixels in (across, down))
    title, alt = _valid(title), _valid(alt)
    root.set("width", f"{width_mm}mm")
    root.set("height", f"{height_mm}mm")
    root.set("viewBox", f"0 0 {number(across * _PIXEL / scale)} {number(down * _PIXEL / scale)}")
    root.set("role", "img")
    for position, (tag, text) in enumerate((("title", title), ("desc", alt))):
        element = etree.Element(f"{{{_SVG}}}{tag}")
        element.text = text
        root.insert(position, element)
    svg = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return Figure(svg, rasterised(svg, across, down), width_mm, height_mm, title, alt)


def rasterised(svg: bytes, across: int, down: int) -> bytes:
    """An SVG as a PNG of so many pixels."""
    import resvg_py  # noqa: PLC0415  # only when something is drawn

    # No system fonts: there is no text to set, and looking for them costs time and could differ.
    # Without dpi, resvg_py 0.5 takes a millimetre for nothing.
    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg.decode(), dpi=DPI, width=across, height=down, skip_system_fonts=True)
    )


def _valid(text: str) -> str:
    """`text` with what XML cannot hold shown as �, never dropped unseen."""
    return "".join(
        "\ufffd" if (unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n\r") or c in "\ufffe\uffff" else c
        for c in text
    )

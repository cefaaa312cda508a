"""The outlines that figures are lettered with are those of the fonts beside them. `make docs` renews them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.basePen import BasePen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from lbf_docs.figures import lettering

FONTS = Path(lettering.__file__).parent / "fonts"


class Strokes(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Collects a glyph as commands with their points, in font units."""

    def __init__(self, glyphs: object) -> None:
        super().__init__(glyphs)
        self.path = ""

    def _add(self, command: str, *points: tuple[float, float]) -> None:
        self.path += command + ",".join(f"{number:g}" for point in points for number in point)

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 – the pen protocol of fontTools
        self._add("M", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._add("l", pt)

    def _qCurveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float]) -> None:  # noqa: N802
        self._add("q", pt1, pt2)

    def _closePath(self) -> None:  # noqa: N802
        self._add("z")


def outlines(style: str) -> str:
    """A font as JSON: units per em, and width and outline by character; "" is the box for one that isn't there."""
    font = TTFont(FONTS / f"Figurskrift-{style}.ttf")
    drawn = font.getGlyphSet()
    glyphs: dict[str, Any] = {}
    for character, name in [("", ".notdef"), *((chr(code), name) for code, name in sorted(font.getBestCmap().items()))]:
        pen = Strokes(drawn)
        drawn[name].draw(pen)
        glyphs[character] = [drawn[name].width, pen.path]
    lines = ",\n".join(f"{json.dumps(c)}: {json.dumps(g)}" for c, g in glyphs.items())
    return f'{{"units": {font["head"].unitsPerEm},\n"glyphs": {{\n{lines}\n}}}}\n'


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_outlines_are_those_of_the_font(style: str, file_regression: Any) -> None:
    file_regression.check(outlines(style), fullpath=FONTS / f"Figurskrift-{style}.json", newline="\n")

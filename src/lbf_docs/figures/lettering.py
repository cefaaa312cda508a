"""Lettering: text measured, broken into lines and drawn as outlines.

A figure must look the same on each machine, and Word has no way to bring a font along in an SVG; so text becomes
paths. All measures are in the unit of `size`, normally points. Kerning is left out: at figure sizes it isn't seen.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from .hyphenation import break_points

Anchor: TypeAlias = Literal["start", "middle", "end"]
Point: TypeAlias = tuple[float, float]

CAP_HEIGHT = 1314 / 2048
"""Height of a capital letter as a share of the size; what centres a line of text optically (OS/2 table of the font)."""

_LONG = 200
"""Letters. No word has as many: it is divided where the line ends, without looking for a good place."""
_FONTS = Path(__file__).parent / "fonts"
_STROKE = re.compile("([Mlqz])([-0-9.,]*)")
_SOFT_HYPHEN = "\u00ad"
_BREAKING_SPACE = " \t\n\r\v\f\u2028\u2029\u200b"
# Not in the font, yet not missing either: other blanks are a space, a non-breaking hyphen is a hyphen.
_STAND_INS = str.maketrans({**dict.fromkeys(_BREAKING_SPACE + "\u00a0\u2007\u202f", " "), "\u2011": "-"})
# Signs without a shape of their own: they steer line breaks and joins, and draw nothing anywhere.
_SHAPELESS = str.maketrans(dict.fromkeys(_SOFT_HYPHEN + "\u2060\ufeff\u200c\u200d"))


class _Face:
    """One font of the package as outlines, read once: the font itself takes longer to read than all text to draw."""

    def __init__(self, file: Path) -> None:
        read = json.loads(file.read_bytes())
        self.units: int = read["units"]
        self.glyphs: dict[str, tuple[float, str]] = read["glyphs"]

    def glyph(self, character: str) -> tuple[float, str]:
        """Width and outline of `character`; the visible box when the font has none, so that nothing vanishes unseen."""
        return self.glyphs.get(character) or self.glyphs[""]


@lru_cache(maxsize=2)
def _face(bold: bool) -> _Face:
    return _Face(_FONTS / f"Figurskrift-{'Bold' if bold else 'Regular'}.json")


@lru_cache(maxsize=2048)
def _glyph(character: str, bold: bool) -> tuple[tuple[str, tuple[Point, ...]], ...]:
    """A glyph as SVG path commands with their points, in font units."""
    strokes = _STROKE.findall(_face(bold).glyph(character)[1])
    return tuple((command, tuple(_points(written))) for command, written in strokes)


def _points(written: str) -> Iterator[Point]:
    """ "x,y,x,y" → points."""
    numbers = [float(number) for number in written.split(",") if number]
    return zip(numbers[::2], numbers[1::2], strict=True)


@lru_cache(maxsize=2048)
def _advance(character: str, bold: bool) -> float:
    face = _face(bold)
    return float(face.glyph(character)[0]) / face.units


def _drawn(text: str) -> str:
    # NFC, because macOS hands out å as a + ring, and the font has the ring only as part of å.
    return unicodedata.normalize("NFC", text).translate(_SHAPELESS).translate(_STAND_INS)


def number(value: float) -> str:
    """`value` with at most two decimals, so that the same input gives the same bytes on each machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@lru_cache(maxsize=8192)
def _hundredths(value: int) -> str:
    """A whole number of hundredths: most steps of an outline are short, and come again and again."""
    return number(value / 100)


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide `text` is on one line, set in `size`."""
    return sum(_advance(character, bold) for character in _drawn(text)) * size


def _far_wider(text: str, size: float, than: float, bold: bool) -> bool:
    """Whether a long text is wider, told by its beginning: a word of 5,000 letters is looked at 300 times."""
    if len(text) < _LONG:
        return False
    return width(text[:_LONG], size, bold) > than


def outline(text: str, x: float, y: float, size: float, bold: bool = False, *, anchor: Anchor = "start") -> str:
    """`text` as SVG path data with its baseline at `y` and its start, middle or end at `x`; two decimals, y downwards.

    A character that the font doesn't have is drawn as a box.
    """
    scale = size / _face(bold).units
    x -= width(text, size, bold) * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    path: list[str] = []
    for character in _drawn(text):
        here = (0, 0)
        for command, points in _glyph(character, bold):
            # Hundredths as whole numbers: steps between rounded points add up exactly, and are half as long to write.
            places = [(round((x + px * scale) * 100), round((y - py * scale) * 100)) for px, py in points]
            start = (0, 0) if command == "M" else here
            steps = ((px - start[0], py - start[1]) for px, py in places)
            path.append(command + " ".join([f"{_hundredths(dx)},{_hundredths(dy)}" for dx, dy in steps]))
            here = places[-1] if places else here
        x += _advance(character, bold) * size
    return "".join(path)


@lru_cache(maxsize=4096)
def wrap(text: str, size: float, max_width: float, bold: bool = False) -> tuple[str, ...]:
    """`text` in lines of at most `max_width`; () for blank text.

    A word that is longer than a whole line is divided with a hyphen, at a joint of the compound if there is one.
    (One single character is the least that a line can hold, however narrow `max_width` is.)
    """

    def fits(line: str) -> bool:
        return not _far_wider(line, size, max_width, bold) and width(line, size, bold) <= max_width

    lines: list[str] = []
    line = ""
    for word in _words(text):
        if line and fits(f"{line} {word}"):
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        rest = word
        while not fits(rest) and len(rest) > 1:
            head, rest = _divide(rest, size, max_width, bold)
            lines.append(head)
        line = rest
    return (*lines, line) if line else tuple(lines)


def balance(text: str, size: float, max_width: float, bold: bool = False) -> tuple[str, ...]:
    """Like `wrap` with the same number of lines, but of as equal length as can be: for centred text."""
    best = wrap(text, size, max_width, bold)
    low, high = max_width / 3, max_width
    while high - low > 1:
        middle = (low + high) / 2
        lines = wrap(text, size, middle, bold)
        # A narrower box must neither add lines nor divide a word that was whole before.
        if len(lines) <= len(best) and _letters(lines) == _letters(best):
            best, high = lines, middle
        else:
            low = middle
    return best


def divisions(text: str, lines: Iterable[str]) -> int:
    """How many of the `lines` of `text` end in a hyphen that the text itself doesn't have."""
    return len(_letters(lines)) - len(_letters(_words(text)))


def _letters(lines: Iterable[str]) -> str:
    return "".join(lines).replace(" ", "").replace(_SOFT_HYPHEN, "")


def _words(text: str) -> Iterator[str]:
    # Not str.split(): that would also break at a non-breaking space.
    blanks = str.maketrans(dict.fromkeys(_BREAKING_SPACE, " "))
    return (word for word in unicodedata.normalize("NFC", text).translate(blanks).split(" ") if word)


def _divide(word: str, size: float, max_width: float, bold: bool) -> tuple[str, str]:
    """`word` as a first part that fits and the rest: the best break that fits, or else as many letters as do."""

    def head(cut: int) -> str:
        part = word[:cut].removesuffix(_SOFT_HYPHEN)
        return part if part.endswith(("-", "/", "–")) else part + "-"

    if len(word) >= _LONG:
        cut = max(1, bisect_right(range(1, _LONG), max_width, key=lambda n: width(word[:n] + "-", size, bold)))
        return head(cut), word[cut:]
    fitting = [cut for cut in range(1, len(word)) if width(head(cut), size, bold) <= max_width]
    points = break_points(word)
    # A better kind of break wins unless it leaves the line half empty; among equals the longest line wins.
    full = max(fitting, default=1)
    good = [cut for cut in fitting if cut in points]
    if good:
        cut = max(good, key=lambda c: (points[c] if c * 2 >= full else 0, c))
        return head(cut), word[cut:]
    if fitting:
        return head(full), word[full:]
    return word[:1], word[1:]

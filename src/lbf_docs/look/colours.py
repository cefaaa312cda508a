"""Colours: tints of them, how well one reads on another, and the nearest one that reads well enough.

Colours are "#RRGGBB". Nothing of Word or of a figure is known here.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeAlias

WHITE = "#FFFFFF"
ENOUGH = 4.5
"""What text needs: WCAG 2.1, success criterion 1.4.3 (level AA). Large text would do with 3, but none of ours is only
large: the colour of the headings is also that of the small print in the heads of tables."""
PALE = 0.1
"""The deepest tint that text of the same colour stands on: heads and totals of tables, boxes around remarks. A test
holds the design to it."""

Lab: TypeAlias = tuple[float, float, float]


def tint(colour: str, share: float, paper: str = WHITE) -> str:
    """`share` (0–1) of `colour` laid on `paper`, as an opaque colour: Word's SVG reader is weak at transparency."""
    mixed = (round(c * share + p * (1 - share)) for c, p in zip(channels(colour), channels(paper), strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1–21. WCAG 2.1, "contrast ratio"."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def least_contrast(colour: str) -> float:
    """How well a theme's colour reads where it reads worst: on white paper, and on the deepest tint of itself."""
    return min(contrast(colour, WHITE), contrast(colour, tint(colour, PALE)))


def reads_well(colour: str) -> bool:
    """Whether text of this colour can be read wherever a document has it."""
    return least_contrast(colour) >= ENOUGH


def nearest_readable(colour: str) -> str:
    """The colour itself if it reads well, else the nearest of the same hue that does."""
    return _darkened(colour, reads_well)


def nearest(colour: str, enough: float) -> str:
    """The same for any contrast with white paper."""
    return _darkened(colour, lambda one: contrast(one, WHITE) >= enough)


def _darkened(colour: str, is_enough: Callable[[str], bool]) -> str:
    """The nearest colour of the same hue that is dark enough.

    Nearest is meant as people see it, in OKLab (Björn Ottosson, 2020): hue and strength stay, and it becomes darker
    until it is just dark enough; only where sRGB has no such strong dark colour does it become weaker.
    """
    if is_enough(colour):
        return colour
    light, strength, hue = _as_lch(colour)
    low, high = 0.0, light
    while high - low > 0.0005:
        middle = (low + high) / 2
        low, high = (middle, high) if is_enough(_from_lch(middle, strength, hue)) else (low, middle)
    return _from_lch(low, strength, hue)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0–255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _as_lch(colour: str) -> Lab:
    """Lightness (0–1), strength and hue (radians) in OKLab. The numbers are Ottosson's."""
    r, g, b = map(_linear, channels(colour))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    medium = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    light = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    one = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    two = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return light, math.hypot(one, two), math.atan2(two, one)


def _from_lch(light: float, strength: float, hue: float) -> str:
    """Back again; a colour that sRGB doesn't have is made weaker until it does."""
    low, high = 0.0, strength
    if _inside(_rgb(light, strength, hue)):
        low = strength
    while high - low > 0.0001:
        middle = (low + high) / 2
        low, high = (middle, high) if _inside(_rgb(light, middle, hue)) else (low, middle)
    rgb = _rgb(light, low, hue)
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, share)))):02X}" for share in rgb)


def _inside(rgb: Lab) -> bool:
    return all(-0.0005 <= share <= 1.0005 for share in rgb)


def _gamma(share: float) -> float:
    return float(share * 12.92 if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055)


def _rgb(light: float, strength: float, hue: float) -> Lab:
    one, two = strength * math.cos(hue), strength * math.sin(hue)
    long = (light + 0.3963377774 * one + 0.2158037573 * two) ** 3
    medium = (light - 0.1055613458 * one - 0.0638541728 * two) ** 3
    short = (light - 0.0894841775 * one - 1.2914855480 * two) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )

"""Theme: the few colours of a figure, and those that follow from them.

Colours are "#RRGGBB". What is read on a colour is asked for with `text_on`, so that any theme stays readable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Theme:
    """The colours of a figure. The default is calm, prints well in grey and has a text contrast above 4.5.

    Raises ValueError for anything that isn't "#RRGGBB": a wrong colour would be drawn as black.
    """

    primary: str = "#1F4E5F"
    """What the figure is about: the top of the organisation, the estates."""
    secondary: str = "#A8512B"
    """What stands beside it: staff, schools."""
    ink: str = "#22313A"
    paper: str = "#FFFFFF"
    line: str = "#8A9BA3"
    """Connectors and borders."""

    def __post_init__(self) -> None:
        for field in fields(self):
            colour = getattr(self, field.name)
            if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
                raise ValueError(f"the theme's {field.name} must be written as #RRGGBB, not {colour!r}")


def tint(colour: str, share: float, paper: str) -> str:
    """`share` (0–1) of `colour` laid on `paper`, as an opaque colour: Word's SVG reader is weak at transparency."""
    mixed = (round(c * share + p * (1 - share)) for c, p in zip(_channels(colour), _channels(paper), strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1–21. WCAG 2.2, "contrast ratio"; text needs 4.5."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def text_on(fill: str, theme: Theme) -> str:
    """The theme's ink or paper, whichever reads best on `fill`; black or white when neither reaches 4.5."""
    best = max((theme.ink, theme.paper), key=lambda colour: contrast(colour, fill))
    if contrast(best, fill) >= 4.5:
        return best
    return max(("#000000", "#FFFFFF"), key=lambda colour: contrast(colour, fill))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    shares = [channel / 255 for channel in _channels(colour)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

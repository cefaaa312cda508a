"""Theme: the few colours of a figure, and those that follow from them.

Colours are "#RRGGBB". What is read on a colour is asked for with `text_on`, so that any theme stays readable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from lbf_docs.look import Look
from lbf_docs.look.colours import ENOUGH, contrast, nearest, tint

_SEEN = 3.0
"""The contrast that a line needs to be seen: WCAG 2.1, success criterion 1.4.11."""


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


def theme_of(look: Look) -> Theme:
    """The colours of a case's figures: those it has chosen, and what follows from them."""
    default = Theme()
    primary = look.colour or default.primary
    line = nearest(tint(primary, 0.5), _SEEN) if look.colour else default.line
    return Theme(primary=primary, secondary=look.accent or default.secondary, line=line)


def text_on(fill: str, theme: Theme) -> str:
    """The theme's ink or paper, whichever reads best on `fill`; black or white when neither reaches 4.5."""
    best = max((theme.ink, theme.paper), key=lambda colour: contrast(colour, fill))
    if contrast(best, fill) >= ENOUGH:
        return best
    return max(("#000000", "#FFFFFF"), key=lambda colour: contrast(colour, fill))

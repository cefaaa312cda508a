"""The sizes of an organisation chart, and how high a text becomes in them. Points, as everywhere in a figure."""

from __future__ import annotations

from dataclasses import dataclass

from .data import Box
from .lettering import wrap

LEADING = 1.2
"""Line height as a share of the size."""
SUB_LINE_GAP = 2.0


@dataclass(frozen=True)
class Style:
    """The sizes of a chart. Boxes are all of one width; that is what makes a chart calm."""

    box_width: float
    name_size: float = 9.5
    line_size: float = 8.0
    pad_x: float = 8.0
    pad_y: float = 7.5
    indent: float = 16.0
    gap_x: float = 12.0
    gap_y: float = 26.0
    """Between levels: the connectors turn here."""
    gap_list: float = 7.0

    @property
    def gap_staff(self) -> float:
        """Above boxes beside the line."""
        return self.gap_y * 0.75

    @property
    def text_width(self) -> float:
        return self.box_width - 2 * self.pad_x


def text_height(box: Box, style: Style) -> float:
    """How high the text of `box` is."""
    height = len(wrap(box.name, style.name_size, style.text_width, bold=True)) * style.name_size * LEADING
    small = sum(len(wrap(line, style.line_size, style.text_width)) for line in box.lines)
    return height + (SUB_LINE_GAP + small * style.line_size * LEADING if small else 0)

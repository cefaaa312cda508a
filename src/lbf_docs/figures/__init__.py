"""Figures: data in, picture out. The organisation chart and the map of a helhedsplan as SVG and PNG.

The same data gives the same bytes on each machine. All text is drawn as outlines. What draws is imported when something
is drawn.
"""

from .data import Box, Figure, Spot
from .kept import draw_map, draw_organisation, show_vector

__all__ = ["Box", "Figure", "Spot", "draw_map", "draw_organisation", "show_vector"]

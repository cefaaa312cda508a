"""Figures: data in, picture out. The organisation chart and the map of a helhedsplan as SVG and PNG.

Pure functions: the same data gives the same bytes on each machine. All text is drawn as outlines.
"""

from .drawing import Figure
from .map import draw_map
from .map_ground import Spot
from .organisation import draw_organisation, layout
from .organisation_blocks import Placed
from .organisation_tree import Box
from .theme import Theme

__all__ = ["Box", "Figure", "Placed", "Spot", "Theme", "draw_map", "draw_organisation", "layout"]

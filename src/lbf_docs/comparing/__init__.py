"""Two plans held against each other: what was added, removed, changed and moved, in the words of the domain."""

from .compare import compare
from .difference import LOOK, Comparison, Difference
from .pictures import pictures_of

__all__ = ["LOOK", "Comparison", "Difference", "compare", "pictures_of"]

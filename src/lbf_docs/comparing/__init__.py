"""Two plans held against each other: what was added, removed, changed and moved, in the words of the domain."""

from .compare import compare
from .difference import LOOK, Comparison, Difference
from .gather import NAMED, about_of, gathered, gathered_subjects, line_of
from .pictures import pictures_of

__all__ = [
    "LOOK", "NAMED", "Comparison", "Difference", "about_of", "compare", "gathered", "gathered_subjects", "line_of",
    "pictures_of",
]  # fmt: skip

"""The plan as typed data, read from a case."""

from .index import Index, index, located
from .plan import FILES, OPTIONAL_FILES, Plan
from .read import MERELY_MISSING, Reading, read_plan
from .view import view

__all__ = [
    "FILES",
    "MERELY_MISSING",
    "OPTIONAL_FILES",
    "Index",
    "Plan",
    "Reading",
    "index",
    "located",
    "read_plan",
    "view",
]

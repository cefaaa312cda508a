"""The plan as typed data, read from a case."""

from .index import Index, index, located
from .plan import FILES, Plan
from .read import MERELY_MISSING, Reading, read_plan
from .view import view

__all__ = ["FILES", "MERELY_MISSING", "Index", "Plan", "Reading", "index", "located", "read_plan", "view"]

"""Expressions in prose and templates: an allow-list over Jinja's syntax, evaluated over plain records."""

from .filters import FILTERS
from .names import Gap, Lazy, Record, nearest
from .sandbox import ExpressionError, Language, UnknownName

__all__ = ["FILTERS", "ExpressionError", "Gap", "Language", "Lazy", "Record", "UnknownName", "nearest"]

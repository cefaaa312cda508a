"""Expressions in prose and templates: an allow-list over Jinja's syntax, evaluated over plain records."""

from .errors import ExpressionError, UnknownName
from .filters import FILTERS
from .language import Language, Template
from .names import Gap, Lazy, Record

__all__ = ["FILTERS", "ExpressionError", "Gap", "Language", "Lazy", "Record", "Template", "UnknownName"]

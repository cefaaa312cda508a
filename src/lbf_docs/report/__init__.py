"""Runs the rules on a plan and shows what was found."""

from .acknowledge import acknowledge
from .explaining import Explanation, UnknownCode, explain, explanations, show_explanation, show_rules
from .formats.text import show_text
from .report import DocumentState, Report
from .run import run_on_files, run_rules
from .showing import FORMATS, show

__all__ = [
    "FORMATS",
    "DocumentState",
    "Explanation",
    "Report",
    "UnknownCode",
    "acknowledge",
    "explain",
    "explanations",
    "run_on_files",
    "run_rules",
    "show",
    "show_explanation",
    "show_rules",
    "show_text",
]

"""Runs the rules on a plan and shows what was found."""

from .acknowledge import acknowledge
from .formats.text import show_text
from .run import run_rules

__all__ = ["acknowledge", "run_rules", "show_text"]

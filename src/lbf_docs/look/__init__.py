"""Colours and fonts: what a case may choose of its documents' look, and what follows from the choice."""

from .chosen import PLAIN, Look

__all__ = ["PLAIN", "Look"]

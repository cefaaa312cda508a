"""Prose: Markdown → blocks (pure data), and the data that it quotes filled in."""

from .blocks import Prose, plain_text, walk
from .quote import quote
from .read import read_prose

__all__ = ["Prose", "plain_text", "quote", "read_prose", "walk"]

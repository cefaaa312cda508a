"""Prose: Markdown → blocks (pure data), and the data that it quotes filled in."""

from .blocks import Prose, plain_text, walk
from .kept import Texts
from .quote import quote
from .read import read_prose

__all__ = ["Prose", "Texts", "plain_text", "quote", "read_prose", "walk"]

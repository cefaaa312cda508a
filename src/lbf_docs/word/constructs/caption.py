"""Captions: the words of one, in the style whose paragraphs are numbered. docs/word/caption.md"""

from __future__ import annotations

from lbf_docs.prose.blocks import Inline

from ..context import Here
from ..draft import Draft
from .paragraphs import bookmarked, paragraph, set_in
from .runs import write_inlines

FIGURE, TABLE = "caption", "Tabeltitel"
"""The styles: under a figure, above a table. `captions.py` puts label and number before every paragraph in them."""


def caption(style: str, words: tuple[Inline, ...], here: Here, *keys: str) -> Draft:
    """The paragraph, with what refers to it by these keys led to it."""
    made = paragraph(style, here, *write_inlines(words, here))
    for key in keys:
        bookmarked(made, key, here)
    return set_in(made, style, here)

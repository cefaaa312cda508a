"""`{.opstilling}` and `{#nøgle}`: a line of its own that says something about the block under it.

A block rule of our own for markdown-it: its attribute plug-in takes every line in braces, so that `{% if x %}` or a
misspelt class disappears without a word. Here only what we know is an attribute; everything else stays text.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

LAYOUT = "opstilling"
ATTRIBUTES = "attributes"
"""The name of the rule and of its token."""
ODD_LINE = re.compile(r"\{[.#%][^{}]*\}")
"""What looks like an order and is none that we know."""
_LINE = re.compile(r"\{\s*(?:(?:#(?P<key>[^\W\d][\w-]*)|\.(?P<layout>" + LAYOUT + r"))\s*){1,2}\}\s*")


def attributes_plugin(parser: MarkdownIt) -> None:
    """Adds the rule; the token has `meta["key"]` and `meta["layout"]`."""
    parser.block.ruler.before("fence", ATTRIBUTES, _rule, {"alt": ["paragraph", "blockquote", "list", "footnote_def"]})


def _rule(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    if state.is_code_block(first):
        return False
    line = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]]
    match = _LINE.fullmatch(line)
    if match is None:
        return False
    if not silent:
        token = state.push(ATTRIBUTES, "", 0)
        token.map = [first, first + 1]
        token.content = line
        token.meta = {"key": match["key"] or "", "layout": bool(match["layout"])}
        state.line = first + 1
    return True

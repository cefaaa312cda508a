"""The Markdown parser, and what it makes of a text: CommonMark with tables, footnotes, terms with explanations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from .attributes import attributes_plugin
from .html_marks import break_plugin
from .lettered import Run, is_lettered, points, with_digits
from .link_lines import link_lines_plugin
from .picture_titles import titles_plugin

DEEPEST = 100


class Parsed(NamedTuple):
    """A text as the parser sees it."""

    tokens: list[Token]
    environment: Mapping[str, object]
    lines: Sequence[str]
    """With digits in place of the letters of lists."""
    letters: Mapping[int, str]
    """The marks of the points with letters, by line (from 0)."""
    typed: Sequence[Run]
    """What looks like lists and is none."""


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """The one parser."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable("table")
    for plugin in (footnote_plugin, deflist_plugin, attributes_plugin, link_lines_plugin, break_plugin, titles_plugin):
        parser.use(plugin)
    return parser


def parse(text: str) -> Parsed:
    """The tokens of a text whose expressions were taken out."""
    runs = points(text)
    lettered = [run for run in runs if is_lettered(run)]
    made = _parsed(text, runs, lettered)
    stray = [run for run in lettered if run in made.typed]
    if stray:  # a line that is no point after all gets its letter back
        made = _parsed(text, runs, [run for run in lettered if run not in stray])
        if any(run in made.typed for run in lettered if run not in stray):
            made = _parsed(text, runs, [])
    return made


def _parsed(text: str, runs: Sequence[Run], lettered: Sequence[Run]) -> Parsed:
    lines = with_digits(text.split("\n"), lettered)
    environment: dict[str, object] = {}
    tokens = _parser().parse("\n".join(lines), environment)
    letters = {line: mark for run in lettered for line, mark in run.items()}
    if not runs:
        return Parsed(tokens, environment, lines, letters, ())
    items = {t.map[0] for t in tokens if t.type == "list_item_open" and t.info and t.map}
    code = code_lines(tokens)
    typed = [run for run in runs if not run.keys() <= items and not (run.keys() <= code and run not in lettered)]
    return Parsed(tokens, environment, lines, letters, typed)


def cell_lines(tokens: Sequence[Token]) -> set[int]:
    """The lines (from 0) that are rows of tables."""
    return {line for t in tokens if t.type == "tr_open" and t.map for line in range(*t.map)}


def code_lines(tokens: Sequence[Token]) -> set[int]:
    """The lines (from 0) that are code."""
    return {line for t in tokens if t.type in ("fence", "code_block") and t.map for line in range(*t.map)}

"""Why a YAML file can't be read, in Danish.

Both parsers of ruamel.yaml tell *where* they stopped alike, but in different words, and often far from the cause. So
their words only choose between a few families; the text around the two marks decides what is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from lbf_docs.case import codes
from lbf_docs.case.kinds import Code, finding
from lbf_docs.case.yaml_lines import bad_escape, inside
from lbf_docs.findings import Finding, Place
from lbf_docs.value import Value

_KEY_LENGTH_MAX = 1024
_COLON_HINT = re.compile(r"[^\s:]:[^\s:/]")


class Progress(Value):
    """How far the reading had come."""

    quoted: tuple[Place, int] | None
    """The last text in quotes: where it starts, and its last line."""
    bracket: Place | None
    """The innermost open bracket."""


@dataclass(frozen=True)
class _Stop:
    """Where a parser gave up: the mark, and the beginning of what it was reading (or the mark again)."""

    lines: list[str]
    file: str
    line: int
    column: int
    start_line: int
    start_column: int
    progress: Progress

    @property
    def before(self) -> str:
        """The line up to the mark."""
        return self.lines[self.line][: self.column]

    @property
    def after(self) -> str:
        """The line from the mark on."""
        return self.lines[self.line][self.column :]

    def here(self, length: int = 1) -> Place:
        """The mark as a place."""
        return inside(self.lines, self.file, self.line, self.column, length)

    def start(self, length: int = 1) -> Place:
        """The beginning as a place."""
        return inside(self.lines, self.file, self.start_line, self.start_column, length)


def explain(error: Exception, lines: list[str], file: str, progress: Progress) -> Finding:
    """The finding for what a parser raised."""
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    start = getattr(error, "context_mark", None)
    line, column = _mark(getattr(error, "problem_mark", None) or start, lines)
    start_line, start_column = _mark(start, lines) if start is not None else (line, column)
    stop = _Stop(lines, file, line, column, start_line, start_column, progress)
    if not hasattr(error, "problem"):  # a number beyond Unicode, which only the Python parser trips over
        return _escape(stop)
    tab = _tab_in_front(stop)
    if tab is not None:
        return tab
    for in_context, in_problem, say in _FAMILIES:
        if in_context in context and in_problem in problem:
            return say(stop)
    return finding(codes.UNREADABLE_YAML, stop.here())


def _mark(mark: Any, lines: list[str]) -> tuple[int, int]:
    """Line and column from 0. The end of the file is shown as the end of its last line with text."""
    line = 0 if mark is None else min(mark.line, len(lines) - 1)
    column = 0 if mark is None else mark.column
    while line > 0 and not lines[line].strip():
        line -= 1
        column = len(lines[line])
    return line, min(column, len(lines[line]))


def _rest(stop: _Stop) -> int:
    """How many characters of text follow the mark on its line."""
    return len(stop.after.rstrip())


def _tab_in_front(stop: _Stop) -> Finding | None:
    for line in dict.fromkeys((stop.line, stop.start_line)):
        text = stop.lines[line]
        front = text[: len(text) - len(text.lstrip(" \t"))]
        if "\t" in front:
            return finding(codes.TAB, inside(stop.lines, stop.file, line, front.index("\t"), 1))
    return None


def _late_quote(stop: _Stop) -> Finding | None:
    """A forgotten quote closes at the next one, lines below, and the parser complains there."""
    if stop.progress.quoted is None:
        return None
    place, last_line = stop.progress.quoted
    if last_line - 1 != stop.line or place.line == last_line:
        return None
    return finding(codes.UNCLOSED_QUOTE, place, f"teksten bliver først lukket i linje {last_line}")


def _quote(stop: _Stop) -> Finding:
    late = _late_quote(_Stop(stop.lines, stop.file, stop.start_line, 0, 0, 0, stop.progress))
    return late or finding(codes.UNCLOSED_QUOTE, stop.start(), "her begynder teksten, men den bliver ikke lukket")


def _escape(stop: _Stop) -> Finding:
    return bad_escape(stop.lines, stop.start())


def _at_start(kind: Code) -> Callable[[_Stop], Finding]:
    return lambda stop: finding(kind, stop.start())


def _at_mark(kind: Code) -> Callable[[_Stop], Finding]:
    return lambda stop: finding(kind, stop.here())


def _second_colon(stop: _Stop) -> Finding:
    late = _late_quote(stop)
    if late:
        return late
    if ":" in stop.before or len(stop.before) > _KEY_LENGTH_MAX:
        return finding(codes.COLON_IN_TEXT, stop.here(), "dette kolon læses som skel mellem navn og værdi")
    above = next((line for line in range(stop.line - 1, -1, -1) if stop.lines[line].strip()), None)
    if above is not None and _indent(stop.lines[stop.line]) <= _indent(stop.lines[above]):
        return _no_colon(replace(stop, start_line=above, start_column=_indent(stop.lines[above])))
    indent = len(stop.before) - len(stop.before.lstrip(" -"))
    place = inside(stop.lines, stop.file, stop.line, indent, len(stop.before) - indent)
    return finding(
        codes.INDENTATION,
        place,
        "linjen er rykket længere ind end den linje, den følger efter",
        remedy="ryk linjen ud, eller sæt hele teksten i anførselstegn, hvis kolonet hører til den",
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _no_colon(stop: _Stop) -> Finding:
    text = stop.lines[stop.start_line]
    hint = _COLON_HINT.search(text, stop.start_column)
    if hint:
        return finding(codes.COLON_WITHOUT_SPACE, inside(stop.lines, stop.file, stop.start_line, hint.start() + 1, 1))
    return finding(codes.MISSING_COLON, stop.start(len(text.rstrip()) - stop.start_column))


def _open_bracket(stop: _Stop) -> Finding:
    bracket = stop.progress.bracket or stop.start()
    late = _late_quote(stop)
    if late:
        return late
    if _closes(stop.lines, (bracket.line or 1) - 1, (bracket.column or 1) - 1):
        at_comma = stop.after.startswith((",", "]", "}"))
        return finding(codes.EXTRA_BRACKET if at_comma else codes.MISSING_COMMA, stop.here())
    return finding(codes.UNCLOSED_BRACKET, bracket)


def _closes(lines: list[str], line: int, column: int) -> bool:
    depth = 0
    for number in range(line, len(lines)):
        for character in lines[number][column if number == line else 0 :]:
            depth += (character in "[{") - (character in "]}")
            if depth == 0:
                return True
    return False


def _misplaced(stop: _Stop) -> Finding:
    """Something stands where the next name, item or end was expected."""
    late = _late_quote(stop)
    if late:
        return late
    if stop.after.startswith(":") and stop.before.strip(" -"):
        return finding(codes.COLON_WITHOUT_SPACE, stop.here())
    if stop.after.startswith((":", "?")):
        return finding(codes.KEY_NOT_TEXT, stop.here())
    if stop.after.startswith(("]", "}", ",")):
        return finding(codes.EXTRA_BRACKET, stop.here())
    if stop.before.strip(" -"):
        return finding(codes.TEXT_AFTER_VALUE, stop.here(_rest(stop)))
    if stop.column == stop.start_column and stop.after.startswith("- "):
        says = "her begynder en liste, hvor der ventes et navn"
    elif stop.column == stop.start_column:
        says = "her står et navn, hvor der ventes et punkt i en liste"
    else:
        says = "linjen passer ikke med kolonnen for nogen af linjerne over den"
    return finding(codes.INDENTATION, stop.here(_rest(stop)), says)


def _after_the_end(stop: _Stop) -> Finding:
    """The data had come to their end, and more follows."""
    found = _misplaced(stop)
    if found.code != codes.INDENTATION.code:
        return found
    return finding(codes.INDENTATION, stop.here(_rest(stop)), "linjen begynder længere ude end filens første linje")


def _no_content(stop: _Stop) -> Finding:
    return _open_bracket(stop) if stop.progress.bracket else _misplaced(stop)


_FAMILIES: tuple[tuple[str, str, Callable[[_Stop], Finding]], ...] = (
    ("quoted scalar", "unexpected", _quote),  # end of stream, or a divider
    ("quoted scalar", "", _escape),
    ("double-quoted", "", _escape),
    ("alias", "", _at_start(codes.ALIAS)),
    ("anchor", "", _at_start(codes.ALIAS)),
    (" tag", "", _at_start(codes.TAG)),
    ("", "tag handle", _at_mark(codes.TAG)),
    ("directive", "", _at_start(codes.DIRECTIVE)),
    ("more indented", "", _at_start(codes.INDENTATION)),
    ("block scalar", "", _at_mark(codes.BLOCK_TEXT)),
    ("", "cannot start any token", _at_mark(codes.RESERVED)),
    ("", "mapping values are not allowed", _second_colon),
    ("", "mapping keys are not allowed", _at_mark(codes.RESERVED)),
    ("", "sequence entries are not allowed", _at_mark(codes.DASH_AFTER_COLON)),
    ("simple key", "", _no_colon),
    ("", "unexpected ':'", _at_mark(codes.COLON_WITHOUT_SPACE)),
    ("flow", "", _open_bracket),
    ("", "node content", _no_content),
    ("block", "", _misplaced),
    ("", "document start", _after_the_end),
)
"""What the parser was doing, what it complains about, who explains it; the first that fits. Both dialects are meant."""

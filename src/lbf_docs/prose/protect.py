"""`{{ … }}` in Markdown is taken out before the parser sees it, and put back as a token of its own.

Otherwise `{{ x | procent }}` splits a table cell in two, and `{{ a_b_c }}` turns italic. The stand-in is made of
Unicode noncharacters, which the loader refuses in a case, so no text can be mistaken for one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from lbf_docs.findings import Finding, Place
from lbf_docs.value import Value

from .codes import UNCLOSED

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_EXPRESSION = re.compile(r"\\.|\{\{([^\n{}]*)\}\}|\{\{", re.DOTALL)
_CURLY_QUOTES = str.maketrans("“”„»«‘’", '"""""\'\'')
STAND_IN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_FORBIDDEN = re.compile("[\ufdd0-\ufdef]")


Origin = tuple[int, int]
"""Where a text begins in its file: lines above it, and characters before each of its lines."""


class Quoted(Value):
    """An expression as written, and where."""

    written: str
    source: str
    place: Place


class Protected(NamedTuple):
    """A text whose expressions were taken out."""

    text: str
    """With a stand-in for every expression."""
    quoted: tuple[Quoted, ...]
    """The expressions, by number."""
    findings: tuple[Finding, ...]
    """What is wrong with them."""


class Places:
    """Lines and columns of a text, which begins at `origin` in its file."""

    def __init__(self, text: str, file: str, origin: Origin = (0, 0)) -> None:
        self._text, self._file, self._origin = text, file, origin

    @cached_property
    def _starts(self) -> list[int]:
        """Where the lines begin: found once, since a long text has many expressions."""
        return [0, *(end.end() for end in re.finditer("\n", self._text))]

    def at(self, offset: int, length: int = 1) -> Place:
        """The place of an offset in the text."""
        line = bisect_right(self._starts, offset)
        column = offset - self._starts[line - 1] + 1
        return Place(self._file, line + self._origin[0], column + self._origin[1], max(1, length))


def protect(text: str, file: str, origin: Origin = (0, 0)) -> Protected:
    """`text` without its expressions.

    A backslash before `{{` makes it plain text.
    """
    quoted: list[Quoted] = []
    findings: list[Finding] = []
    text = _FORBIDDEN.sub("\ufffd", text)
    places = Places(text, file, origin)

    def replace(match: re.Match[str]) -> str:
        if match[0].startswith("\\"):
            return match[0]
        if match[1] is None:
            findings.append(
                UNCLOSED.finding(
                    places.at(match.start(), 2),
                    "her begynder det",
                    "afslut udtrykket med }}, eller skriv \\{{, hvis tegnene skal stå i teksten",
                )
            )
            return match[0]
        place = places.at(match.start(), len(match[0]))
        quoted.append(Quoted(match[0], match[1].strip().translate(_CURLY_QUOTES), place))
        return f"{_OPEN}{len(quoted) - 1}{_CLOSE}"

    without = _EXPRESSION.sub(replace, text)
    return Protected(without, tuple(quoted), tuple(findings))


def restore(text: str, quoted: tuple[Quoted, ...]) -> str:
    """The text as it was written: for code, where nothing is filled in."""
    return STAND_IN.sub(lambda match: quoted[int(match[1])].written, text)

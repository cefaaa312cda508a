"""`{{ … }}` in Markdown is taken out before the parser sees it, and put back as a token of its own.

Otherwise `{{ x | procent }}` splits a table cell in two, and `{{ a_b_c }}` turns italic. The stand-in is made of
Unicode noncharacters, which the loader refuses in a case, so no text can be mistaken for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lbf_docs.findings import Finding, Place

from .codes import UNCLOSED

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_EXPRESSION = re.compile(r"\\.|\{\{([^\n{}]*)\}\}|\{\{", re.DOTALL)
_CURLY_QUOTES = str.maketrans("“”„»«‘’", '"""""\'\'')
STAND_IN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_FORBIDDEN = re.compile("[\ufdd0-\ufdef]")


@dataclass(frozen=True)
class Quoted:
    """An expression as written, and where."""

    written: str
    source: str
    place: Place


def place_at(text: str, offset: int, file: str, length: int = 1) -> Place:
    """Line and column of an offset in `text`."""
    start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + 1, offset - start + 1, max(1, length))


def protect(text: str, file: str) -> tuple[str, tuple[Quoted, ...], tuple[Finding, ...]]:
    """`text` with a stand-in for every expression, the expressions by number, and what is wrong with them.

    A backslash before `{{` makes it plain text.
    """
    quoted: list[Quoted] = []
    findings: list[Finding] = []
    text = _FORBIDDEN.sub("\ufffd", text)

    def replace(match: re.Match[str]) -> str:
        if match[0].startswith("\\"):
            return match[0]
        if match[1] is None:
            findings.append(
                UNCLOSED.finding(
                    place_at(text, match.start(), file, 2),
                    "her begynder det",
                    "afslut udtrykket med }}, eller skriv \\{{, hvis tegnene skal stå i teksten",
                )
            )
            return match[0]
        place = place_at(text, match.start(), file, len(match[0]))
        quoted.append(Quoted(match[0], match[1].strip().translate(_CURLY_QUOTES), place))
        return f"{_OPEN}{len(quoted) - 1}{_CLOSE}"

    return _EXPRESSION.sub(replace, text), tuple(quoted), tuple(findings)


def restore(text: str, quoted: tuple[Quoted, ...]) -> str:
    """The text as it was written: for code, where nothing is filled in."""
    return STAND_IN.sub(lambda match: quoted[int(match[1])].written, text)

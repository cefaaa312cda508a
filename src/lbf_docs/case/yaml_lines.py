"""What the lines of a YAML file tell without a parser: what the two parsers see differently, and where things stand."""

from __future__ import annotations

import re

from lbf_docs.case import codes
from lbf_docs.case.kinds import finding
from lbf_docs.findings import Finding, Place

_DIVIDER = re.compile(r"(---|\.\.\.)(\s|$)")
_BAD_ESCAPE = re.compile(
    r"""\\(?:[^0abtnvfre "/\\N_LP\n\txuU]|x(?![0-9A-Fa-f]{2})|u(?![0-9A-Fa-f]{4})|U(?![0-9A-Fa-f]{8})"""
    r"|u[dD][89a-fA-F]|U(?!0000|000[1-9A-Fa-f]|0010)|U0000[dD][89a-fA-F])"
)
_INNER_TAB = re.compile(r"(?<=[^ \t\n])[ \t]*\t[ \t]*")


def inside(lines: list[str], file: str, line: int, column: int, length: int) -> Place:
    """The place of a mark (line and column from 0), kept inside its line."""
    width = max(1, len(lines[line]))
    column = min(column, width - 1)
    return Place(file, line + 1, column + 1, max(1, min(length, width - column)))


def preflight(lines: list[str], file: str) -> Finding | None:
    """What the parsers disagree about and the text tells as well: a directive, or a line that divides the file."""
    begun = False
    for number, line in enumerate(lines):
        if _DIVIDER.match(line):
            if begun or line.startswith("."):
                return finding(codes.SEVERAL_DOCUMENTS, Place(file, number + 1, 1, 3))
            begun = True
        elif line.startswith("%") and not begun:
            return finding(codes.DIRECTIVE, Place(file, number + 1, 1))
        elif line.strip() and not line.lstrip().startswith("#"):
            begun = True
    return None


def for_both(text: str) -> str:
    """Tabs inside a line become spaces: the parser in C reads over them, the one in Python doesn't."""
    if "\t" not in text:
        return text
    return _INNER_TAB.sub(lambda stretch: " " * len(stretch.group()), text)


def bad_escape(lines: list[str], start: Place) -> Finding:
    """The first escape that means nothing, in the text in quotes that begins at `start`."""
    first, column = (start.line or 1) - 1, (start.column or 1) - 1
    for line in range(first, len(lines)):
        found = _BAD_ESCAPE.search(lines[line], column if line == first else 0)
        if found:
            return finding(codes.ESCAPE, inside(lines, start.file, line, found.start(), len(found.group())))
    return finding(codes.ESCAPE, start)

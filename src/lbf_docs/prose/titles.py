"""`Tabel: …` in a paragraph beside a table: the table's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

TITLE = "Tabel: "
"""Exactly this, first in the paragraph; all else is text."""
BRACES = re.compile(r"\s*\{[#.][^{}]*\}\s*")
"""A line that says something about the block under it."""


def is_row(line: str) -> bool:
    """Whether a line is a row of a table, also in a quotation."""
    return line.lstrip(" >").startswith("|")


def titles_a_table(lines: Sequence[str], number: int) -> bool:
    """Whether a paragraph that begins in a line (from 0) stands right above a table, or right below one."""
    at = number - 1
    while at >= 0 and not lines[at].strip():
        at -= 1
    if at >= 0 and is_row(lines[at]):
        return True
    at = number + 1
    while at < len(lines) and lines[at].strip() and not is_row(lines[at]):
        at += 1
    while at < len(lines) and (not lines[at].strip() or BRACES.fullmatch(lines[at])):
        at += 1
    return at < len(lines) and is_row(lines[at])

"""How wide text is on a terminal, and what may be sent to one: nothing of a case reaches it as a command."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WIDTH_MAX = 100
"""How many columns of a line are shown; a longer one is cut to a window around the caret."""
LEAD = 30
"""How many columns of a cut line stand before the caret."""
TAB_STOP = 4
_JOINERS = frozenset("\u200b\u200c\u200d\ufe0e\ufe0f")


@dataclass(frozen=True)
class Excerpt:
    """A line ready for the terminal, and where the underlined part of it begins and how wide it is, in columns."""

    text: str
    start: int
    width: int


def visible(text: str) -> str:
    """The text on one line, with a symbol for every character that a terminal would obey."""
    return "".join(_symbol(character) for character in text)


def width(text: str) -> int:
    """How many columns a terminal gives the text."""
    return sum(_columns(character) for character in text)


def excerpt(line: str, column: int, length: int) -> Excerpt:
    """A line of the case with `length` characters from `column` (from 1) underlined."""
    first, last = column - 1, column - 1 + max(1, length)
    begin = max(0, first - 4 * WIDTH_MAX)  # enough for any window, and a line of 5 MB costs nothing
    cells = list(_cells(line[begin : first + 8 * WIDTH_MAX]))
    left = sum(columns for _, columns in cells[: first - begin])
    right = left + max(1, sum(columns for _, columns in cells[first - begin : last - begin]))
    total = sum(columns for _, columns in cells)
    cut_right = begin + len(cells) < len(line)
    if begin == 0 and not cut_right and total <= WIDTH_MAX:
        return Excerpt("".join(shown for shown, _ in cells), left, right - left)
    from_column = left - LEAD if left > WIDTH_MAX - LEAD or begin else 0
    kept, at, skipped = [], 0, 0
    for shown, columns in cells:
        if at < from_column:
            skipped = at + columns
        elif at + columns <= skipped + WIDTH_MAX - 2:
            kept.append(shown)
        else:
            cut_right = True
            break
        at += columns
    head = "…" if from_column > 0 or begin else ""
    text = head + "".join(kept) + ("…" if cut_right else "")
    start = left - skipped + len(head)
    return Excerpt(text, start, max(1, min(right - left, width(text) - start)))


def _cells(line: str) -> Iterator[tuple[str, int]]:
    """Each character as it is shown, with its columns; a tab is spaces up to the next stop."""
    at = 0
    for character in line:
        if character == "\t":
            columns = TAB_STOP - at % TAB_STOP
            shown = " " * columns
        else:
            shown = _symbol(character)
            columns = _columns(shown)
        at += columns
        yield shown, columns


def _symbol(character: str) -> str:
    number = ord(character)
    if number < 0x20:
        return chr(0x2400 + number)  # Unicode's pictures of control characters: ␀ … ␟
    if number == 0x7F:
        return "␡"
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Zl", "Zp", "Cn", "Co") or (category == "Cf" and character not in _JOINERS):
        return "\ufffd"  # among these are the marks that turn the direction of text
    return character


def _columns(character: str) -> int:
    if character in _JOINERS or unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

"""How wide words are in a table, about: what may not be broken, and whether it has room."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HUNDREDTHS = {28: "ijlI.,:;!|' ", 37: "frt()[]-", 56: "aåceksvxyz0123456789", 89: "mwæMWÆ%@"}
_WIDTHS = {letter: width for width, letters in _HUNDREDTHS.items() for letter in letters}
"""Of an em, in bold Arial, which is wider than Calibri and Times."""
_EM = 190
"""Twips: a letter's em at 9.5 pt, the size in tables."""
CELL_MARGINS = 160
"""Twips that the margins of a cell take."""
_NARROWEST = 600
"""Twips of a column without numbers in a table that is short of room: five letters to the line."""
_PAGE = 9_750
"""Twips: the text of a page, and what fonts narrower than bold Arial save."""
_BREAKS = re.compile(r"\s|(?<=-)")
"""Where a line may end."""
_UNBROKEN = re.compile(r" |[^ -]+-?|-")
_NUMBER = re.compile(r"\W*\d[\d.,:/%–-]*\W*")
"""Nothing but a number; an address or a name with one in it may break."""


def words_of(text: str) -> list[str]:
    """The pieces between which a line may end."""
    return _BREAKS.split(text)


def unbroken(text: str) -> list[str]:
    """A text in pieces that stay on one line: a line may end at a space or after a hyphen. Joined they are the text."""
    return _UNBROKEN.findall(text)


def width_of(word: str) -> int:
    """About how wide a word is, in twips."""
    return sum(_WIDTHS.get(letter) or (73 if letter.isupper() else 61) for letter in word) * _EM // 100


def number_in(text: str) -> int:
    """The width of the longest word with a digit in it; 0 without one. A number on two lines is read as two."""
    return max((width_of(word) for word in words_of(text) if any(c.isdigit() for c in word)), default=0)


def least_widths(rows: Sequence[Sequence[str]], columns: int, total: int) -> list[int]:
    """How narrow each column may be without a number of it being broken, in twips with the cells' margins.

    One without numbers gets its share of `total` at most.
    """
    out = [min(_NARROWEST, total // columns)] * columns
    for row in rows:
        for number, text in enumerate(row):
            if any(map(str.isdigit, text)):
                widest = max((width_of(word) for word in text.split() if _NUMBER.fullmatch(word)), default=0)
                out[number] = max(out[number], widest + CELL_MARGINS)
    return out


def is_too_wide(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table has more numbers side by side than a page has room for."""
    columns = max((len(row) for row in rows), default=0)
    return columns > 0 and sum(least_widths(rows, columns, _PAGE)) > _PAGE

"""About how wide words are in a table: in bold Arial at 9.5 pt, which is wider than Calibri and Times."""

from __future__ import annotations

import re
from typing import Final

CELL_MARGINS: Final = 160
"""Twips: what a cell's margins take."""
_EM: Final = 190
"""Twips: a letter's em at 9.5 pt, the size in tables."""
_HUNDREDTHS = {28: "ijlI.,:;!|' ", 37: "frt()[]-", 56: "aåceksvxyz0123456789", 89: "mwæMWÆ%@"}
_WIDTHS = {letter: width for width, letters in _HUNDREDTHS.items() for letter in letters}
"""Of an em; capitals are 73 and other letters 61."""
_UNBROKEN = re.compile(r" |[^ -]+-?|-")


def width_of(word: str) -> int:
    """About how wide a word is, in twips."""
    return sum(_WIDTHS.get(letter) or (73 if letter.isupper() else 61) for letter in word) * _EM // 100


def unbroken(text: str) -> list[str]:
    """A text in pieces that stay on one line: a line may end at a space or after a hyphen. Joined they are the text."""
    return _UNBROKEN.findall(text)

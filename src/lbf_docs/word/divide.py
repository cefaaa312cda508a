"""Words that are wider than their cell, divided where Danish divides them.

Else such a word is cut at whatever letter the cell ends ("Boligselska/b"): heads of tables are not hyphenated, and
LibreOffice needs a dictionary for the rest. The word gets soft hyphens, which nobody sees unless a line ends there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lbf_docs.figures.hyphenation import AT_JOINT, break_points
from lbf_docs.look.widths import unbroken, width_of

from .element import Element, el, on, qn


def divide_words(cell: Element, room: int) -> None:
    """Lets the words of a cell that need more than `room` twips be divided."""
    for text in list(cell.iter(qn("w:t"))):
        pieces = list(_pieces(text.text or "", room))
        at = text
        for piece in pieces[1:]:
            for new in (on("w:softHyphen"), el("w:t", {}, piece)):
                at.addnext(new)
                at = new
        text.text = pieces[0]


def _pieces(words: str, room: int) -> Iterator[str]:
    """A text, cut where a soft hyphen goes."""
    start = at = 0
    for word in unbroken(words):
        if width_of(word) > room:
            for cut in _cuts(word, room):
                yield words[start : at + cut]
                start = at + cut
        at += len(word)
    yield words[start:]


def _cuts(word: str, room: int) -> list[int]:
    """Where to divide a word: in the joints of a compound, and elsewhere only if its parts are too wide."""
    points = {cut: good for cut, good in sorted(break_points(word).items()) if word[cut - 1].isalpha()}
    joints = [cut for cut, good in points.items() if good == AT_JOINT]
    parts = [word[left:right] + "-" for left, right in pairwise([0, *joints, len(word)])]
    return joints if max(map(width_of, parts)) <= room else list(points)

"""Notes to the author: `<!-- … -->` on lines of their own. They never come into a document.

Taken out before anything else is read. Blank lines stand in their place, so every other place stays right. What might
be more than a note stays text and is told: nothing that somebody wrote for the reader disappears.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lbf_docs.findings import Code, Finding, Place

from . import codes
from .protect import Origin

_OPEN, _CLOSE = "<!--", "-->"
_BEGINS = re.compile(r" {0,3}<!--")
_WITHIN = re.compile(r"(?<!\\)<!--")
FENCE = re.compile(r"(?P<lead>(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*+)(?P<mark>`{3,}+(?!.*`)|~{3,}+)")
"""Where code begins; also in a list or a quotation, whose own marks stand before it."""
_MERELY_INDENTED = re.compile(r" {0,3}")
_AS_TEXT = "skriv \\<!--, hvis tegnene skal stå i teksten"


class Noted(NamedTuple):
    """A text without its notes, and what is wrong with them."""

    text: str
    findings: tuple[Finding, ...]


def without_notes(text: str, file: str, origin: Origin = (0, 0)) -> Noted:
    """The text with a blank line for each line of a note. Its lines end with "\\n"; `origin` says where it begins."""
    if _OPEN not in text:
        return Noted(text, ())
    reader = _Reader(text.split("\n"), file, origin)
    reader.read()
    return Noted("\n".join(reader.lines), tuple(reader.findings))


class _Reader:
    """Goes through the lines; a class, because the lines change while what is wrong is collected."""

    def __init__(self, lines: list[str], file: str, origin: Origin) -> None:
        self.lines, self.file, self.origin = lines, file, origin
        self.findings: list[Finding] = []

    def read(self) -> None:
        """Blanks the lines of the notes."""
        number = 0
        while number < len(self.lines):
            line = self.lines[number]
            if _BEGINS.match(line):
                number = self._note(number)
                continue
            fence = FENCE.match(line)
            if fence:
                number = end_of_code(self.lines, number, fence)
            elif within := _WITHIN.search(line):
                remedy = f"flyt noten til en linje for sig, eller {_AS_TEXT}"
                self._tell(codes.NOTE_IN_LINE, number, within.start(), "her", remedy)
            number += 1

    def _note(self, first: int) -> int:
        """Blanks the note that begins in a line, if it is one; returns the line to go on with."""
        opened = self.lines[first].index(_OPEN)
        for number in range(first, len(self.lines)):
            line = self.lines[number]
            if number > first and _BEGINS.match(line):
                says = f"noten slutter ikke, før en ny begynder i linje {number + 1 + self.origin[0]}"
                self._tell(codes.NOTE_OPEN, first, opened, says, "skriv --> sidst på notens sidste linje")
                return number
            closed = line.find(_CLOSE, opened + len(_OPEN) if number == first else 0)
            if closed < 0:
                continue
            if line[closed + len(_CLOSE) :].strip():
                says = "efter --> står der mere på linjen"
                self._tell(codes.NOTE_OPEN, number, closed, says, "flyt det, der står efter -->, ned på en ny linje")
            else:
                self.lines[first : number + 1] = [""] * (number + 1 - first)
            return number + 1
        remedy = f"skriv --> sidst på notens sidste linje, eller {_AS_TEXT}"
        self._tell(codes.NOTE_OPEN, first, opened, "her begynder den", remedy)
        return len(self.lines)

    def _tell(self, code: Code, line: int, at: int, says: str, remedy: str) -> None:
        length = len(_CLOSE) if self.lines[line].startswith(_CLOSE, at) else len(_OPEN)
        place = Place(self.file, line + 1 + self.origin[0], at + 1 + self.origin[1], length)
        self.findings.append(code.finding(place, says, remedy))


def end_of_code(lines: Sequence[str], first: int, fence: re.Match[str]) -> int:
    """The line in which code that begins in a line ends; the last line, if it never does."""
    mark = fence["mark"]
    lead = r" {0,3}" if _MERELY_INDENTED.fullmatch(fence["lead"]) else r"[ \t>]*+"
    end = re.compile(rf"{lead}{re.escape(mark[0])}{{{len(mark)},}}+[ \t]*")
    return next((n for n in range(first + 1, len(lines)) if end.fullmatch(lines[n])), len(lines) - 1)

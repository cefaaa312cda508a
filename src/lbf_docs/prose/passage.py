"""A passage: one piece of text as a reader sees it, each letter with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum

from lbf_docs.findings import DataPath, Place
from lbf_docs.value import Value

Segment = tuple[int, int, int, int]
"""From this character of the passage on: the line and column (both from 1) in the file, and how many characters of the
file an expression takes up; 0 for text that stands there letter by letter."""


Segments = tuple[Segment, ...] | Callable[[], tuple[Segment, ...]]
"""The segments, or how they are found: of a thousand lines a rule asks for one."""


class Kind(StrEnum):
    """What a passage is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"
    VALUE = "value"
    """A line in the data: a name, a title, a task."""


class Mention(Value):
    """Some words of the case, and where they stand."""

    place: Place
    words: str
    path: DataPath | None = None
    """Of words in the data, the path of their value."""


class Passage(Value):
    """One piece of text, as a reader sees it."""

    file: str
    text: str
    kind: Kind
    segments: Segments
    quoted: tuple[tuple[int, int, str], ...] = ()
    """What expressions filled in: from, to, and the expression."""
    notes: tuple[tuple[int, str], ...] = ()
    """Footnotes referred to: where in the text, and the label."""
    heading: str = ""
    """The nearest heading above it."""
    row: str = ""
    """Of a cell: the first cell of its row."""
    column: str = ""
    """Of a cell: the header above it."""
    label: str = ""
    """Of a footnote: its label."""
    path: DataPath | None = None
    """Of a text in the data: where."""
    number: int = 0
    """Of a cell: which one of its row it is, from 0."""

    def place(self, start: int, end: int) -> Place:
        """Where these characters stand in the file."""
        segments = self.segments() if callable(self.segments) else self.segments
        at = max(0, bisect_right(segments, start, key=lambda segment: segment[0]) - 1)
        offset, line, column, taken = segments[at]
        if taken:
            return Place(self.file, line, column, taken)
        first = column + start - offset
        last = bisect_right(segments, max(start, end - 1), key=lambda segment: segment[0]) - 1
        end_offset, end_line, end_column, end_taken = segments[max(at, last)]
        if end_line == line:
            stop = end_column + (end_taken or end - end_offset)
            return Place(self.file, line, first, max(1, stop - first))
        stop = segments[at + 1][0] if at + 1 < len(segments) else end
        return Place(self.file, line, first, max(1, min(end, stop) - start))

    def mention(self, start: int, end: int) -> Mention:
        """These characters, as words and with their place."""
        return Mention(self.place(start, end), self.text[start:end], self.path)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether these characters, or some of them, come from the data."""
        after = bisect_right(self.quoted, start, key=lambda one: one[1])  # the first that ends behind the start
        return after < len(self.quoted) and self.quoted[after][0] < end

    def sentence(self, at: int) -> tuple[int, int]:
        """From where to where the sentence around a character goes; of an endless one, what is near."""
        begin, stop = max(0, at - _LONGEST_SENTENCE), min(len(self.text), at + _LONGEST_SENTENCE)
        for end in _SENTENCE_END.finditer(self.text, begin, stop):
            if end.end() > at:
                return begin, end.start() + 1
            begin = end.end()
        return begin, stop


_LONGEST_SENTENCE = 2_000
"""Characters: who asks for the sentence of each of many words of a large text must not look through all of it."""
_ABBREVIATIONS = "".join(
    rf"(?<!\b{word}[.!?])"
    for word in (r"ca", r"f\.eks", r"bl\.a", "pct", "mio", "pr", "kr", "jf", "mv", "nr", "stk", "afd")
)
_SENTENCE_END = re.compile(rf"[.!?](?<!\b[A-ZÆØÅ][.!?]){_ABBREVIATIONS}[\"”«)]*\s+(?=[\"”»(]*[A-ZÆØÅ]|(?<!\d\.\s)\d)")

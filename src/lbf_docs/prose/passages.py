"""What a text of the case says, piece by piece, with the place of every character: what rules about words look at.

Made from the text as written and not from its blocks, which are for the documents and have no places. A passage is a
paragraph, a heading, a point of a list, a cell or a footnote: expressions are filled in, Markdown's marks are gone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import pairwise

from lbf_docs.findings import DataPath, Place
from lbf_docs.value import Value

from .author_notes import FENCE, end_of_code
from .limits import beyond, marks_in
from .protect import Origin

Fill = Callable[[str], str]
"""What stands for an expression (without its braces) in the document; nothing where it can't be told."""

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
_BRACES = re.compile(r"\s*\{[#.][^{}]*\}\s*")
_DELIMITER = re.compile(r"\s*+\|?\s*+:?-++:?\s*+(\|\s*+:?-++:?\s*+)*+\|?\s*+")
_HEADING = re.compile(r"[\s>]*#{1,6}\s+")
_ITEM = re.compile(r"[\s>]*(?:[-*+]|\d{1,9}[.)])\s+")
_NOTE = re.compile(r"[\s>]*\[\^([^\]\s]+)\]:\s*")
_LEAD = re.compile(r"[\s>]*")
_BEGINS_MARK = re.compile(r"[{\\\[!\]*_`]")
_MARK = re.compile(
    r"\{\{(?P<expression>[^\n{}]*)\}\}|\\(?P<escaped>[!-/:-@\[-`{-~])|\[\^(?P<note>[^\]\s]{1,200}+)\]"
    r"|(?P<open>!?\[)(?=[^\]\[]*\]\()|(?P<close>\]\([^)\s]{0,2000}+\))|(?P<stars>\*+)|(?P<under>(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w))"
    r"|(?P<code>`+)"
)


def passages(text: str, file: str, fill: Fill, origin: Origin = (0, 0), path: DataPath | None = None) -> list[Passage]:
    """The passages of a Markdown text, in order. `origin` says where it begins when it is only a part of its file."""
    if beyond(text, marks_in(text)):
        return []  # told when the text was read
    return list(_Reader(file, fill, origin, path).read(text.split("\n")))


def value(text: str, file: str, segments: Segments, path: DataPath) -> Passage:
    """A line of the data as a passage: nothing in it is Markdown."""
    return Passage(file, text, Kind.VALUE, segments, (), (), "", "", "", "", path)


class _Open:
    """A passage that isn't finished."""

    def __init__(self, kind: Kind, label: str = "") -> None:
        self.kind, self.label = kind, label
        self.text: list[str] = []
        self.length = 0
        self.segments: list[Segment] = []
        self.quoted: list[tuple[int, int, str]] = []
        self.notes: list[tuple[int, str]] = []

    def add(self, text: str, line: int, column: int, taken: int = 0) -> None:
        """Adds text that stands at a place; `taken` is the length of an expression that it stands for."""
        if text:
            self.segments.append((self.length, line, column, taken))
            self.text.append(text)
            self.length += len(text)


class _Reader:
    """Reads line by line. A class, because the passage that is open, the heading and the table go on over lines."""

    def __init__(self, file: str, fill: Fill, origin: Origin, path: DataPath | None) -> None:
        self.file, self.fill, self.path = file, fill, path
        self.above, self.before = origin
        self.heading = ""
        self.open: _Open | None = None

    def read(self, lines: list[str]) -> Iterator[Passage]:
        """All of it."""
        code_ends, header = -1, list[str]()
        for number, (line, following) in enumerate(pairwise([*lines, ""])):
            if number <= code_ends:
                continue
            if fence := FENCE.match(line):
                code_ends = end_of_code(lines, number, fence)
                yield from self._close()
            elif not line.strip() or _BRACES.fullmatch(line):
                yield from self._close()
                header = [] if not line.strip() else header
            elif line.lstrip(" >").startswith("|"):
                yield from self._close()
                if _DELIMITER.fullmatch(line):
                    continue
                row = list(self._row(line, number, header))
                if _DELIMITER.fullmatch(following) and "|" in following:
                    texts = {cell.number: cell.text for cell in row}
                    header = [texts.get(at, "") for at in range(max(texts, default=-1) + 1)]
                yield from row
            else:
                yield from self._line(line, number)
        yield from self._close()

    def _line(self, line: str, number: int) -> Iterator[Passage]:
        if lead := _HEADING.match(line):
            yield from self._close()
            self._begin(Kind.HEADING, line, number, lead.end())
            heading = list(self._close())
            self.heading = heading[0].text if heading else ""
            yield from heading
        elif lead := _NOTE.match(line):
            yield from self._close()
            self._begin(Kind.NOTE, line, number, lead.end(), lead[1])
        elif lead := _ITEM.match(line):
            yield from self._close()
            self._begin(Kind.ITEM, line, number, lead.end())
        elif self.open is None:
            start = _LEAD.match(line)
            self._begin(Kind.PARAGRAPH, line, number, start.end() if start else 0)
        else:
            start = _LEAD.match(line)
            self.open.add(" ", number + 1 + self.above, 1 + self.before)
            self._inline(self.open, line, number, start.end() if start else 0, len(line.rstrip()))

    def _begin(self, kind: Kind, line: str, number: int, start: int, label: str = "") -> None:
        self.open = _Open(kind, label)
        self._inline(self.open, line, number, start, len(line.rstrip()))

    def _close(self) -> Iterator[Passage]:
        if self.open is not None and self.open.length:
            yield self._made(self.open)
        self.open = None

    def _made(self, piece: _Open, row: str = "", column: str = "", number: int = 0) -> Passage:
        return Passage(
            self.file, "".join(piece.text), piece.kind, tuple(piece.segments), tuple(piece.quoted), tuple(piece.notes),
            self.heading, row, column, piece.label, self.path, number,
        )  # fmt: skip

    def _row(self, line: str, number: int, header: list[str]) -> Iterator[Passage]:
        first = ""
        for column, (start, end) in enumerate(_cells(line)):
            piece = _Open(Kind.CELL)
            self._inline(piece, line, number, start, end)
            text = "".join(piece.text)
            first = text if column == 0 else first
            if text:
                yield self._made(piece, first, header[column] if column < len(header) else "", column)

    def _inline(self, piece: _Open, line: str, number: int, start: int, end: int) -> None:
        """Adds what stands between two characters of a line, without Markdown's marks."""
        at, row, before = start, number + 1 + self.above, self.before + 1
        for mark in _marks(line, start, end):
            piece.add(line[at : mark.start()], row, at + before)
            at = mark.end()
            if (expression := mark["expression"]) is not None:
                source, begin = expression.strip(), piece.length
                piece.add(self.fill(source), row, mark.start() + before, len(mark[0]))
                piece.quoted.append((begin, piece.length, source))
            elif mark["escaped"] is not None:
                piece.add(mark["escaped"], row, mark.start() + 1 + before)
            elif mark["note"] is not None:
                piece.notes.append((piece.length, mark["note"]))
        piece.add(line[at:end], row, at + before)


def _marks(line: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What means something to Markdown, or to us; most lines have hardly any."""
    at = start
    while begins := _BEGINS_MARK.search(line, at, end):
        mark = _MARK.match(line, begins.start(), end)
        at = mark.end() if mark else begins.end()
        if mark:
            yield mark


def _cells(line: str) -> Iterator[tuple[int, int]]:
    """From where to where the cells of a table's row go; a | in an expression, or after a backslash, parts nothing."""
    start = line.index("|") + 1
    depth, at = 0, start
    while at < len(line):
        if line.startswith("{{", at):
            depth, at = depth + 1, at + 1
        elif line.startswith("}}", at):
            depth, at = max(0, depth - 1), at + 1
        elif line[at] == "\\":
            at += 1
        elif line[at] == "|" and not depth:
            yield _trimmed(line, start, at)
            start = at + 1
        at += 1
    if line[start:].strip():
        yield _trimmed(line, start, len(line))


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    inner = line[start:end]
    return start + len(inner) - len(inner.lstrip()), start + max(len(inner.rstrip()), len(inner) - len(inner.lstrip()))

"""What a text of the case says, piece by piece, with the place of every character: what rules about words look at.

Made from the text as written and not from its blocks, which are for the documents and have no places. A passage is a
paragraph, a heading, a point of a list, an explanation, a cell, a title, an alternative text or a footnote: expressions
are filled in, Markdown's marks are gone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from lbf_docs.findings import DataPath

from .author_notes import FENCE, end_of_code
from .lettered import is_lettered, points
from .limits import beyond, marks_in
from .passage import Kind, Passage, Segment, Segments
from .protect import Origin
from .source import ADDRESS_LINE
from .titles import BRACES, TITLE, is_row, titles_a_table

Fill = Callable[[str], str]
"""What stands for an expression (without its braces) in the document; nothing where it can't be told."""

_DELIMITER = re.compile(r"\s*+\|?\s*+:?-++:?\s*+(\|\s*+:?-++:?\s*+)*+\|?\s*+")
_HEADING = re.compile(r"[\s>]*#{1,6}\s+")
_ITEM = re.compile(r"[\s>]*(?:[-*+:]|\d{1,9}[.)])\s+")
_LETTERED = re.compile(r"[\s>]*(?:(?:[-*+:]|\d{1,9}[.)])\s+)*[a-zA-Z][.)]\s+")
_NOTE = re.compile(r"[\s>]*\[\^([^\]\s]+)\]:\s*")
_LEAD = re.compile(r"[\s>]*")
_IMAGE = re.compile(
    r"(?:[\s>]|[-*+:](?=\s)|\d{1,9}[.)](?=\s))*+!\[(?P<alt>(?:\\.|[^\]\\])*+)\]\(\s*+(?:<[^<>]*+>|[^\s()<>]*+)"
    r"(?:\s++(?P<mark>[\"'])(?P<title>.*)(?P=mark))?\s*\)\s*"
)
"""A picture on a line of its own."""
_EMPTY = "> \t\r\f\v"
"""What an empty line may hold: in a quotation its mark."""
_SOMEWHERE = "stedet"
"""What stands for a reference without words: it shows a number, or a heading, that is told elsewhere."""
_BEGINS_MARK = re.compile(r"[{\\\[!\]*_`<]")
_MARK = re.compile(
    r"\{\{(?P<expression>[^\n{}]*)\}\}|\\(?P<escaped>[!-/:-@\[-`{-~])|\[\^(?P<note>[^\]\s]{1,200}+)\]"
    r"|(?P<reference>\[\]\(#(?P<key>[^)\s]{1,200}+)\))"
    r"|(?P<open>!?\[)(?=[^\]\[]*\](?:\(|\[(?!\^)[^\]\[]*\]))"
    r"|(?P<close>\](?:\([^)\s]{0,2000}+(?:\s++\"[^\"\n]{0,2000}+\")?+\)|\[(?!\^)[^\]\[\n]{0,200}+\]))"
    r"|(?P<break><br\s*/?>)|(?P<stars>\*+)|(?P<under>(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w))|(?P<code>`+)"
)


def passages(text: str, file: str, fill: Fill, origin: Origin = (0, 0), path: DataPath | None = None) -> list[Passage]:
    """The passages of a Markdown text, in order. `origin` says where it begins when it is only a part of its file."""
    if beyond(text, marks_in(text)):
        return []  # told when the text was read
    letters = {line for run in points(text) if is_lettered(run) for line in run}
    return list(_Reader(file, fill, origin, path, text.split("\n"), letters).read())


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

    def __init__(
        self, file: str, fill: Fill, origin: Origin, path: DataPath | None, lines: list[str], letters: Collection[int]
    ) -> None:
        self.file, self.fill, self.path, self.lines, self.letters = file, fill, path, lines, letters
        self.above, self.before = origin
        self.heading = ""
        self.open: _Open | None = None

    def read(self) -> Iterator[Passage]:
        """All of it."""
        lines = self.lines
        code_ends, header = -1, list[str]()
        for number, (line, following) in enumerate(pairwise([*lines, ""])):
            if number <= code_ends:
                continue
            if fence := FENCE.match(line):
                code_ends = end_of_code(lines, number, fence)
                yield from self._close()
            elif not line.strip(_EMPTY) or BRACES.fullmatch(line):
                yield from self._close()
                header = [] if not line.strip(_EMPTY) else header
            elif is_row(line):
                yield from self._close()
                if _DELIMITER.fullmatch(line):
                    continue
                row = list(self._row(line, number, header))
                if _DELIMITER.fullmatch(following) and "|" in following:
                    texts = {cell.number: cell.text for cell in row}
                    header = [texts.get(at, "") for at in range(max(texts, default=-1) + 1)]
                yield from row
            elif self.open is None and ADDRESS_LINE.match(line.lstrip(_EMPTY)):
                continue
            elif "![" in line and (image := _IMAGE.fullmatch(line)):
                yield from self._image(image, number)
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
        elif lead := (_LETTERED if number in self.letters else _ITEM).match(line):
            yield from self._close()
            self._begin(Kind.ITEM, line, number, lead.end())
        elif self.open is None:
            start = _LEAD.match(line)
            at = start.end() if start else 0
            if line.startswith(TITLE, at) and titles_a_table(self.lines, number):
                at += len(TITLE)
            self._begin(Kind.PARAGRAPH, line, number, at)
        else:
            start = _LEAD.match(line)
            self.open.add(" ", number + 1 + self.above, 1 + self.before)
            self._inline(self.open, line, number, start.end() if start else 0, len(line.rstrip()))

    def _image(self, image: re.Match[str], number: int) -> Iterator[Passage]:
        """The alternative text and the caption of a picture, each a passage of its own."""
        yield from self._close()
        for part in ("alt", "title"):
            start, end = image.span(part)
            piece = _Open(Kind.PARAGRAPH)
            self._inline(piece, image.string, number, max(0, start), max(0, end))
            if piece.length:
                yield self._made(piece)

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
            elif mark["reference"] is not None:
                begin = piece.length
                piece.add(_SOMEWHERE, row, mark.start() + before, len(mark[0]))
                piece.quoted.append((begin, piece.length, f"#{mark['key']}"))
            elif mark["break"] is not None:
                piece.add(" ", row, mark.start() + before, len(mark[0]))
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

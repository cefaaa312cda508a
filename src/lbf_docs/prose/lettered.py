"""Lines that begin `a)`, `b)` or `5.`, `6.`, one after the other, as somebody writes a list.

Markdown knows numbers and no letters. So the parser is given a digit for each letter, and every place stays right; the
numbers that it reads there are thrown away.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from lbf_docs.values.show import MONTHS

from .author_notes import FENCE, end_of_code

Run = Mapping[int, str]
"""The points of one list: line (from 0) and mark, "a)"."""
_POINT = re.compile(
    r"(?P<lead>(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)"
    r"(?P<mark>\(?(?P<count>[a-zA-Z]|[ivx]{1,5}|\d{1,3})[.)])(?=[ \t]+(?P<word>\S+))"
)
_ANY = re.compile(r"^[\s>*+\d.)-]*\(?(?:[a-zA-Z]|[ivx]{1,5}|\d{1,3})[.)][ \t]", re.MULTILINE)
_LETTER = re.compile(r"[a-zA-Z][.)]")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_FIRST = "aAi0123456789"
_FARTHEST = 100
"""Lines from one point to the next."""


def points(text: str) -> tuple[Run, ...]:
    """Where two lines or more begin with marks that follow each other, whatever Markdown makes of them."""
    if not _ANY.search(text):
        return ()
    lines = text.split("\n")
    found = dict(_points(lines))
    out: list[Run] = []
    taken: set[int] = set()
    for number, point in found.items():
        if number in taken:
            continue
        run = {number: point["mark"], **dict(_rest(lines, found, number))}
        taken |= run.keys()
        dates = any(found[line]["word"].lower() in MONTHS for line in run)
        words = point["mark"][1:] == "." and point["mark"][0] not in _FIRST  # "f. eks.", say
        if len(run) > 1 and not dates and not words:
            out.append(run)
    return tuple(out)


def with_digits(lines: Sequence[str], runs: Collection[Run]) -> list[str]:
    """The lines with a digit for each letter: 1 for the first, which alone may stand right under a paragraph."""
    out = list(lines)
    for run in runs:
        for place, (line, mark) in enumerate(run.items()):
            at = out[line].index(mark)
            out[line] = f"{out[line][:at]}{min(9, place + 1)}{out[line][at + 1 :]}"
    return out


def is_lettered(run: Run) -> bool:
    """Whether a run is one of single letters, without a parenthesis before them."""
    return all(_LETTER.fullmatch(mark) for mark in run.values())


def _points(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    code_ends = -1
    for number, line in enumerate(lines):
        if number <= code_ends:
            continue
        if fence := FENCE.match(line):
            code_ends = end_of_code(lines, number, fence)
        elif point := _POINT.match(line):
            yield number, point


def _rest(lines: Sequence[str], found: Mapping[int, re.Match[str]], first: int) -> Iterator[tuple[int, str]]:
    """The points that follow one: as far in as it is, with nothing between them but what may belong to a point."""
    width, mark = len(found[first]["lead"]), found[first]["mark"]
    number, last, after_blank = first, first, False
    while number + 1 < min(len(lines), last + _FARTHEST):
        number += 1
        line, point = lines[number], found.get(number)
        if not line.strip(" \t>"):
            after_blank = True
        elif point and len(point["lead"]) == width and not point["lead"].strip(" \t>"):
            if point["mark"] not in _next(mark):
                return
            mark, last, after_blank = point["mark"], number, False
            yield number, mark
        elif after_blank and len(line) - len(line.lstrip(" \t>")) <= width:
            return


def _next(mark: str) -> list[str]:
    """What may follow a mark: b) after a), and both j) and ii) after i)."""
    count = mark.strip("().")
    follow = []
    if count.isdigit():
        follow.append(str(int(count) + 1))
    elif len(count) == 1 and count not in "zZ":
        follow.append(chr(ord(count) + 1))
    if count in _ROMAN[:-1]:
        follow.append(_ROMAN[_ROMAN.index(count) + 1])
    return [mark.replace(count, one) for one in follow]

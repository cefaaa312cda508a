"""The tables of a case's texts, cell by cell with their places, and the sums that they state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lbf_docs.model.passages import Kind, Passage
from lbf_docs.value import Value

Row = Mapping[int, Passage]
"""The cells of a row that aren't empty, by column."""

_TOTAL = re.compile(r"(?:i alt|ialt|sum|total|samlet)(?: (?:i alt|sum))?:?", re.IGNORECASE)
_NO_SUM = re.compile(
    r"%|\bpct\b|procent|andel|gennemsnit|\bgns\b|timesats|\bår\b|\bpr\b|\bnr\b|nummer|alder|karakter", re.IGNORECASE
)
"""What the head of a row or column says where its numbers can't be added."""
_AMOUNT = re.compile(r"(?P<sign>[-−]?)(?P<whole>\d{1,3}(?:[. \u00a0]\d{3})+|\d+)(?:,(?P<decimals>\d+))?\s?(?:kr\.?)?")
_NOTHING = ("", "-", "–", "0")


class Sum(Value):
    """A number that is said to be the sum of others, and isn't."""

    at: Passage
    parts: tuple[Passage, ...]
    real: Decimal


def tables(passages: Sequence[Passage]) -> Iterator[list[Row]]:
    """The tables, each as its rows, the head first."""
    rows: dict[int, dict[int, Passage]] = {}
    before: Passage | None = None
    for passage in passages:
        is_next = before is not None and (passage.file, passage.path) == (before.file, before.path)
        # between the head and the first row stands the line with dashes; between two tables an empty one
        line = (passage.place(0, 1).line or 0) if passage.kind is Kind.CELL else 0
        if rows and (not line or not is_next or line > max(rows) + (2 if len(rows) == 1 else 1)):
            yield list(rows.values())
            rows = {}
        if line:
            rows.setdefault(line, {})[passage.number] = passage
        before = passage
    if rows:
        yield list(rows.values())


def wrong_sums(table: Sequence[Row]) -> Iterator[Sum]:
    """The sums of a table that aren't: of rows, and of columns."""
    head, body = table[0], table[1:]
    totals = [number for number, row in enumerate(body) if 0 in row and _TOTAL.fullmatch(row[0].text)]
    for column in sorted({column for row in body for column in row if column}):
        if column not in head or not _NO_SUM.search(head[column].text):
            yield from _of_column([row.get(column) for row in body], totals, [_no_sum(row) for row in body])
    for column, cell in head.items():
        if column and _TOTAL.fullmatch(cell.text):
            parts = [one for one in head if 0 < one < column]
            if not any(_NO_SUM.search(head[one].text) for one in parts):
                for row in body:
                    if not _no_sum(row):
                        yield from _compared(row.get(column), [row.get(one) for one in parts])


def _no_sum(row: Row) -> bool:
    return 0 in row and bool(_NO_SUM.search(row[0].text))


def _of_column(cells: Sequence[Passage | None], totals: Sequence[int], odd: Sequence[bool]) -> Iterator[Sum]:
    """Each total against the rows since the one before it; a later one may be the sum of all rows, or of totals."""
    since = 0
    for at in totals:
        parts = [cells[number] for number in range(since, at)]
        every = [cells[number] for number in range(at) if number not in totals]
        above = [cells[number] for number in totals if number < at]
        found = [list(_compared(cells[at], group)) for group in (parts, every, above) if len(group) > 1]
        if found and all(found) and not any(odd[number] for number in range(at)):
            yield found[0][0]
        since = at + 1


def _compared(total: Passage | None, cells: Sequence[Passage | None]) -> Iterator[Sum]:
    parts = tuple(cell for cell in cells if cell is not None and cell.text.strip() not in _NOTHING)
    values = [_value(part.text) for part in parts]
    stated = _value(total.text) if total is not None else None
    if total is None or stated is None or len(parts) < 2 or None in values:
        return
    real = sum((value for value in values if value is not None), Decimal(0))
    if real != stated:
        yield Sum(total, parts, real)


def _value(text: str) -> Decimal | None:
    """A number, exactly as written; None for anything else, a percentage too."""
    found = _AMOUNT.fullmatch(text.strip())
    if not found:
        return None
    whole = re.sub(r"[. \u00a0]", "", found["whole"])
    value = Decimal(f"{whole}.{found['decimals']}" if found["decimals"] else whole)
    return -value if found["sign"] else value

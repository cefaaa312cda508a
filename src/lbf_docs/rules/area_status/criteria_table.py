"""Tables of the government's criteria in the texts, with the thresholds that they print: "Dømte >2,35%"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Passage, text_passages
from lbf_docs.regulation import Law, NotKnownError
from lbf_docs.value import Value
from lbf_docs.values import Share

from ..pattern import Pattern
from .status import CONVICTED, DISADVANTAGED, PARALLEL, PREVENTION, Limit

_CRITERION = {
    "convicted": Pattern(r"(?i)\bdømt"),
    "non_western": Pattern(r"(?i)ikke.?vestlig|herkomst"),
    "basic_school": Pattern(r"(?i)grundskole"),
    "income": Pattern(r"(?i)indkomst"),
    "outside_work": Pattern(r"(?i)arbejdsmarked|beskæftigelse"),
}
_LIMIT = Pattern(
    r"(?i)(?P<sign>[<>]=?|=[<>]|[≤≥]|\bover|\bmindst|\bhøjst|\bunder|\bmindre end|\bmere end|\boverstiger)"
    r"\s*(?P<number>\d{1,3}(?:,\d+)?)\s*(?:%|pct|procent)"
)
_YEAR = Pattern(r"(?<![\d–-])20\d\d(?!\d|\s?[–-]\s?\d)")
_BELOW = Pattern(r"(?i)\bkilde|opgjort|opgørelse|\bdata\b|beboerdata|liste[nr]\w* (?:pr\.|fra|af|for) ")
"""What a line below a table has that tells where the table is from."""
_FEWEST = 2
"""With thresholds for fewer criteria than this a table isn't one of the government's."""


class Printed(Value):
    """A threshold as a table prints it."""

    passage: Passage
    start: int
    end: int
    criterion: str
    sign: str
    share: Share


class CriteriaTable(Value):
    """A table with thresholds, and what stands at it that may say which list they are from."""

    printed: tuple[Printed, ...]
    around: tuple[str, ...]

    @property
    def year(self) -> int | None:
        """The year that is given with it: the newest one, if there are several."""
        return max((int(year) for text in self.around for year in _YEAR.findall(text)), default=None)

    def limit(self, law: Law) -> Limit | None:
        """The share of convicted residents that it prints; of which paragraph, the other thresholds tell."""
        own = next((one.share for one in self.printed if one.criterion == CONVICTED), None)
        for status in (DISADVANTAGED, PREVENTION):
            told = [
                one.share == _value(law, status.parameters[one.criterion])
                for one in self.printed
                if one.criterion in ("outside_work", "income")
            ]
            if own is not None and told and all(told):
                return Limit(status.paragraph, own)
        return None


@lru_cache(maxsize=2)
def criteria_tables(plan: Plan) -> tuple[CriteriaTable, ...]:
    """The tables of criteria, in the order of the texts."""
    return tuple(_tables(text_passages(plan)))


def known_limits(law: Law, criterion: str) -> tuple[Share, ...]:
    """The law's thresholds for a criterion on its day, those of both paragraphs; none that isn't known."""
    if criterion == CONVICTED:
        return ()  # a multiple of the national mean, and the mean isn't known
    names = (
        [status.origin for status in (PARALLEL, PREVENTION)]
        if criterion == "non_western"
        else [status.parameters[criterion] for status in (DISADVANTAGED, PREVENTION)]
    )
    return tuple(dict.fromkeys(value for name in names if (value := _value(law, name)) is not None))


def _value(law: Law, parameter: str) -> Share | None:
    try:
        value = law.value(parameter)
    except NotKnownError:
        return None
    return value if isinstance(value, Share) else None


def _tables(passages: tuple[Passage, ...]) -> Iterator[CriteriaTable]:
    notes: dict[str, dict[str, str]] | None = None
    at = 0
    while at < len(passages):
        if passages[at].kind is not Kind.CELL:
            at += 1
            continue
        first, file = at, passages[at].file
        while at < len(passages) and passages[at].kind is Kind.CELL and passages[at].file == file:
            at += 1
        cells = passages[first:at]
        printed = tuple(one for cell in cells for one in _printed(cell))
        if len({one.criterion for one in printed}) < _FEWEST:
            continue
        notes = notes if notes is not None else _notes(passages)
        below = [one for one in passages[at : at + 1] if _BELOW.search(one.text)]
        beside = [one for one in (*passages[max(0, first - 1) : first], *below) if one.file == file]
        own = notes.get(file, {})
        referred = [own.get(label, "") for one in (*beside, *cells) for _, label in one.notes]
        heading = cells[0].heading
        yield CriteriaTable(printed, (*(one.text for one in (*beside, *cells)), heading, *referred))


def _printed(cell: Passage) -> Iterator[Printed]:
    limit = _LIMIT.search(cell.text) if any(sign in cell.text for sign in "%pP") else None
    if limit is None:
        return
    named = f"{cell.text} {cell.row}" if cell.row != cell.text else cell.text
    criterion = next((key for key, pattern in _CRITERION.items() if pattern.search(named)), None)
    if criterion is not None:
        share = Share(Decimal(limit["number"].replace(",", ".")).scaleb(-2))
        yield Printed(cell, *limit.span(), criterion, limit["sign"].lower(), share)


def _notes(passages: tuple[Passage, ...]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for passage in passages:
        if passage.kind is Kind.NOTE:
            found.setdefault(passage.file, {})[passage.label] = passage.text
    return found

"""The period that a text gives the plan, in years, in dates or by its length, against the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lbf_docs.model import Plan
from lbf_docs.model.passages import Passage, text_passages
from lbf_docs.model.plan import Period
from lbf_docs.values import NumberStyle, show
from lbf_docs.values.show import MONTHS

from ..base import Remark
from ..pattern import Pattern
from .elsewhere import names_another_place
from .lasting import wrong_ends
from .numbers import WORDS
from .slips import slip
from .things import PLAN

_SUBJECT = r"(?:helhedsplan|samarbejdsaftale|planperiode|projektperiode|aftaleperiode|perioden|aftalen|planen)\w*"
_YEARS = Pattern(
    rf"(?i)\b{_SUBJECT}(?: for)?(?: i)?(?: perioden| årene)?"
    r"\s*\(?(?P<from>20\d\d)\s?[-–]\s?(?P<to>20\d\d|\d\d)(?![\d.])"
)
_DATE = rf"(?:\d{{1,2}}\.\s?(?:{'|'.join(MONTHS)})\s20\d\d|\d{{1,2}}\.\d{{1,2}}\.20\d\d)"
_DATES = Pattern(rf"(?i)(?P<from>{_DATE})\s?(?:til(?: og med)?|-|–)\s?(?:den )?(?P<to>{_DATE})")
_COUNT = rf"{'|'.join(WORDS)}|\d"
_LENGTH = Pattern(
    rf"(?i)\b(?P<count>{_COUNT})-?årige?\s+(?:boligsociale?\s+)?(?:helhedsplan|plan|samarbejdsaftale)\w*"
    r"|\b(?:helhedsplanen|aftalen|samarbejdsaftalen|perioden|planperioden) (?:løber|gælder|strækker sig|er|varer)"
    rf"(?: over| på| i)? (?P<long>{_COUNT}) år\b"
)
_EARLIER = Pattern(r"(?i)\b(?:tidligere|forrige|nuværende|gamle|første|hidtidige|kommende|næste|ny|afsluttede|anden)\b")
"""What says that another plan is meant."""
_A_MONTH = 31


def slips(plan: Plan) -> Iterator[Remark]:
    """The periods in a plan's texts that aren't the plan's: they share one end with it, or are as long as it isn't."""
    period = plan.plan.period
    if not (period and period.start and period.end and period.start <= period.end):
        return
    first, last = period.start, period.end
    for passage in text_passages(plan):
        for start, end in _found(passage, first, last):
            if _EARLIER.search(passage.text, max(0, start - 40), start):
                continue
            if not names_another_place(passage.text, *passage.sentence(start), plan):
                yield _remark(passage, start, end, period)


def _found(passage: Passage, first: date, last: date) -> Iterator[tuple[int, int]]:
    """Where a passage has another period; most have none of the words for it."""
    text = passage.text
    told: list[tuple[int, int]] = []
    if "20" in text:
        if "-" in text or "–" in text:
            told += _years(passage, first, last)
        if text.count("20") > 1 and (".20" in text or any(month in text for month in MONTHS)):
            told += _dates(passage, first, last)
    yield from told
    for span in wrong_ends(passage, first, last):
        if not any(start <= span[0] and span[1] <= end for start, end in told):
            yield span
    if _YEARLY.search(text) or (" år" in text and any(word in text for word in _LASTING)):
        yield from _lengths(passage, first, last)


_YEARLY = Pattern(r"årige? (?:boligsociale? )?(?:helhedsplan|plan|samarbejdsaftale)")
_LASTING = ("n løber", "n gælder", "n strækker", "n varer", "perioden er")


def _remark(passage: Passage, start: int, end: int, period: Period) -> Remark:
    own = f"{show(period.start, NumberStyle())} - {show(period.end, NumberStyle())}"
    return slip(
        (passage, start, end), "perioden i teksten er en anden end i sagens data",
        f"her står {passage.text[start:end]}, men plan.yaml har {own}", "ret den periode, der er forkert",
        ((period, "fra"), (period, "til")),
    )  # fmt: skip


def _years(passage: Passage, first: date, last: date) -> Iterator[tuple[int, int]]:
    for found in _YEARS.finditer(passage.text):
        start, end = found["from"], found["to"] if len(found["to"]) == 4 else found["from"][:2] + found["to"]
        if (start == str(first.year)) != (end == str(last.year)):
            yield found.start("from"), found.end("to")


def _dates(passage: Passage, first: date, last: date) -> Iterator[tuple[int, int]]:
    for found in _DATES.finditer(passage.text):
        start, end = _day(found["from"]), _day(found["to"])
        if (
            start
            and end
            and (start == first) != (end == last)
            and PLAN.search(passage.text, *passage.sentence(found.start()))
        ):
            yield found.start("from"), found.end("to")


def _lengths(passage: Passage, first: date, last: date) -> Iterator[tuple[int, int]]:
    for found in _LENGTH.finditer(passage.text):
        name = "count" if found["count"] else "long"
        years = int(found[name]) if found[name].isdigit() else WORDS[found[name].lower()]
        if abs((last - first).days - years * 365.25) > _A_MONTH:
            yield found.start(name), found.end()


def _day(written: str) -> date | None:
    number, month, year = re.split(r"\.\s?|\s", written.strip(), maxsplit=2)
    named = {name: place for place, name in enumerate(MONTHS, 1)}
    try:
        return date(int(year), named.get(month.lower()) or int(month), int(number))
    except ValueError:
        return None

"""From when to when the plan lasts, as a text says it in months years or with one end: "slutter i 2028".

Only sentences whose subject is the plan itself are read, and only those that end with the date: a plan also *begins in
2025 with a new activity*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lbf_docs.model.passages import Passage
from lbf_docs.value import Value
from lbf_docs.values.show import MONTHS

from ..pattern import Pattern

_MONTH = "|".join(MONTHS)
_DAY = rf"(?:den )?(?:\d{{1,2}}\. ?(?:{_MONTH}) 20\d\d|\d{{1,2}}\.\d{{1,2}}\.20\d\d)"
_TIME = rf"(?:{_DAY}|(?:(?:begyndelsen|starten|udgangen|slutningen) af )?(?:(?:{_MONTH}) )?20\d\d)"
_PLAN = r"(?P<subject>helhedsplanen|planen|samarbejdsaftalen|(?:plan|projekt|aftale)perioden)(?: for [\w ]{3,20}?)?"
_ADVERB = r"(?: (?:således|dermed|derfor|nu|i alt|som nævnt))?"
_TO = r"\s?(?:til(?: og med)?|–|-)\s?"
_BOTH = Pattern(
    rf"(?i)(?:\b{_PLAN} (?:løber|gælder|strækker sig|varer|går|er){_ADVERB}(?: i (?:perioden|årene))? (?:fra )?"
    rf"|\b(?:vil der|gælder der|løber der) (?:fra ))(?P<from>{_TIME}){_TO}(?P<to>{_TIME})"
    r"(?P<rest>(?: være én samlet helhedsplan| en helhedsplan)|\s*(?:[.,;:)]|$|og (?:har|omfatter|dækker)))"
)
_END = Pattern(
    rf"(?i)\b{_PLAN} (?:slutter|udløber|ophører|afsluttes|stopper|(?:løber|gælder)(?: frem)? til){_ADVERB}"
    rf"(?: og med)?(?: ved| med| i| pr\.)? (?P<to>{_TIME})\s*(?:[.,;:)]|$|og (?:har|omfatter|dækker))"
)
_START = Pattern(
    rf"(?i)\b{_PLAN} (?:begynder|starter|træder i kraft|løber fra|gælder fra){_ADVERB}"
    rf"(?: og med)?(?: ved| med| i| pr\.)? (?P<from>{_TIME})\s*(?:[.,;:)]|$|og (?:slutter|udløber|varer|løber))"
)
_ANOTHER_PLAN = Pattern(r"(?i)\b(?!helheds|planen\b|planens\b|planer\b|plan\b|planperiode)\w{3,}plan(?:en|ens|er)?\b")
"""A plan of another kind, which "planen" may mean where it is named before."""


class Moment(Value):
    """A time as exact as it is written: a day, a month or a year."""

    year: int
    month: int = 0
    day: int = 0

    def is_on(self, day: date) -> bool:
        """Whether it is that day, its month or its year."""
        return self.year == day.year and self.month in (0, day.month) and self.day in (0, day.day)


def wrong_ends(passage: Passage, first: date, last: date) -> Iterator[tuple[int, int]]:
    """Where a passage has another first or last day of the plan: with both told, one of them is right."""
    text = passage.text
    if "20" not in text or not ("lanen" in text or "perioden" in text or "aftalen" in text or "elhedsplan" in text):
        return
    for found in _BOTH.finditer(text):
        ends = _moment(found["from"]).is_on(first), _moment(found["to"]).is_on(last)
        if ends.count(True) == 1 and not _is_of_another(text, found):
            yield found.span("to") if ends[0] else found.span("from")
    for pattern, name, day in ((_END, "to", last), (_START, "from", first)):
        for found in pattern.finditer(text):
            if not _moment(found[name]).is_on(day) and not _is_of_another(text, found):
                yield found.span(name)


def _is_of_another(text: str, found: re.Match[str]) -> bool:
    return (found["subject"] or "").lower() == "planen" and bool(_ANOTHER_PLAN.search(text, 0, found.start()))


_PARTS = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\. ?)?(?:(?P<month>{_MONTH}|\d{{1,2}})[. ])?(?P<year>20\d\d)$", re.IGNORECASE
)


def _moment(written: str) -> Moment:
    """A time from its words; "udgangen af 2027" is its last month, "slutningen af" anywhen in it."""
    parts = _PARTS.search(written)
    assert parts
    month = parts["month"] or ""
    number = int(month) if month.isdigit() else MONTHS.index(month.lower()) + 1 if month else 0
    if not number and written.lower().startswith("udgangen"):
        number = 12
    return Moment(int(parts["year"]), number, int(parts["day"] or 0))

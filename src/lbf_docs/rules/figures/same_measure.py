"""Figures of the data that measure the same by their titles, for the same area and year, with two values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.model import Plan
from lbf_docs.value import Value

from .areas import areas_of
from .facts import Fact, titled_facts
from .words import listed, small, stem

_BENIGN = listed(
    """
    adspurgte af alderen andel andelen at beboer beboere beboerne blandt boende boligområde boligområder boligområderne
    boligområdet borgere de deltagere den der det en er et for har hos i med og område områder områderne området
    personer procent procentdel på sig som til ved år årige
    """
)
"""Words that two titles of the same measure may have or not have."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SPELLED = re.compile(r"\buden for\b|\bikke[ -]vestlige?\b")
_AGE = re.compile(r"\b(\d{1,2})(?:-|–| til )(\d{1,2})(?=\W)")
_ALL = re.compile(r"\bover 18\b")
"""All who live there: what nearly every survey asks."""
_CHILDREN = re.compile(r"\bbørn\w* og unge")
_GROWN = 17
"""From 0 to this age and more are all "børn og unge"."""


class Twice(Value):
    """Two figures that ought to be one."""

    title: str
    other: str
    """The title of the first, where it reads otherwise."""
    fact: Fact
    first: Fact


def told_twice(plan: Plan, criteria_year: str) -> Iterator[Twice]:
    """Figures with another value than an earlier one; each pair of titles is told once. The government's criteria are
    of the year that their table gives."""
    seen: dict[tuple[frozenset[str], str, frozenset[str]], tuple[str, Fact]] = {}
    told: set[frozenset[str]] = set()
    for titled in titled_facts(plan, areas_of(plan)):
        key = words_that_tell(titled.title)
        for fact in titled.facts if key else ():
            years = frozenset((criteria_year,)) if titled.criterion and criteria_year else fact.years
            if fact.aim or (not years and fact.file != "tal.yaml"):
                continue
            for area in fact.keys:
                title, first = seen.setdefault((key, area, years), (titled.title, fact))
                if key not in told and _are_two(first, fact):
                    told.add(key)
                    yield Twice(titled.title, title, fact.changed(years=years), first)


def words_that_tell(title: str) -> frozenset[str]:
    """What is measured, without the words that could be left out: "andel", "beboere", "over 18 år"."""
    text = _SPELLED.sub(lambda found: found[0].replace(" ", "").replace("-", ""), small(title))
    text = _ALL.sub("", text)
    if _CHILDREN.search(text):
        text = _AGE.sub(lambda age: "" if age[1] == "0" and int(age[2]) >= _GROWN else age[0], text)
    words = (word.removesuffix("-årige") for word in _WORD.findall(text))
    return frozenset(stem(word) for word in words if word not in _BENIGN)


def _are_two(one: Fact, other: Fact) -> bool:
    """Whether two figures are not one, as far as the one with fewer decimals tells; a number and a share can't be."""
    if one.value is None or other.value is None:
        return one.value is not other.value
    return one.unit == other.unit and not is_same(one.value, other.value)


def is_same(one: Decimal, other: Decimal) -> bool:
    """Whether one value is the other, rounded to the digits that it is written with."""
    step = max(_step(one), _step(other))
    return one.quantize(step) == other.quantize(step)


def _step(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)

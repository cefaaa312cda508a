"""What an area is under §§ 61 a and 61 b, worked out from its figures. True, False, or None: it can't be told.

A figure that is withheld, and a threshold that isn't known on the day of the list, are never guessed: what depends on
them is None, unless the rest decides it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lbf_docs.regulation import Law, NotKnownError, Quantity
from lbf_docs.value import Value
from lbf_docs.values import Count, Share

CONVICTED = "convicted"


class Status(Value):
    """One of the law's four kinds of areas."""

    name: str
    several: str
    paragraph: str
    parameters: Mapping[str, str]
    """By criterion, the figure of the law that it is held against."""
    enough: str
    """How many criteria must be met."""
    origin: str = ""
    """The figure for the origin of the residents; empty where it is no condition."""
    years: str = ""
    """For how many years the conditions must have been met; empty where one is enough."""


_STK_1 = {
    "outside_work": "outside_work",
    CONVICTED: "convicted_multiple",
    "basic_school": "basic_school_only",
    "income": "income_ratio",
}
DISADVANTAGED = Status("udsat boligområde", "udsatte boligområder", "§ 61 a", _STK_1, "criteria_met")
PARALLEL = Status(
    "parallelsamfund", "parallelsamfund", "§ 61 a", _STK_1, "criteria_met", "parallel_society_origin",
)  # fmt: skip
CONVERSION = Status(
    "omdannelsesområde", "omdannelsesområder", "§ 61 a", _STK_1, "criteria_met", "parallel_society_origin",
    "conversion_area_years",
)  # fmt: skip
PREVENTION = Status(
    "forebyggelsesområde", "forebyggelsesområder", "§ 61 b",
    {
        "outside_work": "prevention_outside_work",
        CONVICTED: "prevention_convicted_multiple",
        "basic_school": "prevention_basic_school_only",
        "income": "prevention_income_ratio",
    },
    "prevention_criteria_met", "prevention_origin",
)  # fmt: skip


class Area(Value):
    """An area's figures: of each department by itself, because their sizes in each group of age are not known."""

    residents: Count | None
    figures: Mapping[str, tuple[Share | None, ...]]
    """By criterion, and "non_western"; None for what is withheld or not told."""


class Limit(Value):
    """The share of convicted residents that the agreement itself gives as the threshold, and of which paragraph."""

    paragraph: str
    share: Share

    @property
    def status(self) -> Status:
        """A status of its paragraph."""
        return DISADVANTAGED if self.paragraph == DISADVANTAGED.paragraph else PREVENTION

    def is_reached(self, law: Law, status: Status, share: Share) -> bool | None:
        """Whether a share reaches the threshold of a status. That of the other paragraph is a multiple of this one, as
        far as its digits tell."""
        if self.paragraph == status.paragraph:
            return share >= self.share
        try:
            times, of = (Decimal(law.value(one.parameters[CONVICTED])) for one in (status, self.status))
        except NotKnownError:
            return None
        exponent = self.share.as_tuple().exponent
        half = Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)
        if share >= (self.share + half) * times / of:
            return True
        return False if share < (self.share - half) * times / of else None


class Standing(Value):
    """How an area stands: the answer, and what it rests on."""

    answer: bool | None
    residents: bool | None
    origin: bool | None
    criteria: Mapping[str, bool | None]
    by_own_limit: bool = False
    """Whether the share of convicted residents was held against the agreement's own threshold."""


def standing(law: Law, status: Status, area: Area, own: Limit | None = None) -> Standing:
    """How an area stands on the day of the law. `own` counts only where the law's threshold isn't known."""
    criteria: dict[str, bool | None] = {}
    by_own_limit = False
    for key, parameter in status.parameters.items():
        shares = area.figures.get(key, ())
        if key != CONVICTED:
            criteria[key] = _alike(_holds(law, parameter, share) for share in shares)
            continue
        criteria[key] = _alike(_convicted(law, status, share) for share in shares)
        if criteria[key] is None and own is not None:
            criteria[key] = _alike(None if share is None else own.is_reached(law, status, share) for share in shares)
            by_own_limit = criteria[key] is not None
    residents = _holds(law, "listed_area_residents", area.residents)
    origin = (
        _alike(_holds(law, status.origin, share) for share in area.figures.get("non_western", ()))
        if status.origin
        else True
    )
    answer = _all((residents, origin, _enough(law, status, criteria.values())))
    if status.years and answer is not False:
        answer = None  # one year's figures don't tell what the area was in the years before
    return Standing(answer, residents, origin, criteria, by_own_limit)


def _convicted(law: Law, status: Status, share: Share | None) -> bool | None:
    """The law's threshold is a multiple of the national mean, and known in per cent for some lists only, at two times.
    Less than two times is less than three."""
    twice = _holds(law, "prevention_convicted_share", share)
    return twice if status is PREVENTION or twice is False else None


def _enough(law: Law, status: Status, criteria: Iterable[bool | None]) -> bool | None:
    """Whether enough criteria are met: sure if the ones that are sure are enough, or if even all others aren't."""
    answers = list(criteria)
    if _holds(law, status.enough, Count(answers.count(True))):
        return True
    most = _holds(law, status.enough, Count(answers.count(True) + answers.count(None)))
    return False if most is False else None


def _holds(law: Law, parameter: str, quantity: Quantity | None) -> bool | None:
    if quantity is None:
        return None
    try:
        return law.holds(parameter, quantity)
    except NotKnownError:
        return None


def _alike(answers: Iterable[bool | None]) -> bool | None:
    """What all departments answer is the area's answer too: a mean lies between them."""
    seen = set(answers)
    return seen.pop() if len(seen) == 1 else None


def _all(answers: Iterable[bool | None]) -> bool | None:
    seen = set(answers)
    return False if False in seen else None if None in seen else True

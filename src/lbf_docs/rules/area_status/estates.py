"""The plan's estates with the figures that their departments give them, and the list that they are held against."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.model.areas import Criteria, Department, Estate
from lbf_docs.value import Value
from lbf_docs.values import Count, Number, Share, Withheld

from .status import Area

CRITERIA = {
    "outside_work": "uden for arbejdsmarkedet",
    "convicted": "dømte",
    "basic_school": "kun grundskole",
    "income": "indkomst",
    "non_western": "ikke-vestlig baggrund",
}
"""The figures of a department, by field, and what they are called in a sentence."""


class Neighbourhood(Value):
    """An estate of the plan, and what is known of it. The law's boligområde may be larger."""

    estate: Estate
    name: str
    names: tuple[str, ...]
    """Its own, and those of its departments; the longest first."""
    departments: tuple[Department, ...]
    area: Area

    @property
    def criteria(self) -> tuple[Criteria, ...]:
        """The figures of its departments, as far as there are any."""
        return tuple(d.criteria for d in self.departments if d.criteria is not None)


@lru_cache(maxsize=2)
def neighbourhoods(plan: Plan) -> tuple[Neighbourhood, ...]:
    """The estates that have departments."""
    by_estate: dict[str, list[Department]] = {}
    for department in plan.areas.departments:
        by_estate.setdefault(department.estate or "", []).append(department)
    return tuple(
        _neighbourhood(estate, by_estate[estate.id]) for estate in plan.areas.estates if estate.id in by_estate
    )


def _neighbourhood(estate: Estate, departments: list[Department]) -> Neighbourhood:
    names = {name for name in (estate.name, *(d.name for d in departments)) if name}
    residents = [d.residents for d in departments if d.residents is not None]
    total = Count(sum(residents)) if len(residents) == len(departments) else None
    figures = {key: tuple(_share(d.criteria, key) for d in departments) for key in CRITERIA}
    ordered = tuple(sorted(names, key=lambda name: (-len(name), name)))
    return Neighbourhood(estate, estate.name or estate.id, ordered, tuple(departments), Area(total, figures))


def _share(criteria: Criteria | None, key: str) -> Share | None:
    """A department's figure. Income is written as a plain number, in per cent of the region's."""
    value = getattr(criteria, key, None)
    if value is None or isinstance(value, Withheld):
        return None
    return Share(value.scaleb(-2)) if isinstance(value, Number) else value


def list_day(plan: Plan) -> date | None:
    """The day of the newest list when this revision was written: the lists come on 1 December (§ 61 a, stk. 5)."""
    revision, period = plan.plan.revision, plan.plan.period
    written = (revision and revision.day) or (period and period.start)
    if not written:
        return None
    year = written.year if (written.month, written.day) >= (12, 1) else written.year - 1
    return date(year, 12, 1) if year else None  # before the first list there is none, and before year 1 no day either

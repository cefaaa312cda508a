"""The parts of a plan by kind and id, and where each part stands in the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lbf_docs.findings import DataPath
from lbf_docs.value import Value

from .base import Part, fields_of
from .parties import FUND, Partner
from .plan import Plan

WHOLE_AREAS: Mapping[str, str] = {
    "helhedsplanen": "alle boligområder i planen",
    "kommunen": "kommunen",
    "landet": "hele landet",
    "befolkningen": "befolkningen",
    "alle_helhedsplaner": "alle helhedsplaner",
}
"""What a figure may be given for, beside the case's own estates, departments and places."""


HOME: Mapping[str, str] = {
    "part": "parter",
    "samarbejdspartner": "parter",
    "område": "områder",
    "afdeling": "områder",
    "sted": "områder",
    "rolle": "organisering",
    "organ": "organisering",
    "indikator": "indikatorer",
    "tal": "tal",
    "indsatsområde": "plan",
    "aktivitet": "aktiviteter",
    "delmål": "delaftaler",
    "post": "budget",
}
"""The file, by stem, where the parts of a kind that others refer to stand."""

THE_FUND = Partner(id=FUND, name="Landsbyggefonden", kind="fond", short_name="LBF")
"""Who every plan gets money from; no case has to write it."""


class Index(Value):
    """Lookup by kind and id; kinds are the Danish words that expressions use."""

    by_kind: Mapping[str, Mapping[str, Part]]

    def find(self, kind: str, id_: str) -> Part | None:
        """The part, or None."""
        return self.by_kind.get(kind, {}).get(id_)

    def find_any(self, kinds: Iterable[str], id_: str) -> Part | None:
        """The first part of one of these kinds with that id."""
        return next((part for kind in kinds if (part := self.find(kind, id_)) is not None), None)

    def measured_areas(self) -> tuple[str, ...]:
        """Every key that a figure may have."""
        own = (key for kind in ("område", "afdeling", "sted") for key in self.by_kind[kind])
        return tuple(dict.fromkeys([*own, *WHOLE_AREAS]))


@lru_cache(maxsize=2)
def index(plan: Plan) -> Index:
    """The index of a plan. Of two parts with one id the first counts; the reader reports the other."""
    lists: Mapping[str, Iterable[Part]] = {
        "part": plan.parties.parties,
        "samarbejdspartner": (*plan.parties.partners, THE_FUND),
        "område": plan.areas.estates,
        "afdeling": plan.areas.departments,
        "sted": plan.areas.spots,
        "rolle": plan.organisation.roles,
        "organ": plan.organisation.organs,
        "indikator": plan.indicators.baselines,
        "tal": plan.figures.figures,
        "indsatsområde": plan.plan.focus_areas,
        "aktivitet": plan.activities.activities,
        "delmål": [goal for agreement in plan.sub_agreements.agreements for goal in agreement.sub_goals],
        "post": plan.budget.expenses,
    }
    by_kind: dict[str, dict[str, Part]] = {}
    for kind, parts in lists.items():
        table = by_kind[kind] = {}
        for part in parts:
            table.setdefault(part.id, part)  # type: ignore[attr-defined]  # every part in these lists has an id
    return Index(by_kind)


@lru_cache(maxsize=2)
def located(plan: Plan) -> tuple[tuple[Part, DataPath], ...]:
    """Every part of the plan with its path in the data, top down."""
    return tuple(found for stem, part in plan.files.items() for found in _below(part, (stem,)))


def _below(part: Part, path: DataPath) -> Iterator[tuple[Part, DataPath]]:
    yield part, path
    for one in fields_of(type(part)):
        value = getattr(part, one.name)
        if isinstance(value, Part):
            yield from _below(value, (*path, one.key.alias))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _below(item, (*path, one.key.alias, number))


def references(part: Part) -> Iterator[tuple[DataPath, tuple[str, ...], str]]:
    """The references that a part makes: where in it, of which kinds, and the id."""
    for one in fields_of(type(part)):
        if not one.references:
            continue
        value = getattr(part, one.name)
        if isinstance(value, tuple):
            for number, id_ in enumerate(value):
                yield (one.key.alias, number), one.references, id_
        elif value is not None:
            yield (one.key.alias,), one.references, value

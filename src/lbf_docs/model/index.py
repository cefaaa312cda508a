"""The parts of a plan by kind and id, and where each part stands in the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lbf_docs.findings import DataPath

from .base import Part, Ref
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
    "område": "områder",
    "afdeling": "områder",
    "sted": "områder",
    "rolle": "organisering",
    "organ": "organisering",
    "indikator": "indikatorer",
    "tal": "tal",
    "indsatsområde": "plan",
}
"""The file, by stem, where the parts of a kind that others refer to stand."""


@dataclass(frozen=True)
class Index:
    """Lookup by kind and id; kinds are the Danish words that expressions use."""

    by_kind: Mapping[str, Mapping[str, Part]]

    def find(self, kind: str, id_: str) -> Part | None:
        """The part, or None."""
        return self.by_kind[kind].get(id_)

    def measured_areas(self) -> tuple[str, ...]:
        """Every key that a figure may have."""
        own = (key for kind in ("område", "afdeling", "sted") for key in self.by_kind[kind])
        return tuple(dict.fromkeys([*own, *WHOLE_AREAS]))


def index(plan: Plan) -> Index:
    """The index of a plan. Of two parts with one id the first counts; the reader reports the other."""
    lists: Mapping[str, tuple[Part, ...]] = {
        "part": plan.parties.parties,
        "område": plan.areas.estates,
        "afdeling": plan.areas.departments,
        "sted": plan.areas.spots,
        "rolle": plan.organisation.roles,
        "organ": plan.organisation.organs,
        "indikator": plan.indicators.baselines,
        "tal": plan.figures.figures,
        "indsatsområde": plan.plan.focus_areas,
    }
    by_kind: dict[str, dict[str, Part]] = {}
    for kind, parts in lists.items():
        table = by_kind[kind] = {}
        for part in parts:
            table.setdefault(part.id, part)  # type: ignore[attr-defined]  # every part in these lists has an id
    return Index(by_kind)


def located(plan: Plan) -> Iterator[tuple[Part, DataPath]]:
    """Every part of the plan with its path in the data, top down."""
    for stem, part in plan.files.items():
        yield from _below(part, (stem,))


def _below(part: Part, path: DataPath) -> Iterator[tuple[Part, DataPath]]:
    yield part, path
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        alias = info.alias or name
        if isinstance(value, Part):
            yield from _below(value, (*path, alias))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _below(item, (*path, alias, number))


def references(part: Part) -> Iterator[tuple[str, str, str]]:
    """The references that a part makes: alias, kind and id."""
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        for kind in reference_kinds(info):
            if value is not None:
                yield info.alias or name, kind, value


def reference_kinds(info: object) -> list[str]:
    """The kind that a field refers to, if it is a reference."""
    found = [m.kind for m in getattr(info, "metadata", ()) if isinstance(m, Ref)]
    for argument in getattr(getattr(info, "annotation", None), "__args__", ()):
        found += [m.kind for m in getattr(argument, "__metadata__", ()) if isinstance(m, Ref)]
    return found

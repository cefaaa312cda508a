"""What the parts of a plan say of one another: ids told twice, references to nothing, organs in a ring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lbf_docs.case import RawCase, place_of
from lbf_docs.findings import DataPath, Finding
from lbf_docs.suggest import did_you_mean

from . import codes
from .figures import Baseline, FigureSet
from .index import HOME, Index, located, references
from .parties import FUND
from .plan import Plan
from .sub_agreements import SubGoal

FIXED_INDICATOR = "fast indikator"


def identities(raw: RawCase, plan: Plan) -> Iterator[Finding]:
    """Two parts of one kind with the same id. A delmål's id is its own in the whole plan."""
    seen: dict[tuple[DataPath, str], DataPath] = {}
    for part, path in located(plan):
        id_ = getattr(part, "id", None)
        if id_ is None:
            continue
        key = (("delmål",) if isinstance(part, SubGoal) else path[:-1], id_)
        if key in seen:
            yield codes.SAME_ID.finding(
                place_of(raw, (*path, "id")), f"`{id_}` er brugt før", "giv den ene et andet id",
                also=(place_of(raw, (*seen[key], "id")),),
            )  # fmt: skip
        seen.setdefault(key, path)
    for number, party in enumerate(plan.parties.parties):
        if party.id == FUND:
            says = f"`{FUND}` er fonden selv og kan ikke være en part"
            yield codes.SAME_ID.finding(place_of(raw, ("parter", "parter", number, "id")), says, "giv den et andet id")


def unknown_references(raw: RawCase, plan: Plan, by: Index) -> Iterator[Finding]:
    """References to parts that are not there. What would stand in a file that is missing is not looked for."""
    law = plan.regulation
    fixed = {indicator.id for indicator in law.indicators}
    for part, path in located(plan):
        for at, kinds, id_ in references(part):
            if kinds == (FIXED_INDICATOR,):
                if id_ not in fixed:
                    yield _unknown(raw, (*path, *at), id_, fixed, kinds)
            elif by.find_any(kinds, id_) is None and all(raw.data.get(HOME[kind]) is not None for kind in kinds):
                known = [name for kind in kinds for name in by.by_kind[kind]]
                yield _unknown(raw, (*path, *at), id_, known, kinds)
    for number, chosen in enumerate(plan.plan.focus_areas):
        areas = [area.id for area in law.focus_areas]
        if chosen.id not in areas:
            yield _unknown(raw, ("plan", "indsatsområder", number, "id"), chosen.id, areas, ("indsatsområde",))
    for number, baseline in enumerate(plan.indicators.baselines):
        if baseline.id not in fixed:
            yield _unknown(raw, ("indikatorer", "indikatorer", number, "id"), baseline.id, fixed, ("indikator",))


def rings(raw: RawCase, plan: Plan) -> Iterator[Finding]:
    """Organs that are under themselves, at one or more removes: the diagram would have no top."""
    above = {organ.id: organ.under for organ in plan.organisation.organs}
    for number, organ in enumerate(plan.organisation.organs):
        seen: list[str] = []
        current: str | None = organ.id
        while current is not None and current not in seen:
            seen.append(current)
            current = above.get(current)
        if current == organ.id:
            place = place_of(raw, ("organisering", "organer", number, "under"))
            yield codes.RING.finding(place, " under ".join([*seen, organ.id]), "slet det ene `under:`")
            return


def unknown_areas(raw: RawCase, plan: Plan, by: Index) -> Iterator[Finding]:
    """Figures for areas that are not there."""
    known = by.measured_areas()
    if raw.data.get(HOME["område"]) is None:
        return
    for part, path in located(plan):
        for at in _areas_named(part):
            if at[-1] not in known:
                yield _unknown(raw, (*path, *at), str(at[-1]), known, ("område",), key=True)


def _areas_named(part: object) -> Iterator[DataPath]:
    tables: Mapping[DataPath, Mapping[str, object] | None] = {}
    if isinstance(part, Baseline):
        tables = {("område",): part.area, ("måltal",): part.target}
    elif isinstance(part, FigureSet):
        tables = {("målinger", year): row for year, row in dict(part.values).items()}
    for path, row in tables.items():
        yield from ((*path, key) for key in row or ())


def _unknown(
    raw: RawCase, path: DataPath, id_: str, known: Iterable[str], kinds: tuple[str, ...], key: bool = False
) -> Finding:
    like, pool = did_you_mean(id_, known), sorted(known)
    homes = dict.fromkeys(f"{HOME[kind]}.yaml" for kind in kinds if kind in HOME)
    home = " eller ".join(homes)
    if like:
        remedy = like
    elif pool:
        remedy = "skriv et af disse: " + ", ".join(f"`{name}`" for name in pool[:12])
    else:
        remedy = f"opret det i {home}"
    if home and f"{path[0]}.yaml" not in homes and (like or pool):
        remedy += f" ({' og '.join(kinds)} skrives i {home})"
    place = raw.keys.get(path, place_of(raw, path)) if key else place_of(raw, path)
    return codes.UNKNOWN_REFERENCE.finding(place, f"`{id_}` findes ikke som {' eller '.join(kinds)}", remedy)

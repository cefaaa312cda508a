"""What the parts of a plan say of one another: ids told twice, references to nothing, organs in a ring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lbf_docs.case import RawCase, place_of
from lbf_docs.findings import DataPath, Finding
from lbf_docs.suggest import did_you_mean

from . import codes
from .figures import Baseline, FigureSet
from .index import HOME, Index, located, references
from .plan import Plan


def identities(raw: RawCase, plan: Plan) -> Iterator[Finding]:
    """Two parts of one kind with the same id."""
    seen: dict[tuple[DataPath, str], DataPath] = {}
    for part, path in located(plan):
        id_ = getattr(part, "id", None)
        if id_ is None:
            continue
        key = (path[:-1], id_)
        if key in seen:
            yield codes.SAME_ID.finding(
                place_of(raw, (*path, "id")), f"`{id_}` er brugt før", "giv den ene et andet id",
                also=(place_of(raw, (*seen[key], "id")),),
            )  # fmt: skip
        seen.setdefault(key, path)


def unknown_references(raw: RawCase, plan: Plan, by: Index) -> Iterator[Finding]:
    """References to parts that are not there."""
    for part, path in located(plan):
        for alias, kind, id_ in references(part):
            if by.find(kind, id_) is None and raw.data.get(HOME[kind]) is not None:
                yield _unknown(raw, (*path, alias), id_, by.by_kind[kind], kind)
    law = plan.regulation
    for number, chosen in enumerate(plan.plan.focus_areas):
        areas = [area.id for area in law.focus_areas]
        if chosen.id not in areas:
            yield _unknown(raw, ("plan", "indsatsområder", number, "id"), chosen.id, areas, "indsatsområde")
    for number, baseline in enumerate(plan.indicators.baselines):
        indicators = [indicator.id for indicator in law.indicators]
        if baseline.id not in indicators:
            yield _unknown(raw, ("indikatorer", "indikatorer", number, "id"), baseline.id, indicators, "indikator")


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
        if isinstance(part, Baseline) and part.area:
            paths = [(*path, "område", key) for key in part.area]
        elif isinstance(part, FigureSet):
            paths = [(*path, "målinger", year, key) for year, row in part.values.items() for key in row]
        else:
            continue
        for at in paths:
            if at[-1] not in known:
                yield _unknown(raw, at, str(at[-1]), known, "område", key=True)


def _unknown(raw: RawCase, path: DataPath, id_: str, known: Iterable[str], kind: str, key: bool = False) -> Finding:
    like, pool = did_you_mean(id_, known), sorted(known)
    home = f"{HOME[kind]}.yaml" if kind in HOME else ""
    if like:
        remedy = like
    elif pool:
        remedy = "skriv et af disse: " + ", ".join(f"`{name}`" for name in pool[:12])
    else:
        remedy = f"opret det i {home}"
    if home and home != path[0]:
        remedy += f" ({kind} skrives i {home})" if like or pool else ""
    place = raw.keys.get(path, place_of(raw, path)) if key else place_of(raw, path)
    return codes.UNKNOWN_REFERENCE.finding(place, f"`{id_}` findes ikke som {kind}", remedy)

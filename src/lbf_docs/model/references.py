"""What the parts of a plan say of one another: ids told twice, references to nothing, organs in a ring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lbf_docs.case import RawCase, place_of
from lbf_docs.findings import DataPath, Finding
from lbf_docs.suggest import did_you_mean

from . import codes
from .figures import Baseline, FigureSet
from .index import HOME, Index, located, references
from .organisation import Organ, Role
from .parties import FUND, Partner, Party
from .plan import Plan
from .sub_agreements import SubGoal

FIXED_INDICATOR = "fast indikator"
_MOST_NAMES = 12
"""Of a ring, in a message."""


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
    yield from _shared_ids(raw, plan)
    yield from _told_twice(raw, plan)
    for number, party in enumerate(plan.parties.parties):
        if party.id == FUND:
            says = f"`{FUND}` er fonden selv og kan ikke være en part"
            yield codes.SAME_ID.finding(place_of(raw, ("parter", "parter", number, "id")), says, "giv den et andet id")


def _shared_ids(raw: RawCase, plan: Plan) -> Iterator[Finding]:
    """Ids of two kinds that one field may refer to: a role and an organ, a party and a partner."""
    home: dict[str, tuple[str, DataPath]] = {}
    for part, path in located(plan):
        if not isinstance(part, Party | Partner | Role | Organ):
            continue
        first = home.setdefault(part.id, (part.danish, path))
        if first[0] != part.danish:
            says = f"`{part.id}` er også id på en {first[0]}".replace("en organ", "et organ")
            yield codes.SAME_ID.finding(
                place_of(raw, (*path, "id")), says, "giv den ene et andet id",
                also=(place_of(raw, (*first[1], "id")),),
            )  # fmt: skip


def _told_twice(raw: RawCase, plan: Plan) -> Iterator[Finding]:
    """The same id twice in one list of references, and the same role twice in one organ."""
    for part, path in located(plan):
        seen: set[tuple[DataPath, str]] = set()
        for at, _kinds, id_ in references(part):
            if len(at) == 2 and ((at[0],), id_) in seen:
                yield codes.TWICE.finding(place_of(raw, (*path, *at)), f"`{id_}` står her to gange", "slet den ene")
            seen.add(((at[0],), id_))
        if isinstance(part, Organ):
            roles: set[str] = set()
            for number, member in enumerate(part.members):
                if member.role in roles:
                    place = place_of(raw, (*path, "medlemmer", number, "rolle"))
                    yield codes.TWICE.finding(place, f"`{member.role}` er allerede medlem", "slet den ene linje")
                roles.add(member.role)


def unknown_references(raw: RawCase, plan: Plan, by: Index) -> Iterator[Finding]:
    """References to parts that are not there. What would stand in a file that is missing is not looked for."""
    law = plan.regulation
    fixed = {indicator.id for indicator in law.indicators}
    areas = [area.id for area in law.focus_areas]
    slips = any(chosen.id not in areas for chosen in plan.plan.focus_areas)
    for part, path in located(plan):
        for at, kinds, id_ in references(part):
            if slips and kinds == ("indsatsområde",):
                continue  # where plan.yaml has a slip, its list is no measure for the rest: one cause, one finding
            if kinds == (FIXED_INDICATOR,):
                if id_ not in fixed:
                    yield _unknown(raw, (*path, *at), id_, fixed, kinds)
            elif by.find_any(kinds, id_) is None and all(raw.data.get(HOME[kind]) is not None for kind in kinds):
                known = [name for kind in kinds for name in by.by_kind[kind]]
                yield _unknown(raw, (*path, *at), id_, known, kinds)
    for number, chosen in enumerate(plan.plan.focus_areas):
        if chosen.id not in areas:
            yield _unknown(raw, ("plan", "indsatsområder", number, "id"), chosen.id, areas, ("indsatsområde",))
    for number, baseline in enumerate(plan.indicators.baselines):
        if baseline.id not in fixed:
            yield _unknown(raw, ("indikatorer", "indikatorer", number, "id"), baseline.id, fixed, ("indikator",))


def rings(raw: RawCase, plan: Plan) -> Iterator[Finding]:
    """Organs that are under themselves, at one or more removes: the diagram would have no top."""
    above = {organ.id: organ.under for organ in plan.organisation.organs}
    numbers = {id_: number for number, id_ in enumerate(above)}
    fine: set[str] = set()
    for id_ in above:
        seen: dict[str, None] = {}
        current: str | None = id_
        while current is not None and current not in seen and current not in fine:
            seen[current] = None
            current = above.get(current)
        if current is not None and current in seen:
            way = list(seen)
            ring = way[way.index(current) :]
            first = ring.index(min(ring, key=numbers.__getitem__))
            names = [*ring[first:], *ring[:first], ring[first]]
            says = " under ".join(names if len(names) <= _MOST_NAMES else [*names[:_MOST_NAMES], "…"])
            place = place_of(raw, ("organisering", "organer", numbers[ring[first]], "under"))
            yield codes.RING.finding(place, says, "slet det ene `under:`")
            return
        fine |= seen.keys()


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

"""Raw data → plan. What can't be read is a finding; what is missing is not, except for ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from lbf_docs.case import RawCase, place_of
from lbf_docs.case.codes import EMPTY_FILE, MISSING_FILE
from lbf_docs.expressions import nearest
from lbf_docs.findings import DataPath, Finding, Severity
from lbf_docs.prose import Prose, read_prose
from lbf_docs.regulation import Regulation, regulation, versions

from . import codes
from .areas import AreasFile
from .base import Part
from .figures import Baseline, FigureSet, FiguresFile, IndicatorsFile
from .index import HOME, Index, index, located, references
from .organisation import OrganisationFile
from .parties import PartiesFile
from .plan import FILES, Plan, PlanFile
from .quoting import fill_in

T = TypeVar("T", bound=Part)

MERELY_MISSING = (MISSING_FILE.code, EMPTY_FILE.code)
"""What a draft can do without."""


@dataclass(frozen=True)
class Reading:
    """A plan that was read, or None if it couldn't be; where its parts stand; and what was found."""

    plan: Plan | None
    paths: Mapping[int, DataPath]
    """By id() of a part, for as long as the plan lives."""
    findings: tuple[Finding, ...]


def read_plan(raw: RawCase) -> Reading:
    """The plan of a case that was read from its folder. All model errors come at once.

    There is no plan when a file can't be read or its data have errors; a file that is missing or empty is a gap.
    """
    said: list[Finding] = []
    """What is wrong with the texts; a plan can be had all the same."""
    prose: dict[str, Prose] = {}
    for file, text in raw.prose.items():
        prose[file], found = read_prose(text, file)
        said += found
    findings: list[Finding] = []
    files: dict[str, Part] = {}
    for stem, model in FILES.items():
        data = raw.data.get(stem)
        try:
            files[stem] = model.model_validate({} if data is None else data)
        except ValidationError as error:
            findings += [_model_finding(raw, stem, model, detail) for detail in error.errors()]
    unreadable = any(f.severity is Severity.ERROR and f.code not in MERELY_MISSING for f in raw.findings)
    if len(files) < len(FILES) or unreadable:
        return Reading(None, {}, (*findings, *said))
    plan_file = _as(files["plan"], PlanFile)
    law, law_findings = _regulation(raw, plan_file)
    said += law_findings
    plan = Plan(
        plan_file,
        _as(files["parter"], PartiesFile),
        _as(files["områder"], AreasFile),
        _as(files["organisering"], OrganisationFile),
        _as(files["indikatorer"], IndicatorsFile),
        _as(files["tal"], FiguresFile),
        law,
        prose,
    )
    by = index(plan)
    findings += [*_identities(raw, plan), *_references(raw, plan, by), *_areas(raw, plan, by), *_rings(raw, plan)]
    if findings:
        return Reading(None, {}, (*findings, *said))
    if plan.indicators.area_note:
        place = place_of(raw, ("indikatorer", "fodnote_boligområde"))
        plan.notes["fodnote_boligområde"], found = read_prose(plan.indicators.area_note, place.file)
        said += [replace(f, place=place) for f in found]
    plan, found = fill_in(plan)
    return Reading(plan, {id(part): path for part, path in located(plan)}, (*said, *found))


def _as(part: Part, kind: type[T]) -> T:
    assert isinstance(part, kind)
    return part


def _regulation(raw: RawCase, plan: PlanFile) -> tuple[Regulation, list[Finding]]:
    """The regulation that the plan names; the newest one for a draft that doesn't."""
    written = plan.regulation
    if written in versions():
        return regulation(written), []
    newest = regulation(versions()[-1])
    if written is None:
        return newest, []
    known = " eller ".join(versions())
    place = place_of(raw, ("plan", "regulativ"))
    return newest, [codes.UNKNOWN_REGULATION.finding(place, f"her står {written}", f"skriv {known}", newest.citation)]


def _identities(raw: RawCase, plan: Plan) -> Iterator[Finding]:
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


def _references(raw: RawCase, plan: Plan, by: Index) -> Iterator[Finding]:
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


def _rings(raw: RawCase, plan: Plan) -> Iterator[Finding]:
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


def _areas(raw: RawCase, plan: Plan, by: Index) -> Iterator[Finding]:
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
    like, pool = nearest(id_, known), sorted(known)
    home = f"{HOME[kind]}.yaml" if kind in HOME else ""
    if like:
        remedy = "mente du " + " eller ".join(f"`{name}`" for name in like) + "?"
    elif pool:
        remedy = "skriv et af disse: " + ", ".join(f"`{name}`" for name in pool[:12])
    else:
        remedy = f"opret det i {home}"
    if home and home != path[0]:
        remedy += f" (hver {kind} står i {home})" if like or pool else ""
    place = raw.keys.get(path, place_of(raw, path)) if key else place_of(raw, path)
    return codes.UNKNOWN_REFERENCE.finding(place, f"`{id_}` findes ikke som {kind}", remedy)


def _model_finding(raw: RawCase, stem: str, model: type[Part], detail: ErrorDetails) -> Finding:
    """One complaint of Pydantic's in Danish, with its place in the file."""
    path: DataPath = (stem, *detail["loc"])
    match detail["type"]:
        case "extra_forbidden":
            key, known = str(path[-1]), _keys(model, detail["loc"][:-1])
            like = nearest(key, known)
            if like:
                remedy = "mente du " + " eller ".join(f"`{k}`" for k in like) + "?"
            else:
                remedy = "slet linjen, eller brug en af nøglerne " + ", ".join(f"`{k}`" for k in known)
            place = raw.keys.get(path, place_of(raw, path))
            return codes.UNKNOWN_KEY.finding(place, f"nøglen `{key}` kendes ikke her", remedy)
        case "missing":
            return codes.NO_ID.finding(
                place_of(raw, path[:-1]), f"her mangler `{path[-1]}`", f"skriv en linje med {path[-1]}: og værdien"
            )
        case "value_error":
            return codes.VALUE.finding(place_of(raw, path), str(detail["ctx"]["error"]), "ret værdien")
        case "literal_error":
            allowed = str(detail["ctx"]["expected"]).replace(" or ", " eller ").replace("'", "`")
            return codes.VALUE.finding(place_of(raw, path), f"her står `{detail['input']}`", f"skriv {allowed}")
        case "tuple_type" | "list_type":
            return codes.SHAPE.finding(
                place_of(raw, path), "her skal stå en liste", "skriv hvert punkt på en ny linje med - foran"
            )
        case "model_type" | "dict_type" | "model_attributes_type":
            keys = ", ".join(f"`{k}`" for k in _keys(model, detail["loc"]))
            says = f"her skal stå nøglerne {keys}" if keys else "her skal stå nøgler med hver sin værdi"
            return codes.SHAPE.finding(
                place_of(raw, path), says, "skriv hver nøgle på en ny linje med kolon efter, rykket ind"
            )
        case _:
            return codes.SHAPE.finding(
                place_of(raw, path), "her står noget andet, end der skal", "se vejledningen i filens kommentarer"
            )


def _keys(model: type[Part], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """The keys that are allowed at a place in the data of `model`."""
    current: Any = model
    for step in loc:
        if isinstance(step, int) or not (isinstance(current, type) and issubclass(current, Part)):
            continue
        field = next((f for f in current.model_fields.values() if f.alias == step), None)
        current = _part_in(field.annotation) if field else None
    if not (isinstance(current, type) and issubclass(current, Part)):
        return ()
    return tuple(f.alias or name for name, f in current.model_fields.items())


def _part_in(annotation: Any) -> Any:
    """The model inside `X | None` or `tuple[X, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((found for a in get_args(annotation) if (found := _part_in(a)) is not None), None)

"""Raw data → plan. What can't be read is a finding; what is missing is not, except for ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import ValidationError

from lbf_docs.case import RawCase, place_of
from lbf_docs.case.codes import EMPTY_FILE, MISSING_FILE
from lbf_docs.findings import DataPath, Finding, Severity
from lbf_docs.prose import Prose, read_prose
from lbf_docs.regulation import Regulation, citations, regulation, versions

from . import codes
from .areas import AreasFile
from .base import Part
from .errors import model_finding
from .figures import FiguresFile, IndicatorsFile
from .index import index, located
from .organisation import OrganisationFile
from .parties import PartiesFile
from .plan import FILES, Plan, PlanFile
from .quoting import fill_in
from .references import identities, rings, unknown_areas, unknown_references

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
            findings += [model_finding(raw, stem, model, detail) for detail in error.errors()]
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
    findings += identities(raw, plan)
    if not findings:  # of two parts with one id the second can't be referred to: one cause, one finding
        findings += [*unknown_references(raw, plan, by), *unknown_areas(raw, plan, by), *rings(raw, plan)]
    if findings:
        return Reading(None, {}, (*findings, *said))
    if plan.indicators.area_note:
        place = place_of(raw, ("indikatorer", "fodnote_boligområde"))
        plan.notes["fodnote_boligområde"], found = read_prose(plan.indicators.area_note, place.file)
        said += [replace(f, place=place) for f in found]
    absent = [stem for stem in FILES if raw.data.get(stem) is None]
    plan, found = fill_in(plan, absent, place_of(raw, ("indikatorer", "fodnote_boligområde")))
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
    source = citations()[newest.citation].title
    return newest, [codes.UNKNOWN_REGULATION.finding(place, f"her står {written}", f"skriv {known}", source)]

"""Raw data → plan. What can't be read is a finding; what is missing is not, except for ids."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from lbf_docs.case import RawCase, place_of
from lbf_docs.case.codes import EMPTY_FILE, MISSING_FILE
from lbf_docs.findings import DataPath, Finding, Severity
from lbf_docs.prose import Prose
from lbf_docs.regulation import Regulation, citations, regulation, versions
from lbf_docs.value import Value

from . import codes
from .activities import ActivitiesFile
from .areas import AreasFile
from .base import Part
from .budget import BudgetFile
from .contingency import ContingencyFile
from .figures import FiguresFile, IndicatorsFile
from .index import index, located
from .keys import key_findings
from .limits import too_much
from .mandate import MandateFile
from .milestones import MilestonesFile
from .organisation import OrganisationFile
from .parties import PartiesFile
from .plan import FILES, OPTIONAL_FILES, Plan, PlanFile
from .quoting import fill_in
from .reader import Said, read_file
from .references import identities, rings, unknown_areas, unknown_references
from .reporting import ReportingFile
from .sub_agreements import SubAgreementsFile

T = TypeVar("T", bound=Part)

MERELY_MISSING = (MISSING_FILE.code, EMPTY_FILE.code)
"""What a draft can do without."""


class Reading(Value):
    """A plan that was read, or None if it couldn't be; where its parts stand; and what was found."""

    plan: Plan | None
    paths: Mapping[int, DataPath]
    """By id() of a part, for as long as the plan lives."""
    findings: tuple[Finding, ...]


def read_plan(raw: RawCase) -> Reading:
    """The plan of a case that was read from its folder. All model errors come at once.

    There is no plan when a file can't be read or its data have errors; a file that is missing or empty is a gap.
    """
    said = Said(raw)
    prose: dict[str, Prose] = {}
    for file, text in raw.prose.items():
        prose[file], found = said.reader.read(text, file)
        said.remarks += found
    files: dict[str, Part] = {}
    for stem, model in FILES.items():
        part = read_file(said, stem, model)
        if part is not None:
            files[stem] = part
    said.reader.keep()
    unreadable = any(f.severity is Severity.ERROR and f.code not in MERELY_MISSING for f in raw.findings)
    if len(files) < len(FILES) or unreadable:
        return Reading(None, {}, (*said.findings, *said.remarks))
    plan = _plan(said, files, prose)
    by = index(plan)
    said.findings += identities(raw, plan)
    if not said.findings:  # of two parts with one id the second can't be referred to: one cause, one finding
        said.findings += [*unknown_references(raw, plan, by), *unknown_areas(raw, plan, by), *rings(raw, plan)]
    if not said.findings:
        said.findings += too_much(raw, plan)
    if said.findings:
        return Reading(None, {}, (*said.findings, *said.remarks))
    plan, found = fill_in(plan, [stem for stem in FILES if raw.data.get(stem) is None and stem not in OPTIONAL_FILES])
    return Reading(plan, {id(part): path for part, path in located(plan)}, (*said.remarks, *found, *key_findings(plan)))


def _plan(said: Said, files: Mapping[str, Part], prose: Mapping[str, Prose]) -> Plan:
    def one(stem: str, kind: type[T]) -> T:
        part = files[stem]
        assert isinstance(part, kind)
        return part

    plan_file = one("plan", PlanFile)
    return Plan(
        plan=plan_file,
        parties=one("parter", PartiesFile),
        areas=one("områder", AreasFile),
        organisation=one("organisering", OrganisationFile),
        indicators=one("indikatorer", IndicatorsFile),
        figures=one("tal", FiguresFile),
        activities=one("aktiviteter", ActivitiesFile),
        sub_agreements=one("delaftaler", SubAgreementsFile),
        budget=one("budget", BudgetFile),
        milestones=one("milepæle", MilestonesFile),
        contingency=one("beredskab", ContingencyFile),
        mandate=one("kommissorium", MandateFile),
        reporting=one("indberetning", ReportingFile),
        regulation=_regulation(said, plan_file),
        prose=prose,
        texts=said.texts,
        written=said.raw,
    )


def _regulation(said: Said, plan: PlanFile) -> Regulation:
    """The regulation that the plan names; the newest one for a draft that doesn't."""
    written = plan.regulation
    if written in versions():
        return regulation(written)
    newest = regulation(versions()[-1])
    if written is not None:
        known = " eller ".join(versions())
        place = place_of(said.raw, ("plan", "regulativ"))
        source = citations()[newest.citation].title
        said.remarks.append(codes.UNKNOWN_REGULATION.finding(place, f"her står {written}", f"skriv {known}", source))
    return newest

"""Load a case, check it, build its documents: the one module that joins the stages.

Nothing here prints, asks or exits; findings come back as values. The command line is a thin shell over this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import __version__
from .case import Layout, RawCase, place_of, read_case
from .case.pictures import PictureError, read_picture
from .documents import Edition, UnknownDocument, all_documents, editions, select
from .findings import CaseError, DataPath, Finding, Place, Severity, has_errors, in_order
from .model import FILES, MERELY_MISSING, OPTIONAL_FILES, Plan, read_plan
from .output import BUILD, OutputFile, refuse_target, write_set
from .regulation import regulation, versions
from .rendering import all_rendered
from .report import acknowledge, run_rules, show_text
from .word.lookup import misnamed_templates, template_folders

__all__ = [
    "BuildResult", "Case", "CaseError", "Report", "UnknownDocument", "build", "check", "list_documents", "load_case",
    "show_text",
]  # fmt: skip

Progress = Callable[[str], None]
"""Is told what is being done, in Danish."""

PICTURE, GAPS = "FIL201", "SKA106"


@dataclass(frozen=True)
class Case:
    """A case that was read: its plan as typed data, and everything that could not be read."""

    folder: Path
    raw: RawCase = field(repr=False)
    plan: Plan | None = field(repr=False)
    """None when the data can't be read into a plan; the findings say why."""
    paths: Mapping[int, DataPath] = field(repr=False)
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Report:
    """What was found, sorted by place, and the texts that excerpts are cut from."""

    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(repr=False)

    @property
    def ok(self) -> bool:
        """Whether there is nothing that stops a build."""
        return not has_errors(self.findings)


@dataclass(frozen=True)
class BuildResult:
    """The files that were written (none, if errors stopped the build) and what was found on the way."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(repr=False)
    draft_would_do: bool = False
    """Whether nothing but the rules stopped the build, so that a draft can be made of the same case."""

    @property
    def ok(self) -> bool:
        """Whether the documents are there."""
        return bool(self.files)


def case_layout() -> Layout:
    """The files of a case: the model's data files, and the texts that the known regulations name."""
    laws = [regulation(version) for version in versions()]
    prose = [section.prose for law in laws for section in law.sections]
    complexes = [law.problem_complex_file(area.id) for law in laws for area in law.focus_areas]
    return Layout(
        marker="plan.yaml",
        data=tuple(f"{stem}.yaml" for stem in FILES),
        optional=tuple(f"{stem}.yaml" for stem in OPTIONAL_FILES),
        prose=tuple(dict.fromkeys([*prose, *complexes])),
        folders=("billeder", "skabeloner", "build", "revisioner"),
    )


def load_case(path: str | Path) -> Case:
    """Reads a case. Everything that can't be read comes back as findings, all at once.

    Raises CaseError only when there is no readable case folder at `path`.
    """
    raw = read_case(Path(path), case_layout())
    reading = read_plan(raw)
    findings = [*raw.findings, *reading.findings]
    if reading.plan is not None:
        findings += _picture_findings(raw, reading.plan)
    return Case(raw.folder, raw, reading.plan, reading.paths, in_order(findings))


def check(case: Case) -> Report:
    """Holds a case against the rules. A case that can't be read into a plan has only its reading's findings."""
    rules = run_rules(case.plan, case.raw, case.paths) if case.plan is not None else ()
    told = {f.place.file for f in case.findings if f.code in MERELY_MISSING}  # one cause, one finding
    findings = [*case.findings, *(f for f in rules if f.place.file not in told)]
    if case.plan is not None:
        findings = list(acknowledge(findings, case.plan, case.raw))
    return Report(in_order(findings), case.raw.sources)


def build(  # noqa: PLR0913  # what a build can be told; all but case and folder by name
    case: Case,
    out: str | Path | None = None,
    *,
    draft: bool = False,
    only: Sequence[str] = (),
    templates: str | Path | None = None,
    progress: Progress | None = None,
    spread: bool = False,
) -> BuildResult:
    """Writes the documents of a case into `out` (the folder `build` in the case, if not given).

    Errors stop the build and nothing is written; as a `draft` any case that loads is rendered, with its gaps shown and
    a mark on every page. `only` names the documents to write (see `list_documents`); the others are left as they lie.
    Templates are looked for in `templates`, the case's `skabeloner/` and among ours, in that order. With `spread` a
    copy of this process may take a part of the work (see `together`): the command line says so, another host need not.

    Raises UnknownDocument when `only` names one that the plan doesn't have.
    """
    report = check(case)
    findings = list(report.findings)
    if case.plan is None or (has_errors(findings) and not draft):
        return BuildResult((), report.findings, report.sources, draft_would_do=case.plan is not None and not draft)
    target = Path(out) if out is not None else case.folder / BUILD
    refused = refuse_target(case.folder, target)
    if refused:
        return BuildResult((), in_order([*findings, refused]), report.sources)
    files: list[OutputFile] = []
    folders = template_folders(case.folder, templates)
    findings += misnamed_templates(folders[:-1], [document.template for document in all_documents()])
    everyone = editions(case.plan)
    wanted = select(everyone, only)
    made = all_rendered(wanted, case.plan, case.folder, draft, folders, spread)
    for edition, rendered in zip(wanted, made, strict=True):
        if progress:
            progress(edition.title)
        if isinstance(rendered, Finding):
            findings.append(rendered)
            continue
        if rendered.gaps and not draft:
            findings.append(_gap_finding(edition, rendered.gaps))
            continue
        files.append(OutputFile(f"{edition.stem}.docx", rendered.data, rendered.content_sha256))
    if len(files) < len(wanted):
        return BuildResult((), in_order(findings), report.sources)
    written = write_set(target, files, _about(case.plan, draft), whole=len(wanted) == len(everyone))
    return BuildResult(written.files, in_order([*findings, *written.findings]), report.sources)


def list_documents(case: Case) -> tuple[Edition, ...]:
    """The documents that a case has, in order; none when its data can't be read into a plan."""
    return editions(case.plan) if case.plan is not None else ()


def _gap_finding(document: Edition, gaps: tuple[str, ...]) -> Finding:
    """A last stop: a finished document never has a gap, whatever no rule thought of."""
    title = f"{document.title} får huller: " + ", ".join(gaps[:5]) + (" …" if len(gaps) > 5 else "")
    remedy = "udfyld det i sagen, eller dan dokumentet som kladde"
    return Finding(GAPS, Severity.ERROR, title, Place(f"{document.stem}.docx"), remedy=remedy)


def _picture_findings(raw: RawCase, plan: Plan) -> list[Finding]:
    own = plan.areas.map
    if not (own and own.picture):
        return []
    place = place_of(raw, ("områder", "kort", "billede"))
    try:
        read_picture(raw.folder, own.picture)
    except PictureError as error:
        return [
            Finding(
                PICTURE,
                Severity.ERROR,
                f"kortet kan ikke bruges: {error}",
                place,
                remedy="ret stien, eller læg billedet i billeder/",
            )
        ]
    if not own.alt:
        return [
            Finding(
                PICTURE, Severity.ERROR, "kortet mangler en alternativ tekst", place,
                remedy="skriv alternativ_tekst: og hvad billedet viser",
            )
        ]  # fmt: skip
    return []


def _about(plan: Plan, draft: bool) -> dict[str, object]:
    """What the manifest says of the set."""
    revision = plan.plan.revision
    return {
        "lbf_docs": __version__,
        "regulativ": plan.regulation.version,
        "revision": int(revision.number) if revision and revision.number else None,
        "dato": revision.day.isoformat() if revision and revision.day else None,
        "kladde": draft,
    }

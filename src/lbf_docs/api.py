"""Load a case, check it, build its documents: the one module that joins the stages.

Nothing here prints, asks or exits; findings come back as values. The command line is a thin shell over this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from pathlib import Path

from . import __version__
from .case import Layout, RawCase, place_of, read_case
from .case.pictures import PictureError, read_picture, size_mm
from .documents import Edition, UnknownDocument, all_documents, editions, figures_of, select
from .expressions import Language
from .figures import Figure
from .findings import CaseError, DataPath, Finding, Place, Severity, has_errors, in_order
from .model import FILES, MERELY_MISSING, OPTIONAL_FILES, Plan, read_plan
from .model.view import MAP
from .output import BUILD, OutputFile, refuse_target, write_set
from .regulation import regulation, versions
from .report import acknowledge, run_rules, show_text
from .word import Content, Picture, Prepared, Properties, TemplateProblem, prepare, render
from .word.lookup import DESIGN, find_template, misnamed_templates, template_folders

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


def build(
    case: Case,
    out: str | Path | None = None,
    *,
    draft: bool = False,
    only: Sequence[str] = (),
    templates: str | Path | None = None,
    progress: Progress | None = None,
) -> BuildResult:
    """Writes the documents of a case into `out` (the folder `build` in the case, if not given).

    Errors stop the build and nothing is written; as a `draft` any case that loads is rendered, with its gaps shown and
    a mark on every page. `only` names the documents to write (see `list_documents`); the others are left as they lie.
    Templates are looked for in `templates`, the case's `skabeloner/` and among ours, in that order.

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
    tell = progress or (lambda _: None)
    files: list[OutputFile] = []
    language, folders = Language(), template_folders(case.folder, templates)
    findings += misnamed_templates(folders[:-1], [document.template for document in all_documents()])
    pictures = _pictures(case, case.plan)
    everyone = editions(case.plan)
    wanted = select(everyone, only)
    for edition in wanted:
        tell(edition.title)
        try:
            template = _prepared(edition, language, folders)
            rendered = render(template, _content(edition, case.plan, draft, pictures), language)
        except TemplateProblem as problem:
            findings.append(problem.finding)
            continue
        if rendered.gaps and not draft:
            findings.append(_gap_finding(edition, rendered.gaps))
            continue
        files.append(OutputFile(f"{edition.stem}.docx", rendered.data, rendered.content_sha256))
    if len(files) < len(wanted):
        return BuildResult((), in_order(findings), report.sources)
    others = [f"{edition.stem}.docx" for edition in everyone if edition not in wanted]
    written = write_set(target, files, _about(case.plan, draft), others)
    return BuildResult(written.files, in_order([*findings, *written.findings]), report.sources)


def list_documents(case: Case) -> tuple[Edition, ...]:
    """The documents that a case has, in order; none when its data can't be read into a plan."""
    return editions(case.plan) if case.plan is not None else ()


def _gap_finding(document: Edition, gaps: tuple[str, ...]) -> Finding:
    """A last stop: a finished document never has a gap, whatever no rule thought of."""
    title = f"{document.title} får huller: " + ", ".join(gaps[:5]) + (" …" if len(gaps) > 5 else "")
    remedy = "udfyld det i sagen, eller dan dokumentet som kladde"
    return Finding(GAPS, Severity.ERROR, title, Place(f"{document.stem}.docx"), remedy=remedy)


def _prepared(edition: Edition, language: Language, folders: tuple[Path, ...]) -> Prepared:
    name, template = find_template(folders, edition.document.template)
    design_name, design = find_template(folders, DESIGN)
    return prepare(name, template, design, language, design_name)


def _content(document: Edition, plan: Plan, draft: bool, pictures: Mapping[str, Callable[[], Picture]]) -> Content:
    return Content(document.content(plan, draft), plan.number_style, pictures, _properties(document, plan, draft))


def _pictures(case: Case, plan: Plan) -> dict[str, Callable[[], Picture]]:
    """The plan's figures by name, each drawn once, when a document asks for it; the case's own map if it has one."""
    out: dict[str, Callable[[], Picture]] = {}
    for name, draw in figures_of(plan).items():
        out[name] = cache(partial(_drawn, name, draw))
    own = plan.areas.map
    if own and own.picture:
        try:
            picture = read_picture(case.folder, own.picture)
        except PictureError:
            return out  # reported when the case was read; in a draft the place shows a gap
        title = own.title or "Kort"
        shown = Picture(picture.data, picture.ending, None, *size_mm(picture), title, own.title or "", own.alt or title)
        out[MAP] = lambda: shown
    return out


def _drawn(name: str, draw: Callable[[], Figure]) -> Picture:
    figure = draw()
    caption = figure.title if name == MAP else ""  # the diagram stands under a heading that says the same
    size = (figure.width_mm, figure.height_mm)
    return Picture(figure.png, "png", figure.svg, *size, figure.title, caption, figure.alt)


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


def _properties(document: Edition, plan: Plan, draft: bool) -> Properties:
    """Title and dates; a plan without a revision date gets the start of its period, or the regulation's own date."""
    revision, period = plan.plan.revision, plan.plan.period
    day = (revision and revision.day) or (period and period.start) or date.fromisoformat(plan.regulation.version)
    name = plan.plan.area_name
    return Properties(
        title=f"{document.title}: {name}" if name else document.title,
        subject=name or "",
        creator=", ".join(p.name for p in plan.parties.parties if p.name),
        revision=int((revision and revision.number) or 1),
        day=day,
        draft=draft,
    )


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

"""Build a case: its documents, into a folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lbf_docs import __version__
from lbf_docs.documents import Edition, all_documents, editions, select
from lbf_docs.findings import Finding, Place, Severity, has_errors, in_order
from lbf_docs.model import Plan
from lbf_docs.output import BUILD, OutputFile, refuse_target, write_set
from lbf_docs.rendering import all_rendered
from lbf_docs.report.private import without_numbers
from lbf_docs.report.template_codes import NOT_CHECKED
from lbf_docs.revisions.layout import FOLDER as REVISIONS
from lbf_docs.word.lookup import misnamed_templates, template_folders

from .checking import check
from .loading import Case
from .pdfs import with_pdfs

Progress = Callable[[str], None]
"""Is told what is being done, in Danish."""

GAPS = "SKA106"


@dataclass(frozen=True)
class BuildResult:
    """The files that were written (none, if errors stopped the build) and what was found on the way."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(repr=False)
    draft_would_do: bool = False
    """Whether nothing but the rules stopped the build, so that a draft can be made of the same case."""
    pdfs_missing: bool = False
    """Whether PDFs were asked for and only the Word files are there."""

    @property
    def ok(self) -> bool:
        """Whether the documents are there: the Word files, that is."""
        return bool(self.files)

    @property
    def complete(self) -> bool:
        """Whether all that was asked for is there."""
        return self.ok and not self.pdfs_missing


def build(  # noqa: PLR0913  # what a build can be told; all but case and folder by name
    case: Case,
    out: str | Path | None = None,
    *,
    draft: bool = False,
    only: Sequence[str] = (),
    templates: str | Path | None = None,
    progress: Progress | None = None,
    spread: bool = False,
    pdf: bool = False,
) -> BuildResult:
    """Writes the documents of a case into `out` (the folder `build` in the case, if not given).

    Errors stop the build and nothing is written; as a `draft` any case that loads is rendered, with its gaps shown and
    a mark on every page. `only` names the documents to write (see `list_documents`); the others are left as they lie.
    Templates are looked for in `templates`, the case's `skabeloner/` and among ours, in that order. With `spread` a
    copy of this process may take a part of the work (see `together`): the command line says so, another host need not.
    With `pdf` each document is there as a PDF too, made by LibreOffice; without LibreOffice the Word files are written
    all the same, and the result is not `complete`. A PDF of an older Word file is never left beside a newer one.

    Raises UnknownDocument when `only` names one that the plan doesn't have.
    """
    report = check(case, spread=spread)
    findings = [found for found in report.findings if found.code != NOT_CHECKED.code]  # a build looks at them itself
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
    made = all_rendered(wanted, _with_standings(case), case.folder, draft, folders, spread)
    for edition, rendered in zip(wanted, made, strict=True):
        if progress:
            progress(edition.title)
        if isinstance(rendered, Finding):
            findings.append(rendered)
            continue
        if rendered.gaps and not draft:
            findings.append(gap_finding(edition, rendered.gaps))
            continue
        files.append(OutputFile(f"{edition.stem}.docx", rendered.data, rendered.content_sha256))
    if len(files) < len(wanted):
        return BuildResult((), in_order(without_numbers(findings)), report.sources)
    missing = False
    if pdf:
        if progress:
            progress("PDF-filerne")
        without = len(files)
        files, of_pdfs = with_pdfs(files, case.plan, target)
        findings += of_pdfs
        missing = len(files) == without
    written = write_set(target, files, about(case.plan, draft), whole=len(wanted) == len(everyone))
    told = in_order(without_numbers([*findings, *written.findings]))
    return BuildResult(written.files, told, report.sources, pdfs_missing=missing)


def _with_standings(case: Case) -> Plan:
    """The plan, with what the covers say of its approval where it has revisions."""
    assert case.plan is not None
    if not (case.folder / REVISIONS).is_dir():
        return case.plan
    from .standing import with_standings  # noqa: PLC0415  # only a case that has any

    return with_standings(case)


def gap_finding(document: Edition, gaps: tuple[str, ...]) -> Finding:
    """A last stop: a finished document never has a gap, whatever no rule thought of."""
    title = f"{document.title} får huller: " + ", ".join(gaps[:5]) + (" …" if len(gaps) > 5 else "")
    remedy = "udfyld det i sagen, eller dan dokumentet som kladde"
    return Finding(GAPS, Severity.ERROR, title, Place(f"{document.stem}.docx"), remedy=remedy)


def about(plan: Plan, draft: bool) -> dict[str, object]:
    """What the manifest says of the set."""
    revision = plan.plan.revision
    return {
        "lbf_docs": __version__,
        "regulativ": plan.regulation.version,
        "revision": int(revision.number) if revision and revision.number else None,
        "dato": revision.day.isoformat() if revision and revision.day else None,
        "kladde": draft,
    }

"""Check a case: what the fund would send it back for, and how far each document is written."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from lbf_docs.documents import document_states
from lbf_docs.findings import Finding, Place, Severity, in_order
from lbf_docs.model import MERELY_MISSING, Plan
from lbf_docs.model.rest import Rest, readable_rest
from lbf_docs.report import Report, acknowledge, run_on_files, run_rules, show
from lbf_docs.report.private import hidden, sources_without_numbers, without_numbers
from lbf_docs.report.revision_codes import REVISION_CODES
from lbf_docs.report.template_codes import NOT_CHECKED, TEMPLATE_CODES
from lbf_docs.revisions.layout import FOLDER as REVISIONS
from lbf_docs.rules import all_rules
from lbf_docs.values.show import show_long_date

from .loading import Case


def check(case: Case, *, templates: bool = False, spread: bool = False) -> Report:
    """Holds a case against the rules. A case that can't be read into a plan has only its reading's findings.

    With `templates` the Word templates that a build would use are held against the models too. With `spread` a copy of
    this process may take a part of the work (see `together`).
    """
    beside = partial(_of_revisions, case)
    rest = readable_rest(case.raw, case.findings) if case.plan is None else None
    if case.plan is not None:
        rules = run_rules(case.plan, case.raw, case.paths, spread, beside)
    else:
        of_files = run_on_files(case.raw, case.raw.sources)
        rules = (*of_files, *(of_rest(rest, spread) if rest else ()), *beside())
    of_others = run_on_files(case.raw, case.others)
    rules = (*rules, *of_others)
    findings = _one_of_each_cause(case.findings, rules)
    if templates:
        findings += [*_template_findings(case.folder, case.plan), *_numbers_in_templates(case)]
    elif any((case.folder / OWN_TEMPLATES).glob("*.docx")):
        remedy = f"skriv `lbf-docs check {case.name} --templates`"
        findings.append(NOT_CHECKED.finding(Place(OWN_TEMPLATES), remedy=remedy))
    sources = sources_without_numbers(
        {**case.raw.sources, **{f.place.file: case.others[f.place.file] for f in of_others}}
    )
    if case.plan is None:
        kept = acknowledge(findings, rest.plan, case.raw, None) if rest else findings
        return Report(
            in_order(without_numbers(kept)), sources, folder=case.name, unread=rest is None, partly=rest is not None
        )
    not_asked = {*(() if templates else TEMPLATE_CODES), *(() if _has_revisions(case) else REVISION_CODES)}
    all_told = in_order(without_numbers(acknowledge(findings, case.plan, case.raw, not_asked)))
    states = document_states(case.plan, all_told)
    name, revision = hidden(case.plan.plan.area_name or ""), _revision(case.plan)
    return Report(all_told, sources, states, name, revision, case.name)


def of_rest(rest: Rest, spread: bool = False) -> Iterator[Finding]:
    """What the rules find in what could be read, but for what may only seem so because of the rest."""
    asked_of_files = {rule.code for rule in all_rules() if rule.in_files}
    for found in run_rules(rest.plan, rest.raw, rest.paths, spread):
        files = (found.place.file, *(place.file for place in found.also))
        if found.code not in asked_of_files and all(rest.can_tell(file, found.path) for file in files):
            yield found


def _one_of_each_cause(read: Sequence[Finding], rules: Sequence[Finding]) -> list[Finding]:
    """What reading and rules found. That a file isn't there, or has nothing in it, is told once, and weighs what the
    rules would have it weigh; what stands in a line of such a file, a note say, is another cause.
    """
    gone = {found.place.file: 1 for found in read if found.code in MERELY_MISSING}
    kept = []
    for found in rules:
        if found.place.file in gone and found.place.line is None:
            gone[found.place.file] = max(gone[found.place.file], found.points)
        else:
            kept.append(found)
    return [*(f.changed(points=gone[f.place.file]) if f.code in MERELY_MISSING else f for f in read), *kept]


def _has_revisions(case: Case) -> bool:
    return (case.folder / REVISIONS).is_dir()


def _of_revisions(case: Case) -> tuple[Finding, ...]:
    if not _has_revisions(case):
        return ()
    from .revising import revision_findings  # noqa: PLC0415  # only a case that has revisions

    return revision_findings(case)


OWN_TEMPLATES = "skabeloner"


def check_templates() -> Report:
    """Holds our own Word templates against the models, without any case."""
    return Report(_template_findings(None, None), {})


def _template_findings(folder: Path | None, plan: Plan | None) -> tuple[Finding, ...]:
    from lbf_docs.word.lint import lint_templates  # noqa: PLC0415  # reads Word, which no other check does

    return lint_templates(folder, plan)


def _numbers_in_templates(case: Case) -> Iterator[Finding]:
    """Personal numbers in the case's own templates. A phone number there is most likely that of the letterhead."""
    from lbf_docs.word.lint import written_in_templates  # noqa: PLC0415

    for found in run_on_files(case.raw, written_in_templates(case.folder)):
        if found.severity is Severity.ERROR:
            yield found.changed(place=Place(found.place.file), also=())


def write_report(report: Report, shape: str, file: str | Path, case: Case | None = None) -> str:
    """Writes a report into a file, as one of FORMATS. What stands in the way is the answer, in Danish; "" if nothing.

    A page's links lead from where it lies to the case. A file of the case itself is never written over.
    """
    from urllib.parse import quote  # noqa: PLC0415  # not for a report on the screen

    from lbf_docs.output.named import write_named  # noqa: PLC0415

    target = Path(file)
    folder = case.folder if case is not None else None
    try:
        links = quote(os.fsencode(os.path.relpath(folder, target.parent.resolve()))) if folder is not None else ""
    except (OSError, ValueError):
        links = ""  # writing it will say what is wrong with it
    data = show(report, shape, links=links).encode("utf-8", "replace")
    return write_named(target, data, folder, _REPORT_ENDINGS)


_REPORT_ENDINGS = (".html", ".htm", ".json", ".sarif", ".txt", ".log")


def _revision(plan: Plan) -> str:
    """ "revision 2 af 1. marts 2026", as far as it is said."""
    own = plan.plan.revision
    if own is None or own.number is None:
        return ""
    return f"revision {own.number}" + (f" af {show_long_date(own.day)}" if own.day else "")

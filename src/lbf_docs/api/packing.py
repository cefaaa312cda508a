"""The package for the fund's case system: the documents that a revision must send, what was changed, and what is not
in it and why."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from lbf_docs.documents import Edition, editions
from lbf_docs.findings import Finding, Place, Severity, in_order
from lbf_docs.model import Plan
from lbf_docs.output.beside import pdf_of
from lbf_docs.output.folder import why_not
from lbf_docs.output.named import write_named
from lbf_docs.output.target import BUILD
from lbf_docs.rendering import all_rendered
from lbf_docs.report.explaining import citation_of
from lbf_docs.report.revision_codes import NOT_PACKED
from lbf_docs.revisions.frozen import Frozen
from lbf_docs.revisions.layout import DOCUMENTS, FOLDER
from lbf_docs.value import Value
from lbf_docs.word import TemplateProblem
from lbf_docs.word.lookup import template_folders
from lbf_docs.word.zip import write_zip

from .building import gap_finding
from .changes import compare_case
from .checking import check
from .loading import Case
from .overview import TITLE, overview
from .package import Contents, as_text, manifest_of, number_of
from .pdfs import pdfs_of
from .public import HOLDS_CONTACTS, without_contact_details, without_contacts
from .standing import Standing, standing_of


@dataclass(frozen=True)
class Packed:
    """A package, or why there is none."""

    file: Path | None
    names: tuple[str, ...] = ()
    """The files in it."""
    left_out: tuple[tuple[str, str], ...] = ()
    """What isn't in it, each with the reason, in Danish."""
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether it is there."""
        return self.file is not None


def pack(
    case: Case, out: str | Path | None = None, *, everything: bool = False, public: bool = False,
    pdf: bool = False, spread: bool = False,
) -> Packed:  # fmt: skip
    """Makes the package of the case as it is: all documents of a first revision, and of a later one those that it
    changes and the fund is sent. With `everything` all of them.

    It is a zip at `out` (build/pakke-revision-2.zip in the case, if not given). What a frozen revision has is taken
    from there, byte for byte. A `public` edition leaves out the contacts of the contingency plan. With `pdf` there is
    a PDF beside each Word file (LibreOffice makes it). Errors stop it, and nothing is written.
    """
    report = check(case, spread=spread)
    plan = case.plan
    errors = tuple(found for found in report.findings if found.severity is Severity.ERROR)
    if plan is None or errors:
        return _refused("sagen har fejl", "ret dem; intet er skrevet", errors or report.findings)
    standing = standing_of(case)
    frozen = _frozen_of(standing)
    if frozen is not None and number_of(plan) != frozen.number:
        says = f"planen siger revision {number_of(plan)}, men intet er ændret siden revision {frozen.number}"
        remedy = f"skriv nummer: {frozen.number} og dens dato i plan.yaml for at pakke den; intet er skrevet"
        return _refused(says, remedy, ())
    contents = Contents()
    try:
        wanted = _due(plan, standing, everything, contents)
        wrong = _documents(_Job(case, plan, standing, public, spread), wanted, contents)
        if wrong:
            return _refused("ikke alle dokumenter kan dannes", "ret det; intet er skrevet", wrong)
        _overview(case, standing, contents, public)
    except TemplateProblem as problem:
        return _refused("ændringsoversigten kan ikke dannes", "ret det; intet er skrevet", (problem.finding,))
    _signed(standing, wanted, contents, public)
    if pdf:
        no_pdfs = _add_pdfs(plan, contents)
        if no_pdfs is not None:
            return _refused("PDF-filerne kan ikke dannes", "ret det, eller udelad dem; intet er skrevet", (no_pdfs,))
    if public:
        contents.left_out.append(("Kontakterne i beredskabsplanen", "pakken er til offentligheden"))
    number = number_of(plan)
    name = f"pakke-revision-{number}{'-offentlig' if public else ''}.zip"
    target = Path(out) if out is not None else case.folder / BUILD / name
    described = {
        "indhold.txt": as_text(plan, contents, public).encode(), "manifest.json": manifest_of(plan, contents, public)
    }  # fmt: skip
    data = write_zip(dict(sorted({**contents.files, **described}.items())))
    if out is None:
        try:
            target.parent.mkdir(exist_ok=True)
        except OSError as error:
            return _refused(f"{target.parent} kan ikke laves: {why_not(error)}", "intet er skrevet", ())
    problem_there = write_named(target, data, case.folder, (".zip",))
    if problem_there:
        return _refused(problem_there, "intet er skrevet", ())
    return Packed(target, tuple(sorted([*contents.files, *described])), tuple(contents.left_out), report.findings)


def _frozen_of(standing: Standing | None) -> Frozen | None:
    """The revision that the case is, letter for letter as far as its documents go."""
    return standing.since if standing is not None and not standing.changed else None


def _due(plan: Plan, standing: Standing | None, everything: bool, contents: Contents) -> tuple[Edition, ...]:
    """The documents that this revision must send; what it needn't is noted with the reason."""
    everyone, law = editions(plan), plan.regulation
    frozen = _frozen_of(standing)
    if frozen is not None and frozen.imprint is not None:
        first, since = not frozen.imprint.previous, frozen.imprint.previous
        changed = {document.key for document in frozen.imprint.documents if document.altered}
    else:
        first = standing is None or standing.since is None
        since = standing.since.number if standing is not None and standing.since is not None else 0
        changed = set(standing.changed) if standing is not None else set()
    if first or everything:
        return everyone
    out = []
    for edition in everyone:
        rule = law.change_of(edition.key)
        if edition.key not in changed:
            contents.left_out.append((edition.title, f"uændret siden revision {since}"))
        elif rule.sent != "always":
            why = f"ændret, men sendes kun, når fonden beder om den; kilde: {citation_of(rule.citation)}"
            contents.left_out.append((edition.title, why))
        else:
            out.append(edition)
    return tuple(out)


class _Job(Value):
    """What the documents are made of."""

    case: Case
    plan: Plan
    standing: Standing | None
    public: bool
    spread: bool


def _documents(job: _Job, wanted: tuple[Edition, ...], contents: Contents) -> tuple[Finding, ...]:
    """Puts the documents in; what is wrong with one is the answer."""
    frozen = _frozen_of(job.standing)
    plan, documents = job.plan, job.standing.documents if job.standing else ()
    told = {one.key: one.on_cover(plan.regulation, number_of(plan)) for one in documents}
    to_make = []
    for edition in wanted:
        data = _as_frozen(frozen, edition) if not (job.public and edition.document.key == HOLDS_CONTACTS) else None
        if data is not None:
            contents.put(f"{edition.stem}.docx", data, edition.title, told.get(edition.key, ""))
        else:
            to_make.append(edition)
    shown = replace(plan, standings={key: line for key, line in told.items() if line})
    if job.public:
        shown = without_contacts(shown)
    made = all_rendered(to_make, shown, job.case.folder, False, template_folders(job.case.folder, None), job.spread)
    wrong = []
    for edition, one in zip(to_make, made, strict=True):
        if isinstance(one, Finding):
            wrong.append(one)
        elif one.gaps:
            wrong.append(gap_finding(edition, one.gaps))
        else:
            contents.put(f"{edition.stem}.docx", one.data, edition.title, told.get(edition.key, ""))
    return tuple(wrong)


def _as_frozen(frozen: Frozen | None, edition: Edition) -> bytes | None:
    """The frozen document, if it is there and as it was."""
    if frozen is None or frozen.imprint is None:
        return None
    path = f"{DOCUMENTS}/{edition.stem}.docx"
    try:
        data = (frozen.folder / path).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == frozen.imprint.files.get(path) else None


def _overview(case: Case, standing: Standing | None, contents: Contents, public: bool) -> None:
    """The overview of changes, where there is something to compare with."""
    frozen = _frozen_of(standing)
    if standing is None or standing.since is None or (frozen and frozen.imprint and not frozen.imprint.previous):
        later = standing is None and number_of(case.plan) > 1 if case.plan else False
        why = "ingen tidligere revision er frosset i sagen" if later else "dette er den første revision"
        contents.left_out.append((TITLE, why))
        return
    changes = compare_case(case, revision=frozen.number) if frozen is not None else compare_case(case)
    if public:
        changes = without_contact_details(changes)
    contents.put(f"{TITLE.lower()}.docx", overview(changes, case).data, TITLE)


def _add_pdfs(plan: Plan, contents: Contents) -> Finding | None:
    """A PDF beside each Word file; why there are none is the answer."""
    words = {name: data for name, data in contents.files.items() if name.endswith(".docx")}
    made = pdfs_of(list(words.values()), plan)
    if isinstance(made, Finding):
        return made
    for name, data in zip(words, made, strict=True):
        contents.put(pdf_of(name), data, contents.about[name]["titel"], "PDF")
    return None


def _signed(standing: Standing | None, wanted: tuple[Edition, ...], contents: Contents, public: bool) -> None:
    """The signed copies of what is sent, where the case is the revision that was signed. There may be several of one
    document: each has the name of its folder."""
    frozen = _frozen_of(standing)
    keys = {edition.key: edition.title for edition in wanted}
    for copy in frozen.signed if frozen is not None else ():
        if copy.document not in keys or frozen is None:
            continue
        if public and copy.document == HOLDS_CONTACTS:
            contents.left_out.append((f"{keys[copy.document]}, underskrevet udgave", "kontakterne står i den"))
            continue
        try:
            data = (frozen.folder / copy.file).read_bytes()
        except OSError:
            continue
        if hashlib.sha256(data).hexdigest() == copy.sha256:
            contents.put(
                f"{Path(copy.file).parent.name}-underskrevet.pdf", data, keys[copy.document], "underskrevet udgave"
            )


def _refused(says: str, remedy: str, findings: tuple[Finding, ...]) -> Packed:
    found = NOT_PACKED.finding(Place(FOLDER), says, remedy)
    return Packed(None, findings=in_order([*findings, found]))

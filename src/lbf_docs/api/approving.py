"""Freeze a case as an approved revision, add an approval to one, and lay a signed copy beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lbf_docs import __version__
from lbf_docs.documents import Edition, editions
from lbf_docs.findings import Code, Finding, Place, Severity, has_errors, in_order
from lbf_docs.model import Plan
from lbf_docs.output.folder import why_not
from lbf_docs.output.manifest import manifest_bytes
from lbf_docs.rendering import all_rendered
from lbf_docs.report.revision_codes import CHANGED_FILE, NOT_APPROVED, SAME_NUMBER, UNREADABLE
from lbf_docs.revisions.frozen import Approval, Archive, Frozen, read_archive
from lbf_docs.revisions.imprint import FrozenDocument, Imprint, imprint_bytes
from lbf_docs.revisions.layout import (
    APPROVAL,
    CASE,
    DOCUMENTS,
    FOLDER,
    IMPRINT,
    README,
    README_TEXT,
    revision_folder,
)
from lbf_docs.revisions.own_files import CopyError, own_files
from lbf_docs.revisions.publish import TakenError, fill, publish, publish_file, staging
from lbf_docs.revisions.sealed import sealed
from lbf_docs.revisions.standing import DocumentStanding, Step, standing_after
from lbf_docs.word import Rendered
from lbf_docs.word.lookup import DESIGN, find_template, template_folders

from .approver import approver_named
from .building import about, gap_finding
from .checking import check
from .loading import Case, case_layout, load_case
from .standing import changed_since, needs_of, standing_with

_HURT = (CHANGED_FILE.code, UNREADABLE.code)
"""What keeps a new revision from being laid on top of the old ones, until somebody accepts it with a reason."""


@dataclass(frozen=True)
class Approved:
    """What became of an approval."""

    number: int
    folder: Path
    frozen: bool = False
    """Whether the revision was made; False for an approval of one that was there."""
    changed: tuple[str, ...] = ()
    """The titles of the documents that this revision changed."""
    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether it is registered."""
        return not has_errors(self.findings)


def approve(  # what is to be known of an approval
    case: Case, by: str, day: date, *, number: int | None = None, journal: str = "", remark: str = ""
) -> Approved:
    """Freezes the case as a revision that somebody (`by`: who, by name or key) approved on a day.

    The number is the plan's own; another one must be that of a revision that is frozen already: then the approval is
    added to that one, and nothing else of it is touched. Where the case was changed since and still has its number,
    that number has to be given. Raises UnknownApprover. Errors stop it, and nothing is changed: the folder is filled
    beside its place and gets its name in one step, which fails where somebody else was first.
    """
    plan = case.plan
    own = plan.plan.revision if plan is not None else None
    own_number = int(own.number) if own and own.number else None
    wanted = number if number is not None else own_number
    target = revision_folder(case.folder, wanted or 0)
    if plan is None or wanted is None:
        findings = case.findings if plan is None else ()
        says = "sagen kan ikke læses" if plan is None else "revisionens nummer mangler i plan.yaml"
        return refused(0, target, says, "ret det, og prøv igen; intet er ændret", findings)
    if (case.folder / FOLDER).is_symlink():
        return refused(wanted, target, f"{FOLDER} er en genvej", "læg en mappe i stedet; intet er ændret")
    who = approver_named(plan.regulation, by)
    archive = read_archive(case.folder)
    report = check(case)
    hurt = tuple(found for found in report.findings if found.code in _HURT and not found.accepted)
    if hurt:
        says = "en tidligere revision er ikke, som den var"
        return refused(wanted, target, says, "ret det, der er nævnt; intet er ændret", hurt)
    there = archive.find(wanted)
    approval = Approval(who.key, who.name, day, journal, remark)
    if there is not None and number is None and any(one.code == SAME_NUMBER.code for one in report.findings):
        says = f"revision {wanted} er frosset, og sagen er ændret siden"
        remedy = f"skriv et nyt nummer i plan.yaml, eller skriv --revision {wanted}, hvis det er den; intet er ændret"
        return refused(wanted, target, says, remedy)
    if there is not None:
        return _added(there, approval)
    if wanted != own_number:
        says = f"plan.yaml siger revision {own_number}, og revision {wanted} er ikke frosset"
        return refused(wanted, target, says, f"skriv nummer: {wanted} i plan.yaml, hvis det er den; intet er ændret")
    if archive.last and wanted < archive.last.number:
        says = f"revision {archive.last.number} er allerede godkendt"
        return refused(wanted, target, says, f"giv sagen nummer {archive.last.number + 1}; intet er ændret")
    errors = tuple(found for found in report.findings if found.severity is Severity.ERROR)
    if errors:
        return refused(wanted, target, "sagen har fejl", "ret fejlene; intet er ændret", errors)
    return _frozen(case, plan, archive, approval, wanted)


def _frozen(case: Case, plan: Plan, archive: Archive, approval: Approval, number: int) -> Approved:
    """Makes the revision. The documents are made of the copy, so that they are those of the frozen data."""
    home, target = case.folder / FOLDER, revision_folder(case.folder, number)
    since = archive.last
    changed = changed_since(case, since) if since else {edition.key: () for edition in editions(plan)}
    needs = needs_of(plan, changed)
    titles = {edition.key: edition.title for edition in editions(plan)}
    awaiting = standing_with_step(plan, archive, Step(number, needs, titles, (approval,)))
    covers = {one.key: one.on_cover(plan.regulation, number) for one in awaiting if one.awaits}
    try:
        with staging(home) as room:
            sources = own_files(case.folder, case_layout())
            fill(room, {f"{CASE}/{name}": data for name, data in sources.items()})
            copy = load_case(room / CASE)
            if copy.plan is None:
                raise CopyError("sagen blev ændret imens")
            made = _documents(copy, replace(copy.plan, standings=covers))
            wrong = tuple(one for one in made.values() if isinstance(one, Finding))
            if wrong:
                return refused(number, target, "ikke alle dokumenter kan dannes", "ret det; intet er ændret", wrong)
            documents = _as_files(copy.plan, made)
            fill(room, documents)
            described = tuple(
                FrozenDocument(
                    edition.key, f"{edition.stem}.docx", edition.title, edition.key in changed,
                    needs.get(edition.key, ""), changed.get(edition.key, ()), covers.get(edition.key, ""),
                    _rendered(made[edition.key]).content_sha256,
                )
                for edition in editions(copy.plan)
            )  # fmt: skip
            files = {**{f"{CASE}/{name}": data for name, data in sources.items()}, **documents}
            imprint = imprint_bytes(
                Imprint(
                    revision=number,
                    day=plan.plan.revision.day if plan.plan.revision else None,
                    lbf_docs=__version__,
                    regulation=plan.regulation.version,
                    previous=since.number if since else 0,
                    previous_sha256=since.imprint_sha256 if since else "",
                    documents=described,
                    templates=template_hashes(copy, editions(copy.plan)),
                    files={name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
                )
            )
            fill(room, {IMPRINT: imprint, f"{APPROVAL}.yaml": _note(approval, number, imprint)})
            publish(room, target)
        _readme(home)
    except TakenError:
        says = f"revision {number} er netop lavet af en anden"
        return refused(number, target, says, "se efter med `lbf-docs revisioner`; din er ikke lavet")
    except CopyError as error:
        return refused(number, target, str(error), "ret det, og prøv igen; intet er ændret")
    except (OSError, ValueError) as error:
        says = f"der kan ikke skrives i {FOLDER}: {why_not(error)}"
        return refused(number, target, says, "sørg for plads og adgang; intet er ændret")
    names = tuple(one.title for one in described if one.altered)
    return Approved(number, target, True, names, ())


def standing_with_step(plan: Plan, archive: Archive, step: Step) -> tuple[DocumentStanding, ...]:
    """Each document's state once a revision is made."""
    return standing_with(plan, archive, {}, step) if archive.revisions else standing_after([step], plan.regulation)


def _added(there: Frozen, approval: Approval) -> Approved:
    """One more approval of a frozen revision, in a file of its own."""
    before = next((one for one in there.approvals if one.by == approval.by), None)
    if before is not None:
        says = f"{before.name} godkendte revision {there.number} den {before.day:%d.%m.%Y}"
        return refused(there.number, there.folder, says, "en godkendelse registreres kun én gang; intet er ændret")
    imprint = (there.folder / IMPRINT).read_bytes()
    count = sum(name.startswith(APPROVAL) for name in there.notes) + 1
    try:
        publish_file(there.folder / f"{APPROVAL}-{count}.yaml", _note(approval, there.number, imprint))
    except TakenError:
        says = "en anden har netop registreret en godkendelse"
        return refused(there.number, there.folder, says, "prøv igen; din er ikke registreret")
    except OSError as error:
        says = f"der kan ikke skrives i {there.shown}: {why_not(error)}"
        return refused(there.number, there.folder, says, "sørg for plads og adgang; intet er ændret")
    return Approved(there.number, there.folder)


def _note(approval: Approval, number: int, imprint: bytes) -> bytes:
    values: dict[str, str | int] = {
        "revision": number, "godkendt_af": approval.name, "niveau": approval.by, "dato": f"{approval.day:%d.%m.%Y}",
        "journalnummer": approval.journal, "bemærkning": approval.remark,
        "frosset": hashlib.sha256(imprint).hexdigest(),
    }  # fmt: skip
    comment = f"Godkendelse af revision {number}. Ret ikke i filen; det kan ses på aftrykket nederst."
    return sealed(comment, {key: value for key, value in values.items() if value != ""})


def _documents(case: Case, plan: Plan) -> dict[str, Rendered | Finding]:
    """Every document by key, or what is wrong with its template."""
    everyone = editions(plan)
    made = all_rendered(everyone, plan, case.folder, False, template_folders(case.folder, None), True)
    return {edition.key: _whole(edition, one) for edition, one in zip(everyone, made, strict=True)}


def _whole(edition: Edition, made: Rendered | Finding) -> Rendered | Finding:
    return gap_finding(edition, made.gaps) if isinstance(made, Rendered) and made.gaps else made


def _rendered(made: Rendered | Finding) -> Rendered:
    assert isinstance(made, Rendered)
    return made


def _as_files(plan: Plan, made: dict[str, Rendered | Finding]) -> dict[str, bytes]:
    """The documents by their paths in the revision, and the manifest that a build would lay beside them."""
    files = {f"{edition.stem}.docx": _rendered(made[edition.key]) for edition in editions(plan)}
    entries = {
        name: {"sha256": hashlib.sha256(one.data).hexdigest(), "indhold_sha256": one.content_sha256}
        for name, one in files.items()
    }
    out = {f"{DOCUMENTS}/{name}": one.data for name, one in files.items()}
    return {**out, f"{DOCUMENTS}/manifest.json": manifest_bytes(entries, about(plan, False))}


def template_hashes(case: Case, everyone: Sequence[Edition]) -> dict[str, str]:
    """The hash of each template that the case's documents are made with, the design's too."""
    folders = template_folders(case.folder, None)
    stems = dict.fromkeys([*(edition.document.template for edition in everyone), DESIGN])
    return {f"{stem}.docx": hashlib.sha256(find_template(folders, stem)[1]).hexdigest() for stem in stems}


def _readme(home: Path) -> None:
    """The explanation beside the revisions; a convenience, and no reason to fail."""
    if not (home / README).exists():
        try:
            publish_file(home / README, README_TEXT.encode())
        except (TakenError, OSError):
            return


def refused(  # all that a refusal says
    number: int, target: Path, says: str, remedy: str, findings: Iterable[Finding] = (), code: Code = NOT_APPROVED
) -> Approved:
    """Why something was not done."""
    found = code.finding(Place(f"{FOLDER}/{target.name}" if number > 0 else FOLDER), says, remedy)
    return Approved(number, target, findings=in_order([*findings, found]))

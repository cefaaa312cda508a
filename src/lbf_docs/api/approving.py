"""Approve: freeze the case as a revision, or add an approval to one that is frozen."""

from __future__ import annotations

from datetime import date, timedelta

from lbf_docs.findings import Severity
from lbf_docs.output.folder import why_not
from lbf_docs.report.revision_codes import CHANGED_FILE, SAME_NUMBER, UNREADABLE
from lbf_docs.revisions.approval import Approval, approval_bytes
from lbf_docs.revisions.frozen import Archive, Frozen, note_all, read_archive
from lbf_docs.revisions.layout import APPROVAL, FOLDER, IMPRINT, revision_folder
from lbf_docs.revisions.publish import TakenError, publish_file

from .approved import Approved, refused
from .approver import approver_named
from .checking import check
from .freezing import freeze
from .loading import Case

_LONG_BEFORE = timedelta(days=366)
_HURT = (CHANGED_FILE.code, UNREADABLE.code)
"""What keeps a new revision from being laid on top of the old ones, until somebody accepts it with a reason."""


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
    says = _odd_day(day, wanted, there.imprint.day if there and there.imprint else own.day if own else None, archive)
    if says:
        return refused(wanted, target, says, "se efter, om dagen og revisionens dato er rigtige; intet er ændret")
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
    return freeze(case, plan, archive, approval, wanted)


def _odd_day(day: date, number: int, dated: date | None, archive: Archive) -> str:
    """What is odd about the day of an approval of a revision `dated` so; "" for nothing. It may well be approved some
    months before the day from which it holds."""
    before = [one for one in archive.revisions if one.number < number and one.approvals]
    first = min((approval.day for approval in before[-1].approvals), default=None) if before else None
    if first and day < first:
        return f"den {day:%d.%m.%Y} er før revision {before[-1].number} blev godkendt ({first:%d.%m.%Y})"
    if dated and day < dated - _LONG_BEFORE:
        return f"den {day:%d.%m.%Y} er mere end et år før revisionens dato ({dated:%d.%m.%Y})"
    return ""


def _added(there: Frozen, approval: Approval) -> Approved:
    """One more approval of a frozen revision, in a file of its own."""
    before = next((one for one in there.approvals if one.by == approval.by), None)
    if before is not None:
        says = f"{before.name} godkendte revision {there.number} den {before.day:%d.%m.%Y}"
        return refused(there.number, there.folder, says, "en godkendelse registreres kun én gang; intet er ændret")
    imprint = (there.folder / IMPRINT).read_bytes()
    count = sum(name.startswith(APPROVAL) for name in there.notes) + 1
    try:
        publish_file(there.folder / f"{APPROVAL}-{count}.yaml", approval_bytes(approval, there.number, imprint))
    except TakenError:
        says = "en anden har netop registreret en godkendelse"
        return refused(there.number, there.folder, says, "prøv igen; din er ikke registreret")
    except OSError as error:
        says = f"der kan ikke skrives i {there.shown}: {why_not(error)}"
        return refused(there.number, there.folder, says, "sørg for plads og adgang; intet er ændret")
    note_all(there.folder.parent.parent)
    return Approved(there.number, there.folder)

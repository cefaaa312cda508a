"""What a check says of a case's revisions, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lbf_docs.case import place_of
from lbf_docs.findings import Code, DataPath, Finding, in_order
from lbf_docs.model import Plan
from lbf_docs.report.acknowledge import spot_name
from lbf_docs.report.explaining import citation_of
from lbf_docs.report.revision_codes import (
    AWAITS_FUND,
    AWAITS_OTHERS,
    NO_SUCH_DOCUMENT,
    OLD_REASON,
    OUT_OF_ORDER,
    SAME_NUMBER,
    SIGNED_CHANGED,
)
from lbf_docs.revisions.approval import Approval
from lbf_docs.revisions.frozen import Frozen, read_archive
from lbf_docs.revisions.standing import DocumentStanding, Step, standing_after, step_of
from lbf_docs.revisions.tampering import tampering

from .loading import Case
from .since import SUMMARY
from .standing import Standing, meant, standing_of

_PATH = ("plan", "revision")


def revision_findings(case: Case) -> tuple[Finding, ...]:
    """What was changed in frozen files, what awaits approval, and what is said of it."""
    archive = read_archive(case.folder)
    found = list(tampering(archive))
    standing = standing_of(case, archive)
    if standing is not None and case.plan is not None:
        found += _awaiting(case, case.plan, standing)
        found += _number(case, case.plan, standing)
        found += _signed(case, standing)
        found += _notes(case, case.plan)
        found += _repeated(case, case.plan, standing)
    return in_order(found)


def _at_revision(case: Case, code: Code, says: str, remedy: str, citation: str = "") -> Finding:
    revision = case.plan.plan.revision if case.plan is not None else None
    number = f" {revision.number}" if revision and revision.number else ""  # what is accepted of one isn't of the next
    found = code.finding(place_of(case.raw, _PATH), says, remedy, citation)
    return found.changed(spot=f"{spot_name(case.raw, _PATH)}{number}", path=_PATH)


def _awaiting(case: Case, plan: Plan, standing: Standing) -> Iterator[Finding]:
    law = plan.regulation
    highest = law.approvers[-1]
    waiting = [one for one in standing.documents if one.awaits]
    for one in waiting:
        if one.awaits == highest.key:
            says = f"{one.title} er ændret i revision {one.revision} og afventer {highest.genitive} godkendelse"
            remedy = (
                f"registrér svaret med `lbf-docs godkend {case.name} --revision {one.revision}"
                f" --af {highest.name} --dato DATO`"
            )
            yield _at_revision(case, AWAITS_FUND, says, remedy, citation_of(law.change_of(one.key).citation))
    others = [one for one in waiting if one.awaits != highest.key]
    if others:
        names = "; ".join(f"{one.title} (af {law.approver(one.awaits).name})" for one in others)
        says = f"det gælder {names}"
        yield _at_revision(
            case, AWAITS_OTHERS, says, f"registrér den med `lbf-docs godkend {case.name} --af HVEM --dato DATO`"
        )


def _number(case: Case, plan: Plan, standing: Standing) -> Iterator[Finding]:
    revision, since = plan.plan.revision, standing.since
    if not (revision and revision.number and since and since.imprint):
        return
    number, newest = int(revision.number), since.number
    if number < newest or (standing.changed and number == newest):
        says = f"revision {newest} er godkendt, og sagen er ændret siden" if number == newest else (
            f"planen siger revision {number}, men revision {newest} er allerede godkendt"
        )  # fmt: skip
        yield _at_revision(case, SAME_NUMBER, says, f"skriv nummer: {newest + 1} og den nye dato")
    earlier = since.imprint.day
    if number > newest and revision.day and earlier and revision.day < earlier:
        says = f"den er af {revision.day:%d.%m.%Y}, og revision {newest} er af {earlier:%d.%m.%Y}"
        yield _at_revision(case, OUT_OF_ORDER, says, "ret revisionens dato")


def _signed(case: Case, standing: Standing) -> Iterator[Finding]:
    """The documents that were signed and say something else now. Changes of later revisions count, too; of several
    signed copies, the newest revision's."""
    changed: dict[str, str] = dict.fromkeys(standing.changed, "i sagen")
    signed_anew: set[str] = set()
    for one in reversed(standing.archive.revisions):
        copies = {signed.document: signed for signed in one.signed if signed.document not in signed_anew}
        signed_anew |= copies.keys()
        for copy in copies.values():
            document = next((d for d in (one.imprint.documents if one.imprint else ()) if d.key == copy.document), None)
            if document is not None and document.key in changed:
                says = (
                    f"{document.title} blev underskrevet i revision {one.number} og er ændret {changed[document.key]}"
                )
                remedy = "få den nye udgave underskrevet, og læg den til med `lbf-docs underskrevet`"
                yield _at_revision(case, SIGNED_CHANGED, says, remedy)
        if one.imprint:
            for document in one.imprint.documents:
                if document.altered:
                    changed.setdefault(document.key, f"i revision {one.number}")


def _repeated(case: Case, plan: Plan, standing: Standing) -> Iterator[Finding]:
    """What was said of the changes of the revision before, and stands there still."""
    notes = plan.plan.revision.notes if plan.plan.revision and standing.changed else ()
    repeated = [number for number, note in enumerate(notes) if note.document in standing.repeated]
    paths: list[DataPath] = [(*_PATH, "ændringer", number, "begrundelse") for number in repeated]
    if standing.changed and SUMMARY in standing.repeated:
        paths.insert(0, (*_PATH, SUMMARY))
    remedy = "skriv, hvad der er ændret i denne revision, og hvorfor"
    for path in paths:
        found = OLD_REASON.finding(place_of(case.raw, path), "her", remedy)
        yield found.changed(spot=spot_name(case.raw, path), path=path)


def _notes(case: Case, plan: Plan) -> Iterator[Finding]:
    notes = plan.plan.revision.notes if plan.plan.revision else ()
    for number, note in enumerate(notes):
        if not meant(plan, note.document):
            path = (*_PATH, "ændringer", number, "dokument")
            says, remedy = f"her står {note.document}", "skriv et navn, som `lbf-docs build --list` viser"
            found = NO_SUCH_DOCUMENT.finding(place_of(case.raw, path), says, remedy)
            yield found.changed(spot=spot_name(case.raw, path), path=path)


@dataclass(frozen=True)
class ListedRevision:
    """One line of the list: a frozen revision, or the case as it is now."""

    number: int
    day: str
    """The revision's own date, "" where it isn't said."""
    approvals: tuple[Approval, ...]
    documents: tuple[DocumentStanding, ...]
    """Each document's state after it."""
    changed: tuple[tuple[str, tuple[str, ...]], ...]
    """The titles of what it changed, each with what, a line each."""
    signed: tuple[str, ...] = ()
    """The titles of the documents that there is a signed copy of."""
    faults: tuple[Finding, ...] = ()
    """What isn't as it was frozen."""
    first: bool = False
    current: bool = False
    """Whether it is the case itself, not frozen yet."""


def list_revisions(case: Case) -> tuple[ListedRevision, ...]:
    """The frozen revisions in order, and the case itself where it has been changed since."""
    archive = read_archive(case.folder)
    faults = tuple(tampering(archive))
    law = case.plan.regulation if case.plan is not None else None
    out: list[ListedRevision] = []
    steps: list[Step] = []
    for one in archive.revisions:
        if one.imprint:
            steps.append(step_of(one))
        first = one.imprint is not None and not one.imprint.previous
        out.append(_listed(one, standing_after(steps, law) if law and one.imprint else (), faults, first))
    if out:  # what is missing in the row, and what is none of them
        own = {fault for one in out for fault in one.faults}
        rest = tuple(fault for fault in faults if fault not in own)
        out[-1] = replace(out[-1], faults=(*out[-1].faults, *rest))
    standing = standing_of(case, archive)
    if standing is not None and case.plan is not None and standing.changed:
        revision = case.plan.plan.revision
        titles = {one.key: one.title for one in standing.documents}
        changed = tuple((titles.get(key, key), lines) for key, lines in standing.changed.items())
        day = f"{revision.day:%d.%m.%Y}" if revision and revision.day else ""
        number = int(revision.number) if revision and revision.number else 0
        out.append(ListedRevision(number, day, (), standing.documents, changed, current=True))
    return tuple(out)


def _listed(
    one: Frozen, documents: tuple[DocumentStanding, ...], faults: tuple[Finding, ...], first: bool
) -> ListedRevision:
    imprint = one.imprint
    own = tuple(f for f in faults if f.place.file.startswith(f"{one.shown}/"))
    if imprint is None:
        return ListedRevision(one.number, "", one.approvals, (), (), faults=own, first=first)
    titles = {document.key: document.title for document in imprint.documents}
    return ListedRevision(
        one.number,
        f"{imprint.day:%d.%m.%Y}" if imprint.day else "",
        one.approvals,
        documents,
        tuple((document.title, document.lines) for document in imprint.documents if document.altered),
        tuple(titles.get(signed.document, signed.document) for signed in one.signed),
        own,
        first,
    )

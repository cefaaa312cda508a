"""A case against an earlier state of it: what is different in each document, why, and who has to approve it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lbf_docs.case import disk
from lbf_docs.case.pictures import LARGEST
from lbf_docs.comparing import LOOK, Comparison, Difference, compare, pictures_of
from lbf_docs.documents import Edition, editions
from lbf_docs.findings import Finding, in_order
from lbf_docs.model import Plan
from lbf_docs.regulation import Approver
from lbf_docs.report.explaining import citation_of
from lbf_docs.report.private import hidden, without_numbers
from lbf_docs.revisions.frozen import Archive, Frozen, read_archive
from lbf_docs.revisions.layout import CASE
from lbf_docs.revisions.standing import DocumentStanding
from lbf_docs.revisions.tampering import tampering

from .loading import Case, load_case
from .rebuilding import UnknownRevision, revision_of
from .since import TEMPLATES, hashes_in
from .standing import needs_of, reasons, small_changes, standing_of

NEW, GONE, CHANGED, SAME = "nyt", "udgået", "ændret", "uændret"


@dataclass(frozen=True)
class ChangedDocument:
    """What a comparison says of one document."""

    key: str
    title: str
    state: str
    """NEW | GONE | CHANGED | SAME"""
    differences: tuple[Difference, ...] = ()
    """What is told under it."""
    seen: tuple[Difference, ...] = ()
    """What shows in it and is told under another."""
    approver: Approver | None = None
    """Who must approve it; None for one that is the same."""
    source: str = ""
    """Who says so, in words."""
    reason: str = ""
    """Why it was changed, as the plan says."""
    standing: DocumentStanding | None = None
    """Where its approval stands, where the case is compared with its newest revision."""


@dataclass(frozen=True)
class Changes:
    """A comparison of a case with an earlier state."""

    old_name: str
    """ "revision 1 af 01.01.2024", or the folder."""
    new_name: str
    documents: tuple[ChangedDocument, ...]
    """All, in their order; those that are gone last."""
    elsewhere: tuple[Difference, ...]
    """What no document shows."""
    old: Plan = field(repr=False)
    new: Plan = field(repr=False)
    frozen: Frozen | None = None
    """The revision that it is compared with."""
    touched: tuple[Finding, ...] = ()
    """What isn't as it was frozen in the revisions that were read: then the comparison may not be true."""
    look: tuple[Difference, ...] = ()
    """What changes how all documents look, and not what they say: it asks for no approval."""

    @property
    def changed(self) -> tuple[ChangedDocument, ...]:
        """Those that aren't as they were."""
        return tuple(one for one in self.documents if one.state != SAME)


class CannotCompareError(Exception):
    """One of the two can't be read into a plan; the message is Danish, the findings say why."""

    def __init__(self, message: str, case: Case) -> None:
        super().__init__(message)
        self.findings: tuple[Finding, ...] = in_order(without_numbers(case.findings))


def compare_case(case: Case, against: str | None = None, revision: int | None = None) -> Changes:
    """Compares a case, or one of its frozen revisions, with an earlier revision or another folder.

    `against` is the number of a revision or a folder; without it the newest revision before what is compared. Raises
    UnknownRevision, CaseError for a folder that is no case, CannotCompareError.
    """
    own = case if revision is None else load_case(revision_of(case, revision).case)
    if against is not None and not against.isdecimal():
        old, frozen = _folder(Path(against)), None
    else:
        frozen = revision_of(case, int(against)) if against is not None else _before(case, revision)
        old = load_case(frozen.case)
    if own.plan is None:
        raise CannotCompareError("sagen kan ikke læses, så der er intet at sammenligne", own)
    if old.plan is None:
        raise CannotCompareError("den, der skal sammenlignes med, kan ikke læses", old)
    old_name = name_of(old.plan) or old.name
    if frozen is None:
        old_name = f"{old_name} i {Path(str(against)).name}"
    found = compare(old.plan, own.plan, _replaced_pictures(old, own), _templates(old, own))
    documents = _documents(case, own, old, frozen, found)
    elsewhere, look = (tuple(found.told_under(home)) for home in ("", LOOK))
    read = tuple(one for one in (frozen, revision_of(case, revision) if revision is not None else None) if one)
    touched = tuple(tampering(Archive(read)))
    new_name = name_of(own.plan) or own.name
    return Changes(old_name, new_name, documents, elsewhere, old.plan, own.plan, frozen, touched, look)


def name_of(plan: Plan) -> str:
    """ "revision 2 af 15.03.2026", as far as it is said."""
    own = plan.plan.revision
    if own is None or own.number is None:
        return ""
    return f"revision {own.number}" + (f" af {own.day:%d.%m.%Y}" if own.day else "")


def _folder(path: Path) -> Case:
    """A folder as typed: a case, or a frozen revision's own folder."""
    inner = path / CASE
    if not (path / "plan.yaml").is_file() and (inner / "plan.yaml").is_file():
        return load_case(inner)
    return load_case(path)


def _before(case: Case, revision: int | None) -> Frozen:
    """The newest revision before what is compared."""
    known = [one for one in read_archive(case.folder).revisions if one.imprint]
    earlier = [one for one in known if revision is None or one.number < revision]
    if not earlier:
        hint = "`lbf-docs godkend` laver den første" if not known else "skriv --med og en mappe"
        raise UnknownRevision(f"der er ingen tidligere revision at sammenligne med: {hint}")
    return earlier[-1]


def _documents(
    case: Case, own: Case, earlier: Case, frozen: Frozen | None, found: Comparison
) -> tuple[ChangedDocument, ...]:
    old, new = earlier.plan, own.plan
    assert old is not None
    assert new is not None
    why, small, law = reasons(new), small_changes(new), new.regulation
    needs = needs_of(new, found.documents)
    standing = standing_of(case) if own is case else None
    since = standing.since if standing is not None else None
    newest = since is not None and frozen is not None and since.number == frozen.number
    before = {edition.key: edition for edition in editions(old)}
    after = {edition.key: edition for edition in editions(new)}

    def one(key: str, edition: Edition) -> ChangedDocument:
        told, seen = tuple(found.told_under(key)), tuple(found.seen_in(key))
        title = hidden(edition.title)
        if key not in after:
            return ChangedDocument(key, title, GONE, told, seen, law.approver(law.change_of(key).approved_by))
        if key not in found.documents:
            return ChangedDocument(key, title, SAME)
        rule = law.change_of(key)
        source = citation_of(rule.small_citation if key in small and rule.small_citation else rule.citation)
        approver = law.approver(needs[key])
        where = standing.find(key) if newest and standing is not None else None
        return ChangedDocument(
            key, title, CHANGED if key in before else NEW, told, seen, approver, source, hidden(why.get(key, "")), where
        )  # fmt: skip

    documents = [one(key, edition) for key, edition in after.items()]
    documents += [one(key, edition) for key, edition in before.items() if key not in after]
    return tuple(documents)


def _replaced_pictures(old: Case, new: Case) -> list[str]:
    """The pictures that the plan shows and that lie under the same name in both, as others."""
    assert new.plan is not None
    out = []
    for name in pictures_of(new.plan):
        before, after = (disk.bytes_of(case.folder / name, LARGEST) for case in (old, new))
        if isinstance(before, bytes) and isinstance(after, bytes) and before != after:
            out.append(name)
    return out


def _templates(old: Case, new: Case) -> dict[str, tuple[str, str]]:
    """The hashes of the templates of both, by name."""
    before, after = (hashes_in(case.folder / TEMPLATES) for case in (old, new))
    return {name: (before.get(name, ""), after.get(name, "")) for name in sorted({*before, *after})}

"""Where a case stands among its revisions: what was changed since the last one, and who has to approve it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lbf_docs.documents import UnknownDocument, editions, select
from lbf_docs.model import Plan
from lbf_docs.revisions.frozen import Archive, Frozen, read_archive
from lbf_docs.revisions.standing import DocumentStanding, Step, standing_after, step_of

from .loading import Case
from .since import Changed, changed_since


@dataclass(frozen=True)
class Standing:
    """A case among its revisions."""

    archive: Archive
    since: Frozen | None
    """The newest revision, which the case is compared with."""
    changed: Mapping[str, tuple[str, ...]]
    """The documents that say something else than in that one, by key, and what, a line each."""
    documents: tuple[DocumentStanding, ...]
    """As they stand now, the changes among them."""
    repeated: tuple[str, ...] = ()
    """What the plan says of its changes, word for word as of those of the newest revision; see `Changed`."""

    def find(self, key: str) -> DocumentStanding | None:
        """One document's."""
        return next((one for one in self.documents if one.key == key), None)


def standing_of(case: Case, archive: Archive | None = None) -> Standing | None:
    """Where a case stands; None for one that was never frozen, or can't be read into a plan. `archive` is its own, for
    who has read it already."""
    archive = read_archive(case.folder) if archive is None else archive
    if not archive.revisions or case.plan is None:
        return None
    since = archive.last
    found = changed_since(case, since) if since is not None else Changed({})
    documents = standing_with(case.plan, archive, found.documents)
    return Standing(archive, since, found.documents, documents, found.repeated)


def standing_with(
    plan: Plan, archive: Archive, changed: Mapping[str, tuple[str, ...]], *more: Step
) -> tuple[DocumentStanding, ...]:
    """Each document's state, the case's own changes as the last step."""
    steps = [step_of(one) for one in archive.revisions if one.imprint is not None]
    if changed or not steps:
        steps.append(step_for(plan, changed))
    return standing_after([*steps, *more], plan.regulation)


def step_for(plan: Plan, changed: Mapping[str, tuple[str, ...]]) -> Step:
    """What the case changes, as a step that nobody has approved."""
    revision = plan.plan.revision
    number = int(revision.number) if revision and revision.number else 1
    titles = {edition.key: edition.title for edition in editions(plan)}
    return Step(number, needs_of(plan, changed), titles, ())


def needs_of(plan: Plan, documents: Iterable[str]) -> dict[str, str]:
    """Who must approve a change of each document, by the regulation and by what the plan says of the change."""
    small, law = small_changes(plan), plan.regulation
    out = {}
    for document in documents:
        rule = law.change_of(document)
        out[document] = rule.small_by if rule.small_by and document in small else rule.approved_by
    return out


def small_changes(plan: Plan) -> frozenset[str]:
    """The documents whose change the plan calls small."""
    notes = plan.plan.revision.notes if plan.plan.revision else ()
    return frozenset(key for note in notes if note.small for key in meant(plan, note.document))


def meant(plan: Plan, name: str) -> tuple[str, ...]:
    """The keys of the documents that somebody means; none for a name that no document has."""
    try:
        return tuple(edition.key for edition in select(editions(plan), [name]))
    except UnknownDocument:
        return ()


def reasons(plan: Plan) -> dict[str, str]:
    """Why each document was changed, as the plan says, by the document's key."""
    notes = plan.plan.revision.notes if plan.plan.revision else ()
    out: dict[str, list[str]] = {}
    for note in notes:
        for key in meant(plan, note.document):
            out.setdefault(key, []).append(note.reason or "")
    return {key: " ".join(filter(None, texts)) for key, texts in out.items()}


def with_standings(case: Case) -> Plan:
    """The plan of a case, with what the covers say of its approval. The case must have a plan."""
    assert case.plan is not None
    standing = standing_of(case)
    if standing is None:
        return case.plan
    law, revision = case.plan.regulation, case.plan.plan.revision
    number = int(revision.number) if revision and revision.number else 1
    told = {one.key: one.on_cover(law, number) for one in standing.documents if one.awaits}
    return replace(case.plan, standings=told)

"""Where a case stands among its revisions: what was changed since the last one, and who has to approve it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lbf_docs import cache
from lbf_docs.case import disk
from lbf_docs.case.pictures import LARGEST
from lbf_docs.documents import UnknownDocument, editions, select
from lbf_docs.model import Plan
from lbf_docs.model.keys import all_texts
from lbf_docs.revisions.frozen import Archive, Frozen, read_archive
from lbf_docs.revisions.layout import CASE
from lbf_docs.revisions.standing import DocumentStanding, Step, standing_after, step_of

from .loading import Case, load_case

_CODE = ("comparing", "documents", "model", "prose", "regulation")
"""The packages that decide what counts as changed."""


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

    def find(self, key: str) -> DocumentStanding | None:
        """One document's."""
        return next((one for one in self.documents if one.key == key), None)


def standing_of(case: Case) -> Standing | None:
    """Where a case stands; None for one that was never frozen, or can't be read into a plan."""
    archive = read_archive(case.folder)
    if not archive.revisions or case.plan is None:
        return None
    since = archive.last
    changed = changed_since(case, since) if since is not None else {}
    return Standing(archive, since, changed, standing_with(case.plan, archive, changed))


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


def changed_since(case: Case, since: Frozen) -> Mapping[str, tuple[str, ...]]:
    """The documents that are changed, and what in them. Loaded and compared only when a file was touched, and kept."""
    assert case.plan is not None
    assert since.imprint is not None
    own = {name: _digest(text) for name, text in case.raw.sources.items()}
    pictures = shown_pictures(case, since)
    if own == _frozen_texts(since) and not any(pictures.values()):
        return {}
    stamp = cache.code_stamp(*_CODE)
    made_from = repr((sorted(own.items()), sorted(pictures.items()), since.imprint_sha256)).encode()
    name = cache.key("ændret", made_from, stamp) if stamp else None
    kept = cache.fetch(name) if name else None
    if kept is not None:
        return {key: tuple(lines) for key, lines in json.loads(kept).items()}
    old = load_case(since.case)
    if old.plan is None:  # a damaged copy: told as such, and everything counts as changed
        return {edition.key: () for edition in editions(case.plan)}
    out = lines_of(old.plan, case.plan, [name for name, digest in pictures.items() if digest])
    if name:
        cache.keep(name, json.dumps(out, ensure_ascii=False).encode())
    return out


def shown_pictures(case: Case, since: Frozen) -> dict[str, str]:
    """The pictures that the case shows, each with its hash if the frozen one of that name is another, else ""."""
    assert case.plan is not None
    assert since.imprint is not None
    own_map = case.plan.areas.map
    if not (own_map and own_map.picture) and not any(prose.pictures for _, prose in all_texts(case.plan)):
        return {}
    from lbf_docs.comparing import pictures_of  # noqa: PLC0415  # only a case that has any

    out = {}
    for name in pictures_of(case.plan):
        frozen = since.imprint.files.get(f"{CASE}/{name}")
        data = disk.bytes_of(case.folder / name, LARGEST)
        digest = hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else ""
        out[name] = digest if frozen and digest != frozen else ""
    return out


def lines_of(old: Plan, new: Plan, pictures: Sequence[str] = ()) -> dict[str, tuple[str, ...]]:
    """The changed documents by key, each with what was changed in it, a line each."""
    from lbf_docs.comparing import compare, gathered, line_of  # noqa: PLC0415  # only when something was touched

    found = compare(old, new, pictures)
    return {
        key: tuple(line_of(one) for one in (*gathered(found.told_under(key)), *gathered(found.seen_in(key))))
        for key in found.documents
    }


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _frozen_texts(since: Frozen) -> dict[str, str]:
    """The hash of each text of the frozen case. A case whose own are the same was not touched, letter for letter."""
    assert since.imprint is not None
    return {
        name.removeprefix(f"{CASE}/"): digest
        for name, digest in since.imprint.files.items()
        if name.startswith(f"{CASE}/") and name.endswith((".yaml", ".md"))
    }


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

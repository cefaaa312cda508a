"""What is different in a case since a revision: compared only when a file was touched, and the answer kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from lbf_docs import cache
from lbf_docs.case import disk
from lbf_docs.case.names import is_system, nfc
from lbf_docs.case.pictures import LARGEST
from lbf_docs.documents import editions
from lbf_docs.model import Plan
from lbf_docs.model.keys import all_texts
from lbf_docs.revisions.frozen import Frozen
from lbf_docs.revisions.layout import CASE
from lbf_docs.value import Value

from .loading import Case, load_case

_CODE = ("comparing", "documents", "model", "prose", "regulation")
"""The packages that decide what counts as changed."""
SUMMARY = "sammenfatning"
TEMPLATES = "skabeloner"
"""A case's own Word templates."""


class Changed(Value):
    """What is different in a case since a revision."""

    documents: Mapping[str, tuple[str, ...]]
    """The documents that say something else, by key, and what, a line each."""
    repeated: tuple[str, ...] = ()
    """The plan's notes that say what the revision's said: SUMMARY, or the document of a reason."""


def changed_since(case: Case, since: Frozen) -> Changed:
    """The documents that are changed, and what in them. Loaded and compared only when a file was touched, and kept."""
    assert case.plan is not None
    assert since.imprint is not None
    own = {name: _digest(text) for name, text in case.raw.sources.items()}
    pictures = shown_pictures(case, since)
    templates = own_templates(case, since)
    if own == _frozen_texts(since) and not any(pictures.values()) and not templates:
        return Changed({})
    stamp = cache.code_stamp(*_CODE)
    compared = (*map(sorted, (own.items(), pictures.items(), templates.items())), since.imprint_sha256)
    made_from = repr(compared).encode()
    name = cache.key("ændret", made_from, stamp) if stamp else None
    kept = cache.fetch(name) if name else None
    if kept is not None:
        documents, repeated = json.loads(kept)
        return Changed({key: tuple(lines) for key, lines in documents.items()}, tuple(repeated))
    old = load_case(since.case)
    if old.plan is None:  # a damaged copy: told as such, and everything counts as changed
        return Changed({edition.key: () for edition in editions(case.plan)})
    out = lines_of(old.plan, case.plan, [name for name, digest in pictures.items() if digest], templates)
    repeated = repeated_notes(old.plan, case.plan)
    if name:
        cache.keep(name, json.dumps([out, repeated], ensure_ascii=False).encode())
    return Changed(out, repeated)


def repeated_notes(old: Plan, new: Plan) -> tuple[str, ...]:
    """What the new plan says of its changes, and the old one said of its own: very likely left there."""
    before, after = old.plan.revision, new.plan.revision
    if before is None or after is None or before.number == after.number:
        return ()
    reasons_before = {(note.document, note.reason) for note in before.notes if note.reason}
    texts = [plan.text(own.summary) if own.summary else None for plan, own in ((old, before), (new, after))]
    same = texts[0] is not None and texts[1] is not None and texts[0].blocks == texts[1].blocks
    notes = [note.document for note in after.notes if (note.document, note.reason) in reasons_before]
    return (*([SUMMARY] if same else []), *dict.fromkeys(notes))


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


def own_templates(case: Case, since: Frozen) -> dict[str, tuple[str, str]]:
    """The case's own Word templates that are others than the frozen ones, by name: the hash before and after, "" for
    none."""
    assert since.imprint is not None
    frozen = {
        name.removeprefix(f"{CASE}/{TEMPLATES}/"): digest
        for name, digest in since.imprint.files.items()
        if name.startswith(f"{CASE}/{TEMPLATES}/")
    }
    own = hashes_in(case.folder / TEMPLATES)
    names = sorted({*own, *frozen})
    both = {name: (frozen.get(name, ""), own.get(name, "")) for name in names if name.endswith(".docx")}
    return {name: hashes for name, hashes in both.items() if hashes[0] != hashes[1]}


def hashes_in(folder: Path) -> dict[str, str]:
    """The hash of each file in a folder, by its name; nothing for a folder that isn't there."""
    names = disk.names_in(folder) if disk.is_folder(folder) else []
    own = [] if isinstance(names, disk.Fault) else [name for name in names if not is_system(name)]
    read = {nfc(name): disk.bytes_of(folder / name, LARGEST) for name in own}
    return {name: hashlib.sha256(data).hexdigest() for name, data in read.items() if isinstance(data, bytes)}


def lines_of(
    old: Plan, new: Plan, pictures: Sequence[str], templates: Mapping[str, tuple[str, str]]
) -> dict[str, tuple[str, ...]]:
    """The changed documents by key, each with what was changed in it, a line each."""
    from lbf_docs.comparing import compare, gathered, line_of  # noqa: PLC0415  # only when something was touched

    found = compare(old, new, pictures, templates)
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

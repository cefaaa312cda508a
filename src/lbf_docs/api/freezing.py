"""Freeze a case as a revision: its data, the documents made of them, and the hashes of both."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lbf_docs import __version__
from lbf_docs.documents import Edition, editions
from lbf_docs.findings import Finding
from lbf_docs.model import Plan
from lbf_docs.output.folder import why_not
from lbf_docs.output.manifest import manifest_bytes
from lbf_docs.rendering import all_rendered
from lbf_docs.revisions.approval import Approval, approval_bytes
from lbf_docs.revisions.frozen import Archive, note_all
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
from lbf_docs.revisions.standing import DocumentStanding, Step, standing_after
from lbf_docs.word import Rendered
from lbf_docs.word.lookup import DESIGN, find_template, template_folders

from .approved import Approved, refused
from .building import about, gap_finding
from .loading import Case, case_layout, load_case
from .since import changed_since
from .standing import needs_of, standing_with


def freeze(case: Case, plan: Plan, archive: Archive, approval: Approval, number: int) -> Approved:
    """Makes the revision, whole or not at all. Its documents are made of the copy: of the frozen data."""
    home, target = case.folder / FOLDER, revision_folder(case.folder, number)
    since = archive.last
    changed = changed_since(case, since).documents if since else {edition.key: () for edition in editions(plan)}
    needs = needs_of(plan, changed)
    titles = {edition.key: edition.title for edition in editions(plan)}
    awaiting = standing_with_step(plan, archive, Step(number, needs, titles, (approval,)))
    covers = {one.key: one.on_cover(plan.regulation, number) for one in awaiting if one.awaits}
    try:
        with staging(home) as room:
            sources = own_files(case.folder, case_layout())
            fill(room, {f"{CASE}/{name}": data for name, data in sources.items()})
            copy = load_case(room / CASE)
            if copy.plan is None or copy.raw.sources != case.raw.sources:  # it is the case that was checked, or none
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
            fill(room, {IMPRINT: imprint, f"{APPROVAL}.yaml": approval_bytes(approval, number, imprint)})
            publish(room, target)
        _readme(home)
        note_all(case.folder)
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

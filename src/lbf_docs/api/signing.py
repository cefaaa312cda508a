"""Lay a signed copy of a document beside the revision that was signed."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from lbf_docs.case import disk
from lbf_docs.documents import UnknownDocument, editions, select
from lbf_docs.output.folder import why_not
from lbf_docs.report.revision_codes import NOT_SIGNED
from lbf_docs.revisions.frozen import Frozen, note_all, read_archive
from lbf_docs.revisions.layout import ABOUT, SIGNED
from lbf_docs.revisions.publish import TakenError, fill, publish, staging
from lbf_docs.revisions.sealed import sealed

from .approved import Approved, refused
from .loading import Case, load_case
from .rebuilding import UnknownRevision, revision_of

LARGEST = 100_000_000
"""Bytes of a signed copy; a scan of sixty pages in colour takes a tenth of it."""
_MOST_COPIES = 50


def attach_signed(
    case: Case, file: str | Path, document: str, *, number: int | None = None, day: date | None = None
) -> Approved:
    """Copies a signed PDF into a revision (the newest, if no number is given), with its hash.

    Whole or not at all: the copy and what is said of it get their place in one step. Raises UnknownRevision, and
    UnknownDocument for a document that the revision doesn't have, and for a name that several have.
    """
    if number is None:
        last = read_archive(case.folder).last
        if last is None:
            raise UnknownRevision("der er ingen revision at lægge den til: `lbf-docs godkend` laver den første")
        number = last.number
    frozen = revision_of(case, number)
    data = disk.bytes_of(Path(file), LARGEST, follow=True)
    if isinstance(data, disk.Fault):
        if not disk.exists(Path(file)):
            return _no(frozen, f"{file} findes ikke", "se efter, om navnet og mappen er rigtige")
        return _no(
            frozen, f"{file} kan ikke læses" + (f": {data.says}" if data.says else ""), "se efter, om filen er der"
        )
    if not data.startswith(b"%PDF-"):
        return _no(frozen, f"{file} er ikke en PDF", "gem den underskrevne udgave som PDF")
    key, stem, title = _document(frozen, document)
    digest = hashlib.sha256(data).hexdigest()
    if any(copy.sha256 == digest and copy.document == key for copy in frozen.signed):
        return _no(frozen, "den ligger der allerede", "der er intet at gøre")
    try:
        with staging(frozen.folder / SIGNED) as room:
            for count in range(1, _MOST_COPIES):
                name = stem if count == 1 else f"{stem}-{count}"
                target = frozen.folder / SIGNED / name
                if target.exists():
                    continue
                about: dict[str, str | int] = {
                    "revision": frozen.number, "dokument": key, "titel": title,
                    "fil": f"{SIGNED}/{name}/{stem}-underskrevet.pdf", "dato": f"{day:%d.%m.%Y}" if day else "",
                    "sha256": digest,
                }  # fmt: skip
                comment = f"Underskrevet udgave af {title}, revision {frozen.number}. Ret ikke i mappen."
                values = {one: value for one, value in about.items() if value != ""}
                fill(room, {f"{stem}-underskrevet.pdf": data, ABOUT: sealed(comment, values)})
                publish(room, target)
                note_all(case.folder)
                return Approved(frozen.number, target, changed=(title,))
    except TakenError:
        return _no(frozen, "en anden har netop lagt en udgave til", "prøv igen; din er ikke lagt til")
    except OSError as error:
        return _no(frozen, f"der kan ikke skrives i {frozen.shown}: {why_not(error)}", "sørg for plads og adgang")
    return _no(frozen, "der er for mange underskrevne udgaver", "slet ingen; begynd på en ny revision")


def _document(frozen: Frozen, name: str) -> tuple[str, str, str]:
    """Key, file name without ending and title of the document that is meant. Raises UnknownDocument."""
    plan = load_case(frozen.case).plan
    if plan is None:  # a damaged copy: the imprint still knows its documents
        raise UnknownRevision(f"{frozen.shown}/sag kan ikke læses")
    meant = select(editions(plan), [name])
    if len(meant) > 1:
        known = "; ".join(f"{edition.number} ({edition.title})" for edition in meant)
        raise UnknownDocument(f"»{name}« kan være flere dokumenter: skriv nummeret på et af dem: {known}")
    edition = meant[0]
    return edition.key, edition.stem, edition.title


def _no(frozen: Frozen, says: str, remedy: str) -> Approved:
    return refused(frozen.number, frozen.folder, says, f"{remedy}; intet er ændret", code=NOT_SIGNED)

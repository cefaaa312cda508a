"""Build a frozen revision once more, and say where that is not what was frozen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lbf_docs import __version__
from lbf_docs.documents import editions, select
from lbf_docs.findings import Finding, Place, in_order
from lbf_docs.output import BUILD, OutputFile, refuse_target, write_set
from lbf_docs.rendering import all_rendered
from lbf_docs.report.revision_codes import CHANGED_FILE, REBUILT_OTHERWISE
from lbf_docs.revisions.frozen import Archive, Frozen, read_archive
from lbf_docs.revisions.imprint import Imprint
from lbf_docs.revisions.layout import CASE
from lbf_docs.revisions.tampering import tampering
from lbf_docs.word.lookup import template_folders

from .building import BuildResult, Progress, about
from .freezing import template_hashes
from .loading import Case, load_case
from .pdfs import with_pdfs


class UnknownRevision(LookupError):  # as UnknownDocument
    """There is no frozen revision of that number; the message is Danish and names those there are."""


@dataclass(frozen=True)
class Rebuilt(BuildResult):
    """A frozen revision, built again."""

    made: int = 0
    """How many documents there are."""
    same: int = 0
    """How many documents are byte for byte the frozen ones."""


def revision_of(case: Case, number: int) -> Frozen:
    """A frozen revision that can be read. Raises UnknownRevision."""
    archive = read_archive(case.folder)
    found = archive.find(number)
    if found is None or found.imprint is None:
        there = ", ".join(str(one.number) for one in archive.revisions if one.imprint)
        hint = f"vælg mellem {there}" if there else "`lbf-docs godkend` laver den første"
        raise UnknownRevision(f"der er ingen revision {number}: {hint}")
    return found


def rebuild(  # noqa: PLR0913  # as build
    case: Case, number: int, out: str | Path | None = None, *, only: Sequence[str] = (),
    progress: Progress | None = None, spread: bool = False, pdf: bool = False,
) -> Rebuilt:  # fmt: skip
    """Builds a frozen revision of a case into `out` (build/revision-01 in the case, if not given), from its own data
    and its own templates. The rules are not asked: it is approved. With `pdf` there is a PDF of each, as from a build.

    Raises UnknownRevision, and UnknownDocument when `only` names a document that the revision doesn't have.
    """
    frozen = revision_of(case, number)
    imprint = frozen.imprint
    assert imprint is not None
    own = load_case(frozen.case)
    target = Path(out) if out is not None else case.folder / BUILD / f"revision-{number:02}"
    refused = refuse_target(case.folder, target)
    if own.plan is None or refused:
        return Rebuilt((), in_order([*own.findings, *([refused] if refused else [])]), own.raw.sources)
    plan = replace(own.plan, standings={one.key: one.standing for one in imprint.documents if one.standing})
    everyone = editions(plan)
    wanted = select(everyone, only)
    files: list[OutputFile] = []
    findings: list[Finding] = []
    folders = template_folders(own.folder, None)
    made = all_rendered(wanted, plan, own.folder, False, folders, spread)
    for edition, rendered in zip(wanted, made, strict=True):
        if progress:
            progress(edition.title)
        if isinstance(rendered, Finding):
            findings.append(rendered)
        else:
            files.append(OutputFile(f"{edition.stem}.docx", rendered.data, rendered.content_sha256))
    if len(files) < len(wanted):
        return Rebuilt((), in_order(findings), own.raw.sources)
    both: list[OutputFile] = files
    of_pdfs: tuple[Finding, ...] = ()
    if pdf:
        if progress:
            progress("PDF-filerne")
        both, of_pdfs = with_pdfs(files, plan, target)
    written = write_set(target, both, about(plan, False), whole=len(wanted) == len(everyone))
    touched = tuple(found for found in tampering(Archive((frozen,))) if found.code == CHANGED_FILE.code)
    differ = _otherwise(imprint, files, [*_why(imprint, template_hashes(own, everyone), touched)])
    told = in_order([*written.findings, *touched, *_told(frozen, differ), *of_pdfs])
    missing, same = pdf and len(both) == len(files), len(files) - sum(map(len, differ.values()))
    return Rebuilt(written.files, told, own.raw.sources, pdfs_missing=missing, made=len(files), same=same)


def _otherwise(imprint: Imprint, files: Sequence[OutputFile], why: Sequence[str]) -> dict[str, list[str]]:
    """The documents that aren't byte for byte the frozen ones, by the reason."""
    by_file = {one.file: one for one in imprint.documents}
    out: dict[str, list[str]] = {}
    for file in files:
        frozen_hash = imprint.files.get(f"dokumenter/{file.name}")
        if frozen_hash == hashlib.sha256(file.data).hexdigest():
            continue
        document = by_file.get(file.name)
        if document is not None and document.content_sha256 == file.content_sha256:
            says = "indholdet er det samme; kun pakningen af filen er en anden på denne computer"
        else:
            says = "; ".join(why) or (
                "skabeloner og versionsnummer er de samme, men lbf-docs' egen kode eller et af dens biblioteker er ikke"
            )
        out.setdefault(says, []).append(file.name)
    return out


def _told(frozen: Frozen, differ: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """One finding for each reason, with the documents that it holds for."""
    folder = f"{frozen.shown}/dokumenter"
    for says, names in differ.items():
        first, *others = (Place(f"{folder}/{name}") for name in names)
        remedy = f"brug {'den frosne fil' if not others else f'de {len(names)} frosne filer'} i {folder}"
        yield REBUILT_OTHERWISE.finding(first, says, remedy, also=tuple(others))


def _why(imprint: Imprint, templates: Mapping[str, str], touched: Sequence[Finding]) -> Iterator[str]:
    """What is not as it was when the revision was frozen."""
    if any(f"/{CASE}/" in found.place.file for found in touched):
        yield "revisionens egne filer er ændret"
    if imprint.lbf_docs != __version__:
        yield f"den blev frosset med lbf-docs {imprint.lbf_docs}; dette er {__version__}"
    others = [name for name, digest in imprint.templates.items() if templates.get(name) != digest]
    if others:
        yield f"andre skabeloner: {', '.join(others)}"

"""PDFs beside their Word files: one that says something else than its Word file must not be taken for the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from lbf_docs.findings import Finding, Place, Severity

from .manifest import sha256

REMOVED, OLDER = "UD112", "UD113"
Entries = Mapping[str, Mapping[str, str]]


class File(Protocol):
    """A file to be written."""

    @property
    def name(self) -> str: ...
    @property
    def content_sha256(self) -> str: ...


def pdf_of(word: str) -> str:
    """The name of the PDF of a Word file."""
    return f"{word.removesuffix('.docx')}.pdf"


def still_right(folder: Path, files: Sequence[File], before: Entries) -> list[str]:
    """The names of our PDFs that are not written this time and are made of just the Word files that are."""
    return [name for name, right in _left(folder, files, before) if right]


def outdated(folder: Path, files: Sequence[File], before: Entries) -> dict[str, str]:
    """The names of PDFs that lie beside a Word file with other content than theirs, with the hash of what we wrote;
    empty for those of others."""
    return {
        name: before[name]["sha256"] if name in before else ""
        for name, right in _left(folder, files, before)
        if not right
    }


def _left(folder: Path, files: Sequence[File], before: Entries) -> Iterator[tuple[str, bool]]:
    """The PDFs in the folder whose Word file is written without them, and whether they say the same."""
    written = {file.name for file in files}
    for file in files:
        name = pdf_of(file.name)
        if name in written or name == file.name or not (folder / name).is_file():
            continue
        if name in before:
            yield name, before[name]["indhold_sha256"] == file.content_sha256
        elif before.get(file.name, {}).get("indhold_sha256") != file.content_sha256:
            yield name, False  # somebody else's, older than the Word file


def remove_outdated(folder: Path, old: Mapping[str, str]) -> Iterator[Finding]:
    """Removes those that are as we left them, and says so; names the others."""
    removed: list[str] = []
    left: list[str] = []
    for name, digest in old.items():
        (removed if _remove(folder / name, digest) else left).append(name)
    again = "dan dem igen med --pdf" if len(old) > 1 else "dan den igen med --pdf"
    if removed:
        whose = "deres Word-filer" if len(removed) > 1 else "sin Word-fil"
        title = f"{_names(removed)} var ældre end {whose} og er slettet"
        yield Finding(REMOVED, Severity.WARNING, title, Place(removed[0]), remedy=again)
    if left:
        title = f"{_names(left)} er måske ældre end Word-filen ved siden af, men er ladt stå"
        remedy = f"se efter, om filen er ændret, lavet af andre eller åben; slet den, eller {again}"
        yield Finding(OLDER, Severity.WARNING, title, Place(left[0]), remedy=remedy)


def _remove(path: Path, digest: str) -> bool:
    """Whether a file was as we left it and is gone now."""
    try:
        if digest and sha256(path.read_bytes()) == digest:
            path.unlink()
            return True
    except OSError:
        pass  # open in another program, say
    return False


def _names(names: Sequence[str]) -> str:
    """A few names of files, and how many more there are."""
    if len(names) == 1:
        return names[0]
    if len(names) <= 3:
        return f"{', '.join(names[:-1])} og {names[-1]}"
    return f"{names[0]} og {len(names) - 1} andre PDF-filer"

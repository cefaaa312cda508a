"""Writes a set of files into a folder: whole, or not at all.

All targets are tried first: if one can't be written (open in Word, say), nothing is replaced and it is named. Then
every file is written beside its place and moved in when it is whole; if that fails half-way, what was there is put
back; what was there is kept beside its place for that long, so that a full disk can't stand in the way. A file that
somebody changed since we wrote it is kept under another name; a file of ours that no longer belongs to the set goes
only if nobody changed it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.value import Value

from .beside import outdated, remove_outdated, still_right
from .manifest import NAME, manifest_bytes, read_manifest, sha256
from .replace import PREFIX, SUFFIX, replace_all

LOCKED, NO_FOLDER, LEFT = "UD101", "UD102", "UD105"


class OutputFile(Value):
    """A file to be written."""

    name: str
    data: bytes
    content_sha256: str
    """Over the uncompressed parts: the same wherever zlib packs differently. A PDF has its Word file's."""


class Written(Value):
    """What became of a set."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    """Errors: nothing was written. Warnings: what was kept or left."""


def write_set(folder: Path, files: Sequence[OutputFile], about: Mapping[str, Any], whole: bool = True) -> Written:
    """Writes the files and the manifest. `about` goes into the manifest before the list of files.

    With the `whole` set, files of ours that are no longer in it go. With a part of it, whatever else lies there is left
    alone, and the manifest keeps what it said of it. A PDF of a Word file that is written anew goes, unless it is made
    of the same.
    """
    made = []
    try:
        made = _make_folder(folder)
        before = read_manifest(folder) or {}
        entries = {} if whole else {name: entry for name, entry in before.items() if _is_file(folder / name)}
        old = outdated(folder, files, before)
        entries = {name: entry for name, entry in entries.items() if name not in old}
        entries |= {name: before[name] for name in still_right(folder, files, before)}
        entries |= {f.name: {"sha256": sha256(f.data), "indhold_sha256": f.content_sha256} for f in files}
        everything = {**{f.name: f.data for f in files}, NAME: manifest_bytes(entries, about)}
        last = {name: entry["sha256"] for name, entry in before.items()}
        locked = [p for name in everything if (p := _try_target(folder / name)) is not None]
        if locked:
            return Written((), tuple(locked))
        findings = list(replace_all(folder, everything, last))
    except FileExistsError:
        title = f"{folder} er en fil, ikke en mappe"
        return Written((), (Finding(NO_FOLDER, Severity.ERROR, title, Place(str(folder)), remedy=_OTHER),))
    except (OSError, ValueError) as error:
        for new in made:
            with contextlib.suppress(OSError):
                new.rmdir()
        return Written((), (_cannot(folder, error),))
    findings += remove_outdated(folder, old)
    if whole:
        findings += _remove_old(folder, {*entries, *old, NAME}, last)
    return Written(tuple(folder / file.name for file in files), tuple(findings))


_OTHER = "vælg en anden mappe med --out"


def _is_file(path: Path) -> bool:
    """Whether a name from a manifest, which may be any text, is that of a file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _make_folder(folder: Path) -> list[Path]:
    """The folders that had to be made, the innermost first. What a crash of ours left in the folder is removed."""
    made = [p for p in (folder, *folder.parents) if not p.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with contextlib.suppress(OSError):
            old.unlink()
    return made


def why_not(error: OSError | ValueError) -> str:
    """Why nothing can be written, in plain words."""
    why = {
        13: "der er ikke adgang til at skrive", 20: "en del af stien er en fil, ikke en mappe", 28: "drevet er fuldt",
        30: "drevet er skrivebeskyttet", 36: "navnet er for langt",
    }  # fmt: skip
    return why.get(getattr(error, "errno", None) or 0, "computeren siger nej")


def _cannot(folder: Path, error: OSError | ValueError) -> Finding:
    says = why_not(error)
    return Finding(
        NO_FOLDER, Severity.ERROR, f"der kan ikke skrives i mappen {folder}: {says}", Place(str(folder)),
        remedy=f"sørg for plads og adgang, eller {_OTHER}; intet er ændret",
    )  # fmt: skip


def _try_target(path: Path) -> Finding | None:
    """Whether a target can be replaced: Word locks the files that it has open."""
    if path.is_dir():
        title = f"{path.name} er en mappe, så filen kan ikke skrives"
        return Finding(LOCKED, Severity.ERROR, title, Place(path.name), remedy="omdøb mappen; intet er ændret")
    try:
        if path.exists():
            if not path.is_file():  # a pipe or a device: opening it could wait for ever
                title = f"{path.name} er ikke en almindelig fil, så den kan ikke overskrives"
                return Finding(LOCKED, Severity.ERROR, title, Place(path.name), remedy="slet den; intet er ændret")
            with path.open("r+b"):
                pass
    except OSError:
        where = "Word" if path.suffix == ".docx" else "et andet program"
        return Finding(
            LOCKED, Severity.ERROR, f"{path.name} kan ikke overskrives; den er nok åben i {where}", Place(path.name),
            remedy="luk filen, og kør kommandoen igen; intet er ændret",
        )  # fmt: skip
    return None


def _remove_old(folder: Path, names: set[str], last: Mapping[str, str]) -> Iterator[Finding]:
    """Removes files of ours that are no longer in the set, if they are as we left them; names those that stay."""
    for name, digest in last.items():
        path = folder / name
        if name in names or path.parent != folder:
            continue
        try:
            if not path.is_file():
                continue
            if sha256(path.read_bytes()) == digest:
                path.unlink()
                continue
        except (OSError, ValueError):
            continue
        title = f"{name} hører ikke længere til, men er rettet i hånden og derfor ladt stå"
        yield Finding(LEFT, Severity.WARNING, title, Place(name), remedy="slet den selv, når den ikke skal bruges")

"""Writes a set of files into a folder.

All targets are tried first: if one can't be written (open in Word, say), nothing is replaced and it is named. Then
every file is written beside its place and moved in when it is whole. A file that somebody changed since we wrote it is
kept under another name; a file of ours that no longer belongs to the set goes only if nobody changed it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lbf_docs.findings import Finding, Place, Severity

from .manifest import NAME, manifest_bytes, read_manifest

LOCKED, NO_FOLDER, EDITED = "UD101", "UD102", "UD103"


@dataclass(frozen=True)
class OutputFile:
    """A file to be written."""

    name: str
    data: bytes
    content_sha256: str
    """Over the uncompressed parts: the same wherever zlib packs differently."""


@dataclass(frozen=True)
class Written:
    """What became of a set."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    """Errors: nothing was written. Warnings: what was kept or could not be removed."""


def write_set(folder: Path, files: Sequence[OutputFile], about: Mapping[str, Any]) -> Written:
    """Writes the files and the manifest. `about` goes into the manifest before the list of files."""
    last = read_manifest(folder)
    made = not folder.exists()
    problem = _make_folder(folder)
    if problem:
        return Written((), (problem,))
    locked = [p for file in files if (p := _try_target(folder / file.name)) is not None]
    if not locked and (p := _try_target(folder / NAME)) is not None:
        locked.append(p)
    if locked:
        return Written((), tuple(locked))
    entries = {f.name: {"sha256": _sha256(f.data), "indhold_sha256": f.content_sha256} for f in files}
    everything = [(f.name, f.data) for f in files] + [(NAME, manifest_bytes(entries, about))]
    staged: dict[str, Path] = {}
    try:
        for name, data in everything:
            staged[name] = _stage(folder, data)
        findings = [f for file in files if (f := _keep_edited(folder / file.name, file, last)) is not None]
        for name, path in staged.items():
            path.replace(folder / name)
    except OSError as error:
        for path in staged.values():
            with contextlib.suppress(OSError):
                path.unlink()
        if made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        return Written((), (_cannot(folder, error),))
    findings += _remove_old(folder, set(entries), last)
    return Written(tuple(folder / file.name for file in files), tuple(findings))


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _make_folder(folder: Path) -> Finding | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        return Finding(
            NO_FOLDER,
            Severity.ERROR,
            f"{folder} er en fil, ikke en mappe",
            Place(str(folder)),
            remedy="vælg en anden mappe med --out",
        )
    except OSError as error:
        return _cannot(folder, error)
    return None


def _cannot(folder: Path, error: OSError) -> Finding:
    why = {28: "drevet er fuldt", 13: "der er ikke adgang til at skrive", 30: "drevet er skrivebeskyttet"}
    says = why.get(error.errno or 0, error.strerror or "ukendt fejl")
    return Finding(
        NO_FOLDER, Severity.ERROR, f"der kan ikke skrives i mappen {folder}: {says}", Place(str(folder)),
        remedy="frigør plads, eller vælg en anden mappe med --out; intet er ændret",
    )  # fmt: skip


def _try_target(path: Path) -> Finding | None:
    """Whether a target can be replaced: Word locks the files that it has open."""
    try:
        if path.exists():
            with path.open("r+b"):
                pass
    except OSError:
        return Finding(
            LOCKED, Severity.ERROR, f"{path.name} kan ikke overskrives; den er nok åben i Word", Place(path.name),
            remedy="luk filen, og kør kommandoen igen; intet er ændret",
        )  # fmt: skip
    return None


def _stage(folder: Path, data: bytes) -> Path:
    """The data in a temporary file beside its place, safely on disk."""
    handle, name = tempfile.mkstemp(prefix=".lbf-docs-", suffix=".tmp", dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        path.chmod(0o644)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise
    return path


def _keep_edited(path: Path, file: OutputFile, last: Mapping[str, str]) -> Finding | None:
    """Moves a file that somebody edited out of the way. One that is equal to the new one is nobody's loss."""
    if not path.exists():
        return None
    now = _sha256(path.read_bytes())
    if now in (last.get(file.name), _sha256(file.data)):
        return None
    kept = _free_name(path)
    path.rename(kept)
    return Finding(
        EDITED, Severity.WARNING, f"{path.name} var rettet i hånden og er gemt som »{kept.name}«", Place(path.name),
        remedy="før rettelserne over i sagen, så de kommer med næste gang",
    )  # fmt: skip


def _free_name(path: Path) -> Path:
    number, name = 1, f"{path.stem} (rettet i Word){path.suffix}"
    while (path.parent / name).exists():
        number += 1
        name = f"{path.stem} (rettet i Word {number}){path.suffix}"
    return path.parent / name


def _remove_old(folder: Path, names: set[str], last: Mapping[str, str]) -> list[Finding]:
    """Removes files of ours that are no longer in the set, if they are as we left them."""
    for name, digest in last.items():
        path = folder / name
        if name in names or path.parent != folder:
            continue
        with contextlib.suppress(OSError):
            if path.is_file() and _sha256(path.read_bytes()) == digest:
                path.unlink()
    return []

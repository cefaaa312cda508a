"""Writes a set of files into a folder: whole, or not at all.

All targets are tried first: if one can't be written (open in Word, say), nothing is replaced and it is named. Then
every file is written beside its place and moved in when it is whole; if that fails half-way, what was there is put
back. A file that somebody changed since we wrote it is kept under another name; a file of ours that no longer belongs
to the set goes only if nobody changed it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.value import Value

from .manifest import NAME, is_ours, manifest_bytes, read_manifest

LOCKED, NO_FOLDER, EDITED, FOREIGN, LEFT = "UD101", "UD102", "UD103", "UD104", "UD105"
_PREFIX, _SUFFIX = ".lbf-docs-", ".tmp"


class OutputFile(Value):
    """A file to be written."""

    name: str
    data: bytes
    content_sha256: str
    """Over the uncompressed parts: the same wherever zlib packs differently."""


class Written(Value):
    """What became of a set."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    """Errors: nothing was written. Warnings: what was kept or left."""


def write_set(folder: Path, files: Sequence[OutputFile], about: Mapping[str, Any], whole: bool = True) -> Written:
    """Writes the files and the manifest. `about` goes into the manifest before the list of files.

    With the `whole` set, files of ours that are no longer in it go. With a part of it, whatever else lies there is left
    alone, and the manifest keeps what it said of it.
    """
    made = []
    try:
        made = _make_folder(folder)
        before = read_manifest(folder) or {}
        entries = {} if whole else {name: entry for name, entry in before.items() if (folder / name).is_file()}
        entries |= {f.name: {"sha256": _sha256(f.data), "indhold_sha256": f.content_sha256} for f in files}
        everything = {**{f.name: f.data for f in files}, NAME: manifest_bytes(entries, about)}
        last = {name: entry["sha256"] for name, entry in before.items()}
        locked = [p for name in everything if (p := _try_target(folder / name)) is not None]
        if locked:
            return Written((), tuple(locked))
        findings = list(_replace_all(folder, everything, last))
    except FileExistsError:
        title = f"{folder} er en fil, ikke en mappe"
        return Written((), (Finding(NO_FOLDER, Severity.ERROR, title, Place(str(folder)), remedy=_OTHER),))
    except OSError as error:
        for new in made:
            with contextlib.suppress(OSError):
                new.rmdir()
        return Written((), (_cannot(folder, error),))
    if whole:
        findings += _remove_old(folder, set(everything), last)
    return Written(tuple(folder / file.name for file in files), tuple(findings))


_OTHER = "vælg en anden mappe med --out"


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _make_folder(folder: Path) -> list[Path]:
    """The folders that had to be made, the innermost first. What a crash of ours left in the folder is removed."""
    made = [p for p in (folder, *folder.parents) if not p.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            old.unlink()
    return made


def _cannot(folder: Path, error: OSError) -> Finding:
    why = {
        13: "der er ikke adgang til at skrive", 20: "en del af stien er en fil, ikke en mappe", 28: "drevet er fuldt",
        30: "drevet er skrivebeskyttet", 36: "navnet er for langt",
    }  # fmt: skip
    says = why.get(error.errno or 0, "computeren siger nej")
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
            with path.open("r+b"):
                pass
    except OSError:
        return Finding(
            LOCKED, Severity.ERROR, f"{path.name} kan ikke overskrives; den er nok åben i Word", Place(path.name),
            remedy="luk filen, og kør kommandoen igen; intet er ændret",
        )  # fmt: skip
    return None


def _replace_all(folder: Path, files: Mapping[str, bytes], last: Mapping[str, str]) -> Iterator[Finding]:
    """Puts every file in its place, or leaves all as they were and raises the OSError."""
    staged: dict[str, Path] = {}
    before: dict[Path, bytes | None] = {}
    kept: list[Path] = []
    findings: list[Finding] = []
    try:
        _stage_all(folder, files, staged)
        for name, data in files.items():
            finding, copy = _keep_edited(folder / name, data, last)
            kept += [copy] if copy else []
            findings += [finding] if finding else []
        for name in files:
            path, target = staged[name], folder / name
            before[target] = target.read_bytes() if target.exists() else None
            path.replace(target)
    except BaseException:
        _put_back(before, [*staged.values(), *kept])
        raise
    yield from findings


def _put_back(before: Mapping[Path, bytes | None], leftovers: Sequence[Path]) -> None:
    """Every target as it was, and nothing of ours beside them."""
    for target, data in before.items():
        with contextlib.suppress(OSError):
            if data is None:
                target.unlink(missing_ok=True)
            else:
                target.write_bytes(data)
    for path in leftovers:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _stage_all(folder: Path, files: Mapping[str, bytes], staged: dict[str, Path]) -> None:
    """Stages every file, or raises the first error; what was staged is in `staged` either way.

    All at once: each waits for the disk, and the disk takes no longer over ten files than over one.
    """
    errors: list[BaseException] = []
    mask = _umask()

    def stage(name: str, data: bytes) -> None:
        try:
            staged[name] = _stage(folder, folder / name, data, mask)
        except BaseException as error:  # raised below, where somebody catches it
            errors.append(error)

    threads = [Thread(target=stage, args=file) for file in files.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def _stage(folder: Path, target: Path, data: bytes, mask: int) -> Path:
    """The data in a temporary file beside its place, safely on disk, with the rights the target has or would get."""
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        path.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~mask)
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _keep_edited(path: Path, data: bytes, last: Mapping[str, str]) -> tuple[Finding | None, Path | None]:
    """Copies a file that somebody edited, or that is not ours. One that is equal to the new one is nobody's loss."""
    if not path.exists():
        return None, None
    old = path.read_bytes()
    if path.name == NAME:
        if is_ours(old):
            return None, None
        copy = _free_name(path, "fra før")
        title, remedy = f"{NAME} var ikke vores og er gemt som »{copy.name}«", "vælg helst en mappe for sig selv"
        shutil.copy2(path, copy)
        return Finding(FOREIGN, Severity.WARNING, title, Place(path.name), remedy=remedy), copy
    if _sha256(old) in (last.get(path.name), _sha256(data)):
        return None, None
    copy = _free_name(path, "rettet i Word")
    shutil.copy2(path, copy)
    title = f"{path.name} var rettet i hånden og er gemt som »{copy.name}«"
    remedy = "før rettelserne over i sagen, så de kommer med næste gang"
    return Finding(EDITED, Severity.WARNING, title, Place(path.name), remedy=remedy), copy


def _free_name(path: Path, why: str) -> Path:
    number, name = 1, f"{path.stem} ({why}){path.suffix}"
    while (path.parent / name).exists():
        number += 1
        name = f"{path.stem} ({why} {number}){path.suffix}"
    return path.parent / name


def _remove_old(folder: Path, names: set[str], last: Mapping[str, str]) -> Iterator[Finding]:
    """Removes files of ours that are no longer in the set, if they are as we left them; names those that stay."""
    for name, digest in last.items():
        path = folder / name
        if name in names or path.parent != folder:
            continue
        try:
            if not path.is_file():
                continue
            if _sha256(path.read_bytes()) == digest:
                path.unlink()
                continue
        except (OSError, ValueError):
            continue
        title = f"{name} hører ikke længere til, men er rettet i hånden og derfor ladt stå"
        yield Finding(LEFT, Severity.WARNING, title, Place(name), remedy="slet den selv, når den ikke skal bruges")

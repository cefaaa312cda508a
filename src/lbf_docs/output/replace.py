"""Puts a set of files in their places, or leaves everything as it was.

Every file is written beside its place first; what stands there is given a second name for that long, so that putting it
back takes no room on a full disk. What somebody edited is kept under a name that says so.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Thread

from lbf_docs.findings import Finding, Place, Severity

from .manifest import NAME, is_ours, sha256

EDITED, FOREIGN = "UD103", "UD104"
PREFIX, SUFFIX = ".lbf-docs-", ".tmp"


def replace_all(folder: Path, files: Mapping[str, bytes], last: Mapping[str, str]) -> Iterator[Finding]:
    """Puts every file in its place, or leaves all as they were and raises the OSError.

    `last` has the hashes of what was written there the last time. Yields what was kept under another name.
    """
    staged: dict[str, Path] = {}
    olds: dict[str, Path | None] = {}
    replaced: list[str] = []
    kept: list[Path] = []
    findings: list[Finding] = []
    try:
        _stage_all(folder, files, staged)
        for name, data in files.items():
            finding, copy = _keep_edited(folder / name, data, last)
            kept += [copy] if copy else []
            findings += [finding] if finding else []
        for name in files:
            olds[name] = _set_aside(folder / name)
        for name in files:
            staged[name].replace(folder / name)
            replaced.append(name)
    except BaseException:
        lost = {name for name in replaced if not _put_back(folder / name, olds[name])}
        _remove([*staged.values(), *kept, *(old for name, old in olds.items() if old and name not in lost)])
        raise
    _remove([old for old in olds.values() if old])
    yield from findings


def _set_aside(target: Path) -> Path | None:
    """What stands at a place, under a second name beside it; None where nothing does."""
    if not os.path.lexists(target):
        return None
    old = target.with_name(f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}")
    try:
        os.link(target, old, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a drive that knows no second names
        shutil.copy2(target, old)
    return old


def _put_back(target: Path, old: Path | None) -> bool:
    """A place as it was, by moving if that can be done: it takes no room on the disk. Whether it is."""
    try:
        if old is None:
            target.unlink(missing_ok=True)
        else:
            try:
                old.replace(target)
            except OSError:
                shutil.copyfile(old, target)
    except OSError:
        return False
    return True


def _remove(paths: Sequence[Path]) -> None:
    for path in paths:
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
    handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=folder)
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
    if sha256(old) in (last.get(path.name), sha256(data)):
        return None, None
    copy = _free_name(path, "rettet i Word" if path.suffix == ".docx" else "ændret")
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

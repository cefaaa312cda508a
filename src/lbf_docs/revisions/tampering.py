"""Holds the files of every frozen revision against their hashes: what was changed, is missing or came in since.

Cheap enough for every check: ten documents and a case are some hundred kilobytes. Files are read and hashed, nothing in
them is looked at.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from lbf_docs.case.names import is_system, nfc
from lbf_docs.findings import Finding, Place
from lbf_docs.report.revision_codes import CHANGED_FILE, FOREIGN_FILE, NOT_LISTED, UNREADABLE

from .frozen import Archive, Frozen
from .layout import APPROVAL, FOLDER, IMPRINT, SIGNED
from .register import REGISTER

_MOST_FILES = 5_000
_PIECE = 1 << 20
_BACK = "hent den rigtige fil fra en sikkerhedskopi; skal noget ændres, så lav en ny revision"


def tampering(archive: Archive) -> Iterator[Finding]:
    """What isn't as it was frozen, file by file."""
    told = set()
    for found in _of_the_files(archive):
        told.add(found.place.file)
        yield found
    for found in _of_the_register(archive):
        if found.place.file not in told:
            yield found


def _of_the_register(archive: Archive) -> Iterator[Finding]:
    """What was laid here and is gone, or isn't what was laid here. All of a revision that is gone is one finding."""
    listed = archive.register or {}
    revisions = {one.folder.name: one for one in archive.revisions}
    for folder in sorted({name.partition("/")[0] for name in listed} - revisions.keys()):
        says = f"revision {int(folder)} mangler; den står i {REGISTER}"
        yield UNREADABLE.finding(Place(f"{FOLDER}/{folder}"), says, _BACK)
    for name, digest in listed.items():
        folder, _, file = name.partition("/")
        one = revisions.get(folder)
        if one is None:
            continue
        there = one.imprint_sha256 if file == IMPRINT else one.notes.get(file)
        if there is None:
            yield CHANGED_FILE.finding(Place(f"{FOLDER}/{name}"), f"den mangler; den står i {REGISTER}", _BACK)
        elif there and there != digest:
            says = f"den er ikke den, der står i {REGISTER}"
            yield CHANGED_FILE.finding(Place(f"{FOLDER}/{name}"), says, _BACK)
    sealed = archive.sealed()
    new = [name for name in sealed if name not in listed] if archive.register is not None else []
    if new:
        says = f"her mangler {_few(new)}"
        remedy = "slet ingen linjer; det, der mangler, kommer i den, næste gang noget godkendes eller lægges til"
        yield NOT_LISTED.finding(Place(f"{FOLDER}/{REGISTER}"), says, remedy)


def _few(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return f"{shown} og {len(names) - 3} til" if len(names) > 3 else shown


def _of_the_files(archive: Archive) -> Iterator[Finding]:
    """What can be seen of each revision by its own hashes, and by those that the next one has."""
    if archive.fault:
        yield UNREADABLE.finding(Place(FOLDER), archive.fault, "sørg for, at mappen kan læses")
    for name in archive.foreign:
        place = Place(f"{FOLDER}/{name}")
        yield FOREIGN_FILE.finding(place, "den er ikke en revision", "flyt den ud af mappen")
    before: Frozen | None = None
    for one in archive.revisions:
        yield from _in_revision(one)
        if one.imprint and one.imprint.previous:
            yield from _row(one, archive, before)
        before = one


def _row(one: Frozen, archive: Archive, before: Frozen | None) -> Iterator[Finding]:
    """Whether the revision before it is the one that it was made after."""
    assert one.imprint is not None
    earlier = archive.find(one.imprint.previous)
    if earlier is None:
        says = f"revision {one.imprint.previous} mangler; revision {one.number} er lavet efter den"
        yield UNREADABLE.finding(Place(f"{FOLDER}/{one.imprint.previous:02}"), says, _BACK)
    elif earlier.imprint and earlier.imprint_sha256 != one.imprint.previous_sha256:
        says = f"den er ikke den, som revision {one.number} er lavet efter"
        yield CHANGED_FILE.finding(Place(f"{earlier.shown}/{IMPRINT}"), says, _BACK)


def _in_revision(one: Frozen) -> Iterator[Finding]:
    if one.imprint is None:
        says = "den mangler" if not one.imprint_sha256 else "den kan ikke læses"
        yield UNREADABLE.finding(Place(f"{one.shown}/{IMPRINT}"), says, _BACK)
        return
    for name, seal in one.notes.items():
        if not seal:
            yield CHANGED_FILE.finding(Place(f"{one.shown}/{name}"), "den er rettet i hånden og gælder ikke", _BACK)
    if not any(name.startswith(APPROVAL) for name in one.notes):
        yield CHANGED_FILE.finding(Place(f"{one.shown}/{APPROVAL}.yaml"), "den mangler", _BACK)
    expected = {**one.imprint.files, **{signed.file: signed.sha256 for signed in one.signed}}
    there = dict(_files_in(one.folder))
    for name, digest in expected.items():
        path = there.pop(name, None)
        if path is None:
            yield CHANGED_FILE.finding(Place(f"{one.shown}/{name}"), "den mangler", _BACK)
        elif _hash(path) != digest:
            says = "den er ændret, siden den blev lagt her" if name.startswith(SIGNED) else "den er ændret bagefter"
            yield CHANGED_FILE.finding(Place(f"{one.shown}/{name}"), says, _BACK)
    for name in sorted(there.keys() - one.notes.keys() - {IMPRINT}):
        says = "den var ikke med, da revisionen blev godkendt"
        yield FOREIGN_FILE.finding(Place(f"{one.shown}/{name}"), says, "flyt den ud af mappen")


def _files_in(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file below a folder by its path in it, in NFC, without what the computer put there by itself."""
    todo, count = [("", folder)], 0
    while todo:
        above, path = todo.pop()
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            count += 1
            if is_system(entry.name) or count > _MOST_FILES:
                continue
            name = f"{above}{nfc(entry.name)}"
            if entry.is_dir(follow_symlinks=False):
                todo.append((f"{name}/", Path(entry.path)))
            else:
                yield name, Path(entry.path)


def _hash(path: Path) -> str:
    """The hash of a file; "" for what can't be read or is none. Opened without waiting: a pipe would hold us."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    digest = hashlib.sha256()
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return ""
            while piece := file.read(_PIECE):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()

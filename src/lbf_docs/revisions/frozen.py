"""What lies in `revisioner/`: each frozen revision with its imprint, its approvals and its signed copies.

Only what is sealed is believed: an approval that somebody rewrote is none. What is wrong with the files is found by
`tampering`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePosixPath

from lbf_docs.case import disk
from lbf_docs.case.names import is_system, nfc
from lbf_docs.value import Value
from lbf_docs.values.read import read_date

from .approval import Approval, read_approval
from .imprint import Imprint, read_imprint
from .layout import ABOUT, APPROVAL, CASE, DOCUMENTS, FOLDER, IMPRINT, README, SIGNED
from .register import REGISTER, read_register, register
from .sealed import opened

_NUMBER = re.compile(r"\d{2,6}")
_LARGEST_NOTE = 100_000
_LARGEST_IMPRINT = 5_000_000
MOST_REVISIONS = 500


class Signed(Value):
    """A signed copy of one document."""

    document: str
    """Its key in the imprint."""
    file: str
    """Relative to the revision's folder."""
    sha256: str
    day: date | None = None


class Frozen(Value):
    """One revision as it lies on the disk."""

    number: int
    folder: Path
    imprint: Imprint | None
    """None where it is missing or unreadable."""
    imprint_sha256: str
    approvals: tuple[Approval, ...]
    signed: tuple[Signed, ...]
    notes: Mapping[str, str]
    """The hash of every sealed file by its path in the folder; "" where the seal doesn't hold."""

    @property
    def case(self) -> Path:
        """The folder that can be loaded as a case."""
        return self.folder / CASE

    @property
    def documents(self) -> Path:
        """Where the Word files lie."""
        return self.folder / DOCUMENTS

    @property
    def shown(self) -> str:
        """The folder as it is called in the case: "revisioner/01"."""
        return f"{FOLDER}/{self.folder.name}"


class Archive(Value):
    """All frozen revisions of a case, in order, and what lies among them that is none."""

    revisions: tuple[Frozen, ...] = ()
    foreign: tuple[str, ...] = ()
    register: Mapping[str, str] | None = None
    """What once was sealed, by its path in `revisioner`, with its hash; None where nobody looked."""
    fault: str = ""
    """Why there may be revisions that can't be seen, in Danish."""

    @property
    def last(self) -> Frozen | None:
        """The newest one that can be read."""
        return next((one for one in reversed(self.revisions) if one.imprint), None)

    def find(self, number: int) -> Frozen | None:
        """The revision of that number."""
        return next((one for one in self.revisions if one.number == number), None)

    def sealed(self) -> dict[str, str]:
        """The hash of every imprint, approval and signed copy's note that can be believed, by its path."""
        out: dict[str, str] = {}
        for one in self.revisions:
            notes = {IMPRINT: one.imprint_sha256, **one.notes} if one.imprint else {}
            out |= {f"{one.folder.name}/{name}": digest for name, digest in notes.items() if digest}
        return out


def read_archive(case: Path) -> Archive:
    """What lies in the case's `revisioner/`; nothing where there is no such folder. A link is not followed."""
    home = case / FOLDER
    if home.is_symlink():
        return Archive(fault="den er en genvej; læg selve mappen i sagen")
    names = disk.names_in(home) if disk.is_folder(home) else []
    if isinstance(names, disk.Fault):
        return Archive(fault=names.says or "den er ikke en mappe")
    found: dict[int, Frozen] = {}
    foreign = []
    for name in names[:MOST_REVISIONS]:
        if is_system(name) or nfc(name) in (README, REGISTER):
            continue
        folder = home / name
        number = int(name) if _NUMBER.fullmatch(name) else 0
        if not number or number in found or folder.is_symlink() or not disk.is_folder(folder):
            foreign.append(nfc(name))
        else:
            found[number] = _read(folder, number)
    return Archive(tuple(found[number] for number in sorted(found)), tuple(foreign), read_register(home))


def note_all(case: Path) -> None:
    """Adds what lies in the case's `revisioner/` and can be believed to the register, where it isn't there yet."""
    register(case / FOLDER, read_archive(case).sealed())


def _read(folder: Path, number: int) -> Frozen:
    data = disk.bytes_of(folder / IMPRINT, _LARGEST_IMPRINT)
    imprint = read_imprint(data) if isinstance(data, bytes) else None
    digest = hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else ""
    notes: dict[str, str] = {}
    approvals, signed = [], []
    for name in sorted(_names(folder), key=lambda name: (len(name), name)):  # the first has no number
        if name.startswith(APPROVAL) and name.endswith(".yaml"):
            values, seal = _opened(folder / name, number)
            notes[name] = seal if values.get("frosset") == digest else ""
            approval = read_approval(values) if notes[name] else None
            approvals += [approval] if approval else []
    for name in _names(folder / SIGNED):
        if disk.is_folder(folder / SIGNED / name):
            values, seal = _opened(folder / SIGNED / name / ABOUT, number)
            notes[f"{SIGNED}/{nfc(name)}/{ABOUT}"] = seal
            signed += [_signed(values, nfc(name))] if values else []
    return Frozen(number, folder, imprint, digest, tuple(approvals), tuple(signed), notes)


def _names(folder: Path) -> list[str]:
    names = disk.names_in(folder) if disk.is_folder(folder) else []
    return [] if isinstance(names, disk.Fault) else [name for name in names if not is_system(name)]


def _opened(file: Path, number: int) -> tuple[dict[str, str], str]:
    """The values of a sealed file and its hash; nothing of one whose seal is broken, or of another revision's."""
    data = disk.bytes_of(file, _LARGEST_NOTE)
    if not isinstance(data, bytes) or not (values := opened(data)) or values.get("revision") != str(number):
        return {}, ""
    return values, hashlib.sha256(data).hexdigest()


def _signed(values: Mapping[str, str], folder: str) -> Signed:
    try:
        day = read_date(values["dato"])
    except (KeyError, ValueError):
        day = None
    name = PurePosixPath(values.get("fil", "")).name  # it lies beside what is said of it, whatever is said
    return Signed(values.get("dokument", ""), f"{SIGNED}/{folder}/{name}", values.get("sha256", ""), day)

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

from .imprint import Imprint, read_imprint
from .layout import ABOUT, APPROVAL, CASE, DOCUMENTS, FOLDER, IMPRINT, README, SIGNED
from .sealed import opened

_NUMBER = re.compile(r"\d{2,6}")
_LARGEST_NOTE = 100_000
_LARGEST_IMPRINT = 5_000_000
MOST_REVISIONS = 500


class Approval(Value):
    """That somebody approved a revision."""

    by: str
    """A key of the regulation's approvers."""
    name: str
    """As people call them."""
    day: date
    journal: str = ""
    remark: str = ""


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
    notes: Mapping[str, bool]
    """Every sealed file by its path in the folder, and whether its seal holds."""

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
    fault: str = ""
    """Why there may be revisions that can't be seen, in Danish."""

    @property
    def last(self) -> Frozen | None:
        """The newest one that can be read."""
        return next((one for one in reversed(self.revisions) if one.imprint), None)

    def find(self, number: int) -> Frozen | None:
        """The revision of that number."""
        return next((one for one in self.revisions if one.number == number), None)


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
        if is_system(name) or nfc(name) == README:
            continue
        folder = home / name
        number = int(name) if _NUMBER.fullmatch(name) else 0
        if not number or number in found or folder.is_symlink() or not disk.is_folder(folder):
            foreign.append(nfc(name))
        else:
            found[number] = _read(folder, number)
    return Archive(tuple(found[number] for number in sorted(found)), tuple(foreign))


def _read(folder: Path, number: int) -> Frozen:
    data = disk.bytes_of(folder / IMPRINT, _LARGEST_IMPRINT)
    imprint = read_imprint(data) if isinstance(data, bytes) else None
    digest = hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else ""
    notes: dict[str, bool] = {}
    approvals, signed = [], []
    for name in sorted(_names(folder), key=lambda name: (len(name), name)):  # the first has no number
        if name.startswith(APPROVAL) and name.endswith(".yaml"):
            values = _opened(folder / name, number)
            notes[name] = values is not None and values.get("frosset") == digest
            approval = _approval(values) if values and notes[name] else None
            approvals += [approval] if approval else []
    for name in _names(folder / SIGNED):
        if disk.is_folder(folder / SIGNED / name):
            values = _opened(folder / SIGNED / name / ABOUT, number)
            notes[f"{SIGNED}/{nfc(name)}/{ABOUT}"] = values is not None
            signed += [_signed(values, nfc(name))] if values else []
    return Frozen(number, folder, imprint, digest, tuple(approvals), tuple(signed), notes)


def _names(folder: Path) -> list[str]:
    names = disk.names_in(folder) if disk.is_folder(folder) else []
    return [] if isinstance(names, disk.Fault) else [name for name in names if not is_system(name)]


def _opened(file: Path, number: int) -> dict[str, str] | None:
    data = disk.bytes_of(file, _LARGEST_NOTE)
    values = opened(data) if isinstance(data, bytes) else None
    return values if values and values.get("revision") == str(number) else None


def _approval(values: Mapping[str, str]) -> Approval | None:
    try:
        return Approval(
            values["niveau"], values["godkendt_af"], read_date(values["dato"]), values.get("journalnummer", ""),
            values.get("bemærkning", ""),
        )  # fmt: skip
    except (KeyError, ValueError):
        return None


def _signed(values: Mapping[str, str], folder: str) -> Signed:
    try:
        day = read_date(values["dato"])
    except (KeyError, ValueError):
        day = None
    name = PurePosixPath(values.get("fil", "")).name  # it lies beside what is said of it, whatever is said
    return Signed(values.get("dokument", ""), f"{SIGNED}/{folder}/{name}", values.get("sha256", ""), day)

"""Which files of the folder are the case's, and what is wrong with the others. No file is opened here."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from lbf_docs.case import codes, disk
from lbf_docs.case.kinds import Code, finding
from lbf_docs.case.names import Expected, did_you_mean, expected_in, is_readme, is_system, matches, nfc, other_case
from lbf_docs.case.raw import Layout
from lbf_docs.findings import Finding, Place
from lbf_docs.value import Value

UNKNOWN_SHOWN = 20
"""How many unknown names of one folder are told one by one."""


@dataclass
class Listing:
    """The known files that are there, by their right relative name; and what was found on the way."""

    files: dict[str, Path | None] = field(default_factory=dict)
    """None: the file is there but may not be read, and its finding has been given."""
    findings: list[Finding] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """Names at the top that no case has."""
    count: int = 0

    def say(self, kind: Code, file: str, says: str = "", *, remedy: str = "") -> None:
        """Adds a finding about a file or folder as a whole."""
        self.findings.append(finding(kind, Place(file or "."), says, remedy=remedy))


def list_case(root: Path, layout: Layout) -> Listing | disk.Fault:
    """What the case holds; a Fault when the folder itself can't be read. `root` is resolved."""
    names = disk.names_in(root)
    if isinstance(names, disk.Fault):
        return names
    listing = Listing()
    todo = _sort_names(listing, root, _Folder("", root, expected_in(layout, "")), names)
    while todo:
        folder, path = todo.pop(0)
        below = disk.names_in(path)
        if isinstance(below, disk.Fault):
            listing.say(below.kind, folder, below.says, remedy=below.remedy)
        else:
            todo += _sort_names(listing, root, _Folder(folder, path, expected_in(layout, folder)), below)
    return listing


class _Folder(Value):
    """One folder of the case: its relative name, "" at the top, and what may stand in it."""

    name: str
    path: Path
    expected: Expected

    def shown(self, name: str) -> str:
        """The relative name of what stands in it."""
        return f"{self.name}/{name}" if self.name else name


def _sort_names(listing: Listing, root: Path, folder: _Folder, names: list[str]) -> list[tuple[str, Path]]:
    """Sorts the names of one folder into known and unknown; returns the folders to read next."""
    expected = folder.expected
    subfolders: list[tuple[str, Path]] = []
    seen: dict[str, str] = {}
    unknown: list[tuple[str, Path]] = []
    names = [name for name in names if not is_system(name)]
    names.sort(key=lambda name: other_case(nfc(name), expected) is not None)  # the right spelling comes first and wins
    for written in _within_limit(listing, folder, names):
        name = nfc(written)
        shown, path = folder.shown(name), folder.path / written
        fault = disk.link_fault(path, root)
        if fault:
            listing.say(fault.kind, shown, fault.says, remedy=fault.remedy)
        right = other_case(name, expected) or name
        known = right in expected.literal or any(matches(right, pattern) for pattern in expected.files)
        if not known and not fault:
            unknown.append((name, path))
            continue
        if right.casefold() in seen:
            says = f'"{name}" og "{seen[right.casefold()]}" er det samme navn'
            listing.say(codes.SAME_NAME, shown, says)
            continue
        seen[right.casefold()] = name
        if right != name:
            listing.say(codes.NAME_CASE, shown, remedy=f'omdøb den til "{right}"')
        target = folder.shown(right)
        if right in expected.folders:
            if not fault:
                subfolders.append((target, path))
        elif right not in expected.unread:
            listing.files[target] = None if fault else Path(os.path.realpath(path)) if path.is_symlink() else path
    _tell_unknown(listing, folder, unknown)
    return subfolders


def _within_limit(listing: Listing, folder: _Folder, names: list[str]) -> list[str]:
    """The names to look at: known ones first once there are too many."""
    room = disk.FILES_MAX - listing.count
    listing.count += len(names)
    if len(names) <= room:
        return names
    listing.say(codes.TOO_MANY_FILES, folder.name, f"her er {_thousands(len(names))} navne")
    known = {name.casefold() for name in folder.expected.literal}
    return sorted(names, key=lambda name: nfc(name).casefold() not in known)[: max(room, len(known))]


def _tell_unknown(listing: Listing, folder: _Folder, unknown: list[tuple[str, Path]]) -> None:
    expected = folder.expected
    told = [(name, path) for name, path in unknown if not is_readme(name)]
    for name, path in told[:UNKNOWN_SHOWN]:
        if not folder.name:
            listing.unknown.append(name)
        is_folder = disk.is_folder(path)
        candidates = (*expected.folders, *expected.unread) if is_folder else expected.files
        hint = did_you_mean(name, [known for known in candidates if known in expected.literal])
        listing.say(codes.UNKNOWN_FOLDER if is_folder else codes.UNKNOWN_NAME, folder.shown(name), hint)
    if len(told) > UNKNOWN_SHOWN:
        more = f"{_thousands(len(told) - UNKNOWN_SHOWN)} navne til kendes ikke"
        listing.say(codes.UNKNOWN_NAME, folder.name, more)


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", ".")

"""The case's own files as bytes: what a revision is a copy of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from lbf_docs.case import Layout, disk
from lbf_docs.case.folder import list_case
from lbf_docs.case.names import is_system, nfc
from lbf_docs.case.pictures import LARGEST

_TAKEN_ALONG = ("billeder", "skabeloner")
"""Folders that a case is read without and made with."""
_MOST_FILES = 500


class CopyError(Exception):
    """A file can't be copied; the message is Danish and names it."""


def own_files(case: Path, layout: Layout) -> dict[str, bytes]:
    """Every file by its path in the case, "/" between folders, in NFC. `case` is resolved. Raises CopyError."""
    listing = list_case(case, layout)
    if isinstance(listing, disk.Fault):
        raise CopyError("sagens mappe kan ikke læses")
    paths = {name: path for name, path in listing.files.items() if path is not None}
    for folder in _TAKEN_ALONG:
        paths |= dict(_below(case / folder, folder))
    if len(paths) > _MOST_FILES:
        raise CopyError(f"her er {len(paths)} filer; der er plads til {_MOST_FILES}")
    out: dict[str, bytes] = {}
    for name, path in sorted(paths.items()):
        data = disk.bytes_of(path, LARGEST, follow=False)
        if isinstance(data, disk.Fault):
            raise CopyError(f"{name} kan ikke læses" + (f": {data.says}" if data.says else ""))
        out[name] = data
    return out


def _below(folder: Path, shown: str) -> Iterator[tuple[str, Path]]:
    """The files below a folder; links are left where they are."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if is_system(entry.name):
            continue
        name = f"{shown}/{nfc(entry.name)}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), name)
        elif entry.is_file(follow_symlinks=False):
            yield name, Path(entry.path)

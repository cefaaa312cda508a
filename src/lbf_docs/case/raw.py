"""A case as it was read: plain data, and where each value stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from lbf_docs.findings import DataPath, Finding, Place
from lbf_docs.value import Value

Tree: TypeAlias = dict[str, "Tree"] | list["Tree"] | str | None
"""Every scalar is the text as written; null, ~ and nothing at all are None; a quoted "" is ""."""


class Layout(Value):
    """What the caller knows about a case: this package knows no file by name."""

    marker: str
    """The file that makes a folder a case, such as "plan.yaml"."""
    data: tuple[str, ...]
    """The YAML files at the top, by name; each must be there, but for those that are `optional`."""
    prose: tuple[str, ...]
    """The prose files, relative to the case; a part may be a glob: "tekst/6-indsatsområder/*.md"."""
    folders: tuple[str, ...]
    """Folders that belong to a case but are not read here, such as "billeder"."""
    optional: tuple[str, ...] = ()
    """Those of the YAML files that a case can do without."""


class RawCase(Value):
    """Everything that could be read. All text is NFC, with "\\n" as line end and without a byte order mark."""

    folder: Path
    data: dict[str, Tree]
    """By the file's stem; a file that could not be read is absent, an empty one is None."""
    places: Mapping[DataPath, Place]
    """Where each value starts; ("områder",) is the file as a whole; a value that is nothing stands at its key."""
    keys: Mapping[DataPath, Place]
    """Where the key of that path stands."""
    prose: dict[str, str]
    """By relative path, with "/" between folders."""
    sources: Mapping[str, str]
    """Every text file by relative path, also those with faults: what excerpts are cut from."""
    findings: tuple[Finding, ...]


def place_of(raw: RawCase, path: DataPath) -> Place:
    """The place of the value at `path`; for one that isn't there its nearest parent's key, in the end the file.

    An item of a list has no key: it stands where it starts. The empty path is the case itself, ".".
    """
    if path in raw.places:
        return raw.places[path]
    for length in range(len(path) - 1, 0, -1):
        parent = path[:length]
        if parent in raw.keys:
            return raw.keys[parent]
        if parent in raw.places:
            return raw.places[parent]
    return Place(f"{path[0]}.yaml") if path else Place(".")

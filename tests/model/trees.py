"""Plans that are made of data in memory: no folder, and every value has its place in a text of one line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from lbf_docs import Case, Report, check
from lbf_docs.api.loading import case_layout
from lbf_docs.case import RawCase, read_case
from lbf_docs.case.yaml_file import read_yaml
from lbf_docs.findings import DataPath, Place
from lbf_docs.model import read_plan

CASES = Path(__file__).parent.parent / "cases"


def in_memory(folder: Path) -> RawCase:
    """A case as it was read, to be changed with `with_data`."""
    return read_case(folder, case_layout())


def with_data(raw: RawCase, data: Mapping[str, Any]) -> RawCase:
    """The case with other data; the places are still those of the old."""
    return RawCase(
        folder=raw.folder, data=dict(data), places=raw.places, keys=raw.keys, prose=raw.prose, sources=raw.sources,
        findings=raw.findings,
    )  # fmt: skip


def written(data: Mapping[str, Any]) -> RawCase:
    """A case of these files, each written on one line."""
    places: dict[DataPath, Place] = {}
    keys: dict[DataPath, Place] = {}
    trees: dict[str, Any] = {}
    sources = {f"{stem}.yaml": json.dumps(tree, ensure_ascii=False) for stem, tree in data.items()}
    for stem in data:
        read = read_yaml(sources[f"{stem}.yaml"], f"{stem}.yaml", stem)
        assert not read.findings
        trees[stem] = read.tree
        places |= read.places
        keys |= read.keys
    return RawCase(folder=Path(), data=trees, places=places, keys=keys, prose={}, sources=sources, findings=())


def checked(raw: RawCase) -> Report:
    """What reading and checking finds."""
    reading = read_plan(raw)
    return check(Case(raw.folder, raw, reading.plan, reading.paths, (*raw.findings, *reading.findings)))


def walk(tree: Any, path: DataPath = ()) -> Iterator[DataPath]:
    """The path of everything in the data, top down."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in inner:
        yield (*path, step)
        yield from walk(value, (*path, step))


def without(data: Any, path: DataPath) -> Any:
    """A copy of the data with nothing at `path`."""
    return _changed(data, path, delete=True)


def instead(data: Any, path: DataPath, value: Any) -> Any:
    """A copy of the data with something else at `path`."""
    return _changed(data, path, value)


def _changed(data: Any, path: DataPath, value: Any = None, *, delete: bool = False) -> Any:
    out = deepcopy(data)
    inner = out
    for step in path[:-1]:
        inner = inner[step]
    if delete:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return out


def at(raw: RawCase, place: Place) -> str:
    """The text that a place underlines."""
    line = raw.sources[place.file].split("\n")[(place.line or 1) - 1]
    start = (place.column or 1) - 1
    return line[start : start + place.length]

"""What is left of a case when what can't be read is taken out: so much can be checked all the same.

One misspelt key would else hide every other fault until it is put right. Nothing but a check may use it: a document of
it would lack what was taken out.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from lbf_docs.case import RawCase
from lbf_docs.findings import DataPath, Finding, Place, Severity
from lbf_docs.value import Value

from . import codes
from .base import Part, fields_of
from .plan import FILES, Plan
from .read import MERELY_MISSING, read_plan
from .shapes import Nested, Sequence, Shape, Table

_QUOTED = re.compile("`([^`]+)`")
"""The keys that a message proposes in place of one that isn't known."""

_MOST_ROUNDS = 8
"""Taking something out may leave a reference to nothing, which is taken out next; a case isn't whittled away."""
LEAVES = ("budget", "milepæle", "beredskab", "kommissorium", "indberetning")
"""The files that other files and texts don't rest on: one of these may be unreadable as a whole."""


class Rest(Value):
    """The plan that is left, and where it has holes."""

    plan: Plan
    raw: RawCase
    """The case that it was read from."""
    paths: Mapping[int, DataPath]
    hurt: frozenset[str]
    """The files from which a value was taken, or which can't be read: nothing can be said of what they say."""
    odd: frozenset[DataPath]
    """The parts that had a key which isn't known: what seems to be missing in them may stand behind it."""
    loose: bool
    """Whether an id or a reference was taken out: then parts of other files may seem to be left alone."""

    def can_tell(self, file: str, path: DataPath) -> bool:
        """Whether something found there may be believed: it can't come from what was taken out."""
        of_odd = any(path[: len(part)] == part for part in self.odd)
        apart = not file.endswith(".yaml") or file.removesuffix(".yaml") in LEAVES
        return file not in self.hurt and not of_odd and (apart or not self.loose)


def readable_rest(raw: RawCase, findings: Iterable[Finding]) -> Rest | None:
    """The rest of a case with these findings, which couldn't be read into a plan; None where too little is left."""
    wrong = [one for one in findings if one.severity is Severity.ERROR and one.code not in MERELY_MISSING]
    hurt = {one.place.file for one in raw.findings if one in wrong}
    if any(file.endswith(".yaml") and file.removesuffix(".yaml") not in LEAVES for file in hurt):
        return None
    odd: set[DataPath] = set()
    loose = False
    data = copy.deepcopy(raw.data)
    at_values = _deepest(raw.places)
    at_keys = {place: path for path, place in raw.keys.items()}
    for _ in range(_MOST_ROUNDS):
        left = raw.changed(data=copy.deepcopy(data), findings=())
        reading = read_plan(left)
        if reading.plan is not None:
            return Rest(reading.plan, left, reading.paths, frozenset(hurt), frozenset(odd), loose)
        taken = set()
        for one in reading.findings:
            if one.severity is not Severity.ERROR or not one.code.startswith("DAT"):
                continue
            unknown = one.code == codes.UNKNOWN_KEY.code
            path = (at_keys if unknown else at_values).get(one.place)
            if path is None or len(path) < 2:  # a file as a whole
                return None
            taken.add(path)
            key = next((step for step in reversed(path) if isinstance(step, str)), "")
            meant = _QUOTED.findall(one.remedy) if unknown else [key]
            linked = not _links().isdisjoint(meant)
            if path[0] == "plan" and (linked or path[1] == "talformat"):  # all numbers of the case are read by it
                return None
            loose |= linked
            if unknown:
                odd.add(path[:-1])
            else:
                hurt.add(one.place.file)
        if not taken:
            return None
        _take_out(data, taken)
    return None


@cache
def _links() -> frozenset[str]:
    """The keys of ids and of references, in every kind of part."""
    waiting: list[Shape] = [Nested(model) for model in FILES.values()]
    seen: set[type[Part]] = set()
    out = {"id"}
    while waiting:
        match waiting.pop():
            case Nested(model) if model not in seen:
                seen.add(model)
                out |= {field.key.alias for field in fields_of(model) if field.key.identity or field.references}
                waiting += [field.shape for field in fields_of(model)]
            case Sequence(inner) | Table(value=inner):
                waiting.append(inner)
    return frozenset(out)


def _deepest(places: Mapping[DataPath, Place]) -> dict[Place, DataPath]:
    """The path of what stands at each place; of several that begin there, the innermost."""
    return {place: path for path, place in sorted(places.items(), key=lambda item: len(item[0]))}


def _is_part(data: Any, path: DataPath) -> bool:
    """Whether a whole part stands there, which others may rest on: the first of a list say, or a file."""
    for step in path:
        data = data[step] if _has(data, step) else None
    return isinstance(data, dict)


def _take_out(data: dict[str, Any], paths: Iterable[DataPath]) -> None:
    """Deletes keys and items; of a list from its end, so that the numbers hold."""
    for *above, last in sorted(paths, key=_order, reverse=True):
        tree: Any = data
        for step in above:
            tree = tree[step] if _has(tree, step) else None
        if _has(tree, last):
            del tree[last]


def _has(tree: Any, step: str | int) -> bool:
    return (
        step in tree
        if isinstance(tree, dict)
        else isinstance(tree, list) and isinstance(step, int) and step < len(tree)
    )


def _order(path: DataPath) -> tuple[tuple[int, int | str], ...]:
    return tuple((0, step) if isinstance(step, int) else (1, step) for step in path)

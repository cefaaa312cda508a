"""A plan with one thing in it changed, for every kind of thing that a plan can say."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from lbf_docs.case.raw import RawCase
from lbf_docs.findings import DataPath
from lbf_docs.model import Plan, index, located
from lbf_docs.model.base import Field, fields_of
from lbf_docs.model.read import read_plan
from lbf_docs.model.shapes import Choice, Markdown, Scalar, Sequence, Table

_TRIES = ("{} x", "{}1", "02.02.2026", "3. kvartal 2026", "7", "12,5 %", "ja", "nej", "55,5", "2019")


def some_of_each(plan: Plan, most: int = 1) -> Iterator[tuple[str, DataPath]]:
    """Places of each field of each class of part that the plan says something in: the first, and others spread over
    the rest."""
    places: dict[str, list[DataPath]] = {}
    for part, path in located(plan):
        for field in fields_of(type(part)):
            if getattr(part, field.name) not in (None, (), {}):
                places.setdefault(f"{type(part).__name__}.{field.name}", []).append((*path, field.key.alias))
    for name, paths in places.items():
        step = max(1, -(-len(paths) // most))
        yield from ((name, path) for path in paths[::step])


def with_lists_changed(raw: RawCase, plan: Plan) -> Iterator[tuple[str, DataPath, Plan]]:
    """Plans with one list the other way round, or without its first or last."""
    for part, path in located(plan):
        for field in fields_of(type(part)):
            own = (*path, field.key.alias)
            value = getattr(part, field.name)
            if not isinstance(value, tuple) or len(value) < 2:
                continue
            was = _at(raw.data, own)
            for what, other in (("reversed", was[::-1]), ("without its first", was[1:]), ("shortened", was[:-1])):
                data = copy.deepcopy(raw.data)
                _at(data, own[:-1])[own[-1]] = other
                found = read_plan(raw.changed(data=data)).plan
                if found is not None:
                    yield f"{type(part).__name__}.{field.name} {what}", own, found


def changed(raw: RawCase, plan: Plan, path: DataPath) -> Plan | None:
    """The plan with the value at a path changed to another that can be read; None where none was found."""
    part = next(part for part, own in located(plan) if own == path[:-1])
    field = next(field for field in fields_of(type(part)) if field.key.alias == path[-1])
    for value in _others(_at(raw.data, path), field, plan):
        data = copy.deepcopy(raw.data)
        _at(data, path[:-1])[path[-1]] = value
        found = read_plan(raw.changed(data=data)).plan
        if found is not None:
            return found
    return None


def _others(value: Any, field: Field, plan: Plan) -> Iterator[Any]:
    """Other values that may stand there."""
    match field.shape:
        case Scalar() if field.references:
            yield from (id_ for kind in field.references for id_ in index(plan).by_kind.get(kind, ()) if id_ != value)
        case Scalar():
            yield from (one.format(value) for one in _TRIES if one.format(value) != value)
        case Choice(words=words):
            yield from (word for word in words if word != value)
        case Markdown():
            yield f"{value}\n\nEt nyt afsnit."
        case Table() if isinstance(value, dict):
            key = next(iter(value))
            if isinstance(value[key], dict):
                return
            for one in _TRIES:
                yield {**value, key: one.format(value[key])}
        case Table():
            yield from (one.format(value) for one in _TRIES)
        case Sequence() if isinstance(value, list) and len(value) > 1:
            yield value[:-1]
            yield value[1:]


def _at(tree: Any, path: DataPath) -> Any:
    for step in path:
        tree = tree[step]
    return tree

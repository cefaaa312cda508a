"""Runs every rule and gives its remarks their places."""

from __future__ import annotations

from collections.abc import Mapping

from lbf_docs.case import RawCase, place_of
from lbf_docs.findings import DataPath, Finding, Place
from lbf_docs.model import Plan
from lbf_docs.model.base import Part
from lbf_docs.regulation import citations
from lbf_docs.rules import Remark, Rule, all_rules
from lbf_docs.rules.base import Spot

from .acknowledge import spot_name


def run_rules(plan: Plan, raw: RawCase, paths: Mapping[int, DataPath]) -> tuple[Finding, ...]:
    """What the rules find. `paths` says where each part of the plan stands in the data, by id()."""
    return tuple(_finding(rule, remark, raw, paths) for rule in all_rules() for remark in rule.check(plan))


def _finding(rule: Rule, remark: Remark, raw: RawCase, paths: Mapping[int, DataPath]) -> Finding:
    source = citations()[rule.citation] if rule.citation else None
    return Finding(
        code=rule.code,
        severity=rule.severity,
        title=remark.title or rule.title,
        place=_place(remark.at, raw, paths),
        says=remark.says,
        remedy=_remedy(remark, raw, paths),
        citation=f"{source.title} ({_MARKS[source.mark]})" if source else "",
        also=tuple(_place(spot, raw, paths) for spot in remark.also),
        spot=_spot(remark.at, raw, paths),
    )


_MARKS = {
    "law": "lov",
    "regulation": "regulativ",
    "guidance": "fondens vejledning",
    "template text": "skabelonens faste tekst",
    "practice": "praksis",
    "assumption": "antagelse",
}


def _remedy(remark: Remark, raw: RawCase, paths: Mapping[int, DataPath]) -> str:
    """Rules know the plan alone, in which a key with nothing behind it is as good as none."""
    there = not isinstance(remark.at, str) and _path(remark.at, paths) in raw.keys
    return remark.to_fill_in if there and remark.to_fill_in else remark.remedy


def _place(spot: Spot, raw: RawCase, paths: Mapping[int, DataPath]) -> Place:
    """Where it stands. What is said of a list or a group stands at its key, and not at the first thing in it."""
    if isinstance(spot, str):
        return Place(spot)
    path = _path(spot, paths)
    return raw.keys[path] if path in raw.keys and _is_group(raw, path) else place_of(raw, path)


def _is_group(raw: RawCase, path: DataPath) -> bool:
    tree: object = raw.data
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return False
    return isinstance(tree, dict | list)


def _path(spot: tuple[Part, str | tuple[str | int, ...]], paths: Mapping[int, DataPath]) -> DataPath:
    part, key = spot
    return (*paths[id(part)], *((key,) if isinstance(key, str) else key))


def _spot(spot: Spot, raw: RawCase, paths: Mapping[int, DataPath]) -> str:
    return spot if isinstance(spot, str) else spot_name(raw, _path(spot, paths))

"""Runs every rule and gives its remarks their places."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping

from lbf_docs.case import RawCase, place_of
from lbf_docs.findings import DataPath, Finding, Place
from lbf_docs.model import Plan
from lbf_docs.model.base import Part
from lbf_docs.model.passages import Mention, all_passages
from lbf_docs.rules import Remark, Rule, all_rules, file_rules, rule_groups, rule_of
from lbf_docs.rules.base import Spot
from lbf_docs.together import shared_out

from .acknowledge import spot_name
from .explaining import citation_of
from .kept import found_before

Findings = tuple[Finding, ...]


def nothing() -> Findings:
    """What there is to find beside the rules where there is nothing."""
    return ()


def run_rules(
    plan: Plan,
    raw: RawCase,
    paths: Mapping[int, DataPath],
    spread: bool = False,
    beside: Callable[[], Findings] = nothing,
) -> Findings:
    """What the rules find, or found before in the same texts; and what `beside` finds, which is asked each time.

    `paths` says where each part of the plan stands in the data, by id(). With `spread` a copy of this process takes its
    part (see `together`): importing the rules and running them takes as long as reading the case, and so does
    comparing it with a revision.
    """
    more: list[Findings] = []

    def find() -> Findings:
        found, other = _run_rules(plan, raw, paths, spread, beside)
        more.append(other)
        return found

    return (*found_before(raw, find), *(more[0] if more else beside()))


def _run_rules(
    plan: Plan, raw: RawCase, paths: Mapping[int, DataPath], spread: bool, beside: Callable[[], Findings]
) -> tuple[Findings, Findings]:
    if not spread:
        return tuple(found for rule in all_rules() for found in _findings_of(rule, plan, raw, paths)), beside()
    groups = rule_groups()

    def one(number: int) -> bytes:
        if number == 0:
            return pickle.dumps(beside())
        rules = map(rule_of, groups[number - 1])
        return pickle.dumps([(rule.code, tuple(_findings_of(rule, plan, raw, paths))) for rule in rules])

    all_passages(plan)  # what both need is made before there are two
    other, *packed = (pickle.loads(each) for each in shared_out(len(groups) + 1, one))  # noqa: S301  # our own, or our copy's
    by_code = dict(pair for pairs in packed for pair in pairs)
    return tuple(found for code in sorted(by_code) for found in by_code[code]), other


def _findings_of(rule: Rule, plan: Plan, raw: RawCase, paths: Mapping[int, DataPath]) -> Iterator[Finding]:
    return (_finding(rule, remark, raw, paths) for remark in rule.check(plan))


def run_on_files(raw: RawCase, texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """What the rules find that need nothing but texts by the names of their files: all that can be said of a case whose
    data can't be read, and of files that are no part of it.
    """
    return tuple(
        _finding(rule, remark, raw, {})
        for rule in (file_rules() if texts else ())
        if rule.in_files
        for remark in rule.in_files(texts)
    )


_MOST_PLACES = 200
"""Of one finding that are told: the rest are known when these are mended."""


def _finding(rule: Rule, remark: Remark, raw: RawCase, paths: Mapping[int, DataPath]) -> Finding:
    return Finding(
        code=rule.code,
        severity=rule.severity,
        title=remark.title or rule.title,
        place=_place(remark.at, raw, paths),
        says=remark.says,
        remedy=_remedy(remark, raw, paths),
        citation=citation_of(rule.citation),
        also=tuple(_place(spot, raw, paths) for spot in remark.also[:_MOST_PLACES]),
        spot=_spot(remark.at, raw, paths),
        to_write=rule.to_write,
        whose=remark.whose,
        points=remark.points,
        path=_data_path(remark.at, paths),
    )


def _remedy(remark: Remark, raw: RawCase, paths: Mapping[int, DataPath]) -> str:
    """Rules know the plan alone, in which a key with nothing behind it is as good as none."""
    there = isinstance(remark.at, tuple) and _path(remark.at, paths) in raw.keys
    return remark.to_fill_in if there and remark.to_fill_in else remark.remedy


def _place(spot: Spot, raw: RawCase, paths: Mapping[int, DataPath]) -> Place:
    """Where it stands. What is said of a list or a group stands at its key, and not at the first thing in it."""
    match spot:
        case str():
            return Place(spot)
        case Mention(place=place):
            return place
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


def _data_path(spot: Spot, paths: Mapping[int, DataPath]) -> DataPath:
    match spot:
        case str():
            return ()
        case Mention(path=path):
            return path or ()
    return _path(spot, paths)


_LONGEST = 200
"""Letters of the words that a place is called by."""


def _spot(spot: Spot, raw: RawCase, paths: Mapping[int, DataPath]) -> str:
    """The place in words that stay when lines are added: of words in a text, the words themselves."""
    match spot:
        case str():
            return spot
        case Mention(place, words, path):
            return spot_name(raw, path) if path else f"{place.file}: {words[:_LONGEST]}" if words else place.file
    return spot_name(raw, _path(spot, paths))

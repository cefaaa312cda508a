"""Runs every rule and gives its remarks their places."""

from __future__ import annotations

from collections.abc import Mapping

from lbf_docs.case import RawCase, place_of
from lbf_docs.findings import DataPath, Finding, Place
from lbf_docs.model import Plan
from lbf_docs.regulation import citations
from lbf_docs.rules import Remark, Rule, all_rules
from lbf_docs.rules.base import Spot


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
        remedy=remark.remedy,
        citation=f"{source.title} ({_MARKS[source.mark]})" if source else "",
        also=tuple(_place(spot, raw, paths) for spot in remark.also),
    )


_MARKS = {
    "law": "lov",
    "regulation": "regulativ",
    "guidance": "fondens vejledning",
    "template text": "skabelonens faste tekst",
    "practice": "praksis",
    "assumption": "antagelse",
}


def _place(spot: Spot, raw: RawCase, paths: Mapping[int, DataPath]) -> Place:
    if isinstance(spot, str):
        return Place(spot)
    part, key = spot
    return place_of(raw, (*paths[id(part)], *((key,) if isinstance(key, str) else key)))

"""What can be offered where an id is asked for: the regulation's own ids, and those of one case."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lbf_docs.model import Plan, index
from lbf_docs.model.base import Part
from lbf_docs.model.index import THE_FUND, WHOLE_AREAS
from lbf_docs.model.references import FIXED_INDICATOR
from lbf_docs.regulation import regulation, versions
from lbf_docs.value import Value

FOCUS_AREA = "indsatsområde"
FIXED = (FOCUS_AREA, FIXED_INDICATOR)
"""Kinds whose ids the regulation gives: no case has others."""
_NAMES = ("name", "title", "text")
"""The fields that say what a part is called, the first that is there."""


class Known(Value):
    """Ids by kind, each with what it stands for in words."""

    ids: Mapping[str, Mapping[str, str]]
    areas: Mapping[str, str]
    """What a figure may be given for."""
    years: tuple[str, ...]
    """The calendar years of the plan."""
    regulations: Mapping[str, str]


def known(plan: Plan | None = None) -> Known:
    """What the regulations know, and what the plan has, if there is one."""
    laws = [regulation(version) for version in versions()]
    ids: dict[str, Mapping[str, str]] = {
        FOCUS_AREA: {area.id: area.name for law in laws for area in law.focus_areas},
        FIXED_INDICATOR: {indicator.id: indicator.text for law in laws for indicator in law.indicators},
        "samarbejdspartner": {THE_FUND.id: _called(THE_FUND)},
    }
    areas = dict(WHOLE_AREAS)
    if plan is not None:
        own = {kind: {id_: _called(part) for id_, part in parts.items()} for kind, parts in index(plan).by_kind.items()}
        ids = {**own, **{kind: ids[kind] for kind in FIXED}}
        areas = {**{id_: own[kind][id_] for kind in ("område", "afdeling", "sted") for id_ in own[kind]}, **areas}
    return Known(MappingProxyType(ids), MappingProxyType(areas), _years(plan), {law.version: law.title for law in laws})


def _called(part: Part) -> str:
    return next((str(said) for name in _NAMES if (said := getattr(part, name, None))), "")


def _years(plan: Plan | None) -> tuple[str, ...]:
    period = plan.plan.period if plan else None
    if not (period and period.start and period.end) or period.end.year - period.start.year > 20:
        return ()
    return tuple(str(year) for year in range(period.start.year, period.end.year + 1))

"""Every figure that the data of a plan have: what it measures in words, its area, its year and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.model import Plan
from lbf_docs.model.areas import Criteria
from lbf_docs.model.base import fields_of
from lbf_docs.model.figures import Baseline, words_of
from lbf_docs.model.kinds import WHOLE_PLAN
from lbf_docs.value import Value
from lbf_docs.values import Number, Share, Withheld

from ..base import Spot
from .areas import MUNICIPALITY, POPULATION, Areas, Keys
from .numbers import PLAIN, SHARE, year_set


class Fact(Value):
    """A figure of the data."""

    keys: Keys
    """The areas that it may be for."""
    years: frozenset[str]
    """Empty where the data don't say."""
    value: Decimal | None
    """A share in per cent; None for one that is withheld."""
    unit: str
    spot: Spot
    expression: str
    """What a text writes to quote it."""
    file: str
    aim: bool = False
    """Whether it is where the plan wants to be and not where it is."""


class Titled(Value):
    """What is measured, in words, with its figures."""

    title: str
    id: str
    facts: tuple[Fact, ...]
    criterion: bool = False
    """Whether it is one of the government's criteria for areas."""


_CRITERIA = {
    "outside_work": ("Andel uden for arbejdsmarkedet", "udenfor_arbejdsmarkedet"),
    "non_western": ("Andel med ikke-vestlig baggrund", "ikke-vestlige indvandrere og efterkommere, oprindelse"),
    "convicted": ("Andel dømte", "dømte"),
    "basic_school": ("Andel med kun grundskole", "kun_grundskole"),
    "income": ("Gennemsnitlig indkomst", "bruttoindkomst"),
}
"""The criteria in words, and other words for them."""
OF_THE_REGIONS = "bruttoindkomst"
"""It is in per cent of the region's: a text may write the sign, which the data don't have."""


def titled_facts(plan: Plan, areas: Areas) -> Iterator[Titled]:
    """All that the plan measures."""
    yield from _criteria(plan, areas)
    yield from _baselines(plan, areas)
    yield from _figure_sets(plan, areas)


def _value(value: object) -> tuple[Decimal | None, str] | None:
    """A value and its unit; nothing for one that isn't there or is told in words."""
    match value:
        case Share():
            return value.scaleb(2), SHARE
        case Number():
            return Decimal(value), PLAIN
        case Withheld():
            return None, ""
    return None


def _criteria(plan: Plan, areas: Areas) -> Iterator[Titled]:
    for field in fields_of(Criteria):
        title, other = _CRITERIA[field.name]
        facts = []
        for department in plan.areas.departments:
            own = department.criteria
            known = _value(getattr(own, field.name)) if own else None
            if own and known:
                keys = areas.of_department(department.id, department.estate)
                expression = f"afdeling.{department.id}.kriterier.{field.key.alias}"
                facts.append(Fact(keys, frozenset(), *known, (own, field.key.alias), expression, "områder.yaml"))
        yield Titled(title, other, tuple(facts), True)


def _baselines(plan: Plan, areas: Areas) -> Iterator[Titled]:
    indicators = {indicator.id: indicator for indicator in plan.regulation.indicators}
    for baseline in plan.indicators.baselines:
        if indicator := indicators.get(baseline.id):
            facts = tuple(_of_baseline(baseline, areas))
            yield Titled(words_of(indicator, baseline)[0], baseline.id, facts)


def _of_baseline(baseline: Baseline, areas: Areas) -> Iterator[Fact]:
    rows: list[tuple[Keys, object, tuple[str, ...], str]] = [
        ((MUNICIPALITY,), baseline.municipality, ("kommune",), "kommune"),
        ((POPULATION,), baseline.population, ("befolkning",), "befolkning"),
    ]
    tables: tuple[tuple[str, dict[str, object]], ...] = (
        ("område", dict(baseline.area or {})), ("måltal", dict(baseline.target or {})),
    )  # fmt: skip
    for alias, table in tables:
        single = set(table) == {WHOLE_PLAN}
        for area, value in table.items():
            keys = areas.by_id.get(area, ())
            rows.append((keys, value, (alias,) if single else (alias, area), f"{alias}.{area}"))
    for keys, value, path, written in rows:
        if known := _value(value):
            aim = path[0] == "måltal"
            years = frozenset[str]() if aim else year_set(baseline.year or "")
            expression = f"indikator.{baseline.id}.{written}"
            yield Fact(keys, years, *known, (baseline, path), expression, "indikatorer.yaml", aim)


def _figure_sets(plan: Plan, areas: Areas) -> Iterator[Titled]:
    for figures in plan.figures.figures:
        facts = []
        for year, table in dict(figures.values).items():
            step = f".{year}" if year.isidentifier() else f"[{year}]" if year.isdigit() else f'["{year}"]'
            for area, value in table.items():
                if known := _value(value):
                    spot: Spot = (figures, ("målinger", year, area))
                    expression = f"tal.{figures.id}{step}.{area}"
                    facts.append(Fact(areas.by_id.get(area, ()), year_set(year), *known, spot, expression, "tal.yaml"))
        yield Titled(figures.title or figures.id, figures.id, tuple(facts))

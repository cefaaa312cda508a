"""LBF403: the budget covers every year of the period, and none outside it."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import Financing
from lbf_docs.model.financing import years_of

from ..base import Remark, Rule, Spot
from ..names import enumerated


def check(plan: Plan) -> Iterator[Remark]:
    """The years of posts and sources against the period."""
    period, budget = plan.plan.period, plan.budget
    if not (period and period.start and period.end) or period.start > period.end or not budget.expenses:
        return
    years = years_of(plan)
    used: set[str] = set()
    outside: dict[str, list[Spot]] = {}
    for line in budget.lines:
        tables = [("beløb", line.amounts), ("timer", line.hours)]
        if isinstance(line, Financing):
            tables += [("ansøgt", line.applied), ("bevilget", line.granted)]
        for alias, table in tables:
            for year in table or {}:
                used.add(year)
                if year not in years:
                    outside.setdefault(year, []).append((line, (alias, year)))
    for year, spots in sorted(outside.items()):
        says = f"perioden går fra {period.start:%d.%m.%Y} til {period.end:%d.%m.%Y}"
        remedy = "ret årstallet, eller slet det"
        yield Remark(spots[0], says, remedy, f"{year} ligger uden for perioden", also=tuple(spots[1:]))
    absent = enumerated([year for year in years if year not in used])
    if absent:
        title = f"budgettet siger ikke noget om {absent}"
        yield Remark((budget, "udgifter"), "", f"tilføj {absent} under beløb: ved posterne", title)


RULE = Rule(
    code="LBF403",
    severity=Severity.ERROR,
    title="budgettets år passer ikke med perioden",
    why="Budgettet skal dække hele perioden, år for år.",
    citation="",
    wrong={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 100.000, 2027: 100.000, 2028: 100.000}
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000}
""",
    },
    right={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 100.000, 2027: 100.000, 2028: 100.000, 2029: 100.000}
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    check=check,
)

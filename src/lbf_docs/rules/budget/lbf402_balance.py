"""LBF402: expenses are equal to the financing, in each year and in total."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import enumerated, name_by_id
from .sums import compared, different_years, payers, unbalanced_years, year_sums


def check(plan: Plan) -> Iterator[Remark]:
    """The sum of the posts against the sum of the sources, year by year, to the øre."""
    budget = plan.budget
    years = unbalanced_years(budget)
    if not years or not budget.expenses or not budget.financing:
        return
    costs, paid = year_sums(budget.expenses), year_sums(budget.financing)
    title = f"budget og finansiering stemmer ikke i {enumerated(years)}"
    wrong = [name_by_id(plan, payer, "part", "samarbejdspartner") for payer in payers(plan) if _differs(plan, payer)]
    remedy = "ret det beløb, der er forkert" + (f"; se på det, som betales af {enumerated(wrong)}" if wrong else "")
    yield Remark((budget, "finansiering"), compared(years, costs, paid, plan.number_style), remedy, title)


def _differs(plan: Plan, payer: str) -> bool:
    costs = year_sums(post for post in plan.budget.expenses if post.paid_by == payer)
    return bool(different_years(costs, year_sums(line for line in plan.budget.financing if line.source == payer)))


RULE = Rule(
    code="LBF402",
    severity=Severity.ERROR,
    title="budget og finansiering stemmer ikke",
    why="Planen skal have en finansieringsplan, som viser, hvordan alle udgifter betales.",
    citation="almenboligloven-91a-stk3",
    wrong={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 60.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    right={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    check=check,
)

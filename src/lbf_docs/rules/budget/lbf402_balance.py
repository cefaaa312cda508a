"""LBF402: expenses are equal to the financing, in each year and in total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import Expense, Financing

from ..base import Remark, Rule, Spot
from ..names import enumerated, name_by_id, name_of
from .sums import (
    HOURS,
    Sums,
    compared,
    different_years,
    form_sums,
    payers,
    unbalanced_years,
    without_amount,
    without_rate,
    year_sums,
)


def check(plan: Plan) -> Iterator[Remark]:
    """The sum of the posts against the sum of the sources, year by year, to the øre."""
    budget = plan.budget
    years = unbalanced_years(budget)
    if not years or not budget.expenses or not budget.financing or without_rate(budget):
        return
    costs, paid = year_sums(budget.expenses), year_sums(budget.financing)
    title = f"budget og finansiering stemmer ikke i {enumerated(years)}"
    wrong = [payer for payer in payers(plan) if _differs(plan, payer)]
    names = [name_by_id(plan, payer, "part", "samarbejdspartner") for payer in wrong]
    remedy = "ret det beløb, der er forkert"
    at: Spot = (budget, "finansiering")
    also: tuple[Spot, ...] = ()
    says = compared(years, costs, paid, plan.number_style)
    if len(wrong) == 1:  # what the others pay is right, so the years are those in which this one differs
        posts, lines = _lines(plan, wrong[0])
        costs, paid, hours = _in_one_form(posts, lines, years)
        says = f"{names[0]} {compared(years, costs, paid, plan.number_style)}"
        own = [spot for line in lines for spot in _amounts(line, years, hours)] or [(line, "kilde") for line in lines]
        at, also = (own or [at])[0], (*own[1:], *(spot for post in posts for spot in _amounts(post, years, hours)))
    elif names:
        remedy += f"; se på det, som betales af {enumerated(names)}"
    blank = [name_of(plan, post) for post in budget.expenses if without_amount(post)]
    if blank:
        remedy += f"; der er intet beløb ved {enumerated(blank)}"
    yield Remark(at, says, remedy, title, also=also)


def _lines(plan: Plan, payer: str) -> tuple[list[Expense], list[Financing]]:
    budget = plan.budget
    return (
        [post for post in budget.expenses if post.paid_by == payer],
        [line for line in budget.financing if line.source == payer],
    )


def _differs(plan: Plan, payer: str) -> bool:
    posts, lines = _lines(plan, payer)
    return bool(different_years(year_sums(posts), year_sums(lines)))


def _in_one_form(
    posts: Sequence[Expense], lines: Sequence[Financing], years: Sequence[str]
) -> tuple[Sums, Sums, bool | None]:
    """Costs and payments in the one form that differs, and whether that is hours and not kroner; None where both do."""
    costs, paid = form_sums(posts), form_sums(lines)
    forms = [form for form in costs if set(different_years(costs[form], paid[form])).intersection(years)]
    if len(forms) == 1:
        return costs[forms[0]], paid[forms[0]], forms[0] == HOURS
    return year_sums(posts), year_sums(lines), None


def _amounts(line: Expense | Financing, years: Iterable[str], hours: bool | None) -> Iterator[Spot]:
    """Where the amounts of the line in these years stand: the hours, the kroner, or both."""
    tables: list[tuple[str, Mapping[str, object] | None]] = []
    if hours is not False:
        tables.append(("timer", line.hours))
    if not hours:
        tables.append(("beløb", line.amounts))
        if isinstance(line, Financing):
            tables += [("ansøgt", line.applied), ("bevilget", line.granted)]
    yield from ((line, (alias, year)) for year in years for alias, table in tables if year in (table or {}))


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

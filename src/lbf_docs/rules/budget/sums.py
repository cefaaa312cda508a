"""What costs and payments come to, year by year, and how two sums that differ are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lbf_docs.model import Plan
from lbf_docs.model.budget import BudgetFile, Expense, Financing, by_year
from lbf_docs.model.financing import sum_by_year
from lbf_docs.values import Amount, NumberStyle, show

Sums = Mapping[str, Amount]
"""Kroner by year; a year that isn't there is 0."""
NOTHING = Amount(0)
CASH, HOURS = "kontant", "i timer"
_SHOWN = 3
"""How many years of a difference are shown with their sums."""


def year_sums(lines: Iterable[Expense | Financing]) -> Sums:
    """Posts or sources by year."""
    known = tuple(lines)
    return sum_by_year(known, sorted({year for line in known for year in by_year(line)}))


def form_sums(lines: Iterable[Expense | Financing]) -> Mapping[str, Sums]:
    """Posts or sources by form and year: kroner and hours, which one line may have both of."""
    out: dict[str, defaultdict[str, Amount]] = {CASH: defaultdict(Amount), HOURS: defaultdict(Amount)}
    for line in lines:
        for year, worth in by_year(line).items():
            hours = (line.hours or {}).get(year) or 0
            in_hours = Amount(hours * (line.rate or NOTHING))
            out[HOURS][year] = Amount(out[HOURS][year] + in_hours)
            out[CASH][year] = Amount(out[CASH][year] + worth - in_hours)
    return out


def different_years(costs: Sums, paid: Sums) -> tuple[str, ...]:
    """The years in which the sums are not the same, to the øre."""
    return tuple(year for year in sorted({*costs, *paid}) if costs.get(year, NOTHING) != paid.get(year, NOTHING))


def unbalanced_years(budget: BudgetFile) -> tuple[str, ...]:
    """The years in which the posts cost something else than the sources pay."""
    return different_years(year_sums(budget.expenses), year_sums(budget.financing))


def payers(plan: Plan) -> tuple[str, ...]:
    """Everyone who pays, by id; nobody while there are posts that don't say who pays them."""
    budget = plan.budget
    named = [post.paid_by for post in budget.expenses if post.paid_by is not None]
    if len(named) < len(budget.expenses):
        return ()
    return tuple(dict.fromkeys([*(line.source for line in budget.financing), *named]))


def without_amount(line: Expense | Financing) -> bool:
    """Whether it has neither kroner nor hours. One that is said to be in hours is LBF405's."""
    if isinstance(line, Financing) and (line.applied is not None or line.granted is not None or line.form == "timer"):
        return False
    return line.amounts is None and line.hours is None


def without_rate(budget: BudgetFile) -> bool:
    """Whether there are hours that nobody has said the worth of: no sum is right before LBF405's remark is heeded."""
    return any(line.hours and line.rate is None for line in budget.lines)


def compared(years: Sequence[str], costs: Sums, paid: Sums, style: NumberStyle) -> str:
    """ "2026: posterne 100.000 kr., finansieringen 90.000 kr.; 2027: …" """
    shown = [
        f"{year}: posterne {show(costs.get(year, NOTHING), style)}, "
        f"finansieringen {show(paid.get(year, NOTHING), style)}"
        for year in years[:_SHOWN]
    ]
    return "; ".join(shown) + ("; …" if len(years) > _SHOWN else "")

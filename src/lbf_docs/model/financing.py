"""Who pays which part of the plan: sums over the budget, exact and unrounded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal

from lbf_docs.regulation import NotKnownError
from lbf_docs.values import Amount, Share

from .budget import Expense, Financing, by_year, total
from .parties import FUND
from .plan import Plan


@dataclass(frozen=True)
class Shares:
    """Kroner by kind of source."""

    fund: Amount
    local_cash: Amount
    """From the parties of the agreement."""
    local_hours: Amount
    """The worth of the parties' hours."""
    others: Amount
    """From partners that are no party; whether it counts as local is not known."""

    @property
    def local(self) -> Amount:
        """Cash and hours of the parties."""
        return Amount(self.local_cash + self.local_hours)

    @property
    def everything(self) -> Amount:
        """All financing."""
        return Amount(self.fund + self.local + self.others)

    def local_share(self) -> Decimal | None:
        """The parties' part of everything, 0–1, unrounded; None when there is no financing."""
        return self.local / self.everything if self.everything else None


def shares(plan: Plan) -> Shares:
    """The financing by kind of source."""
    parties = {party.id for party in plan.parties.parties}

    def of(lines: Iterable[Financing]) -> Amount:
        return Amount(sum((total(line) for line in lines), Amount(0)))

    lines = plan.budget.financing
    return Shares(
        fund=of(x for x in lines if x.source == FUND),
        local_cash=of(x for x in lines if x.source in parties and not x.in_hours),
        local_hours=of(x for x in lines if x.source in parties and x.in_hours),
        others=of(x for x in lines if x.source not in parties and x.source != FUND),
    )


def required_share(plan: Plan) -> Share | None:
    """The least local share that the fund asks for, or None where it isn't known."""
    try:
        return Share(plan.law.value("local_share_min"))
    except NotKnownError:
        return None


def careful(share: Decimal) -> Share:
    """A share with two decimals of a per cent, never rounded up: 24,996 % must not read as 25 %."""
    return Share(share.quantize(Decimal("0.0001"), ROUND_DOWN))


def years_of(plan: Plan) -> tuple[str, ...]:
    """The calendar years of the period, also those that it only touches; of a draft without one, the budget's."""
    period = plan.plan.period
    if period and period.start and period.end and period.start <= period.end:
        return tuple(str(year) for year in range(period.start.year, period.end.year + 1))
    lines: tuple[Expense | Financing, ...] = (*plan.budget.expenses, *plan.budget.financing)
    return tuple(sorted({year for line in lines for year in by_year(line)}))


def is_partial(plan: Plan, year: str) -> bool:
    """Whether the period covers only a part of a calendar year."""
    period = plan.plan.period
    if not (period and period.start and period.end):
        return False
    return period.start > date(int(year), 1, 1) or period.end < date(int(year), 12, 31)


def sum_by_year(lines: Iterable[Expense | Financing], years: Iterable[str]) -> dict[str, Amount]:
    """The sum of the lines in each of the years."""
    tables = [by_year(line) for line in lines]
    return {year: Amount(sum((table.get(year, Amount(0)) for table in tables), Amount(0))) for year in years}

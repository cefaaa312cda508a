"""What the plan costs and who pays (budget.yaml). Hours and kroner are kept apart; nothing is rounded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from lbf_docs.values import Amount

from .base import Part, identity, listed, optional, required
from .kinds import HoursByYear, Id, Kroner, KronerByYear, Line, Text
from .shapes import Ref


class Expense(Part):
    """A post of the budget."""

    danish = "post"

    id: Id = identity("id", "Kort navn uden mellemrum.")
    name: Line | None = required("navn", "Hvad pengene eller timerne går til.", "postens navn")
    kind: Line | None = required(
        "art", "For eksempel løn, aktiviteter, administration, lokaler eller evaluering.", "postens art"
    )
    focus_area: Annotated[Id, Ref("indsatsområde")] | None = optional(
        "indsatsområde", "Id på indsatsområdet; udelad det ved fælles udgifter."
    )
    activity: Annotated[Id, Ref("aktivitet")] | None = optional(
        "aktivitet", "Id på aktiviteten, hvis posten hører til én."
    )
    paid_by: Annotated[Id, Ref("part", "samarbejdspartner")] | None = optional(
        "betales_af", "Id på den, der betaler posten; landsbyggefonden er fonden."
    )
    amounts: KronerByYear | None = optional("beløb", "Kroner for hvert kalenderår i perioden.")
    hours: HoursByYear | None = optional(
        "timer", "Timer for hvert kalenderår, når posten er arbejdstimer og ikke penge."
    )
    rate: Kroner | None = optional("timesats", "Hvad en time er sat til, i kroner.")
    remark: Line | None = optional("bemærkning", "En kort forklaring.")


class Financing(Part):
    """What one source pays."""

    danish = "finansiering"

    source: Annotated[Id, Ref("part", "samarbejdspartner")] = identity(
        "kilde", "Id på den, der betaler; landsbyggefonden er fonden."
    )
    form: Literal["kontant", "timer"] | None = optional(
        "form", "kontant eller timer. Uden svar: timer, når der står timer, ellers kontant."
    )
    amounts: KronerByYear | None = optional("beløb", "Kroner for hvert kalenderår.")
    applied: KronerByYear | None = optional("ansøgt", "Kroner, der er søgt om, for hvert kalenderår.")
    granted: KronerByYear | None = optional(
        "bevilget", "Kroner, der er bevilget, for hvert kalenderår; gælder forud for ansøgt."
    )
    hours: HoursByYear | None = optional("timer", "Timer for hvert kalenderår.")
    rate: Kroner | None = optional("timesats", "Hvad en time er sat til, i kroner.")
    remark: Line | None = optional("bemærkning", "For eksempel status på en ansøgning.")

    @property
    def in_hours(self) -> bool:
        """Whether it is paid in working hours."""
        return self.form == "timer" or bool(self.hours)


class BudgetFile(Part):
    """budget.yaml"""

    expenses: tuple[Expense, ...] = listed("udgifter", "Budgettets poster.", needed=True)
    financing: tuple[Financing, ...] = listed("finansiering", "Hvem der betaler.", needed=True)
    remarks: Text | None = optional("bemærkninger", "Forudsætninger og forklaringer.")
    illustrative: Line | None = optional("illustrativ", "Hvad i budgettet der er opfundet som eksempel; vises øverst.")

    @property
    def lines(self) -> tuple[Expense | Financing, ...]:
        """Posts and sources."""
        return (*self.expenses, *self.financing)


def by_year(line: Expense | Financing) -> Mapping[str, Amount]:
    """The worth of a post or a source in each year, in kroner; hours at their rate. Years without a value are left out.

    Of money that was applied for and granted, the granted counts; a year that nobody has decided on yet counts as
    applied for.
    """
    own = line.amounts or {}
    tables = (line.applied or {}, own, line.granted or {}) if isinstance(line, Financing) else (own,)
    money = {year: amount for table in tables for year, amount in table.items() if amount is not None}
    out = dict(money)
    for year, hours in (line.hours or {}).items():
        if hours is not None and line.rate is not None:
            out[year] = Amount(out.get(year, Amount(0)) + hours * line.rate)
    return out


def total(line: Expense | Financing) -> Amount:
    """The worth of a post or a source in all years."""
    return Amount(sum(by_year(line).values(), Amount(0)))

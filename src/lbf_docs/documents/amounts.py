"""Rows of kroner and hours by year, as a template sees them. A year without anything is None, never 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from lbf_docs.expressions import Record
from lbf_docs.model.budget import Expense, Financing, by_year
from lbf_docs.model.financing import careful, sum_by_year
from lbf_docs.values import Amount, Count, Share

Line = Expense | Financing


def amount_fields(values: Mapping[str, Amount], years: Sequence[str]) -> dict[str, object]:
    """`beløb` for each year in order, and `i_alt`."""
    return {"beløb": tuple(values.get(year) for year in years), "i_alt": Amount(sum(values.values(), Amount(0)))}


def sum_fields(lines: Iterable[Line], years: Sequence[str]) -> dict[str, object]:
    """The sums of some lines: `beløb` for each year, 0 where there is nothing, and `i_alt`."""
    return amount_fields(sum_by_year(tuple(lines), years), years)


def hour_fields(line: Line, years: Sequence[str]) -> dict[str, object]:
    """`timer` for each year, `timer_i_alt`, and `timesats`."""
    hours = line.hours or {}
    return {
        "timer": tuple(hours.get(year) for year in years),
        "timer_i_alt": Count(sum(h for h in hours.values() if h is not None)),
        "timesats": line.rate,
        **amount_fields(by_year(line), years),
    }


def share_of(part: Amount, whole: Amount) -> Share | None:
    """A share with one decimal of a per cent, for reading; None of nothing."""
    return Share((part / whole).quantize(Decimal("0.001"), ROUND_HALF_UP)) if whole else None


def careful_share(share: Decimal | None) -> Share | None:
    """A share with two decimals of a per cent, never rounded up; None of nothing."""
    return None if share is None else careful(share)


def row(kind: str, **fields: object) -> Record:
    """A row of a table."""
    return Record(kind, fields)

"""The kinds of values. The type is the unit, so that no function has to be told what a number means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from lbf_docs.value import Value


class Count(int):
    """A whole number of something: residents, tenancies, hours."""


class Share(Decimal):
    """A part of a whole, 0–1 (31,9 % is 0.319), with as many decimals as were written."""


class Number(Decimal):
    """A number that is neither a share nor an amount, such as an average mark."""


class Amount(Decimal):
    """Danish kroner."""


class Withheld(Value):
    """A value that exists and is not shown ("-" in the case), for instance because the department is too small.

    It is never 0 and never a gap.
    """


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a calendar year, 1–4."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year + self.number // 4, 3 * self.number % 12 + 1, 1) - timedelta(days=1)

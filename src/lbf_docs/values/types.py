"""The kinds of values. The type is the unit, so that no function has to be told what a number means."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


class Count(int):
    """A whole number of something: residents, tenancies, hours."""


class Share(Decimal):
    """A part of a whole, 0–1 (31,9 % is 0.319), with as many decimals as were written."""


class Number(Decimal):
    """A number that is neither a share nor an amount, such as an average mark."""


class Amount(Decimal):
    """Danish kroner."""


@dataclass(frozen=True)
class Withheld:
    """A value that exists and is not shown ("-" in the case), for instance because the department is too small.

    It is never 0 and never a gap.
    """

"""The closed list of what a figure of the law can be, and how it can be compared."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum

from lbf_docs.values import Amount, Count, Number, Share

Quantity = Decimal | int
"""A figure of the law, or one that is held against it. Never a float."""


class Unit(StrEnum):
    """What a figure counts. A new one needs its reader in READ."""

    SHARE = "share"
    """A part of a whole, 0–1, never per cent."""
    MULTIPLE = "multiple"
    """How many times something, such as the national mean."""
    COUNT = "count"
    """A whole number of residents, criteria, …"""
    YEARS = "years"
    """A length in years."""
    YEAR = "year"
    """A calendar year."""
    DKK = "dkk"
    """Danish kroner."""


class Comparison(StrEnum):
    """How the wording compares: "mindre end", "højst", "overstiger", "mindst"."""

    BELOW = "below"
    AT_MOST = "at_most"
    ABOVE = "above"
    AT_LEAST = "at_least"


READ: Mapping[Unit, Callable[[str], Quantity]] = {
    Unit.SHARE: Share,
    Unit.MULTIPLE: Number,
    Unit.COUNT: Count,
    Unit.YEARS: Count,
    Unit.YEAR: int,
    Unit.DKK: Amount,
}
"""Written text → value, in the type that carries the unit."""

_COMPARE: Mapping[Comparison, Callable[[Quantity, Quantity], bool]] = {
    Comparison.BELOW: operator.lt,
    Comparison.AT_MOST: operator.le,
    Comparison.ABOVE: operator.gt,
    Comparison.AT_LEAST: operator.ge,
}


def holds(comparison: Comparison, quantity: Quantity, limit: Quantity) -> bool:
    """Whether `quantity` is below, at most, above or at least `limit`; exact, nothing is rounded.

    Raises TypeError when `quantity` carries another unit than `limit`: a share of convicted residents is no multiple.
    """
    carried = next((kind for kind in (Share, Number, Amount, Count) if isinstance(quantity, kind)), None)
    if carried is not None and not isinstance(limit, carried):
        raise TypeError(f"a {carried.__name__} can't be compared with a {type(limit).__name__}")
    return _COMPARE[comparison](quantity, limit)

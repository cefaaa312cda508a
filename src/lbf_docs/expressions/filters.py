"""The filters of expressions: `{{ værdi | filter }}`. Each takes a value and the number style, and gives a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from lbf_docs.values import Amount, Count, Number, NumberStyle, Share, in_words_list, show
from lbf_docs.values.show import show_amount, show_long_date, show_share

from .errors import ExpressionError
from .names import Gap, Record

Filter = Callable[[object, NumberStyle], object]


def _text(value: object, style: NumberStyle) -> str:
    """The text of a value. Raises ExpressionError for what has none."""
    if isinstance(value, Gap):
        return str(value)
    if isinstance(value, Record) and value.text is not None:
        return str(value.text)
    if isinstance(value, Record | tuple):
        raise ExpressionError("det, filtret skal bruges på, har ingen tekst", "vælg et felt, for eksempel .navn")
    return show(value, style)


def rounded(value: object, style: NumberStyle) -> object:
    """Without decimals, rounded half up as people do: 53,8 % becomes 54 %."""
    if isinstance(value, Share):
        return show_share(Share(value.quantize(Decimal("0.01"), "ROUND_HALF_UP")), style)
    if isinstance(value, Amount):
        return Amount(value.quantize(Decimal(1), "ROUND_HALF_UP"))
    if isinstance(value, Decimal):
        return Count(value.quantize(Decimal(1), "ROUND_HALF_UP"))
    return value


def without_unit(value: object, style: NumberStyle) -> object:
    """The figure without % or kr.: 31,9 % becomes 31,9."""
    if isinstance(value, Share):
        return Number(value.scaleb(2))
    return show_amount(value) if isinstance(value, Amount) else value


def long_date(value: object, style: NumberStyle) -> object:
    """1. januar 2024."""
    return show_long_date(value) if isinstance(value, date) else value


def year(value: object, style: NumberStyle) -> object:
    """2024, never with a thousands dot."""
    if isinstance(value, date):
        return str(value.year)
    return str(int(value)) if isinstance(value, int) and not isinstance(value, bool) else value


def enumerated(value: object, style: NumberStyle) -> object:
    """A list in a sentence: a, b og c."""
    return in_words_list([_text(v, style) for v in value]) if isinstance(value, tuple) else value


def first_capital(value: object, style: NumberStyle) -> object:
    """With a capital first letter."""
    text = _text(value, style)
    return text[:1].upper() + text[1:]


def first_small(value: object, style: NumberStyle) -> object:
    """With a small first letter."""
    text = _text(value, style)
    return text[:1].lower() + text[1:]


def percent(value: object, style: NumberStyle) -> object:
    """A share as per cent; shares are shown so anyway."""
    return show_share(value, style) if isinstance(value, Share) else value


def count(value: object, style: NumberStyle) -> object:
    """How many there are in a list."""
    return Count(len(value)) if isinstance(value, tuple) else value


FILTERS: Mapping[str, Filter] = {
    "afrundet": rounded,
    "antal": count,
    "langdato": long_date,
    "procent": percent,
    "remse": enumerated,
    "stort": first_capital,
    "småt": first_small,
    "uden_enhed": without_unit,
    "år": year,
}


def guarded(function: Filter) -> Filter:
    """A filter leaves a gap a gap."""
    return lambda value, style: value if isinstance(value, Gap) else function(value, style)

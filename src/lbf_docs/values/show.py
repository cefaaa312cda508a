"""Value → Danish text, in the number style of the case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from lbf_docs.value import Value

from .types import Amount, Count, Number, Quarter, Share, Withheld

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
)  # fmt: skip
_DANISH = str.maketrans(",.", ".,")


class NumberStyle(Value):
    """How the case writes numbers. The defaults are those of Dansk Sprognævn and the Danish typographic tradition."""

    thousands_dot: bool = True
    percent_space: bool = True


def _decimal(value: Decimal | int, style: NumberStyle, digits: int | None = None) -> str:
    """`value` with `digits` decimals, or as many as it was written with.

    Babel writes the same, as a test says, but takes a tenth of a build to begin.
    """
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    places = digits if digits is not None else max(0, -exponent) if isinstance(exponent, int) else 0
    return f"{number:{',' if style.thousands_dot else ''}.{places}f}".translate(_DANISH)


def show_share(value: Share, style: NumberStyle, digits: int | None = None) -> str:
    """31,9 % (with a no-break space) or 31,9%."""
    return _decimal(value.scaleb(2), style, digits) + ("\u00a0%" if style.percent_space else "%")


def show_amount(value: Amount) -> str:
    """1.200.000. Kroner have their dots whatever the case does with other numbers: nobody reads 1200000 aright.

    Øre are shown where there are any, always two: 310,50.
    """
    return _decimal(value, NumberStyle(), 0 if value == value.to_integral_value() else 2)


def show(value: object, style: NumberStyle) -> str:
    """Any value as text: numbers by their type, dates as dd.mm.åååå, text as it is.

    Raises TypeError for what has no text of its own (a list of parts, say).
    """
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "ja" if value else "nej"
        case Share():
            return show_share(value, style)
        case Amount():
            return show_amount(value) + "\u00a0kr."
        case Number() | Count() | int() | Decimal():
            return _decimal(value, style)
        case date():
            return f"{value:%d.%m.%Y}"
        case Quarter():
            return f"{value.number}. kvartal {value.year}"
        case Withheld():
            return "-"
        case _:
            raise TypeError(f"{type(value).__name__} has no text of its own")


def show_long_date(value: date) -> str:
    """1. januar 2024."""
    return f"{value.day}. {MONTHS[value.month - 1]} {value.year}"


def in_words_list(words: Sequence[str]) -> str:
    """A, b og c."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + f" og {words[-1]}" if words else ""

"""Value → Danish text, in the number style of the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from .types import Amount, Count, Number, Share, Withheld

_LOCALE = "da"


@dataclass(frozen=True)
class NumberStyle:
    """How the case writes numbers. The defaults are those of Dansk Sprognævn and the Danish typographic tradition."""

    thousands_dot: bool = True
    percent_space: bool = True


def _decimal(value: Decimal | int, style: NumberStyle, digits: int | None = None) -> str:
    """`value` with `digits` decimals, or as many as it was written with."""
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    places = digits if digits is not None else max(0, -exponent) if isinstance(exponent, int) else 0
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(number, format=pattern, locale=_LOCALE, group_separator=style.thousands_dot)


def show_share(value: Share, style: NumberStyle, digits: int | None = None) -> str:
    """31,9 % (with a no-break space) or 31,9%."""
    return _decimal(value.scaleb(2), style, digits) + ("\u00a0%" if style.percent_space else "%")


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
            return _decimal(value, style) + "\u00a0kr."
        case Number() | Count() | int() | Decimal():
            return _decimal(value, style)
        case date():
            return f"{value:%d.%m.%Y}"
        case Withheld():
            return "-"
        case _:
            raise TypeError(f"{type(value).__name__} has no text of its own")


def show_long_date(value: date) -> str:
    """1. januar 2024."""
    return format_date(value, "d. MMMM y", locale=_LOCALE)


def in_words_list(words: Sequence[str]) -> str:
    """A, b og c."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + f" og {words[-1]}" if words else ""

"""Numbers and dates are written as the Unicode consortium says that Danes write them: Babel has its data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from lbf_docs.values import Count, Number, NumberStyle, Share, show
from lbf_docs.values.show import show_long_date, show_share

numbers = st.integers(0, 6).flatmap(lambda places: st.decimals(-(10**15), 10**15, places=places))


def by_babel(number: Decimal | int, places: int, dots: bool) -> str:
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(number, format=pattern, locale="da", group_separator=dots)


@given(numbers, st.booleans())
@example(Decimal("-0.00"), True)
@example(Decimal("1E+3"), True)
def test_a_number_has_all_its_decimals(number: Decimal, dots: bool) -> None:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    assert show(Number(number), NumberStyle(thousands_dot=dots)) == by_babel(number, max(0, -exponent), dots)


@given(numbers, st.integers(0, 3))
@example(Decimal("0.005"), 0)
@example(Decimal("0.015"), 0)
def test_a_share_is_rounded_alike(number: Decimal, digits: int) -> None:
    shown = show_share(Share(number), NumberStyle(percent_space=False), digits)
    assert shown == by_babel(number.scaleb(2), digits, True) + "%"


@given(st.integers(-(10**18), 10**18), st.booleans())
def test_a_count_too(number: int, dots: bool) -> None:
    assert show(Count(number), NumberStyle(thousands_dot=dots)) == by_babel(number, 0, dots)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_in_words(day: date) -> None:
    assert show_long_date(day) == format_date(day, "d. MMMM y", locale="da")

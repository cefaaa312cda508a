"""What is shown can be read again, and is the same value: in both number styles, for every kind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import assume, example, given
from hypothesis import strategies as st

from lbf_docs.values import Amount, Count, Number, NumberStyle, Share, show
from lbf_docs.values.read import read_amount, read_count, read_date, read_measured, read_number, read_share, read_yes_no

styles = st.builds(NumberStyle, thousands_dot=st.booleans(), percent_space=st.booleans())


def decimals(places: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=-(10**9), max_value=10**9, places=places).filter(
        lambda number: not (number.is_zero() and number.is_signed())
    )


@given(value=st.integers(0, 10**12).map(Count), style=styles)
def test_counts_come_back(value: Count, style: NumberStyle) -> None:
    assert read_count(show(value, style)) == value


@given(value=st.integers(2, 6).flatmap(decimals).map(Share), style=styles)
@example(value=Share("0.319"), style=NumberStyle())
def test_shares_come_back_with_their_digits(value: Share, style: NumberStyle) -> None:
    shown = show(value, style)
    assume("," in shown or "." not in shown)  # 1.586 % has two meanings, and is asked about
    assert str(read_share(shown)) == str(value)
    assert str(read_measured(shown)) == str(value)


@given(value=st.sampled_from([0, 2]).flatmap(decimals).map(Amount), style=styles)
@example(value=Amount("-1200000"), style=NumberStyle())
def test_amounts_come_back_to_the_øre(value: Amount, style: NumberStyle) -> None:
    assert read_amount(show(value, style)) == value


@given(value=st.integers(0, 4).flatmap(decimals).map(Number), style=styles)
def test_numbers_come_back_with_their_digits(value: Number, style: NumberStyle) -> None:
    shown = show(value, style)
    assume("," in shown or "." not in shown)  # 1.586 in a decimal field has two meanings, and is asked about
    assert str(read_number(shown)) == str(value)


@given(value=st.dates(min_value=date(1000, 1, 1)), style=styles)
def test_days_come_back(value: date, style: NumberStyle) -> None:
    assert read_date(show(value, style)) == value
    assert read_date(value.isoformat()) == value


@given(value=st.booleans(), style=styles)
def test_yes_and_no_come_back(value: bool, style: NumberStyle) -> None:
    assert read_yes_no(show(value, style)) is value


@given(text=st.text("0123456789.,-−–% kr²½٣\u00a0", max_size=12) | st.text(max_size=8))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    for reader in (read_count, read_number, read_amount, read_share, read_measured, read_date, read_yes_no):
        try:
            reader(text)
        except ValueError as error:
            said = str(error)
            assert any(word in said for word in ("her skal stå", "to måder", "kalenderen"))


@given(whole=st.integers(1, 10**6), thousands=st.integers(0, 999), style=styles)
def test_a_number_with_a_dot_and_three_digits_is_never_guessed(whole: int, thousands: int, style: NumberStyle) -> None:
    """Whatever stands before the dot: a whole number takes it as thousands, or nobody takes it."""
    text = f"{whole}.{thousands:03}"
    for reader in (read_count, read_number, read_amount):
        try:
            read = reader(text)
        except ValueError:
            continue
        assert read == whole * 1000 + thousands

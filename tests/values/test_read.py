"""Danish text becomes a value, is refused, or is asked about; nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from lbf_docs.values import Amount, Count, Number, Share, Withheld
from lbf_docs.values.read import (
    read_amount,
    read_count,
    read_date,
    read_measured,
    read_number,
    read_share,
    read_text,
    read_yes_no,
)

Reader = Callable[[str], object]


def refusal(reader: Reader, text: str) -> str:
    """What the secretariat is told about a text that can't be read."""
    with pytest.raises(ValueError, match=r".") as caught:
        reader(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1586", 1586),
        ("1.586", 1586),
        ("1.234.567", 1234567),
        ("1 586", 1586),
        ("1\u00a0586", 1586),
        ("1\u202f586", 1586),
        (" 7 ", 7),
        ("0", 0),
        ("010", 10),
    ],
)
def test_a_whole_number_may_have_dots_or_spaces_between_thousands(text: str, expected: int) -> None:
    read = read_count(text)
    assert (read, type(read)) == (expected, Count)


def test_a_comma_in_a_whole_number_is_asked_about() -> None:
    assert refusal(read_count, "1,586") == "her skal stå et helt tal; skriv 1.586, hvis kommaet skiller tusinder"


@pytest.mark.parametrize("text", ["", "ca. 40", "1.58", "15.86", "1.5860", ".586", "-5", "4²", "1e3", "0x10", "1_000"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    assert "helt tal" in refusal(read_count, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("4,6", "4.6"), ("4.6", "4.6"), ("4,60", "4.60"), ("1.586,25", "1586.25"), ("-0,5", "-0.5"), ("−0,5", "-0.5"),
     ("7", "7"), ("1586", "1586")],
)  # fmt: skip
def test_a_number_keeps_the_digits_that_were_written(text: str, expected: str) -> None:
    read = read_number(text)
    assert (str(read), type(read)) == (expected, Number)


def test_a_dot_before_three_digits_is_asked_about_in_a_decimal_field() -> None:
    assert refusal(read_number, "1.586") == "1.586 kan læses på to måder; skriv 1586 eller 1,586"


@pytest.mark.parametrize(
    ("reader", "text"),
    [(read_number, "1.586"), (read_number, "1.200.000"), (read_number, "-1.586"), (read_amount, "−1.200.000 kr.")],
)
def test_what_is_asked_about_names_texts_that_can_be_read(reader: Reader, text: str) -> None:
    try:
        reader(text)
    except ValueError as error:
        for offer in str(error).partition("skriv ")[2].split(" eller "):
            reader(offer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1.200.000", "1200000"), ("1200000", "1200000"), ("1.200.000 kr.", "1200000"), ("1.200.000 kr", "1200000"),
     ("1.200.000,50 kr.", "1200000.50"), ("-1.200", "-1200"), ("0,75", "0.75"), ("1\u00a0200 kr.", "1200")],
)  # fmt: skip
def test_kroner_are_decimal_with_the_øre_that_were_written(text: str, expected: str) -> None:
    read = read_amount(text)
    assert (str(read), type(read)) == (expected, Amount)


def test_a_thousands_dot_with_too_many_digits_before_it_is_never_guessed_to_be_a_decimal_point() -> None:
    """1200.000 kr. is a slip for 1.200.000 kr., or 1.200 with three decimals: nobody can know."""
    assert refusal(read_amount, "1200.000 kr.")


@pytest.mark.parametrize("text", ["235,000", "235,000 kr.", "-1,200,000"])
def test_kroner_with_a_comma_between_thousands_are_asked_about(text: str) -> None:
    bare = text.removesuffix(" kr.")
    offer = bare.replace(",", ".")
    assert refusal(read_amount, text) == f"{bare} kan læses på to måder; skriv {offer}, hvis kommaet skiller tusinder"


@pytest.mark.parametrize("text", ["", "kr.", "mange", "1.2.3", "1,2,3", "--5", "1.200.00"])
def test_what_is_no_amount_is_refused_with_an_example(text: str) -> None:
    assert "1.200.000" in refusal(read_amount, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("31,9 %", "0.319"), ("31,9%", "0.319"), ("31,9\u00a0%", "0.319"), ("31,90 %", "0.3190"), ("100 %", "1.00"),
     ("0 %", "0.00"), ("-2,5 %", "-0.025")],
)  # fmt: skip
def test_a_share_is_a_part_of_one_with_its_digits_kept(text: str, expected: str) -> None:
    read = read_share(text)
    assert (str(read), type(read)) == (expected, Share)


@pytest.mark.parametrize("text", ["31,9", "0,319", "%31"])
def test_a_share_without_its_sign_is_asked_for_it(text: str) -> None:
    assert "31,9 %" in refusal(read_share, text)


def test_an_ambiguous_share_is_asked_about() -> None:
    assert "to måder" in refusal(read_share, "1.586 %")


def test_no_digit_of_a_long_share_is_lost() -> None:
    digits = "3" * 17
    assert str(read_share(f"0,{digits} %")) == f"0.00{digits}"


@pytest.mark.parametrize("text", ["-", "–", " - "])
def test_a_dash_is_a_value_that_is_withheld_and_not_nought(text: str) -> None:
    assert read_measured(text) == Withheld()


def test_a_measured_figure_is_a_share_or_a_number_by_its_sign() -> None:
    assert read_measured("31,9 %") == Share("0.319")
    assert isinstance(read_measured("31,9 %"), Share)
    assert read_measured("4,6") == Number("4.6")
    assert isinstance(read_measured("4,6"), Number)


@pytest.mark.parametrize("text", ["01.01.2024", "1.1.2024", "2024-01-01", " 01.01.2024 "])
def test_a_day_is_read_as_danes_and_as_iso_write_it(text: str) -> None:
    assert read_date(text) == date(2024, 1, 1)


@pytest.mark.parametrize("text", ["31.02.2024", "29.02.2023", "2024-13-01", "00.01.2024"])
def test_a_day_that_is_not_in_the_calendar_is_refused(text: str) -> None:
    assert refusal(read_date, text) == f"{text} findes ikke i kalenderen"


@pytest.mark.parametrize("text", ["", "1. januar 2024", "01/01/2024", "01.01.24", "2024-1-1", "20240101"])
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    assert refusal(read_date, text) == "her skal stå en dato, for eksempel 01.01.2024"


@pytest.mark.parametrize(("text", "expected"), [("ja", True), ("Ja", True), (" nej ", False), ("NEJ", False)])
def test_ja_and_nej_are_the_only_answers(text: str, expected: bool) -> None:
    assert read_yes_no(text) is expected


@pytest.mark.parametrize("text", ["", "yes", "no", "true", "1", "j"])
def test_other_answers_are_refused(text: str) -> None:
    assert refusal(read_yes_no, text) == "her skal stå ja eller nej"


def test_text_loses_only_the_space_at_its_ends() -> None:
    assert read_text("  Vang  &  Ager\n") == "Vang  &  Ager"


@pytest.mark.parametrize("reader", [read_count, read_number, read_amount, read_share, read_measured, read_date])
@pytest.mark.parametrize("text", ["9" * 5000, "9" * 5000 + " %", "9" * 5000 + ",5"])
def test_a_text_that_is_absurdly_long_is_read_or_refused_in_danish(reader: Reader, text: str) -> None:
    try:
        read = reader(text)
    except ValueError as error:
        assert "limit" not in str(error)  # noqa: PT017
    else:
        assert isinstance(read, int | Decimal)


@pytest.mark.parametrize("text", ["31,9 pct.", "31,9 pct", "31,9 procent", "31,9%"])
def test_other_words_for_per_cent_are_understood(text: str) -> None:
    assert read_share(text) == Share("0.319")
    assert read_measured(text) == Share("0.319")

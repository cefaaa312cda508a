"""Values as a Danish reader expects them, in both number styles."""

from __future__ import annotations

from datetime import date

import pytest

from lbf_docs.values import Amount, Count, Number, NumberStyle, Share, Withheld, in_words_list, show
from lbf_docs.values.show import show_long_date, show_share

TRADITION = NumberStyle()
HOLBÆK = NumberStyle(thousands_dot=False, percent_space=False)
HARD = "\u00a0"


@pytest.mark.parametrize(
    ("value", "tradition", "holbæk"),
    [
        (Count(796), "796", "796"),
        (Count(1586), "1.586", "1586"),
        (Count(1234567), "1.234.567", "1234567"),
        (Share("0.319"), f"31,9{HARD}%", "31,9%"),
        (Share("0.3190"), f"31,90{HARD}%", "31,90%"),
        (Share("1"), f"100{HARD}%", "100%"),
        (Share("-0.025"), f"-2,5{HARD}%", "-2,5%"),
        (Number("4.6"), "4,6", "4,6"),
        (Number("1586.25"), "1.586,25", "1586,25"),
        (Amount("1200000"), f"1.200.000{HARD}kr.", f"1.200.000{HARD}kr."),
        (Amount("1200000.50"), f"1.200.000,50{HARD}kr.", f"1.200.000,50{HARD}kr."),
        (Amount("-5"), f"-5{HARD}kr.", f"-5{HARD}kr."),
        (date(2024, 1, 1), "01.01.2024", "01.01.2024"),
        (True, "ja", "ja"),
        (False, "nej", "nej"),
        (Withheld(), "-", "-"),
        (None, "", ""),
        ("31.9 % & <b>", "31.9 % & <b>", "31.9 % & <b>"),
    ],
)
def test_values_in_both_number_styles(value: object, tradition: str, holbæk: str) -> None:
    assert show(value, TRADITION) == tradition
    assert show(value, HOLBÆK) == holbæk


def test_a_share_can_be_shown_with_fewer_digits() -> None:
    assert show_share(Share("0.5381"), TRADITION, digits=1) == f"53,8{HARD}%"
    assert show_share(Share("0.5381"), TRADITION) == f"53,81{HARD}%"


@pytest.mark.parametrize("value", [("a", "b"), ["a"], {"a": 1}, object(), 1.5])
def test_what_has_no_text_of_its_own_is_never_shown_as_python(value: object) -> None:
    with pytest.raises(TypeError, match="no text of its own"):
        show(value, TRADITION)


def test_a_long_date_has_the_danish_month_and_no_leading_nought() -> None:
    assert show_long_date(date(2024, 1, 1)) == "1. januar 2024"
    assert show_long_date(date(2027, 12, 31)) == "31. december 2027"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a og b"),
        (["a", "b", "c"], "a, b og c"),
        (["Vang, Ager", "b"], "Vang, Ager og b"),
    ],
)
def test_a_list_in_a_sentence(words: list[str], expected: str) -> None:
    assert in_words_list(words) == expected

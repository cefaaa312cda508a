"""What a table's columns need, so that no number is broken."""

from __future__ import annotations

import pytest

from lbf_docs.look.widths import is_too_wide, least_widths


def test_a_number_is_never_narrower_than_its_digits() -> None:
    few, many = least_widths([["1.200", "1.234.567"]], 2, 9070)
    assert 600 <= few < many


def test_words_and_addresses_may_break() -> None:
    long = "https://eksempel.dk/2024/07/31/en-meget-lang-adresse-1234567"
    assert least_widths([["boligsocialt", long]], 2, 9070) == [600, 600]


def test_many_columns_without_numbers_share_the_page() -> None:
    assert sum(least_widths([["x"] * 60], 60, 9070)) <= 9070


@pytest.mark.parametrize(
    ("columns", "number", "too_wide"),
    [(15, "1.234.567", True), (13, "1.200", False), (5, "1.234.567.890", False), (40, "1", True), (0, "", False)],
)
def test_a_table_is_too_wide_when_its_numbers_are(columns: int, number: str, too_wide: bool) -> None:
    assert is_too_wide([["År"] * columns, [number] * columns]) is too_wide

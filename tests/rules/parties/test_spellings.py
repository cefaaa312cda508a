"""Where a text has another spelling of a name: »Vestsjællands Almene Boliger« and »Holbæk kommune«."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbf_docs.rules.parties.spellings import names, other_spellings

from .test_likeness import ORGANISATIONS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vestsjællands Almene Boliger og Holbæk kommune betaler", ["Vestsjællands Almene Boliger", "Holbæk kommune"]),
        ("Ved Vestsjællands Almene, som ejer husene", ["Vestsjællands Almene"]),
        ("Lejerbo, Holbæk Boligselskab og Holbæk Kommunes medarbejdere", []),
        ("Boligforeningen Hjem & Have og Ungdomsboligerne »Campus Living« er med", []),
        ("Bjergmarken (VAB) ligger ved Bjergmarksskolens boldbane", []),
        ("Bydelsmødre fra hele byen", []),
        ("den lokale kommune, politiet i Midt og Vest og holbæk kommune", []),
    ],
)
def test_where_a_text_has_another_spelling(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in other_spellings(text, names(ORGANISATIONS))] == found


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=4))
def test_any_text_can_be_looked_through(text: str, known: list[str]) -> None:
    for one in other_spellings(text, names(known)):
        assert 0 <= one.start < one.end <= len(text)
        assert one.known in known


def test_a_misspelled_first_or_second_word_is_found_among_many_names() -> None:
    many = names(
        [*(f"Boligforeningen af {year}" for year in range(1900, 2000)), "Boligforeningen Lyng", "Landsbyggefonden"]
    )
    text = (
        "Boligforenigen Lyng, Boligforeningen Ling og Landbyggefonden; Boligforeningen af 1943 og Boligforeningen Lyngs"
    )
    assert [text[one.start : one.end] for one in other_spellings(text, many)] == [
        "Boligforenigen Lyng", "Boligforeningen Ling", "Landbyggefonden",
    ]  # fmt: skip

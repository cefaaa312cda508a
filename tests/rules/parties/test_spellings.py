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


SPLIT = ("Absalonskolen", "Boligselskabet Sjælland", "Dansk Flygtningehjælp", "AP Møller Fonden", "VELUX-fonden",
         "Kultur & Fritid", "Midt- og Vestsjællands Politi", "Sprog, leg og læring", "Frie Valg")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("På Absalon skolen og Absalon-skolens SFO", ["Absalon skolen", "Absalon-skolens"]),
        ("Bolig Selskabet Sjælland og BoligSelskabet Sjælland", ["Bolig Selskabet Sjælland"]),
        ("Dansk Flygtninge Hjælp", ["Dansk Flygtninge Hjælp"]),
        ("A.P. Møller Fonden og A. P. Møller Fonden", ["A.P. Møller Fonden", "A. P. Møller Fonden"]),
        ("Velux Fonden og VELUX\u2011fondens penge", ["Velux Fonden"]),
        ("Kultur og Fritid, Kultur & Fritid", ["Kultur og Fritid"]),
        ("Frievalg og FrieValgs hold", ["Frievalg", "FrieValgs"]),
        ("Sprog, leg og lærring er for alle", ["Sprog, leg og lærring"]),
        ("Sprog, leg og læring. Sprog, leg eller bevægelse. Sprog og leg.", []),
        ("Midt- og Vestsjællands Politi, Dansk. Flygtningehjælp", []),
    ],
)
def test_the_same_letters_with_spaces_and_signs_elsewhere(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in other_spellings(text, names(SPLIT))] == found


def test_of_two_forms_that_the_plan_has_neither_is_wrong() -> None:
    both = names(["Hjem & Have", "Hjem og Have", "Ung Holbæk", "UngHolbæk"])
    assert list(other_spellings("Hjem og Have, Hjem & Have, UngHolbæk og Ung Holbæk", both)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ung Holbæk og UngHolbæks klub", ["Ung Holbæk"]),
        ("Børn og Unge, Børn & Unge", ["Børn og Unge"]),
        ("Børn og unge fra Holbæk. Børne- og ungeområdet. Unge Holbæk", []),
    ],
)
def test_what_is_only_looked_for_by_its_letters(text: str, found: list[str]) -> None:
    known = names(["Lejerbo"], ["UngHolbæk", "Børn & Unge"])
    assert [text[one.start : one.end] for one in other_spellings(text, known)] == found


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

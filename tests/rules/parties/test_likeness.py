"""When words look like another spelling of a name, and when they are the name or somebody else's."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbf_docs.rules.parties.likeness import resembles

ORGANISATIONS = (
    "Holbæk Boligselskab", "Lejerbo Holbæk", "Vestsjællands Almene Boligselskab", "Boligselskabet Sjælland",
    "Holbæk Kommune", "Midt- og Vestsjællands Politi", "Dansk Flygtningehjælp", "Holbæk Erhvervsforum",
    "Boligforeningen ‘Hjem & Have’ (Afd. Nord) – Living Together A/S", "Hjem & Have", "Boligforeningen af 1943",
    "Ungdomsboligerne »Campus Living« i Sundby", "Campus Living", "Bydelsmødrene", "Landsbyggefonden", "LBF",
    "Bjergmarksskolen", "Absalonskolen", "Åskolen", "Ladegårdsparken", "Bjergmarken (VAB)", "Bjergmarken (BoSj)",
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Vestsjællands Almene Boliger", "Vestsjællands Almene Boligselskab"),
        ("Bjergmarkskolen", "Bjergmarksskolen"),
        ("Holbæk kommune", "Holbæk Kommune"),
        ("Landbyggefonden", "Landsbyggefonden"),
        ("Landbyggefondens", "Landsbyggefonden"),
        ("Boligselskab Sjælland", "Boligselskabet Sjælland"),
        ("Holbæk Bolgselskab", "Holbæk Boligselskab"),
        ("Midt og Vestsjælands Politi", "Midt- og Vestsjællands Politi"),
        ("Vestsjællands Almene", "Vestsjællands Almene Boligselskab"),
        ("Århus Kommune", "Aarhus Kommune"),
        ("Bydelsmødrene Aarhus", "Bydelsmødrene Århus"),
        ("Holbæk Boligforening", "Holbæk Boligselskab"),
        ("Holbæk Andelsboligforening", "Holbæk Boligforening"),
    ],
)
def test_another_spelling(written: str, known: str) -> None:
    assert resembles(written, known)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Holbæk Boligselskab", "Boligselskabet Sjælland"),
        ("Boligselskabet Lolland", "Boligselskabet Sjælland"),
        ("Midt- og Sydsjællands Politi", "Midt- og Vestsjællands Politi"),
        ("Vejle Kommune", "Vejen Kommune"),
        ("Nyborg Kommune", "Viborg Kommune"),
        ("Boligforeningen af 1944", "Boligforeningen af 1943"),
        ("Boligforeningen Vang", "Boligforeningen Lund"),
        ("Holbæk Almene Ungdomsboliger", "Holbæk Almene Boligselskab"),
        ("Holbæk By Dagtilbud", "Holbæk Boligselskab"),
        ("Holbæk Boligafdelinger", "Holbæk Boligselskab"),
        ("Lolland Boligselskab", "Holbæk Boligselskab"),
        ("Bydelsmødre", "Bydelsmødrene"),
        ("Skolen", "Åskolen"),
        ("VAB", "DAB"),
    ],
)
def test_somebody_or_something_else(written: str, known: str) -> None:
    assert not resembles(written, known)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Holbæk Boligselskabs", "Holbæk Boligselskab"),
        ("Lejerbo's", "Lejerbo"),
        ("LBF’s", "LBF"),
        ("Domus Øst", "DOMUS-Øst"),
        ("HOLBÆK KOMMUNE", "Holbæk Kommune"),
        ("Hjem og Have", "Hjem & Have"),
        ("Politiet", "politiet"),
        ("", "Lejerbo"),
        ("Lejerbo", "–"),
    ],
)
def test_the_name_itself_or_nothing(written: str, known: str) -> None:
    assert not resembles(written, known)


def test_no_name_of_the_cases_is_taken_for_another() -> None:
    pairs = [(a, b) for a, b in product(ORGANISATIONS, ORGANISATIONS) if resembles(a, b)]
    assert pairs == []


@given(st.text(max_size=40))
def test_nothing_resembles_itself(text: str) -> None:
    assert not resembles(text, text)

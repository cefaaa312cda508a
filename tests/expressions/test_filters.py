"""The filters, one by one: what goes in and what comes out."""

from __future__ import annotations

import pytest

from lbf_docs.expressions import FILTERS, ExpressionError, Gap

from .conftest import ROOT, STYLE, ask, shown

HARD = "\u00a0"


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("ledige | afrundet", f"54{HARD}%"),
        ("snit | afrundet", "5"),
        ("antal_lejemål | afrundet", "1.586"),
        ("liste | antal", "3"),
        ("afdelinger | antal", "2"),
        ("start | langdato", "1. januar 2024"),
        ("ledige | procent", f"53,81{HARD}%"),
        ("liste | remse", "a, b og c"),
        ("afdelinger | remse", "Vang og Ager"),
        ("start | langdato | stort", "1. januar 2024"),
        ("afdeling.vang | stort", "Vang"),
        ("afdeling.vang.navn | småt", "vangkvarteret"),
        ("liste[0] | stort", "A"),
        ("ledige | uden_enhed", "53,81"),
        ("beløb | uden_enhed", "1.200,50"),
        ("snit | uden_enhed", "4,65"),
        ("start | år", "2024"),
        ("antal_lejemål | år", "1586"),
    ],
)
def test_each_filter_on_what_it_is_for(expression: str, expected: str) -> None:
    assert shown(expression) == expected


def test_an_amount_rounded_to_whole_kroner_is_still_kroner() -> None:
    assert shown("beløb | afrundet") == f"1.201{HARD}kr."


def test_half_is_rounded_up_as_people_do() -> None:
    assert shown("snit | afrundet") == "5"


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_gap_stays_a_gap(name: str) -> None:
    assert ask(f"måltal | {name}") == Gap("måltal")


@pytest.mark.parametrize("name", sorted(FILTERS))
@pytest.mark.parametrize("field", ROOT.names())
def test_a_filter_on_what_it_is_not_for_leaves_it_or_says_so(name: str, field: str) -> None:
    """Never Python's own text for an object, never an exception that is not ours."""
    try:
        text = shown(f"{field} | {name}")
    except ExpressionError:
        return
    assert "object at 0x" not in text
    assert "('" not in text
    assert text != "None"


@pytest.mark.parametrize("name", ["stort", "småt"])
def test_what_has_no_text_is_not_shown_as_nothing(name: str) -> None:
    with pytest.raises(ExpressionError):
        shown(f"afdeling | {name}")


def test_every_filter_has_a_sentence_that_tells_what_it_does() -> None:
    assert all((function.__doc__ or "").endswith(".") for function in FILTERS.values())


def test_the_number_style_follows_the_filters() -> None:
    assert FILTERS["afrundet"](ROOT.field("ledige"), STYLE) == f"54{HARD}%"

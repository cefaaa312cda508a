"""Text as outlines: measured, divided and drawn the same each time."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbf_docs.figures.hyphenation import break_points
from lbf_docs.figures.lettering import balance, divisions, outline, width, wrap

DANISH = st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåÆØÅ -/–\u00ad\u00a0.,", max_size=120)


def test_a_longer_text_is_wider_and_bold_is_wider_than_regular() -> None:
    assert 0 < width("Bestyrelse", 10) < width("Bestyrelsen", 10) < width("Bestyrelsen", 10, bold=True)


def test_width_grows_with_the_size() -> None:
    assert width("Ærø", 20) == pytest.approx(2 * width("Ærø", 10))


def test_an_outline_starts_where_the_anchor_says() -> None:
    text_width = width("l", 10)
    start, middle, end = (
        outline("l", 50, 20, 10, anchor="start"),
        outline("l", 50 + text_width / 2, 20, 10, anchor="middle"),
        outline("l", 50 + text_width, 20, 10, anchor="end"),
    )
    assert start == middle == end
    assert start.startswith("M")


def test_nothing_to_draw_is_an_empty_path() -> None:
    assert outline("", 0, 0, 10) == ""
    assert outline(" \u00a0\u00ad", 0, 0, 10) == ""


def test_a_character_that_the_font_lacks_is_drawn_as_a_box() -> None:
    assert outline("漢", 0, 0, 10) == outline("\U0001f600", 0, 0, 10) != ""
    assert width("漢", 10) > 0


def test_letters_written_as_letter_and_ring_are_the_same_as_one_letter() -> None:
    assert outline(unicodedata.normalize("NFD", "Å å é"), 0, 0, 10) == outline("Å å é", 0, 0, 10)


@pytest.mark.parametrize("character", "æøåÆØÅéüßĐőž–—“”„‘’•…€§½×")
def test_the_fonts_have_what_danish_texts_use(character: str) -> None:
    for bold in (False, True):
        assert outline(character, 0, 0, 10, bold) != outline("漢", 0, 0, 10, bold)


def test_words_are_wrapped_at_spaces() -> None:
    assert wrap("Uddannelse og livschancer", 10, width("og livschancer", 10) + 1) == ("Uddannelse", "og livschancer")


def test_a_non_breaking_space_holds_a_line_together() -> None:
    assert wrap("kl.\u00a010 til 12", 10, width("kl. 10", 10) + 1) == ("kl.\u00a010", "til 12")


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("Kriminalitetsforebyggelse", ("Kriminalitets-", "forebyggelse")),
        ("Beboerdemokratikoordinator", ("Beboerdemokrati-", "koordinator")),
        ("Boligorganisationsbestyrelsen", ("Boligorganisations-", "bestyrelsen")),
        ("Ladegårdsparken/Grønneparken", ("Ladegårdsparken/", "Grønneparken")),
        ("skole-hjem-samarbejde", ("skole-hjem-", "samarbejde")),
        ("Kvarterløft\u00adsudvalgets", ("Kvarterløft-", "sudvalgets")),
    ],
)
def test_a_long_compound_is_divided_at_its_joint(word: str, lines: tuple[str, ...]) -> None:
    assert wrap(word, 10, width(lines[0], 10) + 4) == lines


def test_other_long_words_are_divided_between_syllables() -> None:
    assert set(break_points("Møllevangen")) == {3, 5, 8}
    assert break_points("ord") == {}


def test_balanced_lines_are_of_nearly_equal_length() -> None:
    name = "Helhedsplanens projektmedarbejdere og frivillige i Holbæk"
    plain, balanced = wrap(name, 10, 160), balance(name, 10, 160)
    assert len(plain) == len(balanced)
    assert max(width(line, 10) for line in balanced) <= max(width(line, 10) for line in plain)


def test_divisions_counts_the_hyphens_that_wrapping_added() -> None:
    assert divisions("Kriminalitetsforebyggelse", ("Kriminalitets-", "forebyggelse")) == 1
    assert divisions("skole-hjem", ("skole-", "hjem")) == 0


@given(DANISH, st.floats(30, 300), st.booleans())
def test_no_line_is_wider_than_asked_for(text: str, room: float, bold: bool) -> None:
    for lines in (wrap(text, 9, room, bold), balance(text, 9, room, bold)):
        assert all(width(line, 9, bold) <= room for line in lines)


@given(DANISH, st.floats(1, 300))
def test_wrapping_loses_no_letter(text: str, room: float) -> None:
    def letters(lines: tuple[str, ...]) -> str:
        return "".join(lines).replace("-", "").replace(" ", "").replace("\u00ad", "")

    assert letters(wrap(text, 9, room)) == letters((unicodedata.normalize("NFC", text),))

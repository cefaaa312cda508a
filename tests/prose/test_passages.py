"""Passages: what a reader sees of a text, and where each letter of it stands in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbf_docs.prose.passage import Kind, Passage
from lbf_docs.prose.passages import passages

VALUES = {"i_alt.beboere": "1.586", "tal.x | procent": "31,9 %"}


def read(text: str) -> list[Passage]:
    return passages(text, "tekst/a.md", lambda source: VALUES.get(source, ""))


def seen(text: str) -> list[tuple[str, str]]:
    return [(piece.kind.value, piece.text) for piece in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En linje\nog en til.\n\nNyt afsnit.", [("paragraph", "En linje og en til."), ("paragraph", "Nyt afsnit.")]),
        ("## Vision\nTekst.", [("heading", "Vision"), ("paragraph", "Tekst.")]),
        ("- et **vigtigt** punkt\n- to", [("item", "et vigtigt punkt"), ("item", "to")]),
        ("1. første\n   fortsat\n2. anden", [("item", "første fortsat"), ("item", "anden")]),
        ("> a\n>\n> - b\n>\n> c", [("paragraph", "a"), ("item", "b"), ("paragraph", "c")]),
        ("> sagt af *nogen*", [("paragraph", "sagt af nogen")]),
        ("[^a]: VIVE, 2021: *Børn*.", [("note", "VIVE, 2021: Børn.")]),
        ("Se [siden](https://lbf.dk) nu.", [("paragraph", "Se siden nu.")]),
        ("Der bor {{ i_alt.beboere }} her.", [("paragraph", "Der bor 1.586 her.")]),
        ("Et\\*tegn og snake_case_navn", [("paragraph", "Et*tegn og snake_case_navn")]),
        ("```\n31,9%\n```\nefter", [("paragraph", "efter")]),
        (
            "{.opstilling}\n| a | b |\n|---|---|\n| c | {{ tal.x | procent }} |",
            [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "31,9 %")],
        ),
        ("| a \\| b | c |", [("cell", "a | b"), ("cell", "c")]),
        ("Part\n: Den, der *skriver* under.", [("paragraph", "Part"), ("item", "Den, der skriver under.")]),
        ("Tabel: Tal\n\n| a |\n|---|", [("paragraph", "Tal"), ("cell", "a")]),
        ("Tabel: Tal\n| a |\n|---|", [("paragraph", "Tal"), ("cell", "a")]),
        ("Tabel: Tal\n\n{#tal}\n| a |\n|---|", [("paragraph", "Tal"), ("cell", "a")]),
        ("| a |\n|---|\n\nTabel: Tal", [("cell", "a"), ("paragraph", "Tal")]),
        ("| a |\n|---|\nTabel: Tal", [("cell", "a"), ("paragraph", "Tal")]),
        ("Tabel: Tal\n\nTekst", [("paragraph", "Tabel: Tal"), ("paragraph", "Tekst")]),
        ('![De {{ i_alt.beboere }}](billeder/a.png "Et *hus*")', [("paragraph", "De 1.586"), ("paragraph", "Et hus")]),
        ("- ![Huset](<billeder/mit hus.png>)", [("paragraph", "Huset")]),
        ("Se [](#mål) og [afsnittet](#mål).", [("paragraph", "Se stedet og afsnittet.")]),
        ('Se [siden](https://lbf.dk "Fondens side").', [("paragraph", "Se siden.")]),
    ],
)  # fmt: skip
def test_a_text_is_what_a_reader_sees_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(text) == expected


def test_a_cell_knows_its_row_and_its_column_and_a_paragraph_its_heading() -> None:
    cells = read("# Tal\n\n| Afdeling | Beboere |\n|---|---:|\n| Lyngbakken | {{ i_alt.beboere }} |")
    assert [(c.text, c.row, c.column, c.heading) for c in cells[3:]] == [
        ("Lyngbakken", "Lyngbakken", "Afdeling", "Tal"), ("1.586", "Lyngbakken", "Beboere", "Tal"),
    ]  # fmt: skip


def test_footnotes_and_what_was_quoted_are_known_by_where_they_stand() -> None:
    (piece,) = read("I alt {{ i_alt.beboere }} beboere[^data].")
    assert piece.text == "I alt 1.586 beboere."
    assert piece.notes == ((19, "data"),)
    assert piece.quoted == ((6, 11, "i_alt.beboere"),)
    assert piece.is_quoted(6, 11)
    assert not piece.is_quoted(12, 19)


def test_the_place_is_in_the_file_also_after_marks_and_expressions_and_on_the_next_line() -> None:
    (piece,) = read("**Der** bor {{ i_alt.beboere }} på\nLyngbakken.")
    for words, line, column, length in (
        ("Der", 1, 3, 3), ("1.586", 1, 13, 19), ("på", 1, 33, 2), ("Lyngbakken", 2, 1, 10), ("på Lyngbakken", 1, 33, 2),
    ):  # fmt: skip
        start = piece.text.index(words)
        place = piece.place(start, start + len(words))
        assert (place.line, place.column, place.length) == (line, column, length), words


@pytest.mark.parametrize(
    ("text", "at", "sentence"),
    [
        ("Det er 2018. Grønneparken er ny.", 20, "Grønneparken er ny."),
        ("Det er den 1. januar 2024 og 9. klasse. Så.", 15, "Det er den 1. januar 2024 og 9. klasse."),
        ("Der er bl.a. Absalon og ca. 20 andre. Slut.", 20, "Der er bl.a. Absalon og ca. 20 andre."),
        ("Kun én sætning uden punktum", 3, "Kun én sætning uden punktum"),
    ],
)
def test_the_sentence_around_a_character(text: str, at: int, sentence: str) -> None:
    (piece,) = read(text)
    start, end = piece.sentence(at)
    assert piece.text[start:end] == sentence


@given(st.text(alphabet=st.sampled_from("ab æ#*_-|[]^(){}\\`>1.:\n\t!"), max_size=200))
def test_any_text_is_read_and_every_letter_stands_where_it_is_said_to(text: str) -> None:
    lines = text.split("\n")
    for piece in passages(text, "a.md", lambda _: "værdi"):
        assert piece.text
        for at, letter in enumerate(piece.text):
            place = piece.place(at, at + 1)
            assert place.line is not None
            assert place.column is not None
            if not piece.is_quoted(at, at + 1) and letter != " ":
                assert lines[place.line - 1][place.column - 1] == letter
        assert piece.kind in Kind

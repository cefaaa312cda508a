"""Expressions in prose give way to what they name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lbf_docs.findings import Finding
from lbf_docs.prose import Prose, quote
from lbf_docs.prose.blocks import (
    Block,
    Cell,
    Emphasis,
    Expression,
    FigureRef,
    Heading,
    ListBlock,
    Missing,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    walk,
)
from lbf_docs.prose.quote import Answer, QuoteError

from .conftest import read

ANSWERS: dict[str, Answer] = {
    "navn": "Vang & <Ager>",
    "hul": Missing("måltal"),
    "liste": ("a", "b"),
    "tomliste": (),
    "kort": FigureRef("kort"),
    "tom": "",
}
Quoted = Callable[[str], tuple[Prose, tuple[Finding, ...]]]


def evaluate(source: str) -> Answer:
    if source not in ANSWERS:
        raise QuoteError(f"navnet `{source}` findes ikke", "mente du `navn`?")
    return ANSWERS[source]


def filled(source: str) -> tuple[Block, ...]:
    """The blocks of a text whose expressions could all be filled in."""
    prose, found = quote(read(source), evaluate)
    assert not found, found
    assert not [node for node in walk(prose.blocks) if isinstance(node, Expression)]
    return prose.blocks


def test_words_stand_where_the_expression_stood() -> None:
    assert filled("I {{ navn }}.") == (Paragraph((Text("I "), Text("Vang & <Ager>"), Text("."))),)
    assert filled("{{ navn }}") == (Paragraph((Text("Vang & <Ager>"),)),)


def test_every_place_that_can_hold_words() -> None:
    word, source = Text("Vang & <Ager>"), "{{ navn }}"
    assert filled(f"# {source}") == (Heading(1, (word,)),)
    assert filled(f"- {source}") == (ListBlock(False, ((Paragraph((word,)),),)),)
    assert filled(f"> {source}") == (Quote((Paragraph((word,)),)),)
    assert filled(f"a **{source}**") == (Paragraph((Text("a "), Strong((word,)))),)
    assert filled(f"a *b {source}*") == (Paragraph((Text("a "), Emphasis((Text("b "), word)))),)
    assert filled(f"| {source} |\n|---|\n| {source} |") == (Table((Cell((word,)),), ((Cell((word,)),),), ("",)),)


def test_footnotes_are_filled_in_too() -> None:
    prose, found = quote(read("a[^n] b^[{{ navn }}]\n\n[^n]: {{ navn }}"), evaluate)
    assert found == ()
    assert set(prose.notes.values()) == {(Paragraph((Text("Vang & <Ager>"),)),)}


def test_a_gap_stays_visible() -> None:
    assert filled("Mål: {{ hul }}") == (Paragraph((Text("Mål: "), Missing("måltal"))),)
    assert filled("{{ hul }}") == (Paragraph((Missing("måltal"),)),)


def test_a_list_in_a_paragraph_of_its_own_is_a_list() -> None:
    points = ((Paragraph((Text("a"),)),), (Paragraph((Text("b"),)),))
    assert filled("{{ liste }}") == (ListBlock(False, points),)
    assert filled("{#mål}\n{{ liste }}") == (ListBlock(False, points, "mål"),)


def test_a_figure_in_a_paragraph_of_its_own_is_a_figure() -> None:
    assert filled("Før\n\n{{ kort }}") == (Paragraph((Text("Før"),)), FigureRef("kort"))


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("Se {{ liste }}", 4),
        ("Se {{ kort }}", 4),
        ("# {{ liste }}", 3),
        ("**{{ kort }}**", 3),
        ("| {{ liste }} |\n|---|", 3),
    ],
)
def test_a_list_or_a_figure_in_a_sentence_is_an_error(source: str, column: int) -> None:
    prose, (error,) = quote(read(source), evaluate)
    assert (error.code, error.place.line, error.place.column) == ("TXT112", 1, column)
    assert ("remse" in error.remedy) == ("liste" in source)
    assert [node.what for node in walk(prose.blocks) if isinstance(node, Missing)] == [
        source.split("{{ ")[1].split(" ", maxsplit=1)[0]
    ]


def test_an_expression_that_fails_is_told_at_its_place_and_leaves_a_gap() -> None:
    prose, (error,) = quote(read("a\n\n- {{ navm }}"), evaluate)
    assert (error.code, error.place.line, error.place.column, error.place.length) == ("TXT106", 3, 3, 10)
    assert (error.says, error.remedy) == ("navnet `navm` findes ikke", "mente du `navn`?")
    assert prose.blocks[1] == ListBlock(False, ((Paragraph((Missing("navm"),)),),))


def test_all_failures_are_told_in_reading_order() -> None:
    _, found = quote(read("{{ x }} {{ y }}\n\n{{ z }}"), evaluate)
    assert [error.says for error in found] == [f"navnet `{name}` findes ikke" for name in "xyz"]


def test_text_that_looks_like_an_expression_after_filling_is_data() -> None:
    prose, found = quote(read("{{ x }}"), lambda source: "{{ navn }}")
    assert (prose.blocks, found) == ((Paragraph((Text("{{ navn }}"),)),), ())


def test_the_file_and_what_needs_no_filling_stay() -> None:
    prose = read("# A\n\n```\n{{ x }}\n```\n\n---\n")
    assert quote(prose, evaluate) == (prose, ())


def test_a_table_of_too_many_numbers_is_told_when_they_are_filled_in() -> None:
    row = "|" + " {{ tal }} |" * 15
    text = f"Tekst[^n]\n\n| a |\n|---|\n| 1 |\n\n- punkt\n\n  {row}\n  |{'---|' * 15}\n  {row}\n\n[^n]: x"
    prose = read(text)
    assert [place.line for place in prose.tables] == [3, 9]
    assert quote(prose, {"tal": "1"}.__getitem__)[1] == ()
    (found,) = quote(prose, {"tal": "1.234.567"}.__getitem__)[1]
    assert (found.code, found.place.line, found.place.column) == ("TXT132", 9, 3)

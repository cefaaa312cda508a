"""Which rows stay with the next one: none stands alone at an end, short tables stay whole, sums with what they sum."""

from __future__ import annotations

import pytest

from lbf_docs.word.element import Element, el, on, qn, value

from .conftest import STYLES, body_of, cell, names, p, rendered, template, words


def row(text: str, style: str = "Tabeltekst", *, head: bool = False) -> Element:
    properties = [el("w:trPr", {}, on("w:tblHeader"))] if head else []
    return el("w:tr", {}, *properties, cell(p(text, style=style)), cell(p("1", style="Tabeltal")))


def table(*rows: Element) -> Element:
    grid = el("w:tblGrid", {}, el("w:gridCol", {"w:w": "4000"}), el("w:gridCol", {"w:w": "2000"}))
    return el("w:tbl", {}, el("w:tblPr", {}, value("w:tblStyle", "LBFtabel")), grid, *rows)


def kept(*rows: Element) -> str:
    """The rows of a rendered table: those that stay with the next one in capitals."""
    body = body_of(rendered(template(table(*rows))))
    with_next = {STYLES.id(f"{name} med næste") for name in ("Tabeltekst", "Tabelsum", "Tabeletiket")}
    lines = [(words(line)[0], names(line, "w:pStyle", "w:val")[0] in with_next) for line in body.iter(qn("w:tr"))]
    return "".join(letter.upper() if stays else letter for letter, stays in lines)


HEAD = row("h", "Tabelhoved", head=True)


@pytest.mark.parametrize(
    ("rows", "shown"), [("a", "ha"), ("abcd", "hABCd"), ("abcde", "hAbcDe"), ("abcdefg", "hAbcdeFg")]
)
def test_short_tables_stay_whole_and_no_row_of_a_long_one_stands_alone(rows: str, shown: str) -> None:
    assert kept(HEAD, *map(row, rows)) == shown


def test_a_sum_stays_with_what_is_above_it() -> None:
    rows = [*map(row, "abcd"), row("s", "Tabelsum"), *map(row, "efg"), row("s", "Tabelsum"), row("t", "Tabelsum")]
    assert kept(HEAD, *rows) == "hAbcDsefGSt"


def test_a_table_of_facts_has_no_head_to_repeat_and_stays_whole() -> None:
    facts = [row(letter, "Tabeletiket") for letter in "abcdefgh"]
    assert kept(*facts) == "ABCDEFGh"
    assert kept(*(row(letter, "Tabeletiket") for letter in "abcdefghijklmno")) == "AbcdefghijklmNo"


def test_a_style_without_a_twin_leaves_its_row_as_it_is() -> None:
    assert kept(HEAD, row("a", "Tabeltal"), row("b", "Tabeltal")) == "hab"

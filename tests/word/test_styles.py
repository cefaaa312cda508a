"""Styles are found by kind and name, whatever Danish Word calls their ids."""

from __future__ import annotations

import pytest

from lbf_docs.word.element import Element, el, on, value
from lbf_docs.word.styles import Styles, style_key

from .conftest import STYLES


def style(id_: str, name: str, *properties: Element, based: str = "", kind: str = "paragraph") -> Element:
    inherits = [value("w:basedOn", based)] if based else []
    return el(
        "w:style", {"w:type": kind, "w:styleId": id_}, value("w:name", name), *inherits, el("w:pPr", {}, *properties)
    )


def level(number: int) -> Element:
    return value("w:outlineLvl", str(number))


def test_danish_ids_are_found_by_english_names() -> None:
    assert STYLES.id("heading 1") == "Overskrift1"
    assert STYLES.id("Body Text") == "Brdtekst"
    assert STYLES.id("Strong", "character") == "Strk"
    assert STYLES.id("LBF tabel", "table") == "LBFtabel"


def test_kind_and_name_together_make_a_style() -> None:
    assert not STYLES.has("Strong")
    assert STYLES.has("Strong", "character")
    with pytest.raises(KeyError):
        STYLES.id("findes ikke")


def test_an_alias_after_a_comma_is_no_part_of_the_name() -> None:
    made = style("Overskrift1", "heading 1,Kapitel,H1")
    assert style_key(made) == ("paragraph", "heading 1")
    assert Styles.read(el("w:styles", {}, made)).id("Heading 1") == "Overskrift1"


def test_levels_and_numbers_are_inherited() -> None:
    number = el("w:numPr", {}, value("w:numId", "1"))
    off = el("w:numPr", {}, value("w:numId", "0"))
    styles = Styles.read(
        el(
            "w:styles",
            {},
            style("A", "a", level(0), number),
            style("B", "b", based="A"),
            style("C", "c", off, based="B"),
            style("D", "d", level(9), based="A"),
            style("E", "e"),
        )
    )
    assert styles.outline_levels == {"A": 1, "B": 1, "C": 1}
    assert styles.numbered == {"A", "B", "D"}


def test_styles_that_are_based_on_each_other_are_read() -> None:
    styles = Styles.read(el("w:styles", {}, style("A", "a", based="B"), style("B", "b", on("w:keepNext"), based="A")))
    assert styles.outline_levels == {}


def test_the_design_has_what_the_writers_ask_for() -> None:
    for name in (
        *(f"heading {n}" for n in range(1, 7)),
        "Quote",
        "HTML Preformatted",
        "Skillelinje",
        "Figur",
        "caption",
        "Tabelluft",
        "Tabelhoved",
        "Tabeltekst",
        "Tabeltal",
        "Tabelmidte",
        "footnote text",
        "toc 1",
        "toc 2",
    ):
        assert STYLES.has(name), name
    for base in ("List Bullet", "List Number", "List Continue"):
        assert all(STYLES.has(f"{base} {n}") for n in range(2, 6))
        assert STYLES.has(base)
    for name in ("Strong", "Emphasis", "Hyperlink", "footnote reference", "HTML Code", "Mangler"):
        assert STYLES.has(name, "character"), name

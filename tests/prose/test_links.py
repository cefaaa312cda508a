"""Links say where they lead, and references know their keys."""

from __future__ import annotations

import pytest

from lbf_docs.findings import Severity
from lbf_docs.prose.blocks import Paragraph, Reference, Strong, Text

from .conftest import blocks, codes, findings, read, words


def test_a_reference_has_a_key_and_perhaps_words() -> None:
    (only,) = read("Se [](#mål) og [afsnittet om **mål**](#delmål-2).").blocks
    assert isinstance(only, Paragraph)
    first, second = (node for node in only.children if isinstance(node, Reference))
    assert (first.key, first.children) == ("mål", ())
    assert (second.key, second.children) == ("delmål-2", (Text("afsnittet om "), Strong((Text("mål"),))))


def test_a_text_knows_its_keys_and_what_it_refers_to() -> None:
    prose = read("Se [](#b)[^n].\n\n{#a}\n# A\n\n| [](#c) |\n|---|\n\n[^n]: Se [](#a).")
    assert [(k.name, k.place.line, k.place.column) for k in prose.keys] == [("a", 3, 2)]
    assert {(r.name, r.place.line) for r in prose.references} == {("b", 1), ("c", 6), ("a", 9)}


def test_two_lines_of_attributes_are_both_read() -> None:
    (table,) = blocks("{#tal}\n{.opstilling}\n| a |\n|---|")
    assert (getattr(table, "key", ""), getattr(table, "header", None)) == ("tal", ())


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("Se [her](https://lbf.dk)", 4),
        ("[Læs mere](https://lbf.dk).", 1),
        ("Se [**her**](https://lbf.dk)", 1),
        ("Se [her](#mål).", 4),
        ("Se [](https://lbf.dk)", 5),
        (f"<https://lbf.dk/{'a' * 80}>", 2),
    ],
)
def test_a_link_that_says_nothing_is_a_warning(source: str, column: int) -> None:
    (found,) = findings(source)
    assert (found.code, found.severity, found.place.column) == ("TXT122", Severity.WARNING, column)


def test_a_link_without_words_shows_its_address() -> None:
    assert words(blocks("Se [](https://lbf.dk)")) == "Se https://lbf.dk"


@pytest.mark.parametrize("source", ["[her bor 40](https://lbf.dk)", "<https://lbf.dk/kort>", "[mål](#mål)"])
def test_a_link_that_says_something_is_none(source: str) -> None:
    assert codes(source) == []


@pytest.mark.parametrize(
    ("text", "column"),
    [("[god](https://lbf.dk) og [tom]()", 30), ("[god](https://lbf.dk) og [tom](<>)", 30), ("[a]() [b]()", 3)],
)
def test_a_link_without_an_address_is_told_where_it_stands(text: str, column: int) -> None:
    found = findings(text)[0]
    assert (found.code, found.place.column, found.says) == ("TXT109", column, "der er ingen adresse")

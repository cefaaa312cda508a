"""Terms with explanations."""

from __future__ import annotations

import pytest

from lbf_docs.prose import quote
from lbf_docs.prose.blocks import Definition, DefinitionList, ListBlock, Paragraph, Text

from .conftest import blocks, codes, expressions, read, words


def text(*parts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Text(part),)) for part in parts)


def test_a_term_and_its_explanation() -> None:
    term = Definition((Text("Part"),), (text("Den, der skriver under."),))
    assert read("Part\n: Den, der skriver under.").blocks == (DefinitionList((term,)),)
    assert read("Part\n\n: Den, der skriver under.").blocks == (DefinitionList((term,)),)


def test_terms_follow_each_other_and_may_have_several_explanations() -> None:
    (only,) = read("A\n: et\n: to\n\nB\n: tre\n\nEfter").blocks[:-1]
    assert isinstance(only, DefinitionList)
    assert only.items == (
        Definition((Text("A"),), (text("et"), text("to"))),
        Definition((Text("B"),), (text("tre"),)),
    )


def test_an_explanation_holds_paragraphs_and_lists() -> None:
    (only,) = read("A\n: et\n\n  to\n\n  - x\n  - y\n").blocks
    assert isinstance(only, DefinitionList)
    assert only.items[0].explanations == ((*text("et", "to"), ListBlock(False, (text("x"), text("y")))),)


def test_a_key_and_expressions_in_both() -> None:
    (only,) = blocks("{#begreber}\n{{ a }}\n: og {{ b }}")
    assert isinstance(only, DefinitionList)
    assert only.key == "begreber"
    prose = read("{{ a }}\n: og {{ b }}")
    assert expressions(prose.blocks) == ["a", "b"]
    filled, _ = quote(prose, {"a": "Mål", "b": "delmål"}.__getitem__)
    assert words(filled.blocks) == "Mål\nog delmål"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("En linje\nog en til\n: forklaring", "TXT124 3:1"),
        ("Afdeling\n:forklaring", "TXT124 2:1"),
        ("Priser\n~ 40 kr.", "TXT124 2:1"),
        (": forklaring", ""),
        ("Tid\n:30 minutter", ""),
        ("Tal\n\\: ikke en forklaring", ""),
    ],
)
def test_a_colon_that_is_text_is_told_where_it_may_be_meant(source: str, expected: str) -> None:
    assert codes(source) == ([expected] if expected else [])

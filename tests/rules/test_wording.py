"""How rules look for words: in all texts at once, what was fetched left alone, one remark for many places."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.model import Plan
from lbf_docs.rules.pattern import Pattern
from lbf_docs.rules.wording import (
    all_text,
    and_more,
    mention,
    others,
    outside,
    passage_at,
    shown_passages,
    vocabulary,
    with_any,
    with_digits,
    written,
)

from .overlay import laid_over

TEXT = "Her er æbler. Her er {{ kommune_navn }} æbler.\n\nIngen frugt, 3 pærer og æbler til.\n"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    text = TEXT.replace("{{ kommune_navn }}", "{{ part.hede_kommune.navn }}")
    plan = load_case(laid_over({"tekst/2-vision.md": text}, tmp_path / "sag")).plan
    assert plan is not None
    return plan


def test_a_place_of_the_whole_text_is_a_place_in_a_passage(plan: Plan) -> None:
    for number, passage in enumerate(shown_passages(plan)):
        start = sum(len(one.text) + 1 for one in shown_passages(plan)[:number])
        assert all_text(plan)[start : start + len(passage.text)] == passage.text
        assert passage_at(plan, start) == (passage, 0)
        assert passage_at(plan, start + len(passage.text) - 1) == (passage, len(passage.text) - 1)


def test_a_quick_look_finds_the_passages_of_a_word(plan: Plan) -> None:
    assert [p.text[:5] for p in with_any(plan, "æbler", "pærer")] == ["Her e", "Ingen"]
    assert with_any(plan, "bananer") == []
    assert "pærer" in vocabulary(plan)
    assert "frugt" in vocabulary(plan), "its comma is not a part of it"
    assert any("3 pærer" in p.text for p in with_digits(plan))


def test_what_an_expression_fetched_was_not_written_there(plan: Plan) -> None:
    passages = with_any(plan, "Her er")
    assert [match[0] for _, match in written(passages, Pattern(r"\ber\b|Hede"))] == ["er", "er"]


def test_a_sentence_with_another_word_is_left_out(plan: Plan) -> None:
    found = outside(written(with_any(plan, "æbler"), Pattern("æbler")), Pattern("Hede|pærer"))
    assert [match.start() for _, match in found] == [7]


def test_many_places_are_one_remark(plan: Plan) -> None:
    mentions = [mention(one) for one in written(with_any(plan, "e"), Pattern("e"))]
    assert len(others(mentions)) == 4
    assert and_more(mentions[:1]) == ""
    assert and_more(mentions[:2]) == ", og 1 sted til"
    assert and_more(mentions[:3]) == ", og 2 steder til"

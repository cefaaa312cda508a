"""Records show fields only, gaps stay gaps, and the nearest name is the one that was meant."""

from __future__ import annotations

import pytest

from lbf_docs.expressions import Gap, Lazy, Record
from lbf_docs.suggest import nearest

from .conftest import LANGUAGE, ROOT, STYLE, ask, refused, render, shown


def test_a_field_called_items_is_a_field() -> None:
    assert shown("afdeling.vang.items") == "felt"
    assert shown("afdeling.vang.keys") == "felt"


@pytest.mark.parametrize("name", ["items", "keys", "values", "get", "names", "field", "with_fields", "kind", "text"])
def test_nothing_of_the_record_itself_can_be_reached(name: str) -> None:
    assert refused(ask, f"afdeling.{name}").message == f"navnet `{name}` findes ikke i afdeling"


def test_fields_in_names_that_begin_with_a_line_are_not_reached() -> None:
    assert refused(ask, "afdeling._fields").message == "feltet `_fields` findes ikke"
    assert refused(ask, "afdeling['_fields']").message == "navnet `_fields` findes ikke i afdeling"


def test_a_record_knows_its_names_in_the_order_of_the_case() -> None:
    record = Record("part", {"navn": "Lejerbo", "cvr": "1"})
    assert record.names() == ("navn", "cvr")
    assert "navn" in record
    assert "findes_ikke" not in record
    with pytest.raises(KeyError):
        record.field("findes_ikke")


def test_a_late_field_is_worked_out_once_and_only_when_it_is_asked_for() -> None:
    asked: list[int] = []

    def make() -> str:
        asked.append(1)
        return "svar"

    record = Record("part", {"sen": Lazy(make)})
    assert asked == []
    assert [record.field("sen"), record.field("sen")] == ["svar", "svar"]
    assert asked == [1]


def test_more_fields_make_a_copy() -> None:
    record = Record("part", {"navn": "a"}, "tekst")
    more = record.with_fields(navn="b", cvr="1")
    assert (record.field("navn"), more.field("navn"), more.field("cvr"), more.text) == ("a", "b", "1", "tekst")


def test_a_gap_is_false_and_a_gap_all_the_way_down() -> None:
    gap = Gap("måltal")
    assert not gap
    assert list(gap) == [gap]  # a loop runs once, so that the gap is seen
    assert str(gap) == "[mangler: måltal]"
    assert ask("måltal.hvad.som.helst") == gap
    assert ask("måltal['x']") == gap
    assert ask("måltal[3]") == gap
    assert render("{% for a in måltal %}x{{ a.navn }} {% endfor %}{% if måltal %}y{% endif %}{{ måltal }}") == (
        "x[mangler: måltal] [mangler: måltal]"
    )
    assert ask("måltal | stort") == gap


def test_gaps_are_equal_by_what_is_missing() -> None:
    assert Gap("a") == Gap("a")
    assert Gap("a") != Gap("b")
    assert Gap("a") != "[mangler: a]"
    assert len({Gap("a"), Gap("a"), Gap("b")}) == 2


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("malgruppe", ["målgruppe", "mål", "parter"], ("målgruppe",)),
        ("NAVN", ["navn", "parter"], ("navn",)),
        ("zzz", ["navn", "parter"], ()),
        ("", ["navn"], ()),
        ("navn", [], ()),
    ],
)
def test_the_nearest_names(name: str, known: list[str], expected: tuple[str, ...]) -> None:
    assert nearest(name, known) == expected


def test_at_most_four_names_are_offered_and_the_likeliest_comes_first() -> None:
    offered = nearest("delmal", [f"delmål{n}" for n in range(9)] + ["delmål"])
    assert len(offered) <= 5
    assert offered[0] == "delmål"


def test_the_order_of_what_is_known_does_not_matter() -> None:
    known = ["delmål1", "delmål2", "delmål3"]
    assert nearest("delmål", known) == nearest("delmål", reversed(known))


def test_a_name_of_the_case_may_be_any_danish_word() -> None:
    root = Record("sagen", {"områdets_navn": "a", "år": "b", "e\u0301": "c"})
    assert [LANGUAGE.evaluate(name, root, STYLE) for name in ("områdets_navn", "år")] == ["a", "b"]
    assert "navn" in ROOT

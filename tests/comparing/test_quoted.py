"""What the texts quote is told where it is read, and never as something that no document shows."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest

from lbf_docs import load_case
from lbf_docs.comparing import compare
from lbf_docs.model import Plan
from tests.conftest import SMALL

from .conftest import Change, lines

FIGURE = "  - id: x{}\n    titel: Cykler\n    kilde: Talt\n    målinger: {{2024: {{kommunen: {}}}}}\n"


@pytest.mark.parametrize(
    ("file", "before", "after", "said"),
    [
        ("tal.yaml", "havnebakken: 87", "havnebakken: 91", "[87 → 91]"),
        ("tal.yaml", "8,4 %", "8,6 %", "[8,4 → 8,6]"),
        ("tal.yaml", "kilde: Østerå Boligselskab", "kilde: Vagten", "[Østerå Boligselskab → Vagten]"),
        ("områder.yaml", "nummer: S/3", "nummer: S/4", "række"),
        ("parter.yaml", "Sundby Værft A/S", "Sundby Skibsværft A/S", "Skibsværft"),
    ],
)  # fmt: skip
def test_a_quoted_value_is_told_once_in_the_text_that_quotes_it(
    change: Change, file: str, before: str, after: str, said: str
) -> None:
    found = change((file, before, after))
    assert any(said in line for line in lines(found))
    assert list(found.told_under("")) == []


def test_what_no_text_quotes_is_told_as_such_beside_what_one_does(change: Change) -> None:
    found = change(("tal.yaml", "havnebakken: 87", "havnebakken: 91"), ("tal.yaml", "Henvendelser om uro", "Uro"))
    assert [one.line for one in found.told_under("")] == ["tallet Uro: titel: Henvendelser om uro → Uro"]
    assert len(found.differences) == 2


def test_a_figure_that_came_without_a_text_is_told(change: Change) -> None:
    new = "tal:\n  - id: cykler\n    titel: Cykler\n    kilde: Talt\n    målinger: {2024: {kommunen: 7}}\n"
    found = change(("tal.yaml", "tal:\n", new), ("tal.yaml", "havnebakken: 87", "havnebakken: 91"))
    assert [one.line for one in found.told_under("")] == ["tallet Cykler tilføjet"]


def test_a_rounded_figure_that_reads_the_same_is_seen_nowhere(change: Change, old: Plan) -> None:
    found = change(("områder.yaml", "33,4 %", "33,6 %"))
    assert [one.label for one in found.told_under("")] == ["kriterier, udenfor arbejdsmarkedet"]
    assert found.documents == ()


def test_the_theme_is_how_all_documents_look_and_asks_for_no_approval(change: Change) -> None:
    found = change(("plan.yaml", "#0A4D8C", "#123456"), ("plan.yaml", "skrifttype: Arial", "skrifttype: Georgia"))
    assert [one.line for one in found.told_under("udseende")] == [
        "farve: #0A4D8C → #123456",
        "skrifttype: Arial → Georgia",
    ]
    assert found.documents == ()
    assert list(found.told_under("")) == []


def test_a_theme_that_is_taken_away_is_told_key_by_key(change: Change) -> None:
    found = change(("plan.yaml", r"tema:\n.*?(?=ekstra_afsnit)", ""))
    assert [one.label for one in found.told_under("udseende")] == [
        "farve", "accentfarve", "skrifttype", "logo", "logo tekst",
    ]  # fmt: skip


@pytest.mark.slow
def test_many_figures_take_work_in_proportion(small: Path) -> None:
    def calls(count: int) -> int:
        """How many functions are called; the same on any machine."""
        called = 0

        def count_it(_frame: FrameType, event: str, _what: object) -> None:
            nonlocal called
            called += event == "call"

        plans = []
        for added in (0, 1):
            figures = "".join(FIGURE.format(n, n + added) for n in range(count))
            text = (SMALL / "tal.yaml").read_text("utf-8").replace("havnebakken: 87", f"havnebakken: {87 + added}")
            (small / "tal.yaml").write_text(text + figures, encoding="utf-8")
            plan = load_case(small).plan
            assert plan is not None
            plans.append(plan)
        sys.setprofile(count_it)
        try:
            found = compare(plans[0], plans[1])
        finally:
            sys.setprofile(None)
        assert len(list(found.told_under(""))) == count
        return called

    calls(100)
    assert calls(1500) < 11 * calls(150)

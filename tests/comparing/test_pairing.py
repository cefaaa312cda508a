"""Which part is which: a new id and a new name are the same part where the rest is; two parts are never one."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.comparing.pairing import Side, common
from tests.conftest import LIVING, SMALL

from .conftest import Change, lines

LIMIT = 0.6


def renamed(small: Path) -> None:
    """Opgangsværter are called Gode naboer, by name and by id, wherever they are referred to."""
    for file in ("aktiviteter.yaml", "budget.yaml", "milepæle.yaml"):
        text = (small / file).read_text("utf-8")
        text = re.sub(r"(id|aktivitet): opgangsværter\b", r"\1: gode_naboer", text)
        (small / file).write_text(text.replace("navn: Opgangsværter\n", "navn: Gode naboer\n"), encoding="utf-8")


def test_a_new_id_and_a_new_name_are_the_same_activity_where_the_rest_is(small: Path, change: Change) -> None:
    renamed(small)
    assert lines(change()) == ["aktiviteten Gode naboer: navn: Opgangsværter → Gode naboer"]


def test_and_so_they_are_where_a_little_more_was_changed(small: Path, change: Change) -> None:
    renamed(small)
    assert lines(change(("aktiviteter.yaml", "antal: 40", "antal: 45"))) == [
        "aktiviteten Gode naboer: navn: Opgangsværter → Gode naboer",
        "aktiviteten Gode naboer: målgruppe, antal: 40 → 45",
    ]


def test_another_activity_in_its_place_is_another(small: Path, change: Change) -> None:
    renamed(small)
    found = change(
        ("aktiviteter.yaml", r"Nye beboere skal hurtigt lære deres naboer at kende\.", "Haverne skal blive grønnere."),
        (
            "aktiviteter.yaml",
            r"(id: gode_naboer.*?indhold: \|\n).*?(?=\n    \w)",
            r"\1      Beboerne planter buske og træer.",
        ),
    )
    assert {"aktiviteten Opgangsværter fjernet", "aktiviteten Gode naboer tilføjet"} <= set(lines(found))


@pytest.mark.parametrize("case", [LIVING, SMALL], ids=["holbaek", "sund"])
def test_no_two_of_a_case_are_taken_for_one(case: Path) -> None:
    plan = load_case(case).plan
    assert plan is not None
    one, other = Side(plan, {}), Side(plan, {})
    lists = (plan.activities.activities, plan.organisation.organs, plan.areas.departments)
    alike = [(a, b) for parts in lists for a, b in permutations(parts, 2) if common(a, b, one, other) >= LIMIT]
    assert alike == []

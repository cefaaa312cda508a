"""What stands behind a code: every code that a check can give is explained, with its source and examples."""

from __future__ import annotations

import re

import pytest

from lbf_docs import UnknownCode, check, explain, explanations, load_case, show_explanation, show_rules
from lbf_docs.report.explaining import FAMILIES, MARKS
from lbf_docs.rules import all_rules

from ..conftest import EXAMPLE

CODES = pytest.mark.parametrize("code", explanations())


@CODES
def test_every_code_says_why_and_has_a_source(code: str) -> None:
    one = explain(code)
    shown = show_explanation(one)
    assert shown.startswith(f"{code} ({one.severity.value}): {one.title}\n\n{one.why}\n")
    assert one.why.endswith("."), "a sentence"
    assert len(re.findall(r"^Kilde: \S", shown, re.MULTILINE)) == 1
    assert one.group


@CODES
def test_a_rule_shows_what_gives_the_finding_and_how_it_is_right(code: str) -> None:
    shown = show_explanation(explain(code))
    is_rule = code.startswith("LBF") and code != "LBF005"  # that one is told when the plan is read
    assert ("Det giver fundet:" in shown) == is_rule
    assert ("Sådan er det i orden:" in shown) == is_rule
    if is_rule:
        file, piece = next(iter(explain(code).wrong.items()))
        assert f"  {file}\n" in shown
        assert f"    │ {piece.splitlines()[0] if piece else '(tom)'}\n" in shown


def test_a_rule_of_logic_says_that_nobody_demands_it() -> None:
    assert "\nKilde: ingen; det følger af almindelig logik\n" in show_explanation(explain("LBF105"))


def test_small_letters_will_do_and_an_unknown_code_names_the_nearest() -> None:
    assert explain(" lbf401 ").code == explain("LBF4O1").code == "LBF401"
    with pytest.raises(UnknownCode, match="koden LBF400 findes ikke: mente du `LBF4"):
        explain("LBF400")
    with pytest.raises(UnknownCode, match="lbf-docs regler"):
        explain("hvad?")


def test_the_list_has_every_code_once_and_the_rules_come_first_by_family() -> None:
    lines = show_rules().splitlines()
    codes = [line.split()[0] for line in lines if re.match(r"  [A-Z]+\d{3} ", line)]
    assert codes == list(explanations())
    headings = [line for line in lines if line in FAMILIES.values()]
    assert headings == [FAMILIES[digit] for digit in sorted({rule.code[3] for rule in all_rules()})]
    assert f"{sum(code.startswith('LBF') for code in codes)} regler om indholdet." in lines[-1]


def test_there_are_at_least_sixty_rules_about_the_content() -> None:
    assert sum(code.startswith("LBF") for code in explanations()) >= 60


def test_whatever_the_example_is_told_can_be_explained() -> None:
    assert {finding.code for finding in check(load_case(EXAMPLE)).findings} <= set(explanations())


def test_a_source_says_how_strong_it_is() -> None:
    assert explain("LBF401").mark == "guidance"
    assert f"({MARKS['guidance']})" in show_explanation(explain("LBF401"))

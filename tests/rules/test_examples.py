"""Every rule's own examples: the wrong one gives that finding and no other, the right one gives nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs import Report, check, load_case, show_text
from lbf_docs.case.yaml_file import read_yaml
from lbf_docs.findings import to_be_heeded
from lbf_docs.rules import Rule, all_rules

from .overlay import BASE, laid_over

HERE = Path(__file__).parent
RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)

NAMED = ("hede_kommune", "lyng", "lyngbakken", "jobdøren", "aftenture", "flere_i_job", "færre_sigtede", "fjordfonden",
         "beskæftigelse", "kriminalitetsforebyggelse", "restgruppe", "sigtede", "landsbyggefonden")  # fmt: skip
"""Ids of parts that have another name than that."""


def codes(report: Report) -> list[str]:
    return sorted({finding.code for finding in to_be_heeded(report.findings)})


def test_the_base_case_has_no_findings() -> None:
    assert codes(check(load_case(BASE))) == []


@RULES
def test_the_wrong_example_gives_that_finding_and_no_other(
    rule: Rule, tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    report = check(load_case(laid_over(rule.wrong, tmp_path / "sag")))
    shown = show_text(report.findings, report.sources)
    assert codes(report) == [rule.code], shown
    for finding in report.findings:
        told = f"{finding.title} {finding.says}"
        assert not [id_ for id_ in NAMED if re.search(rf"\b{id_}\b", told)], "it is called by its name"
        assert not finding.title.endswith(".")
        assert finding.remedy[:1].islower()
        assert finding.spot.split(":")[0] == finding.place.file
    file_regression.check(shown, fullpath=HERE / "messages" / f"{rule.code.lower()}.txt", encoding="utf-8")


@RULES
def test_the_right_example_gives_nothing(rule: Rule, tmp_path: Path) -> None:
    report = check(load_case(laid_over(rule.right, tmp_path / "sag")))
    assert codes(report) == [], show_text(report.findings, report.sources)


@RULES
def test_the_examples_can_be_read_and_are_about_the_same(rule: Rule) -> None:
    assert rule.wrong
    assert rule.right
    assert rule.wrong != rule.right
    for example in (rule.wrong, rule.right):
        for file, piece in example.items():
            assert piece == "" or (piece.endswith("\n") and not piece.startswith(("\n", " "))), file
            assert max((len(line) for line in piece.split("\n")), default=0) <= 115, "too wide to be printed"
            if file.endswith(".yaml"):
                read = read_yaml(piece, file, file.removesuffix(".yaml"))
                assert read.readable, read.findings
                assert not read.findings


def test_there_is_a_message_for_every_rule_and_no_other() -> None:
    assert {file.stem for file in (HERE / "messages").iterdir()} == {rule.code.lower() for rule in all_rules()}

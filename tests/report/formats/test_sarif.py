"""A report as SARIF, held against the public schema of SARIF 2.1.0 (see NOTICE)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator

from lbf_docs import Report, show
from lbf_docs.report import explanations

from ..conftest import CPR

SCHEMA = Path(__file__).parent / "sarif-schema-2.1.0.json"


@pytest.fixture
def run(report: Report) -> dict[str, Any]:
    log = json.loads(show(report, "sarif"))
    Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log)
    assert len(log["runs"]) == 1
    one = log["runs"][0]
    assert isinstance(one, dict)
    return one


def test_every_finding_is_a_result_of_a_rule_that_is_described(report: Report, run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert [r["ruleId"] for r in run["results"]] == [f.code for f in report.findings]
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["shortDescription"]["text"] == explanations()[rule["id"]].title


def test_a_place_is_named_as_seen_from_where_the_command_ran(report: Report, run: dict[str, Any]) -> None:
    for found, result in zip(report.findings, run["results"], strict=True):
        where = result["locations"][0]["physicalLocation"]
        assert unquote(where["artifactLocation"]["uri"]) == f"sag med æøå/{found.place.file}"
        assert " " not in where["artifactLocation"]["uri"]
        assert where.get("region", {}).get("startLine") == found.place.line


def test_what_is_accepted_is_suppressed_with_its_reason(report: Report, run: dict[str, Any]) -> None:
    told = [r["suppressions"][0]["justification"] for r in run["results"] if "suppressions" in r]
    assert told == [f.accepted for f in report.findings if f.accepted]
    assert told


def test_the_other_half_of_a_contradiction_is_a_related_place(run: dict[str, Any]) -> None:
    sums = next(r for r in run["results"] if r["ruleId"] == "LBF212")
    assert len(sums["relatedLocations"]) > 1


def test_a_finding_keeps_its_fingerprint_when_lines_are_added_above(report: Report) -> None:
    def prints(one: Report) -> list[str]:
        return [r["partialFingerprints"]["kodeOgSted/v1"] for r in json.loads(show(one, "sarif"))["runs"][0]["results"]]

    moved = [f.changed(place=f.place.changed(line=f.place.line and f.place.line + 7)) for f in report.findings]
    assert prints(report) == prints(Report(tuple(moved), report.sources))


def test_no_cpr_number_is_in_it(report: Report) -> None:
    assert CPR not in show(report, "sarif")

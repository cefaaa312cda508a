"""A report as JSON: it is what its schema says, and holds everything that the screen shows."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator

from lbf_docs import Report, check, explanations, load_case, show
from lbf_docs.report.formats.json import SCHEMA
from tests.conftest import LIVING

from ..conftest import CPR


@pytest.fixture
def judge() -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_a_report_is_what_the_schema_says(report: Report, judge: Draft202012Validator) -> None:
    judge.validate(json.loads(show(report, "json")))


def test_so_is_that_of_the_living_example(judge: Draft202012Validator) -> None:
    judge.validate(json.loads(show(check(load_case(LIVING)), "json")))


def test_every_code_that_a_finding_can_have_is_in_the_schema(judge: Draft202012Validator) -> None:
    code = judge.schema["properties"]["findings"]["items"]["properties"]["code"]["pattern"]  # type: ignore[index]
    assert [one for one in explanations() if not re.search(code, one)] == []


def test_a_case_that_cannot_be_read_is_so_too(report: Report, judge: Draft202012Validator) -> None:
    judge.validate(json.loads(show(Report(report.findings, {}), "json")))


def test_the_schema_refuses_what_it_does_not_know(report: Report, judge: Draft202012Validator) -> None:
    whole = json.loads(show(report, "json"))
    whole["findings"][0]["ny"] = 1
    assert [error.message for error in judge.iter_errors(whole)] == [
        "Additional properties are not allowed ('ny' was unexpected)"
    ]


def test_every_finding_is_there_with_its_place_and_what_is_accepted_with_its_reason(report: Report) -> None:
    whole = json.loads(show(report, "json"))
    assert [f["code"] for f in whole["findings"]] == [f.code for f in report.findings]
    sums = next(f for f in whole["findings"] if f["code"] == "LBF212")
    assert (sums["severity"], sums["place"]["file"], sums["place"]["line"]) == ("warning", "områder.yaml", 2)
    assert len(sums["also"]) > 1
    assert any(f["accepted"] for f in whole["findings"])
    assert whole["counts"]["accepted"] == sum(bool(f.accepted) for f in report.findings)
    assert [d["number"] for d in whole["documents"]] == list(range(1, len(report.documents) + 1))


def test_no_cpr_number_is_in_it(report: Report) -> None:
    assert CPR not in show(report, "json")

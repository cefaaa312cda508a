"""A report as annotations: a line for each finding, and nothing of a case can end its field or begin a command."""

from __future__ import annotations

import re

from lbf_docs import Report, show
from lbf_docs.findings import Finding, Place, Severity, to_be_heeded


def test_there_is_a_line_for_everything_that_is_to_be_heeded(report: Report) -> None:
    lines = show(report, "github").splitlines()
    assert len(lines) == len(to_be_heeded(report.findings))
    assert any(line.startswith("::error file=sag med æøå/tekst/2-vision.md,title=LBF003%3A ") for line in lines)
    assert any(re.match(r"::warning file=sag med æøå/områder.yaml,line=2,col=12,endColumn=17,", line) for line in lines)


def test_a_value_of_the_case_stays_in_its_field() -> None:
    found = Finding("FIL999", Severity.ERROR, "a,b:c", Place("x,y.yaml", 1, 2), "linje\n::warning::falsk", "100 %")
    assert show(Report((found,), {}), "github") == (
        "::error file=x%2Cy.yaml,line=1,col=2,endColumn=3,title=FIL999%3A a%2Cb%3Ac::linje␊::warning::falsk – 100 %25\n"
    )


def test_nothing_to_heed_is_nothing_at_all() -> None:
    assert show(Report((), {}), "github") == ""

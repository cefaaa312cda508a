"""LBF414: the fund pays in money."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.parties import FUND

from ..base import Remark, Rule, Spot


def check(plan: Plan) -> Iterator[Remark]:
    """Posts in hours that the fund is said to pay, and hours among what it pays; told once."""
    budget = plan.budget
    odd: list[Spot] = [(post, "betales_af") for post in budget.expenses if post.paid_by == FUND and post.hours]
    odd += [(line, "kilde") for line in budget.financing if line.source == FUND and line.in_hours]
    if odd:
        remedy = "skriv beløb: i stedet for timer:, eller ret, hvem der betaler"
        yield Remark(odd[0], "", remedy, also=tuple(odd[1:]))


RULE = Rule(
    code="LBF414",
    severity=Severity.WARNING,
    title="der står, at Landsbyggefonden betaler i timer",
    why="Fonden giver tilskud i penge. Timer kommer fra parterne og tæller som lokal medfinansiering.",
    citation="almenboligloven-91a-stk1",
    wrong={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    timer: {2026: 175, 2027: 175, 2028: 175, 2029: 175}
    timesats: 400
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    right={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    timer: {2026: 75, 2027: 75, 2028: 75, 2029: 75}
    timesats: 400
""",
    },
    check=check,
)

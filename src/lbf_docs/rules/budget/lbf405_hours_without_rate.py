"""LBF405: hours have a rate, and what is paid in hours says how many."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import Expense, Financing

from ..base import Remark, Rule
from ..names import name_by_id, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Hours without a rate, amounts of kroner where the form is hours, and both in one line."""
    for line in plan.budget.lines:
        money = line.amounts or (line.applied or line.granted if isinstance(line, Financing) else None)
        if line.hours and (money or getattr(line, "form", None) == "kontant"):
            remedy = "del linjen i to: én med beløb: og én med timer:"
            yield Remark((line, "beløb"), "", remedy, f"{_has(plan, line)} både kroner og timer i den samme linje")
        elif line.hours and line.rate is None:
            remedy = "tilføj timesats: med kroner for en time"
            yield Remark((line, "timer"), "", remedy, f"{_has(plan, line)} timer, men der står ingen timesats")
        elif isinstance(line, Financing) and line.form == "timer" and not line.hours:
            remedy = "tilføj timer: og timesats:, eller ret formen til kontant"
            yield Remark((line, "form"), "", remedy, f"{_has(plan, line)} timer, men der står ikke hvor mange")


def _has(plan: Plan, line: Expense | Financing) -> str:
    if isinstance(line, Expense):
        return f"posten {name_of(plan, line)} har"
    return f"{name_by_id(plan, line.source, 'part', 'samarbejdspartner')} betaler med"


RULE = Rule(
    code="LBF405",
    severity=Severity.ERROR,
    title="timerne kan ikke gøres op i kroner",
    why="Medfinansiering i timer skal kunne lægges sammen med penge.",
    citation="",
    wrong={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    form: timer
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    right={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    form: timer
    timer: {2026: 75, 2027: 75, 2028: 75, 2029: 75}
    timesats: 400
""",
    },
    check=check,
)

"""LBF405: hours have a rate, and what is paid in hours says how many."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import Financing

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Hours without a rate, amounts of kroner where the form is hours, and both in one line."""
    for line in plan.budget.lines:
        money = line.amounts or (line.applied or line.granted if isinstance(line, Financing) else None)
        if line.hours and (money or getattr(line, "form", None) == "kontant"):
            remedy = "del linjen i to: én med beløb: og én med timer:"
            yield Remark((line, "beløb"), "både kroner og timer", remedy, "en linje har både kroner og timer")
        elif line.hours and line.rate is None:
            yield Remark((line, "timer"), "uden timesats", "tilføj timesats: og kroner for en time")
        elif isinstance(line, Financing) and line.form == "timer" and not line.hours:
            remedy = "tilføj timer: og timesats:, eller ret formen til kontant"
            yield Remark((line, "form"), "her står ingen timer", remedy)


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

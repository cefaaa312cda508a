"""LBF413: nobody has granted more than was applied for."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values import Amount, show

from ..base import Remark, Rule
from ..names import name_by_id


def check(plan: Plan) -> Iterator[Remark]:
    """What was granted in all, against what was applied for; the years may have been shared out anew."""
    for line in plan.budget.financing:
        granted, applied = _sum(line.granted), _sum(line.applied)
        if granted is None or applied is None or set(line.granted or ()) - set(line.applied or ()):
            continue
        if granted > applied:
            style = plan.number_style
            name = name_by_id(plan, line.source, "part", "samarbejdspartner")
            says = f"bevilget {show(granted, style)} i alt, ansøgt {show(applied, style)}"
            yield Remark(
                (line, "bevilget"), says, "ret det beløb, der er forkert; måske er de to byttet om",
                f"{name} har bevilget mere, end der er søgt om", also=((line, "ansøgt"),),
            )  # fmt: skip


def _sum(table: object) -> Amount | None:
    """All years; None while one of them has no amount."""
    values = list(table.values()) if isinstance(table, dict) else []
    return Amount(sum(values, Amount(0))) if values and None not in values else None


RULE = Rule(
    code="LBF413",
    severity=Severity.WARNING,
    title="der er bevilget mere, end der er søgt om",
    why="Det bevilgede er det, der regnes med i budgettet.",
    citation="",
    wrong={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    ansøgt: {2026: 60.000, 2027: 60.000, 2028: 60.000, 2029: 60.000}
    bevilget: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    right={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    ansøgt: {2026: 80.000, 2027: 80.000, 2028: 80.000, 2029: 80.000}
    bevilget: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    check=check,
)

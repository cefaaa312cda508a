"""LBF411: the budget is in whole kroner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import Financing
from lbf_docs.values import Amount

from ..base import Remark, Rule, Spot


def check(plan: Plan) -> Iterator[Remark]:
    """Amounts with øre, told once. An hour may cost øre, and so may the sums of hours."""
    odd: list[Spot] = []
    for line in plan.budget.lines:
        tables: list[tuple[str, Mapping[str, Amount | None] | None]] = [("beløb", line.amounts)]
        if isinstance(line, Financing):
            tables += [("ansøgt", line.applied), ("bevilget", line.granted)]
        odd += [
            (line, (alias, year))
            for alias, table in tables
            for year, amount in (table or {}).items()
            if amount is not None and amount % 1
        ]
    if odd:
        remedy = "ret til hele kroner; er det et beløb i tusinder, skrives punktum og ikke komma"
        yield Remark(odd[0], "", remedy, also=tuple(odd[1:]))


RULE = Rule(
    code="LBF411",
    severity=Severity.NOTICE,
    title="et beløb i budgettet har øre",
    why="Et budget plejer at være i hele kroner. Øre er ofte et komma, der skulle have været et punktum.",
    citation="budget-arbejdsmodel",
    wrong={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: "69.999,50", 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: "30.000,50", 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    right={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    check=check,
)

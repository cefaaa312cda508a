"""LBF408: nothing in the budget is below zero."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import Financing

from ..base import Remark, Rule, Spot
from ..names import name_by_id, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The amounts and rates of posts and sources; each line is told once. Hours can't be read below zero."""
    for line in plan.budget.lines:
        tables = [("beløb", line.amounts)]
        if isinstance(line, Financing):
            tables += [("ansøgt", line.applied), ("bevilget", line.granted)]
        below: list[Spot] = [
            (line, (alias, year)) for alias, table in tables for year, amount in (table or {}).items()
            if amount is not None and amount < 0
        ]  # fmt: skip
        if line.rate is not None and line.rate < 0:
            below.append((line, "timesats"))
        if not below:
            continue
        if isinstance(line, Financing):
            title = f"{name_by_id(plan, line.source, 'part', 'samarbejdspartner')} betaler et beløb under nul"
            remedy = "slet minusset"
        else:
            title = f"posten {name_of(plan, line)} har et beløb under nul"
            remedy = "slet minusset; en indtægt skrives under finansiering:"
        yield Remark(below[0], "under nul", remedy, title, also=tuple(below[1:]))


RULE = Rule(
    code="LBF408",
    severity=Severity.WARNING,
    title="et beløb i budgettet er under nul",
    why="Et minus trækker fra summerne, uden at læseren ser hvorfor. Oftest er det en bindestreg for meget.",
    citation="",
    wrong={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 100.000, 2027: 110.000, 2028: 100.000, 2029: 100.000}
  - id: lokale
    navn: Lokale
    art: lokaler
    beløb: {2026: 0, 2027: -10.000, 2028: 0, 2029: 0}
""",
    },
    right={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 100.000, 2027: 90.000, 2028: 100.000, 2029: 100.000}
  - id: lokale
    navn: Lokale
    art: lokaler
    beløb: {2026: 0, 2027: 10.000, 2028: 0, 2029: 0}
""",
    },
    check=check,
)

"""LBF409: every post and every source has an amount."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import Expense

from ..base import Remark, Rule
from ..names import name_by_id, name_of
from .sums import unbalanced_years, without_amount


def check(plan: Plan) -> Iterator[Remark]:
    """Lines with neither kroner nor hours. While the sums disagree they are LBF402's, for they may be why."""
    budget = plan.budget
    if budget.expenses and budget.financing and unbalanced_years(budget):
        return
    for line in budget.lines:
        if not without_amount(line):
            continue
        if isinstance(line, Expense):
            title = f"posten {name_of(plan, line)} har intet beløb"
            yield Remark((line, "id"), "", "tilføj beløb: eller timer:, eller slet posten", title)
        else:
            title = f"der står ikke, hvor meget {name_by_id(plan, line.source, 'part', 'samarbejdspartner')} betaler"
            yield Remark((line, "kilde"), "", "tilføj beløb:, ansøgt: eller timer:, eller slet kilden", title)


RULE = Rule(
    code="LBF409",
    severity=Severity.WARNING,
    title="en linje i budgettet har intet beløb",
    why="Linjen står i budgettet uden at tælle med. Oftest er beløbet glemt.",
    citation="",
    wrong={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 100.000, 2027: 100.000, 2028: 100.000, 2029: 100.000}
  - id: lokale
    navn: Lokale
    art: lokaler
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
  - kilde: hede_kommune
""",
    },
    right={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 100.000, 2027: 100.000, 2028: 100.000, 2029: 100.000}
  - id: lokale
    navn: Lokale
    art: lokaler
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
  - kilde: hede_kommune
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    check=check,
)

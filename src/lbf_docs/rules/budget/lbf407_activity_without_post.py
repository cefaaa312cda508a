"""LBF407: every activity is in the budget."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Activities that no post names; only where some post names one."""
    named = {post.activity for post in plan.budget.expenses if post.activity}
    for activity in plan.activities.activities:
        if named and activity.id not in named:
            title = f"aktiviteten {name_of(plan, activity)} står ikke i budgettet"
            yield Remark((activity, "id"), "", "tilføj en post med aktivitet:, hvis den koster noget", title)


RULE = Rule(
    code="LBF407",
    severity=Severity.NOTICE,
    title="en aktivitet står ikke i budgettet",
    why="Delaftalernes aktiviteter er budgettets. En aktivitet uden udgifter er ofte en glemt post.",
    citation="",
    wrong={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Løn
    art: løn
    aktivitet: jobdøren
    beløb: {2026: 90.000, 2027: 90.000, 2028: 90.000, 2029: 90.000}
  - id: drift
    navn: Drift
    art: aktiviteter
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    right={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Løn
    art: løn
    aktivitet: jobdøren
    beløb: {2026: 90.000, 2027: 90.000, 2028: 90.000, 2029: 90.000}
  - id: drift
    navn: Drift
    art: aktiviteter
    aktivitet: aftenture
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    check=check,
)

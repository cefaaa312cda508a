"""LBF110: the revision is dated before the plan ends."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The day of the revision against the last day of the period."""
    period, revision = plan.plan.period, plan.plan.revision
    if not (period and period.end and revision and revision.day):
        return
    if revision.day > period.end and not (period.start and period.end < period.start):
        yield Remark(
            (revision, "dato"), f"perioden slutter {period.end:%d.%m.%Y}", "ret den dato, der er forkert",
            also=((period, "til"),),
        )  # fmt: skip


RULE = Rule(
    code="LBF110",
    severity=Severity.WARNING,
    title="revisionens dato ligger efter planens sidste dag",
    why="Datoen står på alle dokumenter. En plan, der er slut, bliver sjældent revideret; oftest er et årstal forkert.",
    citation="",
    wrong={
        "plan.yaml": """\
revision:
  nummer: 1
  dato: 15.11.2052
""",
    },
    right={
        "plan.yaml": """\
revision:
  nummer: 1
  dato: 15.11.2025
""",
    },
    check=check,
)

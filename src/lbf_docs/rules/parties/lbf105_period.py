"""LBF105: the period begins before it ends."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """First and last day."""
    period = plan.plan.period
    if period and period.start and period.end and period.end < period.start:
        yield Remark(
            (period, "til"), f"perioden slutter {period.end:%d.%m.%Y}, men begynder {period.start:%d.%m.%Y}",
            "ret den dato, der er forkert", also=((period, "fra"),),
        )  # fmt: skip


RULE = Rule(
    code="LBF105",
    severity=Severity.ERROR,
    title="perioden slutter, før den begynder",
    why="Perioden står på forsiden og styrer budget og milepæle.",
    citation="",
    wrong={
        "plan.yaml": """\
periode:
  fra: 01.01.2026
  til: 31.12.2025
""",
    },
    right={
        "plan.yaml": """\
periode:
  fra: 01.01.2026
  til: 31.12.2029
""",
    },
    check=check,
)

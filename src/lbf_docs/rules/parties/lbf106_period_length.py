"""LBF106: the period is four years to the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, timedelta

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The last day against the first; what is not four years is asked about."""
    period = plan.plan.period
    if not (period and period.start and period.end) or period.start > period.end:
        return
    years = int(plan.law.value("plan_length_years"))
    start = period.start
    if start.year + years > MAXYEAR:
        return
    last_day = 28 if (start.month, start.day) == (2, 29) else start.day
    end = start.replace(year=start.year + years, day=last_day) - timedelta(days=1)
    if period.end != end:
        says = f"{years} år fra {start:%d.%m.%Y} slutter {end:%d.%m.%Y}"
        yield Remark((period, "til"), says, "ret datoen, hvis den er forkert")


RULE = Rule(
    code="LBF106",
    severity=Severity.WARNING,
    title="perioden er ikke fire år",
    why="Fonden støtter fireårige indsatser. Den længste tilladte periode er ikke fundet, så dette er en advarsel.",
    citation="lbf-boligsociale-indsatser",
    wrong={
        "plan.yaml": """\
periode:
  fra: 01.01.2026
  til: 30.06.2029
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

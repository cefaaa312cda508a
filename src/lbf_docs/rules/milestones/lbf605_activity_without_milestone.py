"""LBF605: every activity has a milestone."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Activities that no milestone names."""
    named = {milestone.activity for milestone in plan.milestones.milestones if milestone.activity}
    for activity in plan.activities.activities:
        if plan.milestones.milestones and activity.id not in named:
            title = f"aktiviteten {name_of(plan, activity)} har ingen milepæl"
            yield Remark((activity, "id"), "", "tilføj en milepæl med aktivitet: i milepæle.yaml", title)


RULE = Rule(
    code="LBF605",
    severity=Severity.WARNING,
    title="en aktivitet har ingen milepæl",
    why="Uden en milepæl kan ingen se, om aktiviteten går som planlagt.",
    citation="",
    wrong={
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, tidspunkt: 01.05.2027, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
""",
    },
    right={
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2027, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
""",
    },
    check=check,
)

"""LBF606: every year of the period has a milestone."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.milestones import span

from ..base import Remark, Rule
from ..names import enumerated


def check(plan: Plan) -> Iterator[Remark]:
    """The calendar years of the period against the milestones'."""
    period, milestones = plan.plan.period, plan.milestones.milestones
    if not milestones or not (period and period.start and period.end) or period.start > period.end:
        return
    times = [milestone.when for milestone in milestones if milestone.when]
    if len(times) < len(milestones):  # the one without a time may be the one that is missing here
        return
    used = {day.year for time in times for day in span(time)}
    absent = [str(year) for year in range(period.start.year, period.end.year + 1) if year not in used]
    if absent:
        title = f"{enumerated(absent)} har ingen milepæl"
        yield Remark((plan.milestones, "milepæle"), "", "tilføj en milepæl", title)


RULE = Rule(
    code="LBF606",
    severity=Severity.WARNING,
    title="et år har ingen milepæle",
    why="Milepælsplanen gælder den samlede projektperiode.",
    citation="samarbejdsaftale-2015-18",
    wrong={
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2027, ansvarlig: koordinator}
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

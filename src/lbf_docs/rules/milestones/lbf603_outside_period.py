"""LBF603: milestones lie within the period."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.milestones import span

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Every milestone's day or quarter; a quarter must overlap the period."""
    period = plan.plan.period
    if not (period and period.start and period.end) or period.start > period.end:
        return
    for milestone in plan.milestones.milestones:
        if milestone.when is None:
            continue
        first, last = span(milestone.when)
        if last < period.start or first > period.end:
            says = f"perioden går fra {period.start:%d.%m.%Y} til {period.end:%d.%m.%Y}"
            title = f"milepælen »{name_of(plan, milestone)}« ligger uden for perioden"
            yield Remark((milestone, "tidspunkt"), says, "ret tidspunktet", title)


RULE = Rule(
    code="LBF603",
    severity=Severity.ERROR,
    title="en milepæl ligger uden for perioden",
    why="Milepælsplanen gælder den samlede projektperiode.",
    citation="samarbejdsaftale-2015-18",
    wrong={
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2027, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
  - {milepæl: Regnskabet er afsluttet, tidspunkt: 1. kvartal 2030, ansvarlig: bestyrelsen}
""",
    },
    right={
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2027, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
  - {milepæl: Regnskabet er afsluttet, tidspunkt: 4. kvartal 2029, ansvarlig: bestyrelsen}
""",
    },
    check=check,
)

"""LBF610: a milestone that lies before the revision says how it went."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.milestones import span

from ..base import Remark, Rule
from ..names import enumerated, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Milestones without a status whose last day is before the revision's; all are one thing to do.

    A revision after the last day of the plan is LBF110's.
    """
    revision, period = plan.plan.revision, plan.plan.period
    if revision is None or revision.day is None or (period and period.end and revision.day > period.end):
        return
    passed = [
        milestone for milestone in plan.milestones.milestones
        if milestone.when is not None and not milestone.status and span(milestone.when)[1] < revision.day
    ]  # fmt: skip
    if passed:
        names = enumerated([f"»{name_of(plan, milestone)}«" for milestone in passed], most=3)
        yield Remark(
            (passed[0], "tidspunkt"), f"revisionen er af {revision.day:%d.%m.%Y}",
            "tilføj status:, for eksempel nået eller forsinket",
            f"der står ikke, hvordan det gik med {names}",
            also=tuple((milestone, "tidspunkt") for milestone in passed[1:]),
        )  # fmt: skip


RULE = Rule(
    code="LBF610",
    severity=Severity.NOTICE,
    title="en milepæl er passeret, uden at der står, om den blev nået",
    why="En revideret plan skal vise, hvor langt I er kommet.",
    citation="milepælsplan-arbejdsmodel",
    wrong={
        "plan.yaml": """\
revision:
  nummer: 2
  dato: 15.08.2026
""",
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2027, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
""",
    },
    right={
        "plan.yaml": """\
revision:
  nummer: 2
  dato: 15.08.2026
""",
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator, status: nået}
  - {milepæl: Den første aftentur er gået, aktivitet: aftenture, tidspunkt: 01.05.2027, ansvarlig: koordinator}
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
""",
    },
    check=check,
)

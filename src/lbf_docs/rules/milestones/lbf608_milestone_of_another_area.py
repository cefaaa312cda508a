"""LBF608: a milestone stands under the indsatsområde of its activity."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import enumerated, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The areas of the milestones against those of their activities; an activity without any is LBF010's."""
    activities = {activity.id: activity for activity in plan.activities.activities}
    for milestone in plan.milestones.milestones:
        activity, area = activities.get(milestone.activity or ""), milestone.focus_area
        if activity and area and activity.focus_areas and area not in activity.focus_areas:
            homes = enumerated([plan.area_name(one) for one in activity.focus_areas])
            yield Remark(
                (milestone, "indsatsområde"),
                f"{name_of(plan, activity)} hører til {homes}",
                "slet indsatsområde:, eller ret aktiviteten",
                f"milepælen »{name_of(plan, milestone)}« står under et andet indsatsområde end sin aktivitet",
                also=((activity, "indsatsområder"),),
            )


RULE = Rule(
    code="LBF608",
    severity=Severity.WARNING,
    title="en milepæl står under et andet indsatsområde end sin aktivitet",
    why="I milepælsplanen følger milepælen sin aktivitet. Et andet indsatsområde tyder på, at et id er forkert.",
    citation="",
    wrong={
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - milepæl: Den første aftentur er gået
    aktivitet: aftenture
    indsatsområde: beskæftigelse
    tidspunkt: 01.05.2027
    ansvarlig: koordinator
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
""",
    },
    right={
        "milepæle.yaml": """\
milepæle:
  - {milepæl: Jobdøren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - milepæl: Den første aftentur er gået
    aktivitet: aftenture
    indsatsområde: kriminalitetsforebyggelse
    tidspunkt: 01.05.2027
    ansvarlig: koordinator
  - {milepæl: Bestyrelsen har gjort status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
  - {milepæl: Slutevalueringen er godkendt, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}
""",
    },
    check=check,
)

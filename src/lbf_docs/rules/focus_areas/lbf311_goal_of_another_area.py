"""LBF311: an activity belongs to the indsatsområder whose delmål it serves."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_by_id, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The delmål of each activity against its indsatsområder.

    An activity without any is LBF010's, an area without any activity LBF305's, and one without a delaftale LBF002's.
    """
    homes = {goal.id: agreement.focus_area for agreement in plan.sub_agreements.agreements
             for goal in agreement.sub_goals}  # fmt: skip
    agreed = {agreement.focus_area for agreement in plan.sub_agreements.agreements}
    active = {area for activity in plan.activities.activities for area in activity.focus_areas}
    for activity in plan.activities.activities:
        for number, goal in enumerate(activity.sub_goals if agreed.issuperset(activity.focus_areas) else ()):
            home = homes.get(goal)
            if not activity.focus_areas or home not in active or home in activity.focus_areas:
                continue
            yield Remark(
                (activity, ("delmål", number)),
                f"»{name_by_id(plan, goal, 'delmål')}« er et delmål for {plan.area_name(home)}",
                f"tilføj `{home}` under indsatsområder: ved aktiviteten, eller vælg et delmål fra dens egen delaftale",
                f"aktiviteten {name_of(plan, activity)} bidrager til et delmål i en delaftale, den ikke står i",
            )


RULE = Rule(
    code="LBF311",
    severity=Severity.WARNING,
    title="en aktivitet bidrager til et delmål i en delaftale, den ikke står i",
    why="Delmålet får ingen aktivitet i sin egen delaftale, og aktivitetens delaftale nævner ikke delmålet.",
    citation="",
    wrong={
        "aktiviteter.yaml": """\
aktiviteter:
  - id: jobdøren
    navn: Jobdøren
    indsatsområder: [beskæftigelse]
    delmål: [flere_i_job, færre_sigtede]
    formål: Flere skal i arbejde.
    indhold: En jobkonsulent hjælper med ansøgninger.
    sted: Fælleshuset
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    ansvarlig: koordinator
""",
    },
    right={
        "aktiviteter.yaml": """\
aktiviteter:
  - id: jobdøren
    navn: Jobdøren
    indsatsområder: [beskæftigelse, kriminalitetsforebyggelse]
    delmål: [flere_i_job, færre_sigtede]
    formål: Flere skal i arbejde.
    indhold: En jobkonsulent hjælper med ansøgninger.
    sted: Fælleshuset
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    ansvarlig: koordinator
""",
    },
    check=check,
)

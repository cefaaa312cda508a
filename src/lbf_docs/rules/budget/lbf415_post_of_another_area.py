"""LBF415: a post stands under the indsatsområde of its activity."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import enumerated, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The areas of the posts against those of their activities; an activity without any is LBF010's."""
    activities = {activity.id: activity for activity in plan.activities.activities}
    for post in plan.budget.expenses:
        activity = activities.get(post.activity or "")
        if activity and post.focus_area and activity.focus_areas and post.focus_area not in activity.focus_areas:
            homes = enumerated([plan.area_name(area) for area in activity.focus_areas])
            yield Remark(
                (post, "indsatsområde"),
                f"{name_of(plan, activity)} hører til {homes}",
                "ret indsatsområde:, eller slet linjen; så følger posten sin aktivitet",
                f"posten {name_of(plan, post)} står under et andet indsatsområde end sin aktivitet",
                also=((activity, "indsatsområder"),),
            )


RULE = Rule(
    code="LBF415",
    severity=Severity.WARNING,
    title="en post står under et andet indsatsområde end sin aktivitet",
    why="Budgettet viser, hvad hvert indsatsområde koster. Her tæller posten med i et, hvor aktiviteten ikke er.",
    citation="",
    wrong={
        "budget.yaml": """\
udgifter:
  - id: jobkonsulent
    navn: Jobkonsulent
    art: løn
    indsatsområde: kriminalitetsforebyggelse
    aktivitet: jobdøren
    beløb: {2026: 90.000, 2027: 90.000, 2028: 90.000, 2029: 90.000}
  - id: kaffe
    navn: Kaffe på turene
    art: aktiviteter
    aktivitet: aftenture
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    right={
        "budget.yaml": """\
udgifter:
  - id: jobkonsulent
    navn: Jobkonsulent
    art: løn
    indsatsområde: beskæftigelse
    aktivitet: jobdøren
    beløb: {2026: 90.000, 2027: 90.000, 2028: 90.000, 2029: 90.000}
  - id: kaffe
    navn: Kaffe på turene
    art: aktiviteter
    aktivitet: aftenture
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    check=check,
)

"""LBF306: every activity serves a delmål, and every delmål has an activity."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """References from activities to delmål, both ways."""
    activities = plan.activities.activities
    goals = {goal.id: goal for agreement in plan.sub_agreements.agreements for goal in agreement.sub_goals}
    served = {id_ for activity in activities for id_ in activity.sub_goals}
    if not goals or not activities:
        return
    for activity in activities:
        if not activity.sub_goals:
            title = f"aktiviteten {name_of(plan, activity)} bidrager ikke til noget delmål"
            yield Remark((activity, "id"), "", "tilføj delmål: med id på det, den skal nå", title)
    if not all(activity.sub_goals for activity in activities):  # the goals that they serve may be the ones below
        return
    for id_, goal in goals.items():
        if id_ not in served:
            yield Remark(
                (goal, "id"),
                "",
                f"tilføj `{id_}` under delmål: ved en aktivitet",
                f"ingen aktivitet bidrager til delmålet »{name_of(plan, goal)}«",
            )


RULE = Rule(
    code="LBF306",
    severity=Severity.WARNING,
    title="aktiviteter og delmål hænger ikke sammen",
    why="Delaftalen skal vise, hvordan aktiviteterne fører til delmålene.",
    citation="",
    wrong={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - {id: flere_i_job, tekst: Flere kommer i job, faste_indikatorer: [restgruppe]}
      - {id: flere_praktikpladser, tekst: Flere unge kommer i praktik, faste_indikatorer: [restgruppe]}
  - indsatsområde: kriminalitetsforebyggelse
    formål: Færre unge skal sigtes.
    delmål:
      - {id: færre_sigtede, tekst: Færre bliver sigtet, faste_indikatorer: [sigtede]}
""",
    },
    right={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - {id: flere_i_job, tekst: Flere kommer i job, faste_indikatorer: [restgruppe]}
  - indsatsområde: kriminalitetsforebyggelse
    formål: Færre unge skal sigtes.
    delmål:
      - {id: færre_sigtede, tekst: Færre bliver sigtet, faste_indikatorer: [sigtede]}
""",
    },
    check=check,
)

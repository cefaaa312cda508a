"""LBF313: a party that has work to do in a delaftale is one of its parties."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.activities import Activity

from ..base import Remark, Rule, Spot
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Delaftaler with parties of their own, against those who are responsible or have tasks in their activities.

    Partners may have tasks without being parties. Who is missing in a delaftale is told once.
    """
    parties = {party.id: party for party in plan.parties.parties}
    employers = {role.id: role.organisation for role in plan.organisation.roles}
    for agreement in plan.sub_agreements.agreements:
        busy: dict[str, list[Spot]] = {}
        for activity in plan.activities.activities:
            if agreement.parties and activity.home == agreement.focus_area:
                for who, spot in _doers(activity):
                    party = who if who in parties else employers.get(who)
                    if party in parties and party not in agreement.parties:
                        busy.setdefault(party, []).append(spot)
        for id_, spots in busy.items():
            area = plan.area_name(agreement.focus_area)
            yield Remark(
                (agreement, "parter"), "", f"tilføj `{id_}` under parter:, eller giv opgaverne til en anden",
                f"{name_of(plan, parties[id_])} har opgaver i delaftalen for {area}, men er ikke part i den",
                also=tuple(spots),
            )  # fmt: skip


def _doers(activity: Activity) -> Iterator[tuple[str, Spot]]:
    if activity.responsible:
        yield activity.responsible, (activity, "ansvarlig")
    for task in activity.tasks:
        if task.who:
            yield task.who, (task, "hvem")


RULE = Rule(
    code="LBF313",
    severity=Severity.WARNING,
    title="en part har opgaver i en delaftale, som den ikke er part i",
    why="Delaftalen fastlægger ansvars- og rollefordelingen mellem de parter, der er involveret i indsatsen.",
    citation="samarbejdsaftale-afsnit-6",
    wrong={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    parter: [hede_kommune]
    formål: Flere skal i arbejde.
    delmål:
      - {id: flere_i_job, tekst: Flere kommer i job, faste_indikatorer: [restgruppe]}
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
    parter: [hede_kommune, lyng]
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

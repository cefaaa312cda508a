"""LBF307: who is responsible for an activity belongs to a party or a partner."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.activities import Activity

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The roles that activities are given to; each is told once, with its activities."""
    given: dict[str, list[Activity]] = {}
    for activity in plan.activities.activities:
        if activity.responsible:
            given.setdefault(activity.responsible, []).append(activity)
    for role in plan.organisation.roles:
        activities = given.get(role.id, [])
        if not activities or role.organisation:
            continue
        called = ", ".join(filter(None, (name_of(plan, role), role.unit)))
        title = f"der står ikke, hvor den ansvarlige »{called}« hører til"
        remedy = "tilføj organisation: med id på den part eller samarbejdspartner, der er arbejdsgiver"
        if role.outside:
            title = f"den ansvarlige »{called}« hører til {role.outside}, som ikke står i parter.yaml"
            remedy = "skriv den under samarbejdspartnere: i parter.yaml, og henvis til den med organisation:"
        yield Remark(
            (role, "id"), "", remedy, title,
            also=tuple((activity, "ansvarlig") for activity in activities),
        )  # fmt: skip


RULE = Rule(
    code="LBF307",
    severity=Severity.WARNING,
    title="den ansvarlige for en aktivitet hører hverken til en part eller en samarbejdspartner",
    why="Delaftalen skal vise, hvem af parterne der har ansvaret for hvad.",
    citation="samarbejdsaftale-afsnit-6",
    wrong={
        "organisering.yaml": """\
roller:
  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}
  - {id: direktør, titel: Direktør, organisation: lyng}
  - {id: koordinator, titel: Koordinator}
""",
    },
    right={
        "organisering.yaml": """\
roller:
  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}
  - {id: direktør, titel: Direktør, organisation: lyng}
  - {id: koordinator, titel: Koordinator, organisation: lyng}
""",
    },
    check=check,
)

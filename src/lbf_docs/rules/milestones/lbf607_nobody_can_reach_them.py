"""LBF607: who has to act in the contingency plan can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan, index
from lbf_docs.model.contingency import Step

from ..base import Remark, Rule, Spot
from ..names import name_by_id


def check(plan: Plan) -> Iterator[Remark]:
    """Everybody with something to do, but the first in the alarm, who rings up the others; each is told once.

    A role is reached itself or at its organisation, an organisation at one of its roles, an organ at one of its
    members, unless nobody knows them. A plan without any contact is LBF601's.
    """
    own = plan.contingency
    if not own.contacts:
        return
    reached = _reached(plan)
    first = own.alarm[0].who if own.alarm else None
    missing: dict[str, list[Spot]] = {}
    for step in _steps(plan):
        if step.who and step.who != first and step.who not in reached:
            missing.setdefault(step.who, []).append((step, "hvem"))
    for who, spots in missing.items():
        name = name_by_id(plan, who, "rolle", "organ", "part", "samarbejdspartner")
        is_organ = index(plan).find("organ", who) is not None
        remedy = f"tilføj {'et af medlemmerne' if is_organ else f'`{who}`'} under kontakter: med et telefonnummer"
        title = f"»{name}« har en opgave i beredskabsplanen, men står ikke under kontakter"
        yield Remark(spots[0], "", remedy, title, also=tuple(spots[1:]))


def _steps(plan: Plan) -> Iterator[Step]:
    yield from plan.contingency.alarm
    for situation in plan.contingency.situations:
        yield from situation.steps


def _reached(plan: Plan) -> set[str]:
    """The ids of all who can be reached through the contacts."""
    listed = {contact.role for contact in plan.contingency.contacts}
    out = set(listed)
    for role in plan.organisation.roles:
        if role.organisation:
            if role.id in listed:
                out.add(role.organisation)
            if role.organisation in listed:
                out.add(role.id)
    organs = plan.organisation.organs
    return out | {organ.id for organ in organs if not organ.members or any(one.role in out for one in organ.members)}


RULE = Rule(
    code="LBF607",
    severity=Severity.WARNING,
    title="en, der har en opgave i beredskabsplanen, står ikke under kontakter",
    why="Når det går galt, skal den, der skal handle, kunne ringes op uden at lede.",
    citation="kommunale-beredskabsplaner",
    wrong={
        "beredskab.yaml": """\
situationer:
  - id: hærværk
    navn: Groft hærværk
    opgaver:
      - hvem: direktør
        gør: Anmelder sagen til politiet
      - hvem: kommunaldirektør
        gør: Sender en medarbejder til stedet
""",
    },
    right={
        "beredskab.yaml": """\
situationer:
  - id: hærværk
    navn: Groft hærværk
    opgaver:
      - hvem: direktør
        gør: Anmelder sagen til politiet
      - hvem: kommunaldirektør
        gør: Sender en medarbejder til stedet
kontakter:
  - rolle: direktør
    telefon: 00 00 00 00
  - rolle: kommunaldirektør
    telefon: 00 00 00 00
""",
    },
    check=check,
)

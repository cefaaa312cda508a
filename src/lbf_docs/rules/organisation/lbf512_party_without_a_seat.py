"""LBF512: every party sits somewhere in the organisation."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Parties that are neither municipality nor housing organisation; those have their seat in the board, or LBF501."""
    employers = {role.id: role.organisation for role in plan.organisation.roles}
    seats = {employers.get(member.role) for organ in plan.organisation.organs for member in organ.members}
    for party in plan.parties.parties:
        if party.kind == "anden" and seats and party.id not in seats:
            title = f"{name_of(plan, party)} skriver under, men sidder hverken i bestyrelsen eller i en gruppe"
            remedy = (
                f"tilføj et medlem med en rolle, der har organisation: {party.id}, eller skriv den under "
                "samarbejdspartnere:, hvis den ikke er part"
            )
            yield Remark((party, "id"), "", remedy, title)


RULE = Rule(
    code="LBF512",
    severity=Severity.WARNING,
    title="en part skriver under, men sidder hverken i bestyrelsen eller i en gruppe",
    why="Den, der forpligter sig med sin underskrift, skal kunne være med til at beslutte.",
    citation="lbf-organisation-og-rammer",
    wrong={
        "parter.yaml": """\
parter:
  - id: hede_kommune
    navn: Hede Kommune
    type: kommune
    underskrivere: [{titel: Kommunaldirektør, navn: Karla Prøve}]
  - id: lyng
    navn: Boligforeningen Lyng
    type: boligorganisation
    underskrivere: [{titel: Direktør, navn: Viggo Eksempel}]
  - id: politiet
    navn: Hedens Politi
    type: anden
    underskrivere: [{titel: Vicepolitiinspektør, navn: Signe Opdigt}]
""",
    },
    right={
        "parter.yaml": """\
parter:
  - id: hede_kommune
    navn: Hede Kommune
    type: kommune
    underskrivere: [{titel: Kommunaldirektør, navn: Karla Prøve}]
  - id: lyng
    navn: Boligforeningen Lyng
    type: boligorganisation
    underskrivere: [{titel: Direktør, navn: Viggo Eksempel}]
samarbejdspartnere:
  - {id: politiet, navn: Hedens Politi, type: politi}
""",
    },
    check=check,
)

"""LBF513: who signs for a party belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_by_id, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The roles of those who sign, by the organisation that they have; a role without one says nothing."""
    roles = {role.id: role for role in plan.organisation.roles}
    for party in plan.parties.parties:
        for signatory in party.signatories:
            role = roles.get(signatory.role or "")
            own = (role.organisation or role.outside) if role else None
            if role and own and own != party.id:
                other = name_by_id(plan, own, "part", "samarbejdspartner")
                yield Remark(
                    (signatory, "rolle"), f"rollen hører til {other}", "ret rollen, eller ret rollens organisation",
                    f"{name_of(plan, role)} hos {other} skriver under for {name_of(plan, party)}",
                    also=((role, "organisation" if role.organisation else "anden_organisation"),),
                )  # fmt: skip


RULE = Rule(
    code="LBF513",
    severity=Severity.WARNING,
    title="den, der skriver under for en part, hører til en anden organisation",
    why="En part forpligtes af sin egen ledelses underskrift.",
    citation="",
    wrong={
        "parter.yaml": """\
parter:
  - id: hede_kommune
    navn: Hede Kommune
    type: kommune
    underskrivere: [{rolle: direktør, navn: Karla Prøve}]
  - id: lyng
    navn: Boligforeningen Lyng
    type: boligorganisation
    underskrivere: [{rolle: direktør, navn: Viggo Eksempel}]
""",
    },
    right={
        "parter.yaml": """\
parter:
  - id: hede_kommune
    navn: Hede Kommune
    type: kommune
    underskrivere: [{rolle: kommunaldirektør, navn: Karla Prøve}]
  - id: lyng
    navn: Boligforeningen Lyng
    type: boligorganisation
    underskrivere: [{rolle: direktør, navn: Viggo Eksempel}]
""",
    },
    check=check,
)

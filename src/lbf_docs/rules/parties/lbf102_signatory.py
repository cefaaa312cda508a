"""LBF102: it is known who signs for every party."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Parties without a name to sign; the document has an empty line for them."""
    for party in plan.parties.parties:
        if any(signatory.name for signatory in party.signatories):
            continue
        title = f"det er ikke kendt, hvem der skriver under for {name_of(plan, party)}"
        if party.signatories:
            first = party.signatories[0]
            key = "titel" if first.title else "rolle" if first.role else "navn"
            yield Remark((first, key), "uden navn", "tilføj navn:, når det kendes; indtil da er linjen tom", title)
        else:
            remedy = "tilføj underskrivere: med titel: og navn:, når de kendes; indtil da er linjen tom"
            yield Remark((party, "id"), "uden underskriver", remedy, title)


RULE = Rule(
    code="LBF102",
    severity=Severity.NOTICE,
    title="det er ikke kendt, hvem der skriver under",
    why="Hver part skal skrive under med dato og navn.",
    citation="samarbejdsaftale-skabelon",
    wrong={
        "parter.yaml": """\
parter:
  - id: hede_kommune
    navn: Hede Kommune
    type: kommune
    underskrivere:
      - titel: Kommunaldirektør
  - id: lyng
    navn: Boligforeningen Lyng
    type: boligorganisation
    underskrivere:
      - titel: Direktør
        navn: Viggo Eksempel
""",
    },
    right={
        "parter.yaml": """\
parter:
  - id: hede_kommune
    navn: Hede Kommune
    type: kommune
    underskrivere:
      - titel: Kommunaldirektør
        navn: Karla Prøve
  - id: lyng
    navn: Boligforeningen Lyng
    type: boligorganisation
    underskrivere:
      - titel: Direktør
        navn: Viggo Eksempel
""",
    },
    check=check,
)

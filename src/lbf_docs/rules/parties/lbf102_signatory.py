"""LBF102: it is known who signs for every party."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Parties without a name to sign, and names that are missing; the document has an empty line for them."""
    for party in plan.parties.parties:
        unnamed = [signatory for signatory in party.signatories if not signatory.name]
        title = f"det er ikke kendt, hvem der skriver under for {name_of(plan, party)}"
        if len(unnamed) < len(party.signatories):
            title = f"en underskriver for {name_of(plan, party)} er uden navn"
        elif unnamed:  # nobody is known yet: that is one thing to find out
            unnamed = unnamed[:1]
        for signatory in unnamed:
            key = "titel" if signatory.title else "rolle" if signatory.role else "navn"
            remedy = "tilføj navn:, når det kendes; indtil da er linjen tom"
            yield Remark((signatory, key), "uden navn", remedy, title)
        if not party.signatories:
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

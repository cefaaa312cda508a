"""LBF101: at least one housing organisation and the municipality are parties."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The kinds of the parties; a plan without any party is LBF010's."""
    kinds = [party.kind for party in plan.parties.parties]
    if not kinds or None in kinds:
        return
    for kind, says in (
        ("boligorganisation", "der er ingen boligorganisation blandt parterne"),
        ("kommune", "kommunen er ikke blandt parterne"),
    ):
        if kind not in kinds:
            yield Remark((plan.parties, "parter"), says, f"tilføj en part med type: {kind}")


RULE = Rule(
    code="LBF101",
    severity=Severity.ERROR,
    title="en af de parter, som aftalen forpligter, er ikke med",
    why="Aftalen forpligter kommune og boligorganisationer i forhold til samarbejde; uden begge er der ingen aftale.",
    citation="samarbejdsaftale-skabelon",
    wrong={
        "parter.yaml": """\
parter:
  - id: hede_kommune
    navn: Hede Kommune
    type: anden
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

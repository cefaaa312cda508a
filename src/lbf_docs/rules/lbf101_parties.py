"""LBF101: at least one housing organisation and the municipality are parties."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from .base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The kinds of the parties; a plan without any party is LBF010's."""
    kinds = [party.kind for party in plan.parties.parties]
    if not kinds or None in kinds:
        return
    for kind, name in (("boligorganisation", "en boligorganisation"), ("kommune", "kommunen")):
        if kind not in kinds:
            yield Remark(
                (plan.parties, "parter"), f"{name} er ikke blandt parterne", f"tilføj en part med type: {kind}"
            )


RULE = Rule(
    code="LBF101",
    severity=Severity.ERROR,
    title="en af de parter, som aftalen forpligter, er ikke med",
    why="Aftalen forpligter kommune og boligorganisationer i forhold til samarbejde; uden begge er der ingen aftale.",
    citation="samarbejdsaftale-skabelon",
    check=check,
)

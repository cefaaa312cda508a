"""LBF404: money of third parties is told apart: whether it counts as local co-financing is not known."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.parties import FUND

from ..base import Remark, Rule
from ..names import name_by_id


def check(plan: Plan) -> Iterator[Remark]:
    """Sources that are neither parties nor the fund."""
    parties = {party.id for party in plan.parties.parties}
    for line in plan.budget.financing if parties else ():
        if line.source not in parties and line.source != FUND:
            title = f"{name_by_id(plan, line.source, 'samarbejdspartner')} er hverken part eller Landsbyggefonden"
            says = "regnes ikke med i den lokale medfinansiering"
            yield Remark((line, "kilde"), says, "spørg Landsbyggefonden, hvis pengene skal tælle med", title)


RULE = Rule(
    code="LBF404",
    severity=Severity.NOTICE,
    title="en kilde er hverken part eller Landsbyggefonden",
    why="Fonde og andre kan supplere. Om deres penge tæller som lokal medfinansiering, er ikke fundet.",
    citation="lbf-organisation-og-rammer",
    wrong={
        "parter.yaml": """\
samarbejdspartnere:
  - {id: fjordfonden, navn: Fjordfonden}
""",
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 60.000, 2027: 60.000, 2028: 60.000, 2029: 60.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
  - kilde: fjordfonden
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    right={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 60.000, 2027: 60.000, 2028: 60.000, 2029: 60.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
  - kilde: hede_kommune
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    check=check,
)

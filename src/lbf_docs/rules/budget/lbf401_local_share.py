"""LBF401: the local co-financing is at least a quarter of all expenses, exactly computed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.financing import careful, shares
from lbf_docs.values import Share, show

from ..base import Remark, Rule
from .sums import without_rate


def check(plan: Plan) -> Iterator[Remark]:
    """The parties' cash and hours as a share of everything, unrounded; third parties' money is not counted."""
    paid = shares(plan)
    share = paid.local_share()
    if share is None or not plan.parties.parties or without_rate(plan.budget):  # whose money it is isn't known yet
        return
    least = Decimal(plan.law.value("local_share_min"))
    if share >= least:
        return
    style = plan.number_style
    part = f"{show(paid.local, style)} af {show(paid.everything, style)}"
    pays = show(careful(max(share, Decimal(0))), style)
    says = f"parterne betaler {pays} ({part}); kravet er {show(Share(least), style)}"
    more = "; andres penge er ikke regnet med, for om de tæller, er ikke fundet" if paid.others else ""
    yield Remark((plan.budget, "finansiering"), says, f"lad parterne betale mere, kontant eller i timer{more}")


RULE = Rule(
    code="LBF401",
    severity=Severity.ERROR,
    title="den lokale medfinansiering er for lille",
    why="Fonden kræver mindst 25 % lokal medfinansiering.",
    citation="lbf-organisation-og-rammer",
    wrong={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 80.000, 2027: 80.000, 2028: 80.000, 2029: 80.000}
  - kilde: lyng
    beløb: {2026: 20.000, 2027: 20.000, 2028: 20.000, 2029: 20.000}
""",
    },
    right={
        "budget.yaml": """\
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 75.000, 2027: 75.000, 2028: 75.000, 2029: 75.000}
  - kilde: lyng
    beløb: {2026: 25.000, 2027: 25.000, 2028: 25.000, 2029: 25.000}
""",
    },
    check=check,
)

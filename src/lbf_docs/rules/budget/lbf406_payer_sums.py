"""LBF406: what the posts say that a source pays is what the source pays."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import enumerated, name_by_id
from .sums import compared, different_years, form_sums, payers, unbalanced_years


def check(plan: Plan) -> Iterator[Remark]:
    """Posts with `betales_af` against the financing, by source, form and year; only where all posts say who pays.

    A year in which not even the totals agree is LBF402's.
    """
    budget = plan.budget
    if not budget.financing:
        return
    told = unbalanced_years(budget)
    for payer in payers(plan):
        lines = [line for line in budget.financing if line.source == payer]
        costs, paid = form_sums(post for post in budget.expenses if post.paid_by == payer), form_sums(lines)
        for form in costs:
            years = [year for year in different_years(costs[form], paid[form]) if year not in told]
            if years:
                name = name_by_id(plan, payer, "part", "samarbejdspartner")
                yield Remark(
                    (lines[0], "kilde") if lines else (budget, "finansiering"),
                    compared(years, costs[form], paid[form], plan.number_style),
                    "ret beløbet, eller ret betales_af: ved posten",
                    f"det, {name} betaler {form} i {enumerated(years)}, stemmer ikke",
                )


RULE = Rule(
    code="LBF406",
    severity=Severity.ERROR,
    title="posterne og finansieringen er uenige om, hvem der betaler",
    why="Hver kilde skal kunne se, hvad pengene går til.",
    citation="",
    wrong={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    betales_af: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 60.000}
  - id: lokale
    navn: Lokale
    art: lokaler
    betales_af: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 40.000}
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    right={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    betales_af: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - id: lokale
    navn: Lokale
    art: lokaler
    betales_af: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
finansiering:
  - kilde: landsbyggefonden
    beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}
  - kilde: lyng
    beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}
""",
    },
    check=check,
)

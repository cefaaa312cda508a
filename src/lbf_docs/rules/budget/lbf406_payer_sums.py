"""LBF406: what the posts say that a source pays is what the source pays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import by_year
from lbf_docs.value import Value

from ..base import Remark, Rule, Spot
from ..names import enumerated, name_by_id, name_of
from .sums import NOTHING, Sums, compared, different_years, form_sums, payers, unbalanced_years, without_rate


def check(plan: Plan) -> Iterator[Remark]:
    """Posts with `betales_af` against the financing, by source, form and year; only where all posts say who pays.

    A year in which not even the totals agree is LBF402's.
    """
    budget = plan.budget
    if not budget.financing or without_rate(budget):
        return
    told = unbalanced_years(budget)
    found = [one for payer in payers(plan) for one in _differences(plan, payer, told)]
    if len(found) == _A_PAIR and found[0].by_year == {year: -worth for year, worth in found[1].by_year.items()}:
        yield _misplaced(plan, *sorted(found, key=lambda one: min(one.by_year.values())))
        return
    for one in found:
        name, years = name_by_id(plan, one.payer, "part", "samarbejdspartner"), list(one.by_year)
        yield Remark(
            one.spot, compared(years, one.costs, one.paid, plan.number_style),
            "ret beløbet, eller ret betales_af: ved posten",
            f"det, {name} betaler {one.form} i {enumerated(years)}, stemmer ikke",
        )  # fmt: skip


class _Difference(Value):
    """That a payer's posts come to something else than what it pays, in one form."""

    payer: str
    form: str
    costs: Sums
    paid: Sums
    by_year: Mapping[str, Decimal]
    """How much more the posts cost, in the years in which they do."""
    spot: Spot


def _differences(plan: Plan, payer: str, told: Sequence[str]) -> Iterator[_Difference]:
    budget = plan.budget
    lines = [line for line in budget.financing if line.source == payer]
    costs, paid = form_sums(post for post in budget.expenses if post.paid_by == payer), form_sums(lines)
    for form in costs:
        years = [year for year in different_years(costs[form], paid[form]) if year not in told]
        if years:
            by_year = {year: costs[form].get(year, NOTHING) - paid[form].get(year, NOTHING) for year in years}
            spot: Spot = (lines[0], "kilde") if lines else (budget, "finansiering")
            yield _Difference(payer, form, costs[form], paid[form], by_year, spot)


def _misplaced(plan: Plan, little: _Difference, much: _Difference) -> Remark:
    """What one has too much of, the other lacks: a post stands at the wrong payer."""
    names = [name_by_id(plan, one.payer, "part", "samarbejdspartner") for one in (little, much)]
    posts = [
        post for post in plan.budget.expenses
        if post.paid_by == much.payer and {y: worth for y, worth in by_year(post).items() if worth} == much.by_year
    ]  # fmt: skip
    remedy = "ret beløbene, eller ret betales_af: ved en post"
    if len(posts) == 1 and little.payer != much.payer:
        remedy = (
            f"ret betales_af: ved posten »{name_of(plan, posts[0])}«, hvis {names[0]} betaler den; ellers ret beløbene"
        )
    years = list(much.by_year)
    return Remark(
        much.spot,
        f"{names[1]} {much.form} {compared(years, much.costs, much.paid, plan.number_style)}",
        remedy,
        f"posterne og finansieringen er uenige om, hvad {enumerated(list(dict.fromkeys(names)))} betaler",
        also=(little.spot, *((post, "betales_af") for post in posts[:1])),
    )


_A_PAIR = 2


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

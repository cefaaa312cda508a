"""LBF412: a post has money in the years in which its activity takes place."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.activities import Activity
from lbf_docs.model.budget import Expense

from ..base import Remark, Rule, Spot
from ..names import enumerated, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Posts with an activity that has days of its own. Days that don't fit the period are LBF310's, years LBF403's."""
    period = plan.plan.period
    first, last = (period.start, period.end) if period else (None, None)
    activities = {activity.id: activity for activity in plan.activities.activities}
    for post in plan.budget.expenses:
        activity = activities.get(post.activity or "")
        if activity is None or first is None or last is None or not (activity.start or activity.end):
            continue
        start, end = activity.start or first, activity.end or last
        if not first <= start <= end <= last:
            continue
        within = [(alias, year) for alias, year in _paid(post) if first.year <= int(year) <= last.year]
        odd = [(alias, year) for alias, year in within if not start.year <= int(year) <= end.year]
        if odd:
            years = enumerated(sorted({year for _, year in odd}))
            yield Remark(
                (post, odd[0]), f"{name_of(plan, activity)} {_when(activity)}",
                "ret beløbet, eller ret aktivitetens datoer",
                f"posten {name_of(plan, post)} har penge i {years}, hvor aktiviteten ikke er i gang",
                also=_days(activity),
            )  # fmt: skip


def _paid(post: Expense) -> Iterator[tuple[str, str]]:
    yield from (("beløb", year) for year, amount in (post.amounts or {}).items() if amount)
    yield from (("timer", year) for year, hours in (post.hours or {}).items() if hours)


def _when(activity: Activity) -> str:
    days = (("begynder", activity.start), ("slutter", activity.end))
    return " og ".join(f"{word} {day:%d.%m.%Y}" for word, day in days if day)


def _days(activity: Activity) -> tuple[Spot, ...]:
    return tuple((activity, key) for key, day in (("fra", activity.start), ("til", activity.end)) if day)


RULE = Rule(
    code="LBF412",
    severity=Severity.WARNING,
    title="en post har penge i et år, hvor aktiviteten ikke er i gang",
    why="Aktivitetens datoer og dens penge skal følges ad. Ofte er det ene flyttet og det andet glemt.",
    citation="",
    wrong={
        "aktiviteter.yaml": """\
aktiviteter:
  - id: jobdøren
    navn: Jobdøren
    indsatsområder: [beskæftigelse]
    delmål: [flere_i_job]
    formål: Flere skal i arbejde.
    indhold: En jobkonsulent hjælper med ansøgninger.
    sted: Fælleshuset
    til: 30.06.2028
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    ansvarlig: koordinator
""",
        "budget.yaml": """\
udgifter:
  - id: jobkonsulent
    navn: Jobkonsulent
    art: løn
    aktivitet: jobdøren
    beløb: {2026: 90.000, 2027: 90.000, 2028: 90.000, 2029: 90.000}
  - id: kaffe
    navn: Kaffe på turene
    art: aktiviteter
    aktivitet: aftenture
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    right={
        "aktiviteter.yaml": """\
aktiviteter:
  - id: jobdøren
    navn: Jobdøren
    indsatsområder: [beskæftigelse]
    delmål: [flere_i_job]
    formål: Flere skal i arbejde.
    indhold: En jobkonsulent hjælper med ansøgninger.
    sted: Fælleshuset
    til: 30.06.2029
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    ansvarlig: koordinator
""",
        "budget.yaml": """\
udgifter:
  - id: jobkonsulent
    navn: Jobkonsulent
    art: løn
    aktivitet: jobdøren
    beløb: {2026: 90.000, 2027: 90.000, 2028: 90.000, 2029: 90.000}
  - id: kaffe
    navn: Kaffe på turene
    art: aktiviteter
    aktivitet: aftenture
    beløb: {2026: 10.000, 2027: 10.000, 2028: 10.000, 2029: 10.000}
""",
    },
    check=check,
)

"""LBF310: an activity begins before it ends, and within the period."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule, Spot
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The days of the activities against the period, and against each other."""
    period = plan.plan.period
    first, last = (period.start, period.end) if period else (None, None)
    known = first is not None and last is not None and first <= last
    for activity in plan.activities.activities:
        days = [("fra", activity.start), ("til", activity.end)]
        outside: list[Spot] = [
            (activity, key) for key, day in days if known and first and last and day and not first <= day <= last
        ]
        name = name_of(plan, activity)
        if outside and first and last:
            says = f"perioden går fra {first:%d.%m.%Y} til {last:%d.%m.%Y}"
            title = f"aktiviteten {name} ligger uden for perioden"
            yield Remark(outside[0], says, "ret datoen", title, also=tuple(outside[1:]))
        elif activity.start and activity.end and activity.end < activity.start:
            yield Remark(
                (activity, "til"), f"den begynder først {activity.start:%d.%m.%Y}", "ret den dato, der er forkert",
                f"aktiviteten {name} slutter, før den begynder", also=((activity, "fra"),),
            )  # fmt: skip


RULE = Rule(
    code="LBF310",
    severity=Severity.ERROR,
    title="en aktivitets datoer passer ikke",
    why="En aktivitet begynder, før den slutter, og planen betaler kun for det, der sker i perioden.",
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
    fra: 01.03.2062
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    fra: 01.05.2027
    til: 01.05.2026
    ansvarlig: koordinator
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
    fra: 01.03.2026
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    fra: 01.05.2026
    til: 01.05.2027
    ansvarlig: koordinator
""",
    },
    check=check,
)

"""LBF609: an activity has a milestone while it takes place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.milestones import Milestone, span

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Activities with days of their own and milestones that all lie outside them.

    A single one may: something is prepared before the activity begins, or summed up after it. Days that don't fit the
    period are LBF310's, and milestones outside it LBF603's.
    """
    period = plan.plan.period
    first, last = (period.start, period.end) if period else (None, None)
    if first is None or last is None:
        return
    of: dict[str, list[Milestone]] = {}
    for milestone in plan.milestones.milestones:
        if milestone.activity:
            of.setdefault(milestone.activity, []).append(milestone)
    for activity in plan.activities.activities:
        start, end = activity.start or first, activity.end or last
        own = of.get(activity.id, [])
        spans = [span(milestone.when) for milestone in own if milestone.when is not None]
        if not spans or len(spans) < len(own) or not first <= start <= end <= last:
            continue
        if all(_outside(one, start, end) and not _outside(one, first, last) for one in spans):
            too_late = all(begin > end for begin, _ in spans)
            yield Remark(
                (activity, "til" if activity.end and (too_late or not activity.start) else "fra"),
                f"aktiviteten går fra {start:%d.%m.%Y} til {end:%d.%m.%Y}",
                "ret aktivitetens datoer, eller ret milepælenes tidspunkt",
                f"alle milepæle for {name_of(plan, activity)} ligger uden for aktivitetens egen tid",
                also=tuple((milestone, "tidspunkt") for milestone in own),
            )


def _outside(when: tuple[date, date], start: date, end: date) -> bool:
    return when[1] < start or when[0] > end


RULE = Rule(
    code="LBF609",
    severity=Severity.WARNING,
    title="en aktivitets milepæle ligger uden for dens egen tid",
    why="En milepæl viser, at noget er nået, mens aktiviteten er i gang. Ofte er datoerne flyttet det ene sted.",
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
    fra: 01.08.2027
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
    ansvarlig: koordinator
""",
    },
    check=check,
)

"""The milestone plan (milepælsplan): what is reached when, by indsatsområde and activity, and as a timeline."""

from __future__ import annotations

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan, index
from lbf_docs.model.index import Index
from lbf_docs.model.milestones import Milestone
from lbf_docs.model.view import record_of
from lbf_docs.values import Quarter

from .activities import first_day, milestone_records
from .amounts import row
from .base import Document, Edition

WHOLE = "Hele planen"


def content(plan: Plan, _edition: Edition) -> dict[str, object]:
    """Milestones by group (`grupper`), and the quarters of the period with those of each activity (`tidslinje`)."""
    by, milestones = index(plan), plan.milestones.milestones
    groups = [(name, lines) for name, lines in _groups(plan) if lines]
    return {
        "milepælsplan": record_of(plan.milestones, plan, by),
        "illustrativ": plan.milestones.illustrative,
        "antal": len(milestones),
        "har_status": any(milestone.status for milestone in milestones),
        "grupper": tuple(_group(plan, by, name, lines) for name, lines in groups) or Gap("milepæle"),
        "tidslinje": _timeline(plan, groups),
    }


def _groups(plan: Plan) -> list[tuple[str, list[Milestone]]]:
    """Milestones of the whole plan first, then by indsatsområde; an activity's stand under the first of its own."""
    home = {activity.id: activity.home for activity in plan.activities.activities}
    table: dict[str | None, list[Milestone]] = {None: [], **{c.id: [] for c in plan.plan.focus_areas}}
    for milestone in sorted(plan.milestones.milestones, key=first_day):
        area = milestone.focus_area or (home.get(milestone.activity) if milestone.activity else None)
        table.setdefault(area, []).append(milestone)
    return [(WHOLE if id_ is None else plan.area_name(id_), lines) for id_, lines in table.items()]


def _group(plan: Plan, by: Index, name: str, lines: list[Milestone]) -> Record:
    return row("gruppe", navn=name, milepæle=milestone_records(plan, by, lines))


def _timeline(plan: Plan, groups: list[tuple[str, list[Milestone]]]) -> Record | None:
    """How many milestones each activity has in each quarter; None without a period."""
    period = plan.plan.period
    if not (period and period.start and period.end and period.start <= period.end):
        return None
    first, last = (4 * day.year + (day.month - 1) // 3 for day in (period.start, period.end))
    quarters = [Quarter(n // 4, n % 4 + 1) for n in range(first, last + 1)]
    names = {activity.id: activity.name or activity.id for activity in plan.activities.activities}
    rows = []
    for group, lines in groups:
        own = dict.fromkeys(names.get(m.activity, group) if m.activity else group for m in lines)
        for name in sorted(own, key=lambda name: name == group):  # what the activities have in common comes last
            mine = [_quarter(m) for m in lines if (names.get(m.activity, group) if m.activity else group) == name]
            cells = tuple(str(mine.count(quarter)) if quarter in mine else None for quarter in quarters)
            rows.append(row("række", gruppe=group, navn=name, felter=cells))
    years = [
        row("år", år=str(year), kvartaler=tuple(str(q.number) for q in quarters if q.year == year))
        for year in dict.fromkeys(q.year for q in quarters)
    ]
    shown = tuple(
        row("kvartal", nummer=str(q.number), år=str(q.year), kort=f"{q.number}. kv. {q.year}") for q in quarters
    )
    return row("tidslinje", år=tuple(years), kvartaler=shown, rækker=tuple(rows))


def _quarter(milestone: Milestone) -> Quarter | None:
    match milestone.when:
        case None | Quarter():
            return milestone.when
        case day:
            return Quarter(day.year, (day.month - 1) // 3 + 1)


DOCUMENT = Document(
    order=50,
    key="milepælsplan",
    template="08-milepælsplan",
    title="Milepælsplan",
    content=content,
    files=("milepæle",),
)

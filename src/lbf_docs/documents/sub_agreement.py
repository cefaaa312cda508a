"""A delaftale: what the parties agree for one indsatsområde."""

from __future__ import annotations

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan, index
from lbf_docs.model.sub_agreements import SubAgreement, SubGoal
from lbf_docs.model.view import record_of
from lbf_docs.prose.blocks import Note

from .activities import activity_record, milestone_records
from .base import Document, Edition
from .indicators import indicators_of
from .strategic_agreement import problem_complex


def content(plan: Plan, edition: Edition) -> dict[str, object]:
    """The delaftale's own texts, its delmål with what serves them, its activities, and the fund's indicators."""
    assert edition.area is not None
    chosen, by = edition.area, index(plan)
    area = next(a for a in plan.regulation.focus_areas if a.id == chosen.id)
    agreement = next((a for a in plan.sub_agreements.agreements if a.focus_area == chosen.id), None)
    if agreement is None:  # in a draft: all gaps
        agreement = SubAgreement(focus_area=chosen.id)  # type: ignore[call-arg]  # mypy can't see our fields' defaults
    activities = [a for a in plan.activities.activities if chosen.id in a.focus_areas]
    record = record_of(agreement, plan, by)
    own_problem = plan.text(agreement.problem)
    all_parties = tuple(record_of(party, plan, by) for party in plan.parties.parties)
    parties = record.field("parter") or all_parties or Gap("aftalens parter")
    note = plan.text(plan.indicators.area_note)
    rows = indicators_of(plan, area)
    milestones = [
        m for m in plan.milestones.milestones
        if m.focus_area == chosen.id and m.activity is None
    ]  # fmt: skip
    return {
        "delaftale": record,
        "illustrativ": agreement.illustrative,
        "indsatsområde_navn": edition.area_name,
        "overordnet_mål": area.goal,
        "delaftalens_parter": parties,
        "problemkompleks": own_problem.changed(under=1)
        if own_problem
        else problem_complex(plan, chosen.id, edition.area_name),
        "delmål_her": tuple(_goal(plan, goal) for goal in agreement.sub_goals) or record.field("delmål"),
        "faste_indikatorer": rows,
        "har_måltal": any(row.field("måltal") for row in rows),
        "fodnote_boligområde": Note(note.blocks) if note else None,
        "aktiviteter_her": tuple(activity_record(plan, by, a) for a in activities if a.home == chosen.id)
        if activities
        else Gap("aktiviteter"),
        "aktiviteter_andetsteds": tuple(activity_record(plan, by, a) for a in activities if a.home != chosen.id),
        "milepæle_her": milestone_records(plan, by, milestones),
    }


def _goal(plan: Plan, goal: SubGoal) -> Record:
    """A delmål with the names of the activities that are to reach it."""
    by = index(plan)
    serving = tuple(
        activity.name or activity.id for activity in plan.activities.activities if goal.id in activity.sub_goals
    )
    return record_of(goal, plan, by).with_fields(aktiviteter=serving)


DOCUMENT = Document(
    order=20,
    key="delaftale",
    template="02-delaftale",
    title="Delaftale",
    content=content,
    files=("delaftaler", "aktiviteter"),
    per_focus_area=True,
)

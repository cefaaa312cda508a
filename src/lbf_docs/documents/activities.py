"""Activities as a template sees them: their own data, their milestones and what they cost."""

from __future__ import annotations

from datetime import date

from lbf_docs.expressions import Record
from lbf_docs.model import Plan
from lbf_docs.model.activities import Activity
from lbf_docs.model.budget import total
from lbf_docs.model.index import Index
from lbf_docs.model.milestones import Milestone
from lbf_docs.model.view import record_of
from lbf_docs.values import Amount, Count, Quarter


def activity_record(plan: Plan, by: Index, activity: Activity) -> Record:
    """An activity with what the rest of the plan says of it.

    `milepæle` in order of time, `udgifter` in cash and `udgifter_timer` for working hours in kroner (None for none),
    how many hours those are (`timeantal`), whom it works with (`samarbejder_med`), its first and last day.
    """
    posts = [post for post in plan.budget.expenses if post.activity == activity.id]
    cash = [total(post) for post in posts if not post.hours]
    hours = [post for post in posts if post.hours]
    with_tasks = [task.who for task in activity.tasks if task.who and by.find("samarbejdspartner", task.who)]
    partners = dict.fromkeys([*activity.partners, *with_tasks])
    kinds = ("part", "samarbejdspartner")
    period = plan.plan.period
    return record_of(activity, plan, by).with_fields(
        milepæle=milestone_records(plan, by, [m for m in plan.milestones.milestones if m.activity == activity.id]),
        udgifter=Amount(sum(cash)) if cash else None,
        udgifter_timer=Amount(sum(total(post) for post in hours)) if hours else None,
        timeantal=Count(sum(number or 0 for post in hours for number in (post.hours or {}).values())),
        samarbejder_med=tuple(
            record_of(part, plan, by) for id_ in partners if (part := by.find_any(kinds, id_)) is not None
        ),
        foregår_overalt=not activity.estates,
        hele_perioden=activity.start is None and activity.end is None,
        første_dag=activity.start or (period and period.start),
        sidste_dag=activity.end or (period and period.end),
    )


def first_day(milestone: Milestone) -> date:
    """What milestones are sorted by; one without a time comes last."""
    match milestone.when:
        case Quarter():
            return milestone.when.last
        case None:
            return date.max
        case day:
            return day


def milestone_records(plan: Plan, by: Index, milestones: list[Milestone]) -> tuple[Record, ...]:
    """Milestones in order of time; those of one time in the case's order."""
    return tuple(record_of(milestone, plan, by) for milestone in sorted(milestones, key=first_day))


def participants(plan: Plan) -> Count:
    """How many the activities reach together, each activity counted once; words are not counted."""
    groups = (activity.target_group for activity in plan.activities.activities)
    return Count(sum(group.number for group in groups if group and isinstance(group.number, Count)))

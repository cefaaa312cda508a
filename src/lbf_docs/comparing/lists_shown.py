"""In which documents it is seen that a list has another order, or that an activity belongs to something else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from lbf_docs.model import Plan
from lbf_docs.model.activities import Activity
from lbf_docs.model.areas import Estate, Spot
from lbf_docs.model.base import Part

from .shown_keys import AGREEMENT, BUDGET, MILESTONES, REPORTING, SUB, goals_of, in_milestones
from .sides import Place, Sides

_NOBODYS = {
    ("milepæle", "milepæle"), ("tal", "tal"), ("indikatorer", "indikatorer"), ("organisering", "roller"),
    ("organisering", "daglig_ledelse"), ("parter", "samarbejdspartnere"), ("parter", "andre_navne"),
    ("delaftaler", "delaftaler"), ("aktiviteter", "delmål"),
}  # fmt: skip
"""Lists, by file and key, whose order is nobody's: what they hold is shown in another."""


def is_ordered(at: Place, key: str) -> bool:
    """Whether anybody sees the order of a list."""
    inside = (at.stem, key) == ("indikatorer", "indikatorer") and len(at.new) > 1
    return (at.stem, key) not in _NOBODYS or inside


def of_order(sides: Sides, at: Place, key: str, old: Part, new: Part) -> tuple[str, ...]:
    """The documents in which a part stands in another place, where it moved within its list."""
    match at.stem, key:
        case "aktiviteter", "aktiviteter" if isinstance(old, Activity) and isinstance(new, Activity):
            found: Iterable[str] = _of_activities(sides, old, new)
        case "plan", "indsatsområder":
            found = (AGREEMENT, BUDGET, MILESTONES, REPORTING)
        case "områder", "områder":
            everywhere = {one.home for one in sides.new.activities.activities if not one.estates}
            found = (*_on_map(sides.new, sides.new.areas.estates), *(f"{SUB}:{area}" for area in everywhere))
        case "områder", "steder":
            found = _on_map(sides.new, sides.new.areas.spots)
        case _:
            return sides.touches(at, key)
    return sides.in_order(found)


def _on_map(plan: Plan, parts: Sequence[Estate | Spot]) -> tuple[str, ...]:
    """The agreement, if its map has several of them."""
    return (AGREEMENT,) if plan.areas.map and sum(one.position is not None for one in parts) > 1 else ()


def _of_activities(sides: Sides, old: Activity, new: Activity) -> Iterable[str]:
    """All activities are listed in budget and reporting form; a delaftale lists its own, and those of each delmål."""
    yield from (BUDGET, REPORTING)
    for area in new.focus_areas:
        if _neighbours(sides.old, old, {area}, ()) != _neighbours(sides.new, new, {area}, ()):
            yield f"{SUB}:{area}"
    for goal in new.sub_goals:
        if _neighbours(sides.old, old, (), {goal}) != _neighbours(sides.new, new, (), {goal}):
            yield from goals_of(sides.new, [goal])


def _neighbours(
    plan: Plan, own: Activity, areas: Collection[str], goals: Collection[str]
) -> tuple[list[str], list[str]]:
    """The names of those that are listed before an activity and after it."""
    listed = [
        one for one in plan.activities.activities
        if one is own or set(areas) & set(one.focus_areas) or set(goals) & set(one.sub_goals)
    ]  # fmt: skip
    names = [one.name or one.id for one in listed]
    at = listed.index(own)
    return names[:at], names[at + 1 :]


def of_areas(sides: Sides, old: Activity, new: Activity) -> tuple[str, ...]:
    """The documents that change when an activity gets other indsatsområder, or has them in another order.

    Its home describes it and names them all, where they are several; the others name its home.
    """
    before, after = set(old.focus_areas), set(new.focus_areas)
    areas = {old.home, new.home} | (before ^ after) | ((before | after) if old.home != new.home else set())
    found = {f"{SUB}:{area}" for area in areas if area}
    if old.home != new.home:
        found |= {*in_milestones(sides.old, old), *in_milestones(sides.new, new)}
    if before != after and not (len(before) > 1 and len(after) > 1):
        posts = (*sides.old.budget.expenses, *sides.new.budget.expenses)
        found |= {BUDGET for post in posts if post.activity in (old.id, new.id) and not post.focus_area}
    return sides.in_order({*found, REPORTING})


def of_goals(sides: Sides, old: Activity, new: Activity) -> tuple[str, ...]:
    """The documents of the delmål that an activity serves no more, or has come to serve."""
    gone = [goal for goal in old.sub_goals if sides.before.id(("delmål",), goal) not in new.sub_goals]
    kept = {sides.before.id(("delmål",), goal) for goal in old.sub_goals}
    come = [goal for goal in new.sub_goals if goal not in kept]
    return sides.in_order((*goals_of(sides.old, gone), *goals_of(sides.new, come)))

"""How many things the to-do list counts for what is missing, so that its sum never grows as somebody writes.

What is missing as a whole weighs as much as what its first entry will lack while nothing but its id is there.
"""

from __future__ import annotations

from collections.abc import Sequence

from lbf_docs.model import Plan
from lbf_docs.model.activities import Activity
from lbf_docs.model.base import Field, Part, fields_of
from lbf_docs.model.figures import Baseline
from lbf_docs.model.shapes import Nested
from lbf_docs.model.shapes import Sequence as List
from lbf_docs.model.sub_agreements import SubAgreement
from lbf_docs.regulation import Indicator


def weight(field: Field) -> int:
    """Of an empty field: one, or what the part that belongs there has to say, of a list the first."""
    inner = field.shape.item if isinstance(field.shape, List) else field.shape
    return max(1, weight_of(inner.model)) if isinstance(inner, Nested) else 1


def weight_of(model: type[Part]) -> int:
    """Of a part of which nothing is written."""
    return sum(weight(field) for field in fields_of(model) if field.key.needed or field.key.expected)


def weight_of_file(plan: Plan, stem: str, model: type[Part]) -> int:
    """Of a file in which nothing is written; some lists must have an entry for each area, or for each indicator."""
    areas = _areas(plan)
    match stem:
        case "delaftaler":
            entries = sum(weight_of_delaftale(plan, area) for area in areas)
        case "aktiviteter":
            entries = NO_ACTIVITY * len(areas)
        case "indikatorer":
            entries = NO_BASELINE * len(fixed_indicators(plan))
        case _:
            entries = 0
    return max(entries, weight_of(model))


def weight_of_delaftale(plan: Plan, area: str) -> int:
    """Of a delaftale that isn't there: with it comes that it has no activities (LBF305)."""
    return weight_of(SubAgreement) + (NO_ACTIVITY if area in bare_areas(plan) else 0)


NO_ACTIVITY = weight_of(Activity) + 1
"""Of an area without an activity: what one has to say, and that somebody has the responsibility (LBF305)."""
NO_BASELINE = weight_of(Baseline) + 1
"""Of an indicator without a baseline: what one has to say, and the figure beside it (LBF202)."""


def bare_areas(plan: Plan) -> Sequence[str]:
    """The areas that no activity belongs to, once there are any. One that says no area yet may be for the first."""
    activities = plan.activities.activities
    served = {area for activity in activities for area in activity.focus_areas}
    unsaid = sum(not activity.focus_areas for activity in activities)
    return [area for area in _areas(plan) if area not in served][unsaid:] if activities else []


def _areas(plan: Plan) -> Sequence[str]:
    chosen = (area.id for area in plan.plan.focus_areas)
    return list(dict.fromkeys((*chosen, *(agreement.focus_area for agreement in plan.sub_agreements.agreements))))


def fixed_indicators(plan: Plan) -> Sequence[Indicator]:
    """The fund's indicators for the chosen areas, in its order."""
    chosen = {area.id for area in plan.plan.focus_areas}
    return [fixed for area in plan.regulation.focus_areas if area.id in chosen for fixed in area.indicators]

"""Which parts of a list have got another place in it, as far as anybody sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from lbf_docs.documents.activities import first_day
from lbf_docs.model import Plan, index
from lbf_docs.model.activities import Activity
from lbf_docs.model.base import Part
from lbf_docs.model.milestones import Milestone
from lbf_docs.value import Value
from lbf_docs.values.show import show

from .align import longest_rising
from .lines import beginning
from .lists_shown import is_ordered, of_order
from .shown_keys import MILESTONES, SUB
from .sides import Place, Sides

Pair = tuple[int, int]
"""Where a part stands in the old list and in the new one."""


class Move(Value):
    """Where a part stood, where it stands, and which documents show it."""

    before: str
    after: str
    touches: tuple[str, ...]


def moves(
    sides: Sides, at: Place, key: str, old: Sequence[Part], new: Sequence[Part], pairs: Sequence[Pair]
) -> Mapping[Pair, Move]:
    """The parts that moved within a list."""
    if (at.stem, key) == ("milepæle", "milepæle"):
        return _milestones(sides, old, new, pairs)
    if not is_ordered(at, key):
        return {}
    return {
        (n, m): Move(f"plads {n + 1}", f"plads {m + 1}", of_order(sides, at, key, old[n], new[m]))
        for n, m in _out_of_order(pairs)
    }


def _out_of_order(pairs: Iterable[Pair]) -> set[Pair]:
    ordered = sorted(pairs)
    return set(ordered) - {ordered[n] for n in longest_rising([m for _, m in ordered])}


def _milestones(sides: Sides, old: Sequence[Part], new: Sequence[Part], pairs: Sequence[Pair]) -> Mapping[Pair, Move]:
    """Milestones are sorted by time; those of one time and one indsatsområde keep the order of the case."""
    together: dict[object, list[Pair]] = {}
    for n, m in pairs:
        was, now = _group(sides.old, old[n]), _group(sides.new, new[m])
        if was == now:
            together.setdefault(now, []).append((n, m))
    return {
        (n, m): Move(
            _place(sides.old, old, n, [one for one, _ in ones]), _place(sides.new, new, m, [one for _, one in ones]),
            sides.in_order((MILESTONES, *_delaftale(sides.new, new, m, ones))),
        )
        for ones in together.values()
        for n, m in _out_of_order(ones)
    }  # fmt: skip


def _group(plan: Plan, part: Part) -> tuple[date, str | None]:
    """What milestones are grouped and sorted by in their document."""
    assert isinstance(part, Milestone)
    return first_day(part), part.focus_area or _home(plan, part)


def _home(plan: Plan, milestone: Milestone) -> str | None:
    activity = index(plan).find("aktivitet", milestone.activity) if milestone.activity else None
    return activity.home if isinstance(activity, Activity) else None


def _place(plan: Plan, parts: Sequence[Part], number: int, group: Sequence[int]) -> str:
    """ "efter »Den første vandring er holdt«", among those of the same time."""
    earlier = [one for one in group if one < number]
    if earlier:
        return f"efter {beginning(str(getattr(parts[max(earlier)], 'text', None) or ''))}"
    return f"forrest i {show(getattr(parts[number], 'when', None) or '', plan.number_style)}"


def _delaftale(plan: Plan, new: Sequence[Part], number: int, group: Sequence[Pair]) -> Iterable[str]:
    """The delaftale that lists a milestone, if it stands otherwise among those that are listed with it."""
    own = new[number]
    assert isinstance(own, Milestone)
    listed = [(n, m) for n, m in group if _listed_with(new[m]) == _listed_with(own)]
    area = _home(plan, own) if own.activity else own.focus_area
    return [f"{SUB}:{area}"] if area and _out_of_order(listed) else []


def _listed_with(part: Part) -> tuple[str | None, str | None]:
    assert isinstance(part, Milestone)
    return part.activity, None if part.activity else part.focus_area

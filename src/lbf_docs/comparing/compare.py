"""`compare`: an old plan and a new one, and what is different."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lbf_docs.documents import editions
from lbf_docs.model import FILES, Plan
from lbf_docs.model.financing import shares
from lbf_docs.values.show import show

from .difference import ADDED, CHANGED, MOVED, REMOVED, Comparison, Difference
from .naming import amounts
from .pairing import Side, renamed_ids
from .pictures import replaced
from .quoted import unseen
from .shown_in import BUDGET
from .sides import Loose, Sides
from .walk import Walk

_HOMES = {
    "aktiviteter": "delaftale", "delaftaler": "delaftale", "budget": "budget", "milepæle": "milepælsplan",
    "beredskab": "beredskabsplan", "kommissorium": "kommissorium", "indberetning": "indberetningsskema",
}  # fmt: skip
"""Under which document a change of a file is told, if that shows it; else under the first that does."""


def compare(old: Plan, new: Plan, pictures: Collection[str] = ()) -> Comparison:
    """What is different in `new`. Neither plan is changed; the same two give the same answer.

    `pictures` are those that were replaced under the same name: plans know pictures by name alone.
    """
    walk = Walk(Sides(Side(old, renamed_ids(old, new)), Side(new, {})))
    found = [one for stem in FILES for one in walk.file(stem)]
    titles = {
        **{section.prose: f"afsnit {section.number}, {section.title}" for section in new.regulation.sections},
        **{new.regulation.problem_complex_file(area.id): f"afsnit 6, problemkomplekset for {new.area_name(area.id)}"
           for area in new.regulation.focus_areas},
    }  # fmt: skip
    for file in dict.fromkeys((*old.prose, *new.prose)):
        found += walk.text(file, titles.get(file, file))
    told = (*_totals(old, new), *_moved(unseen(found, old, new)), *replaced(new, pictures))
    differences = [_at_home(one) for one in told]
    keys = [edition.key for edition in editions(new)]
    before = [edition.key for edition in editions(old)]
    touched = {key for one in differences for key in one.touches} | (set(keys) - set(before))
    rank = {key: number for number, key in enumerate((*keys, *before))}
    differences.sort(key=lambda one: rank.get(one.home, len(rank)))
    return Comparison(
        tuple(differences), tuple(key for key in keys if key in touched), tuple(k for k in before if k not in keys)
    )


def _at_home(one: Difference) -> Difference:
    kind = _HOMES.get(one.spot.partition(".yaml")[0])
    home = next((key for key in one.touches if kind and key.partition(":")[0] == kind), one.home)
    return one.changed(home=home)


def _moved(all_found: Iterable[Loose]) -> Iterator[Difference]:
    """The differences, a part that is gone in one list and come in another as one that moved."""
    found = list(all_found)
    come = {_known(one): number for number, one in enumerate(found) if one.difference.kind == ADDED and one.part}
    paired = {
        number: come[_known(one)]
        for number, one in enumerate(found)
        if one.part is not None and one.difference.kind == REMOVED and _known(one) in come
    }
    for number, one in enumerate(found):
        if number in paired:
            continue
        if number in paired.values():
            gone = found[next(n for n, m in paired.items() if m == number)].difference
            above, _, own = one.difference.subject.rpartition(", ")
            touches = tuple(dict.fromkeys((*one.difference.touches, *gone.touches)))
            yield one.difference.changed(
                kind=MOVED, subject=own, before=gone.subject.rpartition(", ")[0], after=above, touches=touches
            )
        else:
            yield one.difference


def _known(one: Loose) -> tuple[type, str]:
    """What a part is known by wherever it stands."""
    return type(one.part), str(getattr(one.part, "id", "") or id(one))


def _totals(old: Plan, new: Plan) -> Iterator[Difference]:
    """The sums that everybody asks for first."""
    before, after = shares(old), shares(new)
    for label, one, other in (
        ("finansiering i alt", before.everything, after.everything),
        ("Landsbyggefonden i alt", before.fund, after.fund),
        ("lokal medfinansiering i alt", before.local, after.local),
    ):
        if one != other:
            texts = amounts(show(one, old.number_style), show(other, new.number_style), other)
            yield Difference(
                CHANGED, BUDGET, (BUDGET, "indberetningsskema"), "Budget", label, *texts, (), "budget.yaml"
            )

"""`compare`: an old plan and a new one, and what is different."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lbf_docs.documents import editions
from lbf_docs.model import FILES, Plan
from lbf_docs.model.financing import shares
from lbf_docs.values.show import show

from .difference import CHANGED, Comparison, Difference
from .moves import moved
from .naming import amounts
from .pairing import Side, renamed_ids
from .pictures import replaced
from .quoted import unseen
from .shown_in import BUDGET
from .sides import Sides
from .walk import Walk


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
    documents = {edition.key: edition.title for plan in (old, new) for edition in editions(plan)}
    told = moved(unseen(found, old, new), walk.inside, documents)
    differences = [*_totals(old, new), *told, *replaced(new, pictures)]
    keys = [edition.key for edition in editions(new)]
    before = [edition.key for edition in editions(old)]
    touched = {key for one in differences for key in one.touches} | (set(keys) - set(before))
    rank = {key: number for number, key in enumerate((*keys, *before))}
    differences.sort(key=lambda one: rank.get(one.home, len(rank)))
    return Comparison(
        tuple(differences), tuple(key for key in keys if key in touched), tuple(k for k in before if k not in keys)
    )


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

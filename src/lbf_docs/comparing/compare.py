"""`compare`: an old plan and a new one, and what is different."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from lbf_docs.documents import editions
from lbf_docs.model import FILES, Plan

from .difference import Comparison
from .moves import moved
from .pairing import Side, renamed_ids
from .pictures import replaced
from .quoted import unseen
from .sides import Sides
from .templates import changed_templates
from .totals import totals
from .walk import Walk

NO_TEMPLATES: Mapping[str, tuple[str, str]] = MappingProxyType({})


def compare(
    old: Plan, new: Plan, pictures: Collection[str] = (), templates: Mapping[str, tuple[str, str]] = NO_TEMPLATES
) -> Comparison:
    """What is different in `new`. Neither plan is changed; the same two give the same answer.

    `pictures` are those that were replaced under the same name: plans know pictures by name alone. `templates` are the
    hashes of the case's own ones, before and after: see `changed_templates`.
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
    differences = [*totals(old, new), *told, *replaced(new, pictures), *changed_templates(new, templates)]
    keys = [edition.key for edition in editions(new)]
    before = [edition.key for edition in editions(old)]
    touched = {key for one in differences for key in one.touches} | (set(keys) - set(before))
    rank = {key: number for number, key in enumerate((*keys, *before))}
    differences.sort(key=lambda one: rank.get(one.home, len(rank)))
    return Comparison(
        tuple(differences), tuple(key for key in keys if key in touched), tuple(k for k in before if k not in keys)
    )

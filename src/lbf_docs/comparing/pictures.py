"""The case's own pictures: which texts show them, and in which documents one that was replaced is seen."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lbf_docs.documents import home_of
from lbf_docs.model import Plan
from lbf_docs.model.keys import all_texts

from .difference import CHANGED, Difference
from .shown_in import AGREEMENT, ShownIn


def pictures_of(plan: Plan) -> tuple[str, ...]:
    """The paths of all pictures that the plan shows, relative to the case; a logo is how it looks."""
    own_map = plan.areas.map.picture if plan.areas.map else None
    in_texts = [named.name for _, text in all_texts(plan) for named in text.pictures]
    return tuple(dict.fromkeys([*in_texts, *([own_map] if own_map else [])]))


def replaced(plan: Plan, names: Collection[str]) -> Iterator[Difference]:
    """The differences that pictures under the same name are."""
    shown_in = ShownIn(plan)
    for name in names:
        touches: list[str] = []
        if plan.areas.map and plan.areas.map.picture == name:
            touches.append(AGREEMENT)
        for where, text in all_texts(plan):
            if any(named.name == name for named in text.pictures):
                found = shown_in.texts(text.file) if text.file in plan.prose else (home_of(plan, where).key,)
                touches += found
        documents = tuple(key for key in shown_in.all if key in touches)
        yield Difference(CHANGED, documents[0] if documents else "", documents, "", f"billedet {name}", spot=name)

"""The case's own pictures: which texts show them, and in which documents one that was replaced is seen."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lbf_docs.documents import home_of
from lbf_docs.model import Plan
from lbf_docs.model.keys import all_texts

from .difference import CHANGED, LOOK, Difference
from .shown_in import ShownIn
from .shown_keys import AGREEMENT


def pictures_of(plan: Plan) -> tuple[str, ...]:
    """The paths of all pictures that the plan shows, relative to the case, the logo among them."""
    theme = plan.plan.theme
    logo = [theme.logo] if theme and theme.logo else []
    own_map = plan.areas.map.picture if plan.areas.map else None
    in_texts = [named.name for _, text in all_texts(plan) for named in text.pictures]
    return tuple(dict.fromkeys([*in_texts, *([own_map] if own_map else []), *logo]))


def replaced(plan: Plan, names: Collection[str]) -> Iterator[Difference]:
    """The differences that pictures under the same name are."""
    shown_in = ShownIn(plan)
    for name in names:
        if plan.plan.theme and plan.plan.theme.logo == name:
            yield Difference(CHANGED, LOOK, (), "", f"logoet {name}", spot=name)
        touches: list[str] = []
        if plan.areas.map and plan.areas.map.picture == name:
            touches.append(AGREEMENT)
        for where, text in all_texts(plan):
            if any(named.name == name for named in text.pictures):
                found = shown_in.texts(text.file) if text.file in plan.prose else (home_of(plan, where).key,)
                touches += found
        documents = tuple(key for key in shown_in.all if key in touches)
        if documents:
            yield Difference(CHANGED, documents[0], documents, "", f"billedet {name}", spot=name)

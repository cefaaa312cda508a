"""Whether a sentence is about another plan than this one: another town's, an earlier one, or plans in general."""

from __future__ import annotations

from functools import lru_cache

from lbf_docs.model import Plan

from ..pattern import Pattern
from .areas import called

_PLACE = Pattern(r"\b(?:[Ii]|[Pp]å|[Ff]or|[Hh]os) (?P<name>[A-ZÆØÅ]\w+)|(?P<town>[A-ZÆØÅ]\w+) Kommune")
"""A name where a place stands."""
_OWNER = Pattern(r"^(?P<name>[A-ZÆØÅ]\w+)(?:s (?:\w+ )?(?:helheds|samarbejds|budget|medfin|plan)|(?= (?:har|havde) ))")
"""A name that a sentence begins with: "Slagelses helhedsplan", "Slagelse har"."""
_OWN_PLAN = frozenset(
    ("helhedsplanen", "planen", "parterne", "aftalen", "samarbejdsaftalen", "budgettet", "projektet", "vi", "den",
     "der", "bestyrelsen", "boligorganisationerne", "indsatsen", "denne", "dette", "det")
)  # fmt: skip
"""What a sentence of the plan itself begins with."""
_OTHERS = Pattern(
    r"(?i)\b(?:andre|øvrige|alle (?:boligsociale )?helhedsplaner|landsplan|landets?"
    r"|gennemsnit\w*|tidligere|forrige|hidtidige|gamle|dengang|nuværende (?:\w+ )?helhedsplan\w*)\b"
)


def is_elsewhere(text: str, begin: int, stop: int, plan: Plan) -> bool:
    """Whether the sentence between two characters names a place that isn't the plan's, or other plans."""
    return bool(_OTHERS.search(text, begin, stop)) or names_another_place(text, begin, stop, plan)


def names_another_place(text: str, begin: int, stop: int, plan: Plan) -> bool:
    """Whether the sentence names a place that nothing in the plan is called after: "i Slagelse"."""
    known, sentence = _own_words(plan), text[begin:stop]
    if any(not _is_own(place["name"] or place["town"], known) for place in _PLACE.finditer(sentence)):
        return True
    owner = _OWNER.match(sentence)
    return bool(owner and owner["name"].lower() not in _OWN_PLAN and not _is_own(owner["name"], known))


def _is_own(name: str, known: frozenset[str]) -> bool:
    return name in known or (name.endswith("s") and name[:-1] in known)


@lru_cache(maxsize=2)
def _own_words(plan: Plan) -> frozenset[str]:
    """The words of the names that the plan has for itself, its parties, areas, places, activities and organs."""
    names = [plan.plan.area_name, plan.plan.short_name]
    names += (name for party in plan.parties.parties for name in called(party))
    names += (name for partner in plan.parties.partners for name in (partner.name, partner.short_name))
    names += (activity.name for activity in plan.activities.activities)
    names += (organ.name for organ in plan.organisation.organs)
    names += (estate.name for estate in plan.areas.estates)
    names += (department.name for department in plan.areas.departments)
    names += (spot.name for spot in plan.areas.spots)
    return frozenset(word.strip("().,-–") for name in names if name for word in name.split())

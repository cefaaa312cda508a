"""What a plan calls organisations and places, and where it says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import DataPath
from lbf_docs.model import Plan
from lbf_docs.model.areas import Department, Estate
from lbf_docs.model.areas import Spot as PlaceOnTheMap
from lbf_docs.model.index import THE_FUND

from ..base import Spot

_KINDS = {
    "parter": ("parter", "samarbejdspartnere"),
    "områder": ("områder", "afdelinger", "steder"),
}
_KEYS = ("navn", "kortnavn", "tidligere_navn", "andre_navne")


def known_names(plan: Plan) -> Mapping[str, Spot | None]:
    """Every form of a name that the plan gives to a party, a partner or a place, and where. The fund's has no place."""
    out: dict[str, Spot | None] = {}
    for form, spot in _forms(plan):
        out.setdefault(form, spot)
    for name in (THE_FUND.name, THE_FUND.short_name):
        out.setdefault(str(name), None)
    return out


def says_a_name(path: DataPath) -> bool:
    """Whether a line of the data is one where the plan says what somebody or something is called, or why that is."""
    if path[:2] == ("plan", "kvitteringer"):
        return True
    return len(path) > 3 and path[1] in _KINDS.get(str(path[0]), ()) and path[3] in _KEYS


def _forms(plan: Plan) -> Iterator[tuple[str, Spot]]:
    for party in plan.parties.parties:
        own = (("navn", party.name), ("kortnavn", party.short_name), ("tidligere_navn", party.former_name))
        yield from ((form, (party, key)) for key, form in own if form)
        yield from ((form, (party, ("andre_navne", number))) for number, form in enumerate(party.other_names))
    for partner in plan.parties.partners:
        yield from (
            (form, (partner, key)) for key, form in (("navn", partner.name), ("kortnavn", partner.short_name)) if form
        )
    places: tuple[Estate | Department | PlaceOnTheMap, ...] = (
        *plan.areas.estates, *plan.areas.departments, *plan.areas.spots
    )  # fmt: skip
    yield from ((place.name, (place, "navn")) for place in places if place.name)

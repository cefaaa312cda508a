"""How much the figures can show: far more than a page, and little enough to be drawn within seconds."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.case import RawCase, place_of
from lbf_docs.findings import Finding

from . import codes
from .areas import Estate, Spot
from .plan import Plan

MOST_ORGANS, DEEPEST = 300, 50
MOST_PLACES = 150
MOST_LETTERS = 10_000


def too_much(raw: RawCase, plan: Plan) -> Iterator[Finding]:
    """What is too much for the diagram or the map; there must be no ring of organs."""
    organs = plan.organisation.organs
    at = place_of(raw, ("organisering", "organer"))
    if len(organs) > MOST_ORGANS:
        remedy = f"skriv kun de organer, som diagrammet skal vise: højst {MOST_ORGANS}"
        yield codes.TOO_MUCH.finding(at, f"her er {len(organs)} organer", remedy)
    elif _depth({organ.id: organ.under for organ in organs}) > DEEPEST:
        yield codes.TOO_MUCH.finding(at, f"over {DEEPEST} organer hører under hinanden i række", "ret `under:`")
    elif (letters := sum(len(organ.name or "") + len(organ.remark or "") for organ in organs)) > MOST_LETTERS:
        yield codes.TOO_MUCH.finding(at, f"organernes navne og bemærkninger har {letters} bogstaver", _SHORTER)
    places: list[Estate | Spot] = [*plan.areas.estates, *plan.areas.spots]
    if plan.areas.map is None or plan.areas.map.picture:
        return
    at = place_of(raw, ("områder", "kort"))
    if (shown := sum(place.position is not None for place in places)) > MOST_PLACES:
        remedy = f"slet `placering:` ved nogle af dem; der er plads til {MOST_PLACES}"
        yield codes.TOO_MUCH.finding(at, f"kortet ville vise {shown} steder", remedy)
    elif (letters := sum(len(place.name or "") for place in places if place.position)) > MOST_LETTERS:
        yield codes.TOO_MUCH.finding(at, f"stedernes navne har {letters} bogstaver", _SHORTER)


_SHORTER = f"skriv dem kortere: der er plads til {MOST_LETTERS}"


def _depth(above: dict[str, str | None]) -> int:
    """How many organs stand over one another."""
    depths: dict[str, int] = {}
    for start in above:
        way: list[str] = []
        current: str | None = start
        while current is not None and current not in depths:
            way.append(current)
            current = above.get(current)
        depth = depths[current] if current is not None else 0
        for id_ in reversed(way):
            depth += 1
            depths[id_] = depth
    return max(depths.values(), default=0)

"""The ground of the map: places in kilometres, their distances and directions, and the same in Danish words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .data import Spot

ESTATE, SCHOOL, PLACE = "boligområde", "skole", "sted"
KINDS = (ESTATE, SCHOOL, PLACE)
KM_PER_DEGREE = 111.32
"""One degree of latitude, and of longitude at the equator. Equirectangular: good to a metre per kilometre in a town."""

_COMPASS = ("nord", "nordøst", "øst", "sydøst", "syd", "sydvest", "vest", "nordvest")


@dataclass(frozen=True)
class Ground:
    """The spots with their places in kilometres east and north of the middle of them all."""

    spots: tuple[Spot, ...]
    places: tuple[tuple[float, float], ...]
    span: tuple[float, float]
    """East to west and north to south."""


def ground(spots: Sequence[Spot]) -> Ground:
    """`spots` in kilometres.

    Raises ValueError when there is no spot, a kind is unknown or a place isn't on the globe.
    """
    if not spots:
        raise ValueError("a map needs at least one spot")
    for spot in spots:
        if spot.kind not in KINDS:
            raise ValueError(f'"{spot.name}" is a "{spot.kind}"; a spot is one of {", ".join(KINDS)}')
        if not (abs(spot.north) <= 89 and abs(spot.east) <= 180):  # also refuses NaN
            raise ValueError(f'"{spot.name}" lies at {spot.north} north, {spot.east} east, which is not on the map')
    north, east = [spot.north for spot in spots], [spot.east for spot in spots]
    middle = ((min(east) + max(east)) / 2, (min(north) + max(north)) / 2)
    per_east = KM_PER_DEGREE * math.cos(math.radians(middle[1]))
    places = tuple(((s.east - middle[0]) * per_east, (s.north - middle[1]) * KM_PER_DEGREE) for s in spots)
    span = ((max(east) - min(east)) * per_east, (max(north) - min(north)) * KM_PER_DEGREE)
    return Ground(tuple(spots), places, span)


def describe(area: Ground, title: str) -> str:
    """The map in Danish words: where each place lies, and how far it is to the nearest estate."""
    of_kind = {kind: [i for i, spot in enumerate(area.spots) if spot.kind == kind] for kind in KINDS}
    estates = of_kind[ESTATE]
    sentences = []
    if estates:
        sentences.append(_where(area, estates, "{} ligger {}"))
    if of_kind[SCHOOL]:
        sentences.append(_where(area, of_kind[SCHOOL], "Skolen {} ligger {}" if len(of_kind[SCHOOL]) == 1 else "{} {}"))
        if len(of_kind[SCHOOL]) > 1:
            sentences[-1] = "Skolerne ligger sådan: " + sentences[-1]
    if of_kind[PLACE]:
        sentences.append("Desuden vises " + _where(area, of_kind[PLACE], "{} {}"))
    for i in (*of_kind[SCHOOL], *of_kind[PLACE]):
        if estates:
            nearest = min(estates, key=lambda estate: _distance(area, i, estate))
            sentences.append(
                f"Afstanden fra {area.spots[i].name} til nærmeste boligområde, {area.spots[nearest].name}, "
                f"er {_kilometres(_distance(area, i, nearest))}"
            )
    pairs = [(a, b) for n, a in enumerate(estates) for b in estates[n + 1 :]]
    if pairs:
        one, other = max(pairs, key=lambda pair: _distance(area, *pair))
        between = f"{area.spots[one].name} og {area.spots[other].name}"
        if len(estates) == 2:
            sentences.append(f"Afstanden mellem {between} er {_kilometres(_distance(area, one, other))}")
        else:
            sentences.append(
                f"Længst fra hinanden af boligområderne ligger {between}: {_kilometres(_distance(area, one, other))}"
            )
    over = title.strip()
    for opening in ("Skematisk kort over ", "Kort over "):
        over = over[len(opening) :] if over.lower().startswith(opening.lower()) else over
    if estates and len(area.spots) > 1:
        sentences.append("Afstande er i luftlinje")
    return f"Skematisk kort over {over}: " + ". ".join(sentences) + "."


def direction(area: Ground, index: int) -> str:
    """Where a spot lies as seen from the middle of the map, in one of eight directions."""
    east, north = area.places[index]
    if math.hypot(east, north) <= 0.12 * math.hypot(*area.span):
        return "midt på kortet"
    return "mod " + _COMPASS[round(math.degrees(math.atan2(east, north)) / 45) % 8]


def _where(area: Ground, indices: Sequence[int], opening: str) -> str:
    """The first with the `opening`, the rest shorter: "A ligger mod vest, B mod øst og C midt på kortet"."""
    parts = [opening.format(area.spots[indices[0]].name, direction(area, indices[0]))]
    parts += [f"{area.spots[i].name} {direction(area, i)}" for i in indices[1:]]
    return " og ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


def _distance(area: Ground, one: int, other: int) -> float:
    return math.dist(area.places[one], area.places[other])


def _kilometres(distance: float) -> str:
    if distance < 0.1:
        return "under 0,1 km"
    if distance >= 9.95:
        return f"ca. {distance:.0f} km"
    return f"ca. {distance:.1f}".replace(".", ",").replace("ca,", "ca.") + " km"

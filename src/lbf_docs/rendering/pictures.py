"""The plan's figures as data for the drawing: the organisation diagram and the map; and the case's own pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from lbf_docs.case.pictures import logo_mm, read_logo, read_picture, size_mm
from lbf_docs.figures import Box, Figure, Spot, draw_map, draw_organisation, show_vector
from lbf_docs.model import Plan
from lbf_docs.model.areas import Map
from lbf_docs.model.theme import ThemePart
from lbf_docs.model.view import DIAGRAM, MAP
from lbf_docs.word import Picture


def figures_of(plan: Plan) -> Mapping[str, Callable[[], Figure]]:
    """The figures that the plan has data for, by the name that templates and prose use."""
    out: dict[str, Callable[[], Figure]] = {}
    if plan.organisation.organs:
        out[DIAGRAM] = partial(organisation_diagram, plan)
    if plan.areas.map and not plan.areas.map.picture and map_spots(plan):
        out[MAP] = partial(estate_map, plan)
    return out


def organisation_diagram(plan: Plan) -> Figure:
    """The diagram of the organs."""
    boxes = [
        Box(
            id=organ.id, name=organ.name or organ.id, lines=(organ.remark,) if organ.remark else (),
            under=organ.under, beside=bool(organ.beside),
        )
        for organ in plan.organisation.organs
    ]  # fmt: skip
    return draw_organisation(boxes, "Organisationsdiagram", plan.look)


def map_spots(plan: Plan) -> list[Spot]:
    """Estates and other places that have a position."""
    spots = [
        Spot(estate.name or estate.id, "boligområde", float(estate.position.north), float(estate.position.east))
        for estate in plan.areas.estates
        if estate.position
    ]
    return spots + [
        Spot(spot.name, spot.kind, float(spot.position.north), float(spot.position.east))
        for spot in plan.areas.spots
        if spot.position
    ]


def estate_map(plan: Plan) -> Figure:
    """The schematic map."""
    assert plan.areas.map is not None
    return draw_map(map_spots(plan), plan.areas.map.title or "Kort", plan.look)


def own_map(case: Path, own: Map) -> Picture:
    """The case's own map. Raises PictureError."""
    picture = read_picture(case, own.picture or "")
    title = own.title or "Kort"
    words, turn = (title, own.title or "", own.alt or title), (picture.turned, picture.mirrored)
    return Picture(picture.data, picture.ending, None, *size_mm(picture), *words, *turn)


def logo(case: Path, theme: ThemePart) -> Picture:
    """The case's logo; an SVG is shown as it is, and drawn as a PNG for readers without SVG. Raises PictureError."""
    picture = read_logo(case, theme.logo or "")
    size, alt = logo_mm(picture), theme.logo_text or "Logo"
    if picture.ending != "svg":
        turn = picture.turned, picture.mirrored
        return Picture(picture.data, picture.ending, None, *size, "Logo", "", alt, *turn)
    figure = show_vector(picture.data, size, "Logo", alt)
    return Picture(figure.png, "png", figure.svg, *size, "Logo", "", alt)

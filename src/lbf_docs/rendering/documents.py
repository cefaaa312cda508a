"""From a plan and its templates to the documents' bytes: what each shows, its figures, and who does the work."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache, lru_cache, partial
from pathlib import Path

from ..case.pictures import PictureError, read_picture, size_mm
from ..documents import Edition, editions, home_of
from ..expressions import Language
from ..figures import Figure
from ..findings import Finding
from ..model import Plan
from ..model.keys import FIGURES, all_texts, homes_of_keys
from ..model.view import LOGO, MAP
from ..together import shared_out
from ..word import Content, Picture, Properties, Rendered, TemplateProblem, prepare, render
from ..word.lookup import DESIGN, find_template
from .pictures import figures_of, logo, own_map


def all_rendered(
    wanted: Sequence[Edition], plan: Plan, case: Path, draft: bool, folders: tuple[Path, ...], spread: bool
) -> Iterator[Rendered | Finding]:
    """The documents in order, or what is wrong with a template. With `spread` a second processor takes its part."""
    language, pictures = Language(), _pictures(case, plan)

    def one(number: int) -> Rendered:
        edition = wanted[number]
        name, template = find_template(folders, edition.document.template)
        design_name, design = find_template(folders, DESIGN)
        prepared = prepare(name, template, design, language, design_name, plan.look)
        return render(prepared, content_of(edition, plan, draft, pictures), language)

    def as_bytes(number: int) -> bytes:
        try:
            return one(number).packed()
        except TemplateProblem:
            return b""  # made again below, where its finding is told

    everything = shared_out(len(wanted), as_bytes) if spread else [b""] * len(wanted)
    for number, packed in enumerate(everything):
        try:
            yield Rendered.unpacked(packed) if packed else one(number)
        except TemplateProblem as problem:
            yield problem.finding


def content_of(edition: Edition, plan: Plan, draft: bool, pictures: Mapping[str, Callable[[], Picture]]) -> Content:
    """What a document says."""
    properties = _properties(edition, plan, draft)
    root, elsewhere, named = edition.content(plan, draft), _elsewhere(edition, plan), _named(plan)
    return Content(root, plan.number_style, pictures, properties, elsewhere, named)


@lru_cache(maxsize=1)
def _titles(plan: Plan) -> Mapping[str, str]:
    """The title of the document that each key of the plan is at home in; nothing for a plan without references."""
    if not any(text.references for _, text in all_texts(plan)):
        return {}
    everyone = editions(plan)
    figures = dict.fromkeys(FIGURES, everyone[0].title)  # the agreement's
    return figures | {key: home_of(plan, where).title for key, where in homes_of_keys(plan).items()}


def _elsewhere(edition: Edition, plan: Plan) -> Mapping[str, str]:
    """The documents of keys that are at home in another document than this."""
    return {key: title for key, title in _titles(plan).items() if title != edition.title}


def _named(plan: Plan) -> Collection[str]:
    """The figures that texts refer to by their names; the author's own key goes before."""
    return FIGURES.keys() - homes_of_keys(plan).keys()


def _pictures(case: Path, plan: Plan) -> dict[str, Callable[[], Picture]]:
    """The plan's figures by name, each drawn once, when a document asks for it; the case's own map and logo."""
    out: dict[str, Callable[[], Picture]] = {}
    for name, draw in figures_of(plan).items():
        out[name] = cache(partial(_drawn, draw))
    own, theme = plan.areas.map, plan.plan.theme
    with suppress(PictureError):  # reported when the case was read; in a draft the place shows a gap
        if own and own.picture:
            out[MAP] = partial(_same, own_map(case, own))
    with suppress(PictureError):
        if theme and theme.logo:
            out[LOGO] = partial(_same, logo(case, theme))
    return out | {path: partial(_same, picture) for path, picture in _own_pictures(case, plan)}


def _own_pictures(case: Path, plan: Plan) -> Iterator[tuple[str, Picture]]:
    """The pictures that the texts show, by path; what they show and their captions stand in the text.

    Of one that can't be used, which was reported when the case was read, a draft shows a gap.
    """
    for path in dict.fromkeys(picture.name for _, text in all_texts(plan) for picture in text.pictures):
        with suppress(PictureError):
            found = read_picture(case, path)
            name, turn = path.rpartition("/")[2], (found.turned, found.mirrored)
            yield path, Picture(found.data, found.ending, None, *size_mm(found), name, "", "", *turn)


def _same(picture: Picture) -> Picture:
    return picture


def _drawn(draw: Callable[[], Figure]) -> Picture:
    figure = draw()
    size = (figure.width_mm, figure.height_mm)
    return Picture(figure.png, "png", figure.svg, *size, figure.title, figure.title, figure.alt)


def day_of(plan: Plan) -> date:
    """The date of its documents: its revision's, else the start of its period, or the regulation's own date."""
    revision, period = plan.plan.revision, plan.plan.period
    return (revision and revision.day) or (period and period.start) or date.fromisoformat(plan.regulation.version)


def _properties(document: Edition, plan: Plan, draft: bool) -> Properties:
    """Title and dates."""
    revision, name = plan.plan.revision, plan.plan.area_name
    return Properties(
        title=f"{document.title}: {name}" if name else document.title,
        subject=name or "",
        creator=", ".join(p.name for p in plan.parties.parties if p.name),
        revision=int((revision and revision.number) or 1),
        day=day_of(plan),
        draft=draft,
    )

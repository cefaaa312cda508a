"""From a plan and its templates to the documents' bytes: what each shows, its figures, and who does the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path

from ..case.pictures import PictureError, read_picture, size_mm
from ..documents import Edition
from ..expressions import Language
from ..figures import Figure
from ..findings import Finding
from ..model import Plan
from ..model.view import MAP
from ..together import shared_out
from ..word import Content, Picture, Properties, Rendered, TemplateProblem, prepare, render
from ..word.lookup import DESIGN, find_template
from .pictures import figures_of


def all_rendered(
    wanted: Sequence[Edition], plan: Plan, case: Path, draft: bool, folders: tuple[Path, ...], spread: bool
) -> Iterator[Rendered | Finding]:
    """The documents in order, or what is wrong with a template. With `spread` a second processor takes its part."""
    language, pictures = Language(), _pictures(case, plan)

    def one(number: int) -> Rendered:
        edition = wanted[number]
        name, template = find_template(folders, edition.document.template)
        design_name, design = find_template(folders, DESIGN)
        prepared = prepare(name, template, design, language, design_name)
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
    return Content(edition.content(plan, draft), plan.number_style, pictures, _properties(edition, plan, draft))


def _pictures(case: Path, plan: Plan) -> dict[str, Callable[[], Picture]]:
    """The plan's figures by name, each drawn once, when a document asks for it; the case's own map if it has one."""
    out: dict[str, Callable[[], Picture]] = {}
    for name, draw in figures_of(plan).items():
        out[name] = cache(partial(_drawn, name, draw))
    own = plan.areas.map
    if own and own.picture:
        try:
            picture = read_picture(case, own.picture)
        except PictureError:
            return out  # reported when the case was read; in a draft the place shows a gap
        title = own.title or "Kort"
        shown = Picture(picture.data, picture.ending, None, *size_mm(picture), title, own.title or "", own.alt or title)
        out[MAP] = lambda: shown
    return out


def _drawn(name: str, draw: Callable[[], Figure]) -> Picture:
    figure = draw()
    caption = figure.title if name == MAP else ""  # the diagram stands under a heading that says the same
    size = (figure.width_mm, figure.height_mm)
    return Picture(figure.png, "png", figure.svg, *size, figure.title, caption, figure.alt)


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

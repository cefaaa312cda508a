"""The words of all documents of a plan, made with the real engine. Pictures are points with the drawing's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from lbf_docs.documents import Document, Edition, editions
from lbf_docs.expressions import Language, UnknownName
from lbf_docs.findings import Finding
from lbf_docs.model import Plan
from lbf_docs.model.samples import is_own_key
from lbf_docs.model.view import DIAGRAM, LOGO, MAP
from lbf_docs.word.ledger import Picture
from lbf_docs.word.outline import outline
from lbf_docs.word.prepared import Prepared
from lbf_docs.word.properties import Properties
from lbf_docs.word.render import TEXT, Content, render
from lbf_docs.word.template_findings import TemplateProblem, template_finding

from .read import Opened

_POINT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000"
    "000a49444154789c63f80f0001010100b138f6140000000049454e44ae426082"
)
"""A PNG of one point."""


def words_of(plan: Plan, opened: Sequence[tuple[Document, Opened]]) -> tuple[str | None, tuple[Finding, ...]]:
    """What stands in the documents; None if some of them can't be made, and the first thing that stops each.

    An id of a case's own is none of these plans': such a document can't be made here, and nothing is wrong with it.
    """
    words: list[str | None] = []
    problems: list[Finding] = []
    pictures = _pictures(plan)
    for edition in editions(plan):
        prepared = next(one.prepared for document, one in opened if document == edition.document)
        try:
            words.append(_made(edition, prepared, plan, pictures) if prepared is not None else None)
        except TemplateProblem as problem:
            words.append(None)
            unknown = problem.__cause__
            if not (isinstance(unknown, UnknownName) and any(map(is_own_key, unknown.known))):
                problems.append(problem.finding)
    told = tuple(dict.fromkeys(problems))
    return (None, told) if None in words else ("\n".join(filter(None, words)), told)


def _made(edition: Edition, prepared: Prepared, plan: Plan, pictures: Mapping[str, Callable[[], Picture]]) -> str:
    """The words of a document. Raises TemplateProblem, also for a figure in the middle of a sentence."""
    assert plan.plan.period is not None
    assert plan.plan.period.start is not None
    properties = Properties(edition.title, "", "", 1, plan.plan.period.start)
    content = Content(edition.content(plan, False), plan.number_style, pictures, properties)
    rendered = render(prepared, content, Language())
    for gap in rendered.gaps:
        if gap in pictures:
            title, remedy = f"figuren `{gap}` står sammen med andet", "sæt den i et afsnit for sig selv"
            raise TemplateProblem(template_finding(TEXT, prepared.name, title, "", remedy))
    return outline(rendered.data)


def _pictures(plan: Plan) -> dict[str, Callable[[], Picture]]:
    """A figure is told by what its drawing has in it, which is what the picture's text for the blind says too."""
    organs = [organ.name or "" for organ in plan.organisation.organs]
    areas = plan.areas
    places = [areas.map.title or "" if areas.map else ""]
    places += [estate.name or "" for estate in areas.estates] + [spot.name for spot in areas.spots]
    theme = plan.plan.theme
    logo = [theme.logo_text or "" if theme else ""]
    drawn = ((DIAGRAM, organs), (MAP, places), (LOGO, logo))
    return {name: partial(_picture, name, ", ".join(words)) for name, words in drawn}


def _picture(name: str, alt: str) -> Picture:
    return Picture(_POINT, "png", None, 1, 1, name, "", alt)

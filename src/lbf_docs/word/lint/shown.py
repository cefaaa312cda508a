"""Data that a case must have and that no template shows.

All documents are made of plans in which no value stands twice, and the values are looked for in what came out. A
reference is shown where the part that only it refers to stands more often than one like it that nothing refers to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeAlias

from lbf_docs.documents import Document
from lbf_docs.findings import DataPath, Finding, Place
from lbf_docs.model import Plan, located, shapes
from lbf_docs.model.base import Field, Part, fields_of
from lbf_docs.model.fullest import Fullest
from lbf_docs.model.kinds import MarkdownText
from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import Paragraph, plain_text
from lbf_docs.report.template_codes import NEVER_SHOWN
from lbf_docs.values import Quarter, Withheld, show
from lbf_docs.values.show import show_long_date

from .read import Opened
from .rendered import words_of

ELSEWHERE: Mapping[DataPath, str] = {
    ("plan", "revision", "ændringer"): "begrundelsen for en ændring vises i ændringsoversigten",
    ("plan", "kvitteringer"): "en kvittering er til rapporten og ikke til dokumenterne",
    ("områder", "kort"): "kortet sætter sagens egen tekst ind, hvor det skal stå",
    ("områder", "afdelinger", "kriterier"): "kriterierne henter sagens egen tekst ind, hvor de skal stå",
    ("tal",): "tallene henter sagens egne tekster ind, hvor de skal stå",
}
"""What templates needn't show, by its path in the data, and why."""

Sought: TypeAlias = tuple[DataPath, Finding, Callable[[str], bool]]
"""Something that must stand in a document, what is said if it doesn't, and whether it stands in some words."""


def never_shown(full: Fullest, opened: Sequence[tuple[Document, Opened]], told: Sequence[Finding]) -> Iterator[Finding]:
    """A notice for each required field that stands in no document, and for each required text.

    Where a document can't be made, that is told instead, if nothing else of its template is `told` yet: nobody knows
    what it would have shown.
    """
    shown: set[DataPath] = set()
    wanted: dict[DataPath, Finding] = {}
    for plan in (full.varied, full.whole):
        words, problems = words_of(plan, opened)
        if words is None:
            yield from (problem for problem in problems if all(one.place.file != problem.place.file for one in told))
            return
        words = words.lower()
        for at, finding, stands_in in (*_fields(plan, full), *_texts(plan)):
            wanted[at] = finding
            if at not in shown and stands_in(words):
                shown.add(at)
    yield from (finding for at, finding in wanted.items() if at not in shown)


def _fields(plan: Plan, full: Fullest) -> Iterator[Sought]:
    """The required fields that say something in this plan.

    A choice of words and a list of references steer what is shown where; they are not looked for themselves.
    """
    for part, path in located(plan):
        for one in fields_of(type(part)):
            at = (*(step for step in path if isinstance(step, str)), one.key.alias)
            if not one.key.needed or any(at[: len(elsewhere)] == elsewhere for elsewhere in ELSEWHERE):
                continue
            if one.references:
                if at in full.pointed:
                    yield at, _finding(part, one, at), partial(_oftener, *map(_called, full.pointed[at]))
            elif not isinstance(one.shape, shapes.Choice):
                written = [text.lower() for text in _written(getattr(part, one.name), plan)]
                if written:
                    yield at, _finding(part, one, at), partial(_any_stands, written)


def _texts(plan: Plan) -> Iterator[Sought]:
    """The case's own texts for the sections that must have one."""
    law = plan.regulation
    files = {section.prose: [section.prose] for section in law.sections if section.required}
    files[law.problem_complex.rpartition("/")[0]] = [law.problem_complex_file(area.id) for area in law.focus_areas]
    for place, texts in files.items():
        title = "en tekst, som sagen skal have, vises ikke i noget dokument"
        remedy = "sæt den ind i skabelonen til samarbejdsaftalen"
        found = NEVER_SHOWN.finding(Place(place), remedy=remedy).changed(title=title)
        yield (place,), found, partial(_any_stands, [_plain(plan.prose[text]).lower() for text in texts])


def _finding(part: Part, one: Field, at: DataPath) -> Finding:
    name = f"{part.danish}.{one.key.alias}" if part.danish else one.key.alias
    says = f"{part.danish}: {one.key.alias}" if part.danish else one.key.alias
    remedy = f"sæt {{{{ {name} }}}} ind i en af skabelonerne, hvor den hører til"
    found = NEVER_SHOWN.finding(Place(f"{at[0]}.yaml"), says, remedy)
    return found.changed(title=f"{one.key.title} vises ikke i noget dokument", path=at)


def _written(value: object, plan: Plan) -> Iterator[str]:
    """How a value may stand in a document; nothing for what isn't one of a kind, and for what has parts of its own."""
    match value:
        case None | bool() | tuple() | Part() | Quarter() | Withheld():
            return
        case Mapping():
            for one in value.values():
                yield from _written(one, plan)
        case MarkdownText():
            yield _plain(plan.texts[value.path])
        case date():
            yield from (show(value, plan.number_style), show_long_date(value))
        case plan.regulation.version:
            yield plan.regulation.short_date
        case _:
            yield show(value, plan.number_style)


def _plain(prose: Prose) -> str:
    return " ".join(plain_text(block.children) for block in prose.blocks if isinstance(block, Paragraph))


def _called(part: Part) -> str:
    """The word that a bare part is known by."""
    named = (getattr(part, one.name) for one in fields_of(type(part)) if one.key.needed)
    return next(name.lower() for name in named if isinstance(name, str))


def _oftener(own: str, other: str, words: str) -> bool:
    return words.count(own) > words.count(other)


def _any_stands(written: Sequence[str], words: str) -> bool:
    """Whether one of these stands there, and not as a part of a longer number."""
    return any(
        text in words
        and re.search(rf"(?<![\d.,]){re.escape(text)}(?!\d)" if text[0].isdigit() else re.escape(text), words)
        for text in written
    )

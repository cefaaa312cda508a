"""The strategic agreement (strategisk samarbejdsaftale om boligsocial indsats)."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan, index, view
from lbf_docs.model.view import record_of
from lbf_docs.prose.blocks import Note

from .base import Document, Edition, section_text
from .indicators import indicators_of

_SECTION = 1
"""The heading level of a section: its text belongs there, also below the organisation diagram's own heading."""


def content(plan: Plan, _edition: Edition) -> dict[str, object]:
    """The texts by section, the chosen areas with their problem complex, goals with their baselines."""
    law = plan.regulation
    texts = {
        s.key: section_text(plan, s.prose, f"teksten til afsnit {s.number}, {s.title}", s.required, under=_SECTION)
        for s in law.sections
    }
    root = view(plan)
    regulation = root.field("regulativ")
    assert isinstance(regulation, Record)
    note = plan.text(plan.indicators.area_note)
    return {
        "afsnit": Record("afsnit", texts),
        "regulativ": regulation.with_fields(indsatsområder=tuple(area.name for area in law.focus_areas)),
        "overordnede_mål": tuple(_goals(plan)),
        "indsatsområder": tuple(_focus_areas(plan, root)) or Gap("indsatsområder"),
        "fodnote_boligområde": Note(note.blocks) if note else None,
        "underskrifter": tuple(_signatures(plan)) or Gap("underskrifter"),
    }


def _signatures(plan: Plan) -> Iterator[Record]:
    """A block for each who signs; a party whose signatory isn't known yet gets one to be filled in by hand."""
    by = index(plan)
    for party in plan.parties.parties:
        name = party.name or Gap("partens navn")
        for signatory in party.signatories or (None,):
            who = record_of(signatory, plan, by).text if signatory else None
            yield Record("underskrift", {"part": name, "ved": who or None})


def _focus_areas(plan: Plan, root: Record) -> list[Record]:
    """The chosen focus areas with their problem complex."""
    areas = root.field("indsatsområder")
    assert isinstance(areas, tuple)
    return [
        record.with_fields(problemkompleks=problem_complex(plan, chosen.id, str(record.field("navn"))))
        for chosen, record in zip(plan.plan.focus_areas, areas, strict=True)
    ]


def problem_complex(plan: Plan, area: str, name: str) -> object:
    """The text of section 6 for a focus area."""
    file = plan.regulation.problem_complex_file(area)
    return section_text(plan, file, f"problemkomplekset for {name}", required=True)


def _goals(plan: Plan) -> list[Record]:
    """The fund's goals for the chosen areas (and others with baselines), each with its indicators."""
    chosen = {area.id for area in plan.plan.focus_areas} or {area.id for area in plan.regulation.focus_areas}
    given = {baseline.id for baseline in plan.indicators.baselines}
    return [
        Record("mål", {"tekst": area.goal, "indikatorer": indicators_of(plan, area)})
        for area in plan.regulation.focus_areas
        if area.id in chosen or any(indicator.id in given for indicator in area.indicators)
    ]


DOCUMENT = Document(
    order=10,
    key="strategisk_samarbejdsaftale",
    template="01-strategisk-samarbejdsaftale",
    title="Strategisk samarbejdsaftale",
    content=content,
    files=(
        "plan", "parter", "områder", "tekst/1", "tekst/2", "organisering", "tekst/3", "tekst/4", "indikatorer", "tal",
        "tekst/5", "tekst/6", "tekst/7", "tekst/8",
    ),
)  # fmt: skip

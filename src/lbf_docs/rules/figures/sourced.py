"""Whether a text says of a figure which year it is for and where it comes from.

The year may stand in the sentence or the paragraph, in its footnote, or with the figure in the data that it is quoted
from. The source may stand in the paragraph or its footnote, in a footnote that says where all figures come from, or in
the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.model.base import Part
from lbf_docs.model.figures import Baseline, FigureSet
from lbf_docs.model.passages import Kind, Passage, text_passages
from lbf_docs.value import Value

from ..pattern import Pattern
from .claims import Claim, bare, claims
from .measures import measures_of
from .numbers import SHARE, years

_SOURCE = Pattern(
    r"(?i)\b(?:ifølge|kilde|opgivet af|opgjort af|undersøgelse\w*|analyse\w*|rapport\w*|evaluering\w*"
    r"|\w*måling(?:en|er)?|beboerdata|(?:boligsociale|egne) (?:data|tal)|statistik\w*|register\w*|opgørelse\w*"
    r"|danmarks statistik|vive\w*|lbf|landsbyggefonden\w*|rambøll|cfbu|kås)\b"
)
"""Words that name where a figure comes from."""
_ALL = Pattern(r"(?i)\balle\b[^.]*(?:data|tal|målinger)\b[^.]*\b(?:fra|kilde)\b")
"""What a footnote says that stands for the whole document."""
_NOT_KNOWN = Pattern(r"(?i)\b(?:ikke oplyst|uoplyst|ukendt|ikke kendt|mangler)\b")


class Told(Value):
    """What is told of a figure."""

    year: bool
    source: bool


@lru_cache(maxsize=2)
def problem_complexes(plan: Plan) -> Mapping[str, str]:
    """The texts of the problem complexes, by file: the id of their focus area."""
    return {plan.regulation.problem_complex_file(area.id): area.id for area in plan.plan.focus_areas}


@lru_cache(maxsize=2)
def told_of(plan: Plan) -> Mapping[str, tuple[tuple[Claim, Told], ...]]:
    """The figures of each problem complex, by file, with what is told of them."""
    files = problem_complexes(plan)
    notes = {(note.file, note.label): note for note in text_passages(plan) if note.kind is Kind.NOTE and not note.path}
    for_all = any(_ALL.search(note.text) for note in notes.values())
    out: dict[str, list[tuple[Claim, Told]]] = {}
    above = _above_tables(plan)
    for claim in claims(plan):
        passage = claim.passage
        if not passage.path and passage.file in files and _is_figure(claim):
            beside = (passage, above.get(id(passage), passage))
            out.setdefault(passage.file, []).append((claim, _told(claim, beside, notes, for_all, plan)))
    return {file: tuple(found) for file, found in out.items()}


def _above_tables(plan: Plan) -> Mapping[int, Passage]:
    """The paragraph before a table, by the id() of each of its cells: it may tell their year and source."""
    out: dict[int, Passage] = {}
    before: Passage | None = None
    for passage in text_passages(plan):
        if passage.kind in (Kind.PARAGRAPH, Kind.ITEM):
            before = passage
        elif passage.kind is Kind.CELL and before is not None and before.file == passage.file:
            out[id(passage)] = before
    return out


def _is_figure(claim: Claim) -> bool:
    return claim.number.unit == SHARE or claim.topic is not None


def _told(
    claim: Claim,
    passages: tuple[Passage, Passage],
    notes: Mapping[tuple[str, str], Passage],
    for_all: bool,
    plan: Plan,
) -> Told:
    beside = [
        notes[passage.file, label].text
        for passage in passages for _, label in passage.notes if (passage.file, label) in notes
    ]  # fmt: skip
    year = bool(claim.when.years) or any(years(text) for text in (*(p.text for p in passages), *beside))
    source = bool(beside) or any(_SOURCE.search(passage.text) for passage in passages) or for_all
    known = measures_of(plan).by_expression.get(bare(claim.quoted)) if claim.quoted else None
    if known:
        fact = known[1]
        part = fact.spot[0] if isinstance(fact.spot, tuple) else None
        own = _source_of(part)
        year = bool(fact.years) or (year and not isinstance(part, FigureSet))
        source = bool(own) or (source and not isinstance(part, FigureSet))
    return Told(year, source)


def _source_of(part: Part | None) -> str:
    """The source that the data name; nothing where they say that it isn't known."""
    source = part.source if isinstance(part, Baseline | FigureSet) else None
    return "" if not source or _NOT_KNOWN.search(source) else source


def without(plan: Plan) -> Iterator[tuple[Passage, list[Claim], bool, bool]]:
    """The paragraphs with figures that lack a year or a source, with those figures, and which of the two they lack."""
    for found in told_of(plan).values():
        by_passage: dict[int, tuple[Passage, list[tuple[Claim, Told]]]] = {}
        for claim, told in found:
            if not (told.year and told.source) and claim.number.unit == SHARE and not claim.number.about:
                by_passage.setdefault(id(claim.passage), (claim.passage, []))[1].append((claim, told))
        for passage, lacking in by_passage.values():
            no_year = any(not told.year for _, told in lacking)
            yield passage, [claim for claim, _ in lacking], no_year, any(not told.source for _, told in lacking)

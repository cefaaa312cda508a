"""Document 1: the strategic agreement (strategisk samarbejdsaftale om boligsocial indsats)."""

from __future__ import annotations

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan, view
from lbf_docs.model.figures import Baseline
from lbf_docs.model.index import WHOLE_AREAS, Index, index
from lbf_docs.prose.blocks import Note
from lbf_docs.regulation import Indicator
from lbf_docs.values import show

from .base import Document, DocumentContent, section_text
from .pictures import figures_of

_SECTION = 1
"""The heading level of a section: its text belongs there, also below the organisation diagram's own heading."""


def content(plan: Plan, draft: bool) -> DocumentContent:
    """What the agreement's template sees: the plan's records, the texts by section, goals with their baselines."""
    law = plan.regulation
    texts = {
        s.key: section_text(plan, s.prose, f"teksten til afsnit {s.number}, {s.title}", s.required, under=_SECTION)
        for s in law.sections
    }
    root = view(plan)
    several = len(plan.areas.estates) != 1
    regulation = root.field("regulativ")
    assert isinstance(regulation, Record)
    note = plan.notes.get("fodnote_boligområde")
    fields = {
        "kladde": draft,
        "dokument": Record("dokument", {"titel": DOCUMENT.title, "nummer": str(DOCUMENT.number)}),
        "kortnavn": plan.plan.short_name or root.field("områdets_navn"),
        "afsnit": Record("afsnit", texts),
        "ord": Record("ord", {"boligområderne": "boligområderne" if several else "boligområdet"}),
        "regulativ": regulation.with_fields(indsatsområder=tuple(area.name for area in law.focus_areas)),
        "overordnede_mål": tuple(_goals(plan)),
        "indsatsområder": tuple(_focus_areas(plan, root)) or Gap("indsatsområder"),
        "fodnote_boligområde": Note(note.blocks) if note else None,
    }
    return DocumentContent(root.with_fields(**fields), figures_of(plan))


def _focus_areas(plan: Plan, root: Record) -> list[Record]:
    """The chosen focus areas with their problem complex."""
    areas = root.field("indsatsområder")
    assert isinstance(areas, tuple)
    out = []
    for chosen, record in zip(plan.plan.focus_areas, areas, strict=True):
        file = plan.regulation.problem_complex_file(chosen.id)
        text = section_text(plan, file, f"problemkomplekset for {record.field('navn')}", required=True)
        out.append(record.with_fields(problemkompleks=text))
    return out


def _goals(plan: Plan) -> list[Record]:
    """The fund's goals, each with its indicators and where they stand."""
    given = {baseline.id: baseline for baseline in plan.indicators.baselines}
    by = index(plan)
    return [
        Record("mål", {
            "tekst": area.goal,
            "indikatorer": tuple(_indicator(plan, by, i, given.get(i.id)) for i in area.indicators),
        })
        for area in plan.regulation.focus_areas
    ]  # fmt: skip


def _indicator(plan: Plan, by: Index, indicator: Indicator, baseline: Baseline | None) -> Record:
    fields: dict[str, object] = {"tekst": indicator.text, "bekræftet": indicator.verified}
    if baseline is None:
        gap = Gap("baseline")
        fields |= {"baseline": (gap,), "sammenligning": Gap("sammenligning"), "år": Gap("år"), "kilde": Gap("kilde")}
    else:
        fields |= {
            "baseline": _area_lines(plan, by, baseline),
            "sammenligning": _comparison(plan, baseline),
            "år": baseline.year or Gap("baselineår"),
            "kilde": baseline.source or Gap("datakilde"),
        }
    return Record("indikator", fields)


def _area_lines(plan: Plan, by: Index, baseline: Baseline) -> tuple[object, ...]:
    """One line for the whole plan, or one for each area: "Ladegårdsparken: 56 %"."""
    if not baseline.area:
        return (Gap("baseline for området"),)
    style = plan.number_style
    if list(baseline.area) == ["helhedsplanen"]:
        return (show(baseline.area["helhedsplanen"], style),)
    return tuple(f"{_area_name(by, key)}: {show(value, style)}" for key, value in baseline.area.items())


def _area_name(by: Index, key: str) -> str:
    for kind in ("område", "afdeling", "sted"):
        part = by.find(kind, key)
        if part is not None:
            return str(getattr(part, "name", None) or key)
    return WHOLE_AREAS.get(key, key)


def _comparison(plan: Plan, baseline: Baseline) -> object:
    """The municipality's figure, or the population's and marked so."""
    style = plan.number_style
    if baseline.municipality is not None:
        return show(baseline.municipality, style)
    if baseline.population is not None:
        return f"{show(baseline.population, style)} (Befolkning)"
    return Gap("sammenligning med kommunen")


DOCUMENT = Document(
    number=1,
    name="strategisk-samarbejdsaftale",
    title="Strategisk samarbejdsaftale",
    content=content,
)

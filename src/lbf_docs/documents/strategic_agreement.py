"""Document 1: the strategic agreement (strategisk samarbejdsaftale om boligsocial indsats)."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan, view
from lbf_docs.model.figures import Baseline
from lbf_docs.model.index import WHOLE_AREAS, Index, index
from lbf_docs.prose.blocks import Note
from lbf_docs.regulation import Indicator

from .base import Document, section_text

_SECTION = 1
"""The heading level of a section: its text belongs there, also below the organisation diagram's own heading."""


def content(plan: Plan, draft: bool) -> Record:
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
    return root.with_fields(**fields)


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
    """The fund's goals for the chosen areas (and others with baselines), each with its indicators."""
    chosen = {area.id for area in plan.plan.focus_areas} or {area.id for area in plan.regulation.focus_areas}
    given = {baseline.id: baseline for baseline in plan.indicators.baselines}
    by = index(plan)
    return [
        Record("mål", {
            "tekst": area.goal,
            "indikatorer": tuple(_indicator(plan, by, i, given.get(i.id)) for i in area.indicators),
        })
        for area in plan.regulation.focus_areas
        if area.id in chosen or any(indicator.id in given for indicator in area.indicators)
    ]  # fmt: skip


def _indicator(plan: Plan, by: Index, indicator: Indicator, baseline: Baseline | None) -> Record:
    """An indicator's row: its words, the baseline by area, what it is compared with."""
    fields: dict[str, object] = {"tekst": indicator.text, "bekræftet": indicator.verified, "er_befolkning": False}
    if baseline is None:
        return Record(
            "indikator", {**fields, **{key: Gap(key) for key in ("baseline", "sammenligning", "år", "kilde")}}
        )
    compared = baseline.municipality
    if compared is None:
        compared, fields["er_befolkning"] = baseline.population, baseline.population is not None
    fields |= {
        "baseline": tuple(_area_values(by, baseline)) or Gap("baseline for området"),
        "sammenligning": Gap("sammenligning med kommunen") if compared is None else compared,
        "år": baseline.year or Gap("baselineår"),
        "kilde": baseline.source or Gap("datakilde"),
    }
    return Record("indikator", fields)


def _area_values(by: Index, baseline: Baseline) -> Iterator[Record]:
    """One value for the whole plan, without a name, or one for each area with its name."""
    for key, value in (baseline.area or {}).items():
        name = None if list(baseline.area or ()) == ["helhedsplanen"] else _area_name(by, key)
        yield Record("baseline", {"navn": name, "værdi": Gap("baseline") if value is None else value})


def _area_name(by: Index, key: str) -> str:
    for kind in ("område", "afdeling", "sted"):
        part = by.find(kind, key)
        if part is not None:
            return str(getattr(part, "name", None) or key)
    return WHOLE_AREAS.get(key, key)


DOCUMENT = Document(
    number=1,
    name="strategisk-samarbejdsaftale",
    title="Strategisk samarbejdsaftale",
    content=content,
)

"""LBF202: every fixed indicator of a chosen focus area has a baseline."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from .base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The regulation's indicators against the case's baselines."""
    for baseline in plan.indicators.baselines:
        if baseline.municipality is None and baseline.population is None:
            title = f"her mangler kommunens tal ved siden af baseline for {baseline.id}"
            yield Remark((baseline, "id"), "", "tilføj kommune:, eller befolkning:, når kommunen intet har", title)
    given = {baseline.id for baseline in plan.indicators.baselines}
    chosen = {area.id for area in plan.plan.focus_areas}
    if not given or not chosen:
        return
    for area in plan.regulation.focus_areas:
        for indicator in area.indicators:
            if area.id in chosen and indicator.id not in given:
                yield Remark(
                    "indikatorer.yaml", "", f"tilføj en indikator med id: {indicator.id}",
                    f"her mangler baseline for »{indicator.text}«",
                )  # fmt: skip


RULE = Rule(
    code="LBF202",
    severity=Severity.ERROR,
    title="en af de faste indikatorer har ingen baseline",
    why="Afsnit 5 har en fast tabel med alle indikatorer. Uden baseline kan bestyrelsen ikke følge udviklingen.",
    citation="samarbejdsaftale-afsnit-5",
    check=check,
)

"""LBF012: every text in the case is used."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Problem complexes of focus areas that the plan didn't choose."""
    chosen = {area.id for area in plan.plan.focus_areas}
    for area in plan.regulation.focus_areas:
        file = plan.regulation.problem_complex_file(area.id)
        if chosen and area.id not in chosen and plan.prose.get(file):
            title = f"teksten til {area.name} bruges ikke, for indsatsområdet er ikke valgt"
            remedy = f"tilføj `- id: {area.id}` under indsatsområder: i plan.yaml, eller slet filen"
            yield Remark(file, "", remedy, title)


RULE = Rule(
    code="LBF012",
    severity=Severity.WARNING,
    title="en tekst i sagen bruges ikke",
    why="Teksten kommer ikke med i noget dokument. Måske er indsatsområdet glemt i plan.yaml.",
    citation="",
    wrong={
        "tekst/6-indsatsområder/uddannelse.md": "Fraværet på skolen er højt.\n",
    },
    right={
        "tekst/6-indsatsområder/beskæftigelse.md": "I 2024 fik 52 beboere kontanthjælp.\n",
    },
    check=check,
)

"""LBF202: every fixed indicator of a chosen focus area has a baseline."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import indicator
from ..weights import NO_BASELINE, fixed_indicators

_BESIDE = {
    "municipality": ("kommunens", "tilføj kommune:, eller befolkning:, når kommunen intet har"),
    "population": ("befolkningens", "tilføj befolkning:, eller kommune:, når det er kommunens tal, I har"),
}
"""Whose figure is compared with, and what to do where there is none."""


def check(plan: Plan) -> Iterator[Remark]:
    """The regulation's indicators against the case's baselines."""
    beside = {fixed.id: fixed.beside for fixed in plan.regulation.indicators}
    for baseline in plan.indicators.baselines:
        if baseline.municipality is None and baseline.population is None:
            whose = f"{baseline.danish} {indicator(plan, baseline.id)}"
            own, remedy = _BESIDE[beside.get(baseline.id, "municipality")]
            title = f"her mangler {own} tal ved siden af baseline ({whose})"
            yield Remark((baseline, "id"), "", remedy, title, whose=whose)
    given = {baseline.id for baseline in plan.indicators.baselines}
    for fixed in fixed_indicators(plan) if given else ():
        if fixed.id not in given:
            title, remedy = f"her mangler baseline for »{fixed.text}«", f"tilføj en indikator med id: {fixed.id}"
            yield Remark((plan.indicators, "indikatorer"), "", remedy, title, points=NO_BASELINE)


RULE = Rule(
    code="LBF202",
    severity=Severity.ERROR,
    title="en af de faste indikatorer har ingen baseline",
    why="Afsnit 5 har en fast tabel med alle indikatorer. Uden baseline kan bestyrelsen ikke følge udviklingen.",
    citation="samarbejdsaftale-afsnit-5",
    wrong={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
""",
    },
    right={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
""",
    },
    check=check,
    to_write=True,
)

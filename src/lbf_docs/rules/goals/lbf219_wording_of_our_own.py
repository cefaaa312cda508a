"""LBF219: a fixed indicator has the fund's words."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Words of the plan's own for an indicator whose words are known: no document shows them."""
    fixed = {indicator.id: indicator for indicator in plan.regulation.indicators if indicator.verified}
    for baseline in plan.indicators.baselines:
        own = fixed.get(baseline.id)
        if own and baseline.wording and baseline.wording != own.text:
            yield Remark((baseline, "ordlyd"), f"i dokumenterne står fondens ordlyd: »{own.text}«", "slet ordlyd:")


RULE = Rule(
    code="LBF219",
    severity=Severity.WARNING,
    title="en fast indikator er skrevet om",
    why="Indikatorerne er fondens og skal stå ord for ord. Måler planen noget andet, hører det til under delmålet med "
    "en af planens egne indikatorer.",
    citation="samarbejdsaftale-afsnit-5",
    wrong={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - id: sigtede
    ordlyd: Andel 15-25-årige, som er sigtet
    område: 4,2 %
    kommune: 2,0 %
    år: 2024
    kilde: LBF's boligsociale data
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
""",
    },
    right={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - id: sigtede
    ordlyd: Andel 15-29-årige, som er sigtet mindst én gang
    område: 4,2 %
    kommune: 2,0 %
    år: 2024
    kilde: LBF's boligsociale data
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
""",
    },
    check=check,
)

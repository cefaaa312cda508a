"""LBF204: it is said why a baseline is left out."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values import Withheld

from ..base import Remark, Rule, Spot
from .by_area import by_area


def check(plan: Plan) -> Iterator[Remark]:
    """Baselines that are "-" while the column has no note; one note tells for all."""
    left_out: list[Spot] = [
        (baseline, keys)
        for baseline in plan.indicators.baselines
        for keys, value in by_area("område", baseline.area)
        if isinstance(value, Withheld)
    ]
    if left_out and not plan.indicators.area_note:
        remedy = "tilføj fodnote_boligområde: sidst i filen, og skriv hvorfor, for eksempel at der er for få beboere"
        yield Remark(left_out[0], "ingen fodnote siger hvorfor", remedy, also=tuple(left_out[1:]))


RULE = Rule(
    code="LBF204",
    severity=Severity.WARNING,
    title="en baseline er udeladt, uden at der står hvorfor",
    why="I tabellen i afsnit 5 står der kun en streg. Fonden og bestyrelsen skal kunne se, om tallet ikke findes, "
    "ikke må oplyses eller er glemt.",
    citation="samarbejdsaftale-afsnit-5",
    wrong={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "-", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
""",
    },
    right={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "-", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
fodnote_boligområde: Andelen af sigtede oplyses ikke, fordi der bor for få i alderen 15-29 år på Lyngbakken.
""",
    },
    check=check,
)

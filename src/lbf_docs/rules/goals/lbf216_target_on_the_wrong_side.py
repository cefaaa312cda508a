"""LBF216: what is aimed at is not worse than where the plan begins."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values import show

from ..base import Remark, Rule
from ..names import indicator
from .by_area import by_area


def check(plan: Plan) -> Iterator[Remark]:
    """Targets against baselines of the same area, in the direction of the fund's goal; the same is no worse."""
    better = {one.id: one.better for one in plan.regulation.indicators}
    for baseline in plan.indicators.baselines:
        begins = {keys[1:]: value for keys, value in by_area("område", baseline.area)}
        for keys, target in by_area("måltal", baseline.target):
            value = begins.get(keys[1:])
            if not (isinstance(value, Decimal) and isinstance(target, Decimal) and type(value) is type(target)):
                continue
            if target < value if better[baseline.id] == "higher" else target > value:
                style = plan.number_style
                way = "højere" if better[baseline.id] == "higher" else "lavere"
                yield Remark(
                    (baseline, keys),
                    f"baseline er {show(value, style)}, og tallet skal blive {way}",
                    "ret det tal, der er forkert",
                    f"måltallet for »{indicator(plan, baseline.id)}« er dårligere end baseline",
                    also=((baseline, ("område", *keys[1:])),),
                )


RULE = Rule(
    code="LBF216",
    severity=Severity.WARNING,
    title="et måltal er dårligere end baseline",
    why="Planen skal pege hen imod fondens mål. Oftest er de to tal byttet om.",
    citation="samarbejdsaftale-afsnit-6",
    wrong={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, måltal: 62 %, år: 2023, kilde: LBF's tryghedsmåling}
""",
    },
    right={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, måltal: 80 %, år: 2023, kilde: LBF's tryghedsmåling}
""",
    },
    check=check,
)

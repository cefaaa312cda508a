"""LBF205: a baseline has the unit of its indicator."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values import Share, Withheld

from ..base import Remark, Rule
from ..names import indicator
from .by_area import by_area, measured

_LOWEST_MARK, _HIGHEST_MARK = Decimal(-3), Decimal(12)
"""The Danish scale of marks (7-trins-skalaen)."""


def check(plan: Plan) -> Iterator[Remark]:
    """Shares between 0 and 100 %, marks between -3 and 12; also what is aimed at, unless it is said in words."""
    units = {indicator.id: indicator.unit for indicator in plan.regulation.indicators}
    for baseline in plan.indicators.baselines:
        for keys, value in [*measured(baseline), *by_area("måltal", baseline.target)]:
            says = _wrong(units[baseline.id], value)
            if says:
                title = f"et tal for »{indicator(plan, baseline.id)}« passer ikke til indikatoren"
                yield Remark((baseline, keys), says, "ret tallet, eller tilføj eller slet tegnet %", title)


def _wrong(unit: str, value: object) -> str:
    """What is wrong with a value, if anything."""
    if value is None or isinstance(value, Withheld | str):
        return ""
    if unit == "share":
        if not isinstance(value, Share):
            return "indikatoren er en andel og skal have tegnet %"
        return "" if 0 <= value <= 1 else "en andel ligger mellem 0 % og 100 %"
    if isinstance(value, Share):
        return "indikatoren er et karaktergennemsnit og skal skrives uden %"
    in_scale = isinstance(value, Decimal) and _LOWEST_MARK <= value <= _HIGHEST_MARK
    return "" if in_scale else "et karaktergennemsnit ligger mellem -3 og 12"


RULE = Rule(
    code="LBF205",
    severity=Severity.ERROR,
    title="tallet passer ikke til indikatoren",
    why="Skabelonens indikatorer er andele i procent, undtagen karaktergennemsnittet.",
    citation="samarbejdsaftale-afsnit-5",
    wrong={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
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
)

"""LBF209: where an indicator has a value for each estate, none is left out."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.figures import Baseline
from lbf_docs.model.kinds import WHOLE_PLAN
from lbf_docs.values import Withheld

from ..base import Remark, Rule
from ..names import enumerated, indicator, name_by_id, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The estates against the baselines, and the baselines against what is aimed at.

    A department stands for its estate. A table for schools, say, or for the whole plan is none of estates.
    """
    homes = {department.id: department.estate for department in plan.areas.departments}
    homes |= {estate.id: estate.id for estate in plan.areas.estates}
    for baseline in plan.indicators.baselines:
        given = {homes[key] for key in baseline.area or () if key in homes}
        if given and WHOLE_PLAN not in (baseline.area or ()):
            absent = [name_of(plan, estate) for estate in plan.areas.estates if estate.id not in given]
            if absent:
                yield Remark(
                    (baseline, "område"), "", 'tilføj tallet, eller skriv "-", hvis det ikke findes',
                    f"»{indicator(plan, baseline.id)}« har ikke noget tal for {enumerated(absent)}",
                )  # fmt: skip
            yield from _targets(plan, baseline)


def _targets(plan: Plan, baseline: Baseline) -> Iterator[Remark]:
    """Areas that have a baseline and nothing to aim at, and the reverse; where both are told area by area."""
    area, target = baseline.area or {}, baseline.target or {}
    if not set(area).intersection(target):
        return
    absent = [key for key, value in area.items() if key not in target and not isinstance(value, Withheld | None)]
    odd = [key for key in target if key not in area and key != WHOLE_PLAN]
    for keys, remedy, says in (
        (absent, "tilføj måltallet, eller skriv, at der ikke er aftalt et", "har en baseline, men intet måltal"),
        (odd, "tilføj tallet under område:, eller slet måltallet", "har et måltal, men ingen baseline"),
    ):
        if keys:
            names = enumerated([name_by_id(plan, key, "område", "afdeling", "sted") for key in keys])
            title = f"{names} {says} for »{indicator(plan, baseline.id)}«"
            yield Remark((baseline, "måltal"), "", remedy, title)


RULE = Rule(
    code="LBF209",
    severity=Severity.WARNING,
    title="et boligområde mangler i en indikator",
    why="Når tallene er delt på boligområder, kan læseren ikke se, om det, der mangler, er glemt eller ikke er målt.",
    citation="holbaek-tal-pr-område",
    wrong={
        "områder.yaml": """\
områder:
  - {id: lyngbakken, navn: Lyngbakken}
  - {id: mosevang, navn: Mosevang}
""",
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - id: tryghed
    område: {lyngbakken: 71 %}
    befolkning: 91 %
    år: 2023
    kilde: LBF's tryghedsmåling
""",
    },
    right={
        "områder.yaml": """\
områder:
  - {id: lyngbakken, navn: Lyngbakken}
  - {id: mosevang, navn: Mosevang}
""",
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - id: tryghed
    område: {lyngbakken: 71 %, mosevang: "-"}
    befolkning: 91 %
    år: 2023
    kilde: LBF's tryghedsmåling
fodnote_boligområde: Mosevang er for lille til, at trygheden bliver målt.
""",
    },
    check=check,
)

"""LBF206: a baseline is from the years just before the plan begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.figures import Baseline

from ..base import Remark, Rule
from ..names import enumerated

_MOST = 3
"""How many years before the first year of the plan. Ours: a demand of the fund's was not found."""
_SLIP = 20
"""So many years are a slip in the period, which other rules tell."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def check(plan: Plan) -> Iterator[Remark]:
    """The last year that a baseline names against the year of the plan's first day; all that are too old are told once.

    What is measured more rarely may be older: the figures of an election are known the year after.
    """
    period = plan.plan.period
    if period is None or period.start is None or (period.end and period.end < period.start):
        return
    start = period.start.year
    between = {indicator.id: indicator.years_between for indicator in plan.regulation.indicators}
    early: list[Baseline] = []
    late: list[Baseline] = []
    for baseline in plan.indicators.baselines:
        years = [int(year) for year in _YEAR.findall(baseline.year or "")]
        if years and max(years) > start:
            late.append(baseline)
        elif years and max(_MOST, between[baseline.id] + 1) < start - max(years) < _SLIP:
            early.append(baseline)
    if late:
        yield _remark(late, f"planen begynder i {start}", "en baseline er fra et år, efter at planen er begyndt")
    if early:
        yield _remark(early, f"planen begynder i {start}", "en baseline er mere end tre år ældre end planen")


def _remark(found: Sequence[Baseline], says: str, title: str) -> Remark:
    also = f"; det samme gælder {enumerated([f'`{one.id}`' for one in found[1:]])}" if len(found) > 1 else ""
    remedy = f"ret årstallet, eller skriv de nyeste tal fra før planens begyndelse{also}"
    return Remark((found[0], "år"), says, remedy, title, also=tuple((one, "år") for one in found[1:]))


RULE = Rule(
    code="LBF206",
    severity=Severity.WARNING,
    title="en baseline er fra et år, der ligger for langt fra planens begyndelse",
    why="En baseline viser, hvor området står, når planen begynder. Fondens krav til alderen er ikke fundet; de tre år "
    "er et forslag.",
    citation="baseline-alder",
    wrong={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2018, kilde: VIVEs Trygheds- og trivselsmåling}
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

"""LBF207: the source of a baseline is one that is known, or named in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..parties.likeness import resembles

_WORD = re.compile(r"[^\W_]+")
_FULL = 2
"""How many words make a name that a source can be found by."""


def check(plan: Plan) -> Iterator[Remark]:
    """The sources against the regulation's; a slip in one of those is told, and so is one of a single word."""
    known = {_words(name): name for name in plan.regulation.data_sources}
    for baseline in plan.indicators.baselines:
        if not baseline.source or any(name in _words(baseline.source) for name in known):
            continue
        meant = next((name for name in plan.regulation.data_sources if resembles(baseline.source, name)), None)
        if meant:
            title = "navnet på en datakilde er stavet på en anden måde"
            yield Remark((baseline, "kilde"), f"ligner »{meant}«", "ret navnet", title)
        elif len([word for word in _WORD.findall(baseline.source) if len(word) > 1]) < _FULL:
            first = plan.regulation.data_sources[0]
            remedy = f"skriv, hvilken opgørelse tallet er fra, for eksempel {first}"
            yield Remark((baseline, "kilde"), "", remedy)


def _words(name: str) -> str:
    """Small letters and no genitives, so that "LBF's" and "LBFs" are the same."""
    return " ".join(re.sub(r"['’]?s\b", "", name.casefold()).split())


RULE = Rule(
    code="LBF207",
    severity=Severity.WARNING,
    title="datakilden er ikke nævnt ved sit fulde navn",
    why="Bestyrelsen skal følge op på indikatoren og skal kunne finde de nye tal samme sted.",
    citation="samarbejdsaftale-afsnit-5",
    wrong={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's bolisociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
""",
    },
    right={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: Landsbyggefondens beboerdata}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: Kommunens borgerundersøgelse}
""",
    },
    check=check,
)

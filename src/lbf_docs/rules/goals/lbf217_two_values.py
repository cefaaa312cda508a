"""LBF217: what is measured for one area and year has one value in all data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values import show

from ..base import Remark, Rule, Spot
from ..names import indicator, name_by_id
from .by_area import measured

_WORD = re.compile(r"[^\W_]+")


def check(plan: Plan) -> Iterator[Remark]:
    """Figures with the same title, and figures with the words of a fixed indicator; each pair of words is told once."""
    seen: dict[tuple[str, str, str], tuple[object, Spot]] = {}
    told: set[str] = set()
    for title, year, area, value, spot in _facts(plan):
        what = " ".join(_WORD.findall(title.casefold()))
        first, where = seen.setdefault((what, year, area), (value, spot))
        if first != value and what not in told:
            told.add(what)
            name = name_by_id(plan, area, "område", "afdeling", "sted")
            style = plan.number_style
            yield Remark(
                spot, f"her står {show(value, style)}, et andet sted {show(first, style)}",
                "ret det tal, der er forkert; måler de hver sit, så lad titlen sige det",
                f"»{title}« har to værdier for {name} i {year}", also=(where,),
            )  # fmt: skip


def _facts(plan: Plan) -> Iterator[tuple[str, str, str, object, Spot]]:
    """What is measured, the year, the area, the value, and where it stands."""
    for baseline in plan.indicators.baselines:
        for keys, value in measured(baseline) if baseline.year else ():
            area = keys[1] if len(keys) > 1 else _WHOLE[keys[0]]
            if value is not None:
                yield indicator(plan, baseline.id), baseline.year or "", area, value, (baseline, keys)
    for figure in plan.figures.figures:
        for year, row in dict(figure.values).items() if figure.title else ():
            for area, value in (row or {}).items():
                if value is not None:
                    yield figure.title or "", str(year), area, value, (figure, ("målinger", year, area))


_WHOLE = {"område": "helhedsplanen", "kommune": "kommunen", "befolkning": "befolkningen"}
"""Under which key tal.yaml has what stands at a key of indikatorer.yaml."""


RULE = Rule(
    code="LBF217",
    severity=Severity.WARNING,
    title="det samme tal står med to værdier",
    why="Læseren ved ikke, hvilket tal der gælder, og dokumenterne kan komme til at sige hver sit.",
    citation="",
    wrong={
        "tal.yaml": """\
tal:
  - id: sigtede_unge
    titel: Andel 15-29-årige, som er sigtet mindst én gang
    kilde: LBF's boligsociale data
    målinger:
      2024:
        helhedsplanen: 2,4 %
""",
    },
    right={
        "tal.yaml": """\
tal:
  - id: sigtede_unge
    titel: Andel 15-29-årige, som er sigtet mindst én gang
    kilde: LBF's boligsociale data
    målinger:
      2022:
        helhedsplanen: 2,4 %
""",
    },
    check=check,
)

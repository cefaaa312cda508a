"""LBF217: what is measured for one area and year has one value in all data."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values import Number, Share, show

from ..area_status.criteria_table import criteria_tables
from ..base import Remark, Rule
from ..figures.areas import Areas, areas_of
from ..figures.facts import Fact
from ..figures.numbers import SHARE
from ..figures.own_indicators import others
from ..figures.same_measure import told_twice

_REMEDY = "ret det tal, der er forkert; måler de hver sit, så lad {} sige det"


def check(plan: Plan) -> Iterator[Remark]:
    """Figures of tal.yaml, fixed indicators and the government's criteria with the same words, and the plan's own
    indicators against all of them."""
    areas = areas_of(plan)
    criteria_year = next((str(table.year) for table in criteria_tables(plan) if table.year), "")
    for twice in told_twice(plan, criteria_year):
        fact, first = twice.fact, twice.first
        also = "" if twice.other.casefold().rstrip(".") == twice.title.casefold().rstrip(".") else f" (»{twice.other}«)"
        yield Remark(
            fact.spot, f"her står {_shown(fact, plan)}, et andet sted {_shown(first, plan)}{also}",
            _REMEDY.format("titlen"), _title(twice.title, fact, areas), also=(first.spot,),
        )  # fmt: skip
    for other in others(plan):
        own = other.fact
        yield Remark(
            other.at, f"her står {other.claim.words}, men {own.file} har {_shown(own, plan)} (»{other.title}«)",
            _REMEDY.format("teksten"), _title(other.title, own, areas), also=(own.spot,),
        )  # fmt: skip


def _title(title: str, fact: Fact, areas: Areas) -> str:
    year = f" i {'/'.join(sorted(fact.years))}" if fact.years else ""
    return f"»{title}« har to værdier for {areas.shown(fact.keys)}{year}"


def _shown(fact: Fact, plan: Plan) -> str:
    if fact.value is None:
        return "-"
    return show(Share(fact.value.scaleb(-2)) if fact.unit == SHARE else Number(fact.value), plan.number_style)


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

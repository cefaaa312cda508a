"""LBF805: no percentage tells about fewer than a handful of people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_DOWN, Decimal

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention, text_passages
from lbf_docs.values import Count, Share, show

from ..base import Remark, Rule, Spot
from ..names import indicator, name_by_id
from ..pattern import Pattern

HANDFUL = 5
"""Fewer people than this can be recognised. A convention of ours; the sources give no number."""
_PEOPLE = Pattern(
    r"(?i)beboer|børn|unge|årige|elev|person|borger|ledige|sigtet|sigtede|dømt|forsørger|kvinder|mænd|familie|voksne|ældre"
    r"|modtager|pensionist|grundskole|baggrund"
)
_CRITERIA = {
    "udenfor_arbejdsmarkedet": ("outside_work", "andelen uden for arbejdsmarkedet"),
    "ikke_vestlig": ("non_western", "andelen med ikke-vestlig baggrund"),
    "dømte": ("convicted", "andelen af dømte"),
    "kun_grundskole": ("basic_school", "andelen med kun grundskole"),
}


def check(plan: Plan) -> Iterator[Remark]:
    """The shares of departments and estates, of all who live there: a share of only some of them is of fewer still."""
    residents = _residents(plan)
    few = list(_few(plan, residents))
    quoted = _quoted(plan) if few else {}
    for spot, what, area, share, source in few:
        style = plan.number_style
        most = int((share * residents[area]).to_integral_value(ROUND_DOWN))
        yield Remark(
            spot,
            f"{show(share, style)} af de {show(residents[area], style)} beboere i "
            f"{name_by_id(plan, area, 'område', 'afdeling')} er {_people(most)}",
            'skriv "-", som fonden gør, når tallet er så lille, at nogen kan genkendes',
            f"{what} gælder så få, at de kan genkendes",
            also=quoted.get(source, ()),
        )  # fmt: skip


_Few = tuple[Spot, str, str, Share, str]
"""Where, what, which area, the share, and how an expression names it."""


def _few(plan: Plan, residents: Mapping[str, Count]) -> Iterator[_Few]:
    for department in plan.areas.departments:
        for key, (field, what) in _CRITERIA.items() if department.criteria else ():
            share = getattr(department.criteria, field)
            if department.criteria and _is_few(share, residents.get(department.id)):
                source = f"afdeling.{department.id}.kriterier.{key}"
                yield (department.criteria, key), what, department.id, share, source
    for figure in plan.figures.figures:
        if not _PEOPLE.search(figure.title or ""):
            continue
        for year, values in dict(figure.values).items():
            for area, value in values.items():
                if _is_few(value, residents.get(area)):
                    source = f"tal.{figure.id}[{year}].{area}"
                    yield (figure, ("målinger", year, area)), f"»{figure.title}«", area, value, source  # type: ignore[misc]
    for baseline in plan.indicators.baselines:
        for area, value in (baseline.area or {}).items():
            if _is_few(value, residents.get(area)):
                what = f"»{indicator(plan, baseline.id)}«"
                source = f"indikator.{baseline.id}.område.{area}"
                yield (baseline, ("område", area)), what, area, value, source  # type: ignore[misc]


def _is_few(value: object, residents: Count | None) -> bool:
    return isinstance(value, Share) and bool(residents) and 0 < value * Decimal(residents or 0) < HANDFUL


def _residents(plan: Plan) -> dict[str, Count]:
    """By department, and by estate where all departments tell."""
    own = {d.id: d.residents for d in plan.areas.departments if d.residents is not None}
    homes: dict[str, list[str]] = {}
    for department in plan.areas.departments:
        homes.setdefault(department.estate or "", []).append(department.id)
    sums = {
        estate: Count(sum(own[id_] for id_ in ids)) for estate, ids in homes.items() if all(id_ in own for id_ in ids)
    }
    return {**own, **sums}


def _quoted(plan: Plan) -> dict[str, tuple[Mention, ...]]:
    """Where the texts fetch a figure, by the expression without its filters."""
    found: dict[str, tuple[Mention, ...]] = {}
    for passage in text_passages(plan):
        for start, end, source in passage.quoted:
            key = source.partition("|")[0].strip().replace('"', "").replace("'", "")
            found[key] = (*found.get(key, ()), passage.mention(start, end))
    return found


def _people(most: int) -> str:
    return f"{most} personer" if most > 1 else "én person" if most else "mindre end én person"


RULE = Rule(
    code="LBF805",
    severity=Severity.WARNING,
    title="en andel gælder så få, at de kan genkendes",
    why="I små afdelinger oplyser fonden ikke tal, fordi beboere ville kunne genkendes. En andel af få beboere er det "
    "samme som at pege på dem.",
    citation="bl-afdelinger",
    wrong={
        "områder.yaml": """\
afdelinger:
  - id: lyngbakken
    navn: Lyngbakken
    område: lyngbakken
    boligorganisation: lyng
    lejemål: 214
    beboere: 431
    kriterier: {udenfor_arbejdsmarkedet: "31,0 %", ikke_vestlig: "12,1 %", dømte: "0,7 %",
                kun_grundskole: "44,0 %", indkomst: "71,3"}
""",
    },
    right={
        "områder.yaml": """\
afdelinger:
  - id: lyngbakken
    navn: Lyngbakken
    område: lyngbakken
    boligorganisation: lyng
    lejemål: 214
    beboere: 431
    kriterier: {udenfor_arbejdsmarkedet: "31,0 %", ikke_vestlig: "12,1 %", dømte: "-",
                kun_grundskole: "44,0 %", indkomst: "71,3"}
""",
    },
    check=check,
)

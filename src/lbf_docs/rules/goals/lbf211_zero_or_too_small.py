"""LBF211: a value that is missing is not written as 0, and a department with few residents has none."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.areas import Department

from ..base import Remark, Rule, Spot
from ..names import indicator, name_of
from .by_area import measured


def check(plan: Plan) -> Iterator[Remark]:
    """The departments' criteria and the baselines. A department that is too small isn't told of its zeros."""
    for department in plan.areas.departments:
        yield from _department(plan, department)
    for baseline in plan.indicators.baselines:
        zeros: list[Spot] = [(baseline, keys) for keys, value in measured(baseline) if _is_zero(value)]
        if zeros:
            title = f"»{indicator(plan, baseline.id)}« er 0"
            yield Remark(zeros[0], "", _REMEDY, title, also=tuple(zeros[1:]))


_REMEDY = 'skriv "-", hvis tallet ikke findes eller ikke må oplyses'


def _department(plan: Plan, department: Department) -> Iterator[Remark]:
    own = department.criteria
    if own is None:
        return
    values = (
        ("udenfor_arbejdsmarkedet", own.outside_work), ("ikke_vestlig", own.non_western), ("dømte", own.convicted),
        ("kun_grundskole", own.basic_school), ("indkomst", own.income),
    )  # fmt: skip
    given: list[Spot] = [(own, key) for key, value in values if isinstance(value, Decimal)]
    zeros: list[Spot] = [(own, key) for key, value in values if _is_zero(value)]
    least, residents = plan.law.value("figures_min_residents"), department.residents
    if given and residents is not None and not plan.law.holds("figures_min_residents", residents):
        says = f"{residents} beboere; fonden oplyser kun tal for afdelinger med mindst {least}"
        remedy = 'skriv "-", hvis tallene er regnet ud af få beboere, eller ret antallet af beboere'
        title = f"{name_of(plan, department)} er så lille, at den ikke bør have tal for kriterierne"
        yield Remark(given[0], says, remedy, title, also=((department, "beboere"), *given[1:]))
    elif zeros:
        yield Remark(
            zeros[0], "", _REMEDY, f"{name_of(plan, department)} har tallet 0 i et kriterium", also=tuple(zeros[1:])
        )


def _is_zero(value: object) -> bool:
    return isinstance(value, Decimal) and value == 0


RULE = Rule(
    code="LBF211",
    severity=Severity.WARNING,
    title="et tal, der mangler eller ikke må oplyses, er skrevet som et tal",
    why="Et tal, som ikke oplyses, fordi der er få beboere, er ikke 0. Og tal for få beboere kan pege på den enkelte.",
    citation="lbf-beboerdata",
    wrong={
        "områder.yaml": """\
afdelinger:
  - id: lyngbakken
    navn: Lyngbakken
    område: lyngbakken
    boligorganisation: lyng
    lejemål: 214
    beboere: 431
    kriterier:
      udenfor_arbejdsmarkedet: 28,1 %
      ikke_vestlig: 22 %
      dømte: 0 %
      kun_grundskole: 51 %
      indkomst: 68
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
    kriterier:
      udenfor_arbejdsmarkedet: 28,1 %
      ikke_vestlig: 22 %
      dømte: "-"
      kun_grundskole: 51 %
      indkomst: 68
""",
    },
    check=check,
)

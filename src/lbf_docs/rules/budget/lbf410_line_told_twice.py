"""LBF410: no line of the budget stands there twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.budget import Expense, Financing

from ..base import Remark, Rule
from ..names import name_by_id, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Posts and sources that are the same in everything that is shown, also in each amount. Zeros prove nothing."""
    seen: dict[tuple[object, ...], Expense | Financing] = {}
    for line in plan.budget.lines:
        amounts = _amounts(line)
        if not any(amount for _, _, amount in amounts):
            continue
        first = seen.setdefault((*_identity(line), line.rate, *amounts), line)
        if first is line:
            continue
        if isinstance(line, Expense):
            key, title = "navn", f"posten {name_of(plan, line)} står to gange i budgettet"
            remedy = "slet den ene, eller giv dem hver sit navn"
        else:
            name = name_by_id(plan, line.source, "part", "samarbejdspartner")
            key, title = "kilde", f"{name} står to gange med de samme beløb"
            remedy = "slet den ene, eller skriv i bemærkning:, hvad der er forskellen"
        yield Remark((line, key), "de samme tal som den første", remedy, title, also=((first, key),))


def _identity(line: Expense | Financing) -> tuple[object, ...]:
    if isinstance(line, Expense):
        return (line.name, line.kind, line.focus_area, line.activity, line.paid_by, line.remark)
    return (line.source, line.form, line.remark)


def _amounts(line: Expense | Financing) -> list[tuple[str, str, object]]:
    tables: list[tuple[str, Mapping[str, object] | None]] = [("beløb", line.amounts), ("timer", line.hours)]
    if isinstance(line, Financing):
        tables += [("ansøgt", line.applied), ("bevilget", line.granted)]
    return [(alias, year, amount) for alias, table in tables for year, amount in sorted((table or {}).items())]


RULE = Rule(
    code="LBF410",
    severity=Severity.WARNING,
    title="en linje står to gange i budgettet",
    why="Summerne tæller begge med. Oftest er linjen kopieret og ikke rettet.",
    citation="",
    wrong={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 50.000, 2027: 50.000, 2028: 50.000, 2029: 50.000}
  - id: løn_2
    navn: Koordinator
    art: løn
    beløb: {2026: 50.000, 2027: 50.000, 2028: 50.000, 2029: 50.000}
""",
    },
    right={
        "budget.yaml": """\
udgifter:
  - id: løn
    navn: Koordinator
    art: løn
    beløb: {2026: 50.000, 2027: 50.000, 2028: 50.000, 2029: 50.000}
  - id: løn_2
    navn: Jobkonsulent
    art: løn
    beløb: {2026: 50.000, 2027: 50.000, 2028: 50.000, 2029: 50.000}
""",
    },
    check=check,
)

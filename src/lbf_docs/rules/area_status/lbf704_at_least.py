"""LBF704: the threshold for convicted residents is "at least", not "more than"."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from .criteria_table import criteria_tables
from .status import CONVICTED

_MORE = (">", "over", "mere end", "overstiger")


def check(plan: Plan) -> Iterator[Remark]:
    """The sign before the threshold for convicted residents."""
    for table in criteria_tables(plan):
        for one in table.printed:
            if one.criterion == CONVICTED and one.sign in _MORE:
                number = one.passage.text[one.start : one.end].lower().removeprefix(one.sign).strip()
                yield Remark(
                    one.passage.mention(one.start, one.end),
                    f"her står »{one.sign}«; loven siger »mindst« tre (§ 61 b: to) gange landsgennemsnittet",
                    f"skriv »mindst {number}«",
                )  # fmt: skip


def _table(convicted: str) -> str:
    return f"""\
Kriterierne på listen fra 1. december 2024:

| Afdeling | Uden for arbejdsmarkedet > 40 % | Dømte {convicted} 2,30 % |
|---|---:|---:|
| Lyngbakken | - | - |
"""


RULE = Rule(
    code="LBF704",
    severity=Severity.NOTICE,
    title="grænsen for dømte er »mindst«, ikke »over«",
    why="De tre andre kriterier skal overstige deres grænse. For dømte er det nok at nå den: »udgør mindst tre gange "
    "landsgennemsnittet«.",
    citation="almenboligloven-61a-stk1-nr2",
    wrong={"tekst/1-kort-om-boligområderne.md": _table(">")},
    right={"tekst/1-kort-om-boligområderne.md": _table("mindst")},
    check=check,
)

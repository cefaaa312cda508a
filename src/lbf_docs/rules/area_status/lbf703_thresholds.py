"""LBF703: a table of the government's criteria says which list its thresholds are from, and they are that list's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.regulation import law_on
from lbf_docs.values import show
from lbf_docs.values.show import show_long_date

from ..base import Remark, Rule
from .criteria_table import criteria_tables, known_limits
from .estates import CRITERIA, list_day


def check(plan: Plan) -> Iterator[Remark]:
    """The tables' thresholds against the law of their list. A threshold that isn't known is not called wrong."""
    for table in criteria_tables(plan):
        first = table.printed[0]
        newest = list_day(plan)
        if table.year is None:
            example = f", for eksempel »Listen pr. {show_long_date(newest)}«" if newest else ""
            yield Remark(
                first.passage.mention(0, len(first.passage.text)), "her begynder grænserne",
                f"skriv over tabellen, hvilken liste grænserne er fra{example}",
                also=tuple(one.passage.mention(one.start, one.end) for one in table.printed[1:]),
            )  # fmt: skip
        day = date(table.year, 12, 1) if table.year else newest
        law = law_on(day) if day else None
        for one in table.printed if law else ():
            limits = known_limits(law, one.criterion) if law else ()
            if law and limits and one.share not in limits:
                style = plan.number_style
                own = " og ".join(show(limit, style) for limit in limits)
                yield Remark(
                    one.passage.mention(one.start, one.end),
                    f"her står {show(one.share, style)}; på listen fra {show_long_date(law.day)} er grænsen {own} "
                    f"(§ 61 a{' og § 61 b' if len(limits) > 1 else ''})",
                    "ret grænsen, eller skriv, hvilken liste den er fra",
                    f"grænsen for {CRITERIA[one.criterion]} er ikke lovens",
                )  # fmt: skip


def _table(heading: str, basic_school: str) -> str:
    return f"""\
{heading}

| Afdeling | Uden for arbejdsmarkedet (> 40 %) | Kun grundskole (> {basic_school} %) |
|---|---:|---:|
| Lyngbakken | - | - |
"""


RULE = Rule(
    code="LBF703",
    severity=Severity.WARNING,
    title="tabellen siger ikke, hvilken liste grænserne er fra",
    why="Listerne kommer hvert år den 1. december, og grænsen for dømte bliver regnet ud på ny hver gang. Uden listens "
    "år kan ingen efterprøve tabellen.",
    citation="almenboligloven-61a-stk5",
    wrong={"tekst/1-kort-om-boligområderne.md": _table("Lyngbakken efter regeringens kriterier:", "60")},
    right={
        "tekst/1-kort-om-boligområderne.md": _table(
            "Lyngbakken efter kriterierne på listen fra 1. december 2024:", "60"
        )
    },
    check=check,
)

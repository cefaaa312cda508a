"""LBF230: a total in a table of the texts is the sum of its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import text_passages
from lbf_docs.values import Number, show

from ..base import Remark, Rule
from ..figures.tables import tables, wrong_sums


def check(plan: Plan) -> Iterator[Remark]:
    """Rows and columns called "I alt", to the øre. Percentages and averages are never added."""
    for table in tables(text_passages(plan)):
        for wrong in {id(wrong.at): wrong for wrong in wrong_sums(table)}.values():
            at = wrong.at
            real = show(Number(wrong.real), plan.number_style)
            yield Remark(
                at.mention(0, len(at.text)), f"her står {at.text}, men tallene giver {real} til sammen",
                "ret det tal, der er forkert", also=tuple(part.mention(0, len(part.text)) for part in wrong.parts[:4]),
            )  # fmt: skip


RULE = Rule(
    code="LBF230",
    severity=Severity.WARNING,
    title="et tal i alt i en tabel passer ikke med tallenes sum",
    why="Står der to tal for det samme, ved læseren ikke, hvilket der gælder.",
    citation="",
    wrong={
        "tekst/3-organisering.md": """\
Bestyrelsen mødes to gange om året.

| Gruppe | Møder i 2026 | Møder i 2027 | I alt |
|---|---:|---:|---:|
| Bestyrelsen | 2 | 2 | 4 |
| Jobgruppen | 4 | 6 | 8 |
""",
    },
    right={
        "tekst/3-organisering.md": """\
Bestyrelsen mødes to gange om året.

| Gruppe | Møder i 2026 | Møder i 2027 | I alt |
|---|---:|---:|---:|
| Bestyrelsen | 2 | 2 | 4 |
| Jobgruppen | 4 | 4 | 8 |
""",
    },
    check=check,
)

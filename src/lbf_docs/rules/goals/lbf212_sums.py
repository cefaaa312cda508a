"""LBF212: the stated totals of tenancies and residents are the sums of the departments'."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values import Count, show

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The totals against the departments; tenancies on their way count."""
    totals, departments = plan.areas.totals, plan.areas.departments
    if totals is None or not departments:
        return
    sums = (
        ("beboere", totals.residents, [(d, "beboere", d.residents) for d in departments]),
        ("lejemål", totals.tenancies, [
            line for d in departments
            for line in ((d, "lejemål", d.tenancies), (d, "lejemål_på_vej", d.tenancies_added or Count(0)))
        ]),
    )  # fmt: skip
    for what, stated, lines in sums:
        counts = [count for _, _, count in lines if count is not None]
        if stated is None or len(counts) < len(lines) or sum(counts) == stated:
            continue
        style = plan.number_style
        terms = [show(count, style) for count in counts if count]
        added = f" ({' + '.join(terms)})" if len(terms) > 1 else ""
        total = show(Count(sum(counts)), style)
        yield Remark(
            (totals, what),
            f"her står {show(stated, style)}, men afdelingerne har {total} til sammen{added}",
            "ret det tal, der er forkert",
            f"{what} i alt passer ikke med afdelingernes sum",
            also=tuple((d, key) for d, key, count in lines if count),
        )


RULE = Rule(
    code="LBF212",
    severity=Severity.WARNING,
    title="et tal i alt passer ikke med afdelingernes sum",
    why="Står der to tal for det samme, ved læseren ikke, hvilket der gælder.",
    citation="",
    wrong={
        "områder.yaml": """\
i_alt:
  beboere: 413
""",
    },
    right={
        "områder.yaml": """\
i_alt:
  beboere: 431
""",
    },
    check=check,
)

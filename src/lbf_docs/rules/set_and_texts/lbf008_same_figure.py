"""LBF008: a figure is the same wherever it stands, in data and texts."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..figures import compared, money, periods, rates, repeated, sizes, standing, things


def check(plan: Plan) -> Iterator[Remark]:
    """Figures in the texts that the data contradict, and figures quoted for another area or year."""
    for kind in (compared, sizes, things, periods, money, rates, repeated, standing):
        yield from kind.slips(plan)


RULE = Rule(
    code="LBF008",
    severity=Severity.WARNING,
    title="et tal i teksten er et andet end i sagens data",
    why="Står der to tal for det samme, ved læseren ikke, hvilket der gælder.",
    citation="",
    wrong={
        "tekst/6-indsatsområder/kriminalitetsforebyggelse.md": """\
I 2024 var 4,5 % af de 15-29-årige på Lyngbakken sigtet mindst én gang mod 2,0 % i kommunen[^data].

[^data]: LBF's boligsociale data.
""",
    },
    right={
        "tekst/6-indsatsområder/kriminalitetsforebyggelse.md": """\
I 2024 var 4,2 % af de 15-29-årige på Lyngbakken sigtet mindst én gang mod 2,0 % i kommunen[^data].

[^data]: LBF's boligsociale data.
""",
    },
    check=check,
)

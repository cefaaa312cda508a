"""LBF203: the wording of an indicator is known."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Baselines of indicators whose words the regulation's data marks as an assumption."""
    unverified = {indicator.id: indicator for indicator in plan.regulation.indicators if not indicator.verified}
    for baseline in plan.indicators.baselines:
        if baseline.id in unverified and baseline.area and not baseline.wording:
            yield Remark(
                (baseline, "id"), f"»{unverified[baseline.id].text}« er vores formulering, ikke fondens",
                "skriv ordlyd: som den står i skabelonen på sagen i driftsstøttesystemet",
            )  # fmt: skip


RULE = Rule(
    code="LBF203",
    severity=Severity.WARNING,
    title="indikatorens ordlyd er ikke bekræftet",
    why="Ordlyden af den niende indikator er gået tabt i den tekst, som reglerne er skrevet efter. I dokumentet står "
    "der, at den skal bekræftes.",
    citation="valgdeltagelse-2020",
    wrong={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
  - {id: valgdeltagelse, område: "51,2 %", kommune: "68,9 %", år: 2021, kilde: LBF's boligsociale data}
""",
    },
    right={
        "indikatorer.yaml": """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
  - id: valgdeltagelse
    ordlyd: Andel af de stemmeberettigede, der stemte ved det seneste kommunalvalg
    område: 51,2 %
    kommune: 68,9 %
    år: 2021
    kilde: LBF's boligsociale data
""",
    },
    check=check,
)

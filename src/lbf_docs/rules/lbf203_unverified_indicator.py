"""LBF203: the wording of an indicator is known."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from .base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Baselines of indicators whose words the regulation's data marks as an assumption."""
    unverified = {indicator.id: indicator for indicator in plan.regulation.indicators if not indicator.verified}
    for baseline in plan.indicators.baselines:
        if baseline.id in unverified:
            yield Remark(
                (baseline, "id"), f"»{unverified[baseline.id].text}« er vores formulering, ikke fondens",
                "sammenlign med skabelonen på sagen i driftsstøttesystemet, før aftalen sendes",
            )  # fmt: skip


RULE = Rule(
    code="LBF203",
    severity=Severity.WARNING,
    title="indikatorens ordlyd er ikke bekræftet",
    why="Ordlyden af den niende indikator er gået tabt i den tekst, som reglerne er skrevet efter. I dokumentet står "
    "der, at den skal bekræftes.",
    citation="valgdeltagelse-2020",
    check=check,
)

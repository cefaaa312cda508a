"""LBF007: no placeholder is left in a text."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..wording import and_more, first_by_words, others, with_any, written
from .placeholders import CERTAIN, CERTAIN_HAVE


def check(plan: Plan) -> Iterator[Remark]:
    """Each placeholder, with the places in which it stands."""
    for same in first_by_words(written(with_any(plan, *CERTAIN_HAVE), CERTAIN)):
        yield Remark(
            same[0], f"»{same[0].words}«{and_more(same)}", "skriv det, der skal stå, eller slet det",
            f"her står »{same[0].words}« i stedet for teksten", also=others(same),
        )  # fmt: skip


RULE = Rule(
    code="LBF007",
    severity=Severity.ERROR,
    title="her står en pladsholder i stedet for teksten",
    why="Pladsholdere fra skabelonen eller fra jer selv er det første, fonden ser, når de bliver stående.",
    citation="",
    wrong={
        "tekst/7-lokal-evaluering.md": "Koordinatoren tæller deltagerne den [indsæt dato] og igen efter xx måneder.\n",
    },
    right={
        "tekst/7-lokal-evaluering.md": "Koordinatoren tæller deltagerne hvert år i marts og igen efter seks måneder.\n",
    },
    check=check,
)

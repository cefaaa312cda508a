"""Footnotes that markdown-it drops without a word: those that nobody refers to, and names defined twice."""

from __future__ import annotations

from collections.abc import Mapping

from lbf_docs.findings import Place

from . import codes
from .protect import Places
from .source import NOTE_DEFINITION, Source


def check_notes(text: str, environment: Mapping[str, object], source: Source, code: set[int]) -> None:
    """Definitions that nobody refers to, and names defined twice: markdown-it drops both without a word."""
    state = environment.get("footnotes")
    refs: Mapping[str, int] = state.get("refs", {}) if isinstance(state, dict) else {}
    seen: dict[str, Place] = {}
    places = Places(text, source.file, source.origin)
    for match in NOTE_DEFINITION.finditer(text):
        label = match[1]
        place = places.at(match.start(), len(match[0]))
        if (place.line or 1) - 1 - source.origin[0] in code:
            continue
        if label in seen:
            source.report(codes.NOTE_TWICE, place, f"`{label}` står også tidligere", "giv den ene et andet navn")
        elif refs.get(f":{label}") == -1:
            source.report(
                codes.NOTE_UNUSED, place, "ingen henviser hertil",
                f"skriv [^{label}] der, hvor henvisningen skal stå, eller slet fodnoten",
            )  # fmt: skip
        seen[label] = place

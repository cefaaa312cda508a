"""LBF016: what is written in the theme's colours can be read."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.look.colours import ENOUGH, WHITE, contrast, least_contrast, nearest_readable
from lbf_docs.model import Plan

from ..base import Remark, Rule

_WORN_BY = {
    "farve": "overskrifter og tabelhoveder",
    "accentfarve": "mærker som KLADDE og EKSEMPEL",
}


def check(plan: Plan) -> Iterator[Remark]:
    """Each colour of the theme, on white paper and on the deepest tint of itself that text stands on."""
    theme = plan.plan.theme
    if theme is None:
        return
    for key, colour in (("farve", theme.colour), ("accentfarve", theme.accent)):
        if colour is None or least_contrast(colour) >= ENOUGH:
            continue
        ground = "hvidt" if contrast(colour, WHITE) < ENOUGH else "sin egen lyse tone"
        found = contrast(colour, WHITE) if ground == "hvidt" else least_contrast(colour)
        # Cut, not rounded: 4,48 must not be shown as the 4,5 that it isn't.
        says = f"{_number(int(found * 10))} mod {ground}; {_WORN_BY[key]} skal have mindst {_number(45)}"
        yield Remark(
            (theme, key), says, f'skriv "{nearest_readable(colour)}", som er den nærmeste farve, der kan læses',
            f"{key} {colour} er for lys til tekst",
        )  # fmt: skip


def _number(tenths: int) -> str:
    return f"{tenths // 10},{tenths % 10}"


RULE = Rule(
    code="LBF016",
    severity=Severity.ERROR,
    title="temaets farve er for lys til tekst",
    why="Temaets farver bruges til tekst, både på hvidt papir og på en lys tone af farven selv. Er kontrasten for "
    "lille, kan mange ikke læse teksten, heller ikke på skærmen i dagslys eller på en udskrift i sort-hvid.",
    citation="wcag-kontrast",
    wrong={
        "plan.yaml": """\
tema:
  farve: "#E3A008"
""",
    },
    right={
        "plan.yaml": """\
tema:
  farve: "#8A5A00"
""",
    },
    check=check,
)

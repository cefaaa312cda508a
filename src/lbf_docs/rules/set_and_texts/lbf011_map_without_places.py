"""LBF011: a map has something to show."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """A map that is to be drawn, and no place with a position."""
    own = plan.areas.map
    if own is None or own.picture:
        return
    positions = [estate.position for estate in plan.areas.estates] + [spot.position for spot in plan.areas.spots]
    if not any(positions):
        yield Remark(
            (plan.areas, "kort"), "intet område og intet sted har en placering",
            "skriv placering: med nord og øst for hvert område, eller vælg et eget billede med billede:",
        )  # fmt: skip


RULE = Rule(
    code="LBF011",
    severity=Severity.ERROR,
    title="kortet kan ikke tegnes",
    why="Dokumentet ville få et hul, hvor kortet skal stå.",
    citation="",
    wrong={
        "områder.yaml": """\
områder:
  - id: lyngbakken
    navn: Lyngbakken
kort:
  titel: Kort over Lyngbakken
""",
    },
    right={
        "områder.yaml": """\
områder:
  - id: lyngbakken
    navn: Lyngbakken
    placering: {nord: "55,7105", øst: "11,6898"}
kort:
  titel: Kort over Lyngbakken
""",
    },
    check=check,
)

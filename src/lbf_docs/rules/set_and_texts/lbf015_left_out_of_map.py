"""LBF015: the map shows every estate."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Estates without a position on a map that is drawn. Where nothing has one, LBF011 tells."""
    areas = plan.areas
    positions = [*(estate.position for estate in areas.estates), *(spot.position for spot in areas.spots)]
    if areas.map is None or areas.map.picture or not any(positions):
        return
    for estate in areas.estates:
        if estate.position is None:
            yield Remark((estate, "id"), "uden placering", "skriv placering: med nord og øst, hvis området skal vises",
                         f"{name_of(plan, estate)} er ikke med på kortet")  # fmt: skip


RULE = Rule(
    code="LBF015",
    severity=Severity.NOTICE,
    title="et boligområde er ikke med på kortet",
    why="Læseren regner med, at kortet viser alle planens boligområder.",
    citation="",
    wrong={
        "områder.yaml": """\
områder:
  - id: lyngbakken
    navn: Lyngbakken
    placering: {nord: "55,7105", øst: "11,6898"}
  - id: mosevang
    navn: Mosevang
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
  - id: mosevang
    navn: Mosevang
    placering: {nord: "55,7065", øst: "11,7480"}
kort:
  titel: Kort over Lyngbakken
""",
    },
    check=check,
)

"""LBF215: a delmål points to the fixed indicators of its own indsatsområde."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import enumerated, indicator, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The fixed indicators of each delmål against those of the delaftale's area."""
    areas = {area.id: [fixed.id for fixed in area.indicators] for area in plan.regulation.focus_areas}
    for agreement in plan.sub_agreements.agreements:
        own = areas.get(agreement.focus_area, [])
        for goal in agreement.sub_goals if own else ():
            for number, id_ in enumerate(goal.fixed):
                homes = [plan.area_name(area) for area, ids in areas.items() if id_ in ids]
                if id_ not in own and homes:
                    yield Remark(
                        (goal, ("faste_indikatorer", number)),
                        f"»{indicator(plan, id_)}« hører til {enumerated(homes)}",
                        "vælg mellem " + ", ".join(f"`{one}`" for one in own)
                        + ", eller skriv, hvad det måles med, under indikatorer:",
                        f"delmålet »{name_of(plan, goal)}« peger på en indikator fra et andet indsatsområde",
                    )  # fmt: skip


RULE = Rule(
    code="LBF215",
    severity=Severity.WARNING,
    title="et delmål peger på en indikator fra et andet indsatsområde",
    why="Delaftalen viser baseline for sit eget indsatsområdes indikatorer. For denne viser den ingen.",
    citation="",
    wrong={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - {id: flere_i_job, tekst: Flere kommer i job, faste_indikatorer: [restgruppe, tryghed]}
  - indsatsområde: kriminalitetsforebyggelse
    formål: Færre unge skal sigtes.
    delmål:
      - {id: færre_sigtede, tekst: Færre bliver sigtet, faste_indikatorer: [sigtede]}
""",
    },
    right={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - {id: flere_i_job, tekst: Flere kommer i job, faste_indikatorer: [restgruppe]}
  - indsatsområde: kriminalitetsforebyggelse
    formål: Færre unge skal sigtes.
    delmål:
      - {id: færre_sigtede, tekst: Færre bliver sigtet, faste_indikatorer: [sigtede, tryghed]}
""",
    },
    check=check,
)

"""LBF308: a delaftale points to one of the fund's indicators."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Delaftaler whose delmål are all measured in the plan's own way only. One without any indicator is LBF213's."""
    indicators = {area.id: [one.id for one in area.indicators] for area in plan.regulation.focus_areas}
    for agreement in plan.sub_agreements.agreements:
        goals, own = agreement.sub_goals, indicators.get(agreement.focus_area)
        if own and goals and all(goal.indicators and not goal.fixed for goal in goals):
            choice = ", ".join(f"`{id_}`" for id_ in own)
            yield Remark(
                (agreement, "indsatsområde"), "ingen af delmålene har faste_indikatorer:",
                f"tilføj faste_indikatorer: ved mindst ét delmål; vælg mellem {choice}",
                f"delaftalen for {plan.area_name(agreement.focus_area)} peger ikke hen imod fondens mål",
            )  # fmt: skip


RULE = Rule(
    code="LBF308",
    severity=Severity.WARNING,
    title="en delaftale peger ikke hen imod fondens mål",
    why="Indholdet af delaftalerne skal pege hen imod de fastsatte mål i samarbejdsaftalen.",
    citation="samarbejdsaftale-afsnit-6",
    wrong={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - id: flere_i_job
        tekst: Flere beboere kommer i job
        indikatorer:
          - {id: i_job, tekst: Deltagere i job, baseline: "22 %", måltal: "40 %", år: 2025, kilde: Egen optælling}
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
      - id: flere_i_job
        tekst: Flere beboere kommer i job
        faste_indikatorer: [restgruppe]
        indikatorer:
          - {id: i_job, tekst: Deltagere i job, baseline: "22 %", måltal: "40 %", år: 2025, kilde: Egen optælling}
  - indsatsområde: kriminalitetsforebyggelse
    formål: Færre unge skal sigtes.
    delmål:
      - {id: færre_sigtede, tekst: Færre bliver sigtet, faste_indikatorer: [sigtede]}
""",
    },
    check=check,
)

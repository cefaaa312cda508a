"""LBF213: every delmål has something to be measured by."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Delmål without an indicator, neither the fund's nor the plan's own."""
    for agreement in plan.sub_agreements.agreements:
        for goal in agreement.sub_goals:
            if not goal.indicators and not goal.fixed:
                yield Remark(
                    (goal, "id"), "ingen indikator", "tilføj indikatorer: eller faste_indikatorer:",
                    f"delmålet »{name_of(plan, goal)}« kan ikke måles",
                )  # fmt: skip


RULE = Rule(
    code="LBF213",
    severity=Severity.WARNING,
    title="et delmål har ingen indikator",
    why="Uden en indikator kan bestyrelsen ikke se, om delmålet er nået.",
    citation="holbaek-note-15",
    wrong={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - id: flere_i_job
        tekst: Flere beboere kommer i job
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
        faste_indikatorer: [restgruppe, uden_tilknytning]
  - indsatsområde: kriminalitetsforebyggelse
    formål: Færre unge skal sigtes.
    delmål:
      - {id: færre_sigtede, tekst: Færre bliver sigtet, faste_indikatorer: [sigtede]}
""",
    },
    check=check,
)

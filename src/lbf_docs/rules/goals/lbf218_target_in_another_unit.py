"""LBF218: a local indicator's target has the unit of its baseline."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values import Number, Share, show

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Local indicators of which one is per cent and the other a plain number; words are left alone."""
    for agreement in plan.sub_agreements.agreements:
        for one in (one for goal in agreement.sub_goals for one in goal.indicators):
            kinds = (type(one.baseline), type(one.target))
            if kinds in ((Share, Number), (Number, Share)):
                says = f"baseline er {show(one.baseline, plan.number_style)}"
                title = f"måltal og baseline for »{name_of(plan, one)}« er ikke samme slags tal"
                yield Remark((one, "måltal"), says, "tilføj eller slet tegnet %", title, also=((one, "baseline"),))


RULE = Rule(
    code="LBF218",
    severity=Severity.WARNING,
    title="måltal og baseline er ikke samme slags tal",
    why="Det ene er en andel i procent, det andet et antal. Så kan ingen se, om målet er nået.",
    citation="",
    wrong={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - id: flere_i_job
        tekst: Flere beboere kommer i job
        faste_indikatorer: [restgruppe]
        indikatorer:
          - {id: i_job, tekst: Deltagere i job, baseline: "22 %", måltal: "40", år: 2025, kilde: Egen optælling}
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

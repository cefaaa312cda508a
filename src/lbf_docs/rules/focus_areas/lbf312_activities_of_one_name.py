"""LBF312: no two activities are called the same."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.activities import Activity

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The names of the activities; of more than two each is told with the first."""
    seen: dict[str, Activity] = {}
    for activity in plan.activities.activities:
        if not activity.name:
            continue
        first = seen.setdefault(activity.name.casefold(), activity)
        if first is not activity and first.id != activity.id:
            yield Remark(
                (activity, "navn"), "det samme navn", "giv dem hver sit navn; er det den samme, så saml dem i én",
                f"to aktiviteter hedder {activity.name}", also=((first, "navn"),),
            )  # fmt: skip


RULE = Rule(
    code="LBF312",
    severity=Severity.WARNING,
    title="to aktiviteter har samme navn",
    why="I budget, milepælsplan og delaftaler står kun navnet, så læseren kan ikke se, hvilken af dem der er ment.",
    citation="",
    wrong={
        "aktiviteter.yaml": """\
aktiviteter:
  - id: jobdøren
    navn: Jobdøren
    indsatsområder: [beskæftigelse]
    delmål: [flere_i_job]
    formål: Flere skal i arbejde.
    indhold: En jobkonsulent hjælper med ansøgninger.
    sted: Fælleshuset
    ansvarlig: koordinator
  - id: aftenture
    navn: Jobdøren
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    ansvarlig: koordinator
""",
    },
    right={
        "aktiviteter.yaml": """\
aktiviteter:
  - id: jobdøren
    navn: Jobdøren
    indsatsområder: [beskæftigelse]
    delmål: [flere_i_job]
    formål: Flere skal i arbejde.
    indhold: En jobkonsulent hjælper med ansøgninger.
    sted: Fælleshuset
    ansvarlig: koordinator
  - id: aftenture
    navn: Aftenture
    indsatsområder: [kriminalitetsforebyggelse]
    delmål: [færre_sigtede]
    formål: De unge skal møde voksne, de kender.
    indhold: Forældre går ture om aftenen.
    sted: Lyngbakken
    ansvarlig: koordinator
""",
    },
    check=check,
)

"""LBF305: every delaftale has delmål, activities, and says who does what."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..weights import NO_ACTIVITY, bare_areas


def check(plan: Plan) -> Iterator[Remark]:
    """Chosen areas without an activity, and delaftaler that don't share out the work. Missing delmål are LBF010's."""
    activities, bare = plan.activities.activities, bare_areas(plan)
    for agreement in plan.sub_agreements.agreements:
        own = [activity for activity in activities if agreement.focus_area in activity.focus_areas]
        name = plan.area_name(agreement.focus_area)
        if agreement.focus_area in bare:
            remedy = f"tilføj `{agreement.focus_area}` under indsatsområder: ved en aktivitet i aktiviteter.yaml"
            title = f"delaftalen for {name} har ingen aktiviteter"
            yield Remark((agreement, "indsatsområde"), "", remedy, title, points=NO_ACTIVITY)
        elif own and not agreement.cooperation and not any(activity.tasks or activity.responsible for activity in own):
            remedy = "skriv ansvar_og_roller:, eller ansvarlig: og opgaver: ved aktiviteterne"
            yield Remark(
                (agreement, "indsatsområde"), "", remedy, f"delaftalen for {name} siger ikke, hvem der gør hvad"
            )


RULE = Rule(
    code="LBF305",
    severity=Severity.ERROR,
    title="delaftalen mangler noget, som skal stå i den",
    why="En delaftale beskriver delmål, aktiviteter og den indbyrdes ansvars- og rollefordeling.",
    citation="samarbejdsaftale-afsnit-6",
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
    navn: Aftenture
    indsatsområder: [beskæftigelse]
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
    to_write=True,
)

"""LBF315: an activity begins and ends in the texts when it does in the data."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..spelled import activity_names
from ..wording import all_text, with_any
from .said_days import names_pattern, said_days

_MOST = 500
"""Activities that are looked for: in a long text each of them takes its time."""


def check(plan: Plan) -> Iterator[Remark]:
    """What the texts say of the first and last day of activities that have one in the data."""
    text = all_text(plan)
    known = dict([(name, one) for name, one in activity_names(plan).items() if name in text][:_MOST])
    dated = [name for name, activity in known.items() if activity.start or activity.end]
    names = names_pattern(known)
    for passage in with_any(plan, *dated):
        for said in said_days(passage, names):
            activity = known[said.activity]
            key, day = ("til", activity.end) if said.is_last else ("fra", activity.start)
            if day and not said.is_day(day) and not passage.is_quoted(said.start, said.end):
                what = "slutter" if said.is_last else "begynder"
                yield Remark(
                    passage.mention(said.start, said.end), f"i aktiviteter.yaml står {day:%d.%m.%Y}",
                    "ret den dato, der er forkert",
                    f"aktiviteten {said.activity} {what} en anden dag i teksten end i sagens data",
                    also=((activity, key),),
                )  # fmt: skip


RULE = Rule(
    code="LBF315",
    severity=Severity.WARNING,
    title="en aktivitet begynder eller slutter en anden dag i teksten end i sagens data",
    why="Delaftalen viser datoerne fra aktiviteter.yaml. Siger en tekst noget andet, ved ingen, hvornår aktiviteten "
    "begynder.",
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
    fra: 01.03.2026
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
        "tekst/4-samspil.md": "*Jobdøren* begynder den 1. maj 2026 i lokaler, som kommunen låner ud.\n",
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
    fra: 01.03.2026
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
        "tekst/4-samspil.md": "*Jobdøren* begynder den 1. marts 2026 i lokaler, som kommunen låner ud.\n",
    },
    check=check,
)

"""LBF309: an activity has one name, in delaftaler, budget, milestones and texts."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..spelled import activity_names, own_names, slips_in_texts


def check(plan: Plan) -> Iterator[Remark]:
    """Words in texts and lines of the data that look like an activity's name; each spelling is told once."""
    activities, others = activity_names(plan), own_names(plan)
    for (words, name), mentions in slips_in_texts(plan).items():
        if name in activities and name not in others:
            more = f"; der er {len(mentions)} steder" if len(mentions) > 1 else ""
            activity = activities[name]
            yield Remark(
                mentions[0], f"aktiviteten hedder »{name}«{more}",
                f"skriv navnet ens, eller hent det i en tekst: {{{{ aktivitet.{activity.id}.navn }}}}",
                f"»{words}« er næsten navnet på en aktivitet", also=((activity, "navn"), *mentions[1:4]),
            )  # fmt: skip


RULE = Rule(
    code="LBF309",
    severity=Severity.WARNING,
    title="en aktivitet hedder noget andet i data",
    why="Fonden og parterne skal kunne kende en aktivitet igen i delaftale, budget, milepælsplan og aftale.",
    citation="",
    wrong={
        "tekst/4-samspil.md": "*Jobdørren* flytter kommunens tilbud ud til beboerne.\n",
    },
    right={
        "tekst/4-samspil.md": "*Jobdøren* flytter kommunens tilbud ud til beboerne.\n",
    },
    check=check,
)

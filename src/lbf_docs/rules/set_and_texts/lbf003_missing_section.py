"""LBF003: every section of the strategic agreement has its text."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The sections' own texts, and the problem complex of every chosen focus area."""
    law = plan.regulation
    for section in law.sections:
        if section.required and not plan.prose.get(section.prose):
            title = f"afsnit {section.number}, {section.title}, har ingen tekst"
            yield Remark(section.prose, "", f"skriv teksten i {section.prose}", title)
    for chosen in plan.plan.focus_areas:
        file = law.problem_complex_file(chosen.id)
        if not plan.prose.get(file):
            title = f"problemkomplekset for {plan.area_name(chosen.id)} har ingen tekst"
            yield Remark(file, "", f"skriv teksten i {file}", title)


RULE = Rule(
    code="LBF003",
    severity=Severity.ERROR,
    title="her mangler et afsnit af samarbejdsaftalen",
    why="Skabelonen har otte afsnit i en fast rækkefølge, og hvert valgt indsatsområde skal have sit problemkompleks. "
    "Fonden sender aftalen tilbage, hvis et af dem er tomt.",
    citation="samarbejdsaftale-skabelon",
    wrong={
        "tekst/7-lokal-evaluering.md": "",
    },
    right={
        "tekst/7-lokal-evaluering.md": "Bestyrelsen ser på tallene hvert år i marts.\n",
    },
    check=check,
    to_write=True,
)

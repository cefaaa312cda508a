"""LBF302: an indsatsområde isn't shown under a name of an earlier regulation."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from .area_names import plain


def check(plan: Plan) -> Iterator[Remark]:
    """What the plan calls its areas against the names of before."""
    law = plan.regulation
    former = {plain(name) for name in law.former_focus_areas}
    names = {area.id: area.name for area in law.focus_areas}
    for chosen in plan.plan.focus_areas:
        if chosen.shown_as and chosen.id in names and plain(chosen.shown_as) in former:
            says = f"i {law.title} hedder det »{names[chosen.id]}«"
            title = f"»{chosen.shown_as}« er navnet på et indsatsområde i et tidligere regulativ"
            yield Remark((chosen, "vises_som"), says, "slet vises_som:, eller skriv fondens navn", title)


RULE = Rule(
    code="LBF302",
    severity=Severity.ERROR,
    title="et indsatsområde har et navn fra et tidligere regulativ",
    why="Planen hører under det regulativ, den nævner. Et navn fra et tidligere tyder på, at en gammel tekst er brugt.",
    citation="lbf-ansøgning-2015-18",
    wrong={
        "plan.yaml": """\
indsatsområder:
  - id: beskæftigelse
  - id: kriminalitetsforebyggelse
    vises_som: Kriminalpræventiv indsats
""",
    },
    right={
        "plan.yaml": """\
indsatsområder:
  - id: beskæftigelse
  - id: kriminalitetsforebyggelse
    vises_som: Kriminalitetsforebyggelse
""",
    },
    check=check,
)

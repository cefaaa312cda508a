"""LBF301: an indsatsområde is shown under the fund's name."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from .area_names import plain


def check(plan: Plan) -> Iterator[Remark]:
    """What the plan calls its areas against the regulation; a name of an earlier regulation is LBF302's."""
    names = {area.id: area.name for area in plan.regulation.focus_areas}
    former = {plain(name) for name in plan.regulation.former_focus_areas}
    for chosen in plan.plan.focus_areas:
        name, shown = names.get(chosen.id), plain(chosen.shown_as or "")
        if name and shown and shown != plain(name) and shown not in former:
            remedy = "slet vises_som:, eller skriv fondens navn"
            title = f"»{chosen.shown_as}« er ikke fondens navn på indsatsområdet"
            yield Remark((chosen, "vises_som"), f"fondens navn er »{name}«", remedy, title)


RULE = Rule(
    code="LBF301",
    severity=Severity.WARNING,
    title="et indsatsområde vises under et andet navn end fondens",
    why="Indsatsen skal holde sig inden for de fastlagte indsatsområder, og fonden kender dem på navnet.",
    citation="samarbejdsaftale-afsnit-6",
    wrong={
        "plan.yaml": """\
indsatsområder:
  - id: beskæftigelse
    vises_som: Job og uddannelse
  - id: kriminalitetsforebyggelse
""",
    },
    right={
        "plan.yaml": """\
indsatsområder:
  - id: beskæftigelse
    vises_som: BESKÆFTIGELSE
  - id: kriminalitetsforebyggelse
""",
    },
    check=check,
)

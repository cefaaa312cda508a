"""The reporting form (indberetningsskema): what the rest of the case says, in short, for the fund's case system."""

from __future__ import annotations

from lbf_docs.expressions import Gap
from lbf_docs.model import Plan, index
from lbf_docs.model.budget import total
from lbf_docs.model.financing import required_share, shares
from lbf_docs.model.view import record_of
from lbf_docs.values import Count

from .activities import activity_record, participants
from .amounts import careful_share, row
from .base import Document, Edition
from .indicators import indicators_of


def content(plan: Plan, _edition: Edition) -> dict[str, object]:
    """Master data, departments, indicators by area, activities counted once, and the financing in short."""
    by, paid = index(plan), shares(plan)
    official = {area.id: area for area in plan.regulation.focus_areas}
    activities = plan.activities.activities
    return {
        "indberetning": record_of(plan.reporting, plan, by),
        "illustrativ": plan.reporting.illustrative,
        "indikatorskema": tuple(
            row(
                "mål", tekst=area.goal, indsatsområde=plan.area_name(chosen.id), indikatorer=indicators_of(plan, area)
            )
            for chosen in plan.plan.focus_areas
            for area in (official[chosen.id],)
        ),
        "aktivitetsskema": tuple(activity_record(plan, by, activity) for activity in activities) or Gap("aktiviteter"),
        "antal_aktiviteter": Count(len(activities)),
        "antal_deltagere": participants(plan) or None,
        "aktiviteter_uden_tal": Count(
            sum(not (a.target_group and isinstance(a.target_group.number, Count)) for a in activities)
        ),
        "finansieringsskema": tuple(
            record_of(line, plan, by).with_fields(i_alt=total(line), er_timer=line.in_hours)
            for line in plan.budget.financing
        ) or Gap("finansiering"),
        "samlet": row(
            "sum", i_alt=paid.everything, fonden=paid.fund, lokal=paid.local, andre=paid.others,
            andel=careful_share(paid.local_share()), krav=required_share(plan),
        ),
    }  # fmt: skip


DOCUMENT = Document(
    order=70,
    key="indberetningsskema",
    template="10-indberetningsskema",
    title="Indberetningsskema",
    content=content,
    files=("indberetning",),
)

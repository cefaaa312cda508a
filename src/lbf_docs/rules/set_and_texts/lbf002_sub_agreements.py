"""LBF002: a delaftale for every chosen indsatsområde, and none without."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..weights import weight_of_delaftale


def check(plan: Plan) -> Iterator[Remark]:
    """The chosen areas against the delaftaler."""
    given = [agreement.focus_area for agreement in plan.sub_agreements.agreements]
    for chosen in plan.plan.focus_areas:
        if given and chosen.id not in given:
            title = f"her mangler delaftalen for {plan.area_name(chosen.id)}"
            remedy = f"tilføj en delaftale med indsatsområde: {chosen.id}"
            points = weight_of_delaftale(plan, chosen.id)
            yield Remark((plan.sub_agreements, "delaftaler"), "", remedy, title, points=points)
    for number, agreement in enumerate(plan.sub_agreements.agreements):
        if agreement.focus_area in given[:number]:
            yield Remark(
                (agreement, "indsatsområde"), "her begynder den anden", "saml dem i én",
                f"der er to delaftaler for {plan.area_name(agreement.focus_area)}",
            )  # fmt: skip


RULE = Rule(
    code="LBF002",
    severity=Severity.ERROR,
    title="der er ikke én delaftale for hvert valgt indsatsområde",
    why="Konkrete aftaler skal fastlægges i særskilte delaftaler, én for hvert indsatsområde.",
    citation="samarbejdsaftale-afsnit-6",
    wrong={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - {id: flere_i_job, tekst: Flere kommer i job, faste_indikatorer: [restgruppe]}
      - {id: færre_sigtede, tekst: Færre bliver sigtet, faste_indikatorer: [restgruppe]}
""",
    },
    right={
        "delaftaler.yaml": """\
delaftaler:
  - indsatsområde: beskæftigelse
    formål: Flere skal i arbejde.
    delmål:
      - {id: flere_i_job, tekst: Flere kommer i job, faste_indikatorer: [restgruppe]}
  - indsatsområde: kriminalitetsforebyggelse
    formål: Færre unge skal sigtes.
    delmål:
      - {id: færre_sigtede, tekst: Færre bliver sigtet, faste_indikatorer: [sigtede]}
""",
    },
    check=check,
    to_write=True,
)

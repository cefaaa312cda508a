"""LBF505: there is a group under the board."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import ADVISORY, STEERING

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Organs of the kinds følgegruppe and styregruppe."""
    organs = plan.organisation.organs
    if organs and not any(organ.kind in (ADVISORY, STEERING, None) for organ in organs):
        yield Remark((plan.organisation, "organer"), "", "tilføj et organ med type: følgegruppe eller styregruppe")


RULE = Rule(
    code="LBF505",
    severity=Severity.WARNING,
    title="der er ingen styre- eller følgegruppe",
    why="Under bestyrelsen bør der etableres en eller flere styre-/følgegrupper.",
    citation="samarbejdsaftale-afsnit-3",
    wrong={
        "organisering.yaml": """\
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    medlemmer:
      - rolle: kommunaldirektør
        formand: ja
      - rolle: direktør
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat}
""",
    },
    right={
        "organisering.yaml": """\
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    medlemmer:
      - rolle: kommunaldirektør
        formand: ja
      - rolle: direktør
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat}
  - {id: jobgruppen, navn: Jobgruppen, type: følgegruppe}
""",
    },
    check=check,
)

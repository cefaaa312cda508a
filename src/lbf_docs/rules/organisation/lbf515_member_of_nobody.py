"""LBF515: it can be seen where a member of the board comes from."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import BOARD

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Members whose role has no organisation, unless their line is worded by the plan itself.

    While a party has no seat the member may be its own: that is LBF501's.
    """
    roles = {role.id: role for role in plan.organisation.roles}
    boards = [organ for organ in plan.organisation.organs if organ.kind == BOARD]
    for board in boards[:1]:
        seats = {role.organisation for member in board.members if (role := roles.get(member.role))}
        needed = {party.id for party in plan.parties.parties if party.kind in ("kommune", "boligorganisation")}
        if not needed <= seats:
            return
        for member in board.members:
            role = roles.get(member.role)
            if role and not (role.organisation or role.outside or member.shown_as):
                yield Remark(
                    (member, "rolle"), "",
                    "tilføj organisation: ved rollen, eller anden_organisation:, hvis den ikke står i parter.yaml",
                    f"der står ikke, hvor bestyrelsesmedlemmet »{name_of(plan, role)}« kommer fra",
                    also=((role, "id"),),
                )  # fmt: skip


RULE = Rule(
    code="LBF515",
    severity=Severity.WARNING,
    title="der står ikke, hvor et bestyrelsesmedlem kommer fra",
    why="Bestyrelsen består af parternes ledelse og eventuelt andre aktører. Læseren skal kunne se hvem.",
    citation="lbf-organisation-og-rammer",
    wrong={
        "organisering.yaml": """\
roller:
  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}
  - {id: direktør, titel: Direktør, organisation: lyng}
  - {id: koordinator, titel: Koordinator, organisation: lyng}
  - {id: formand, titel: Formand}
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    medlemmer:
      - rolle: kommunaldirektør
        formand: ja
      - rolle: direktør
      - rolle: formand
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat}
  - {id: jobgruppen, navn: Jobgruppen, type: følgegruppe}
""",
    },
    right={
        "organisering.yaml": """\
roller:
  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}
  - {id: direktør, titel: Direktør, organisation: lyng}
  - {id: koordinator, titel: Koordinator, organisation: lyng}
  - {id: formand, titel: Formand, anden_organisation: Hedens Idrætsforening}
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    medlemmer:
      - rolle: kommunaldirektør
        formand: ja
      - rolle: direktør
      - rolle: formand
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat}
  - {id: jobgruppen, navn: Jobgruppen, type: følgegruppe}
""",
    },
    check=check,
)

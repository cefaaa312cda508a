"""LBF501: there is a board, with members from the municipality and every housing organisation that is a party."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import BOARD

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """The board's members by the party that their role belongs to."""
    boards = [organ for organ in plan.organisation.organs if organ.kind == BOARD]
    if not boards:
        if plan.organisation.organs and all(organ.kind for organ in plan.organisation.organs):
            yield Remark(
                (plan.organisation, "organer"), "", "tilføj et organ med type: bestyrelse", "der er ingen bestyrelse"
            )
        return
    roles = {role.id: role for role in plan.organisation.roles}
    for board in boards[:1]:
        if not board.members:
            yield Remark((board, "id"), "uden medlemmer", "tilføj medlemmer:", "bestyrelsen har ingen medlemmer")
            continue
        seats = {roles[member.role].organisation for member in board.members if member.role in roles}
        for party in plan.parties.parties:
            if party.kind in ("kommune", "boligorganisation") and party.id not in seats:
                title = f"{name_of(plan, party)} har ingen plads i bestyrelsen"
                remedy = f"tilføj et medlem med en rolle, der har organisation: {party.id}"
                yield Remark((board, "medlemmer"), "", remedy, title)


RULE = Rule(
    code="LBF501",
    severity=Severity.ERROR,
    title="bestyrelsen mangler, eller en part har ingen plads i den",
    why="Den øverste ledelse i kommunen og boligorganisationerne sidder i bestyrelsen.",
    citation="lbf-organisation-og-rammer",
    wrong={
        "organisering.yaml": """\
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    medlemmer:
      - rolle: kommunaldirektør
        formand: ja
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat}
  - {id: jobgruppen, navn: Jobgruppen, type: følgegruppe}
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

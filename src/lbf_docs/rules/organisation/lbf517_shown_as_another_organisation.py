"""LBF517: a member's line on the list names the organisation that the role belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from .members import other_organisation, roles_by_id


def check(plan: Plan) -> Iterator[Remark]:
    """The lines that a plan words itself, against the role's organisation."""
    roles = roles_by_id(plan)
    for organ in plan.organisation.organs:
        for member in organ.members:
            role = roles.get(member.role)
            named = other_organisation(plan, member, role)
            if role and named:
                own, other = named
                yield Remark(
                    (member, "vises_som"), f"her står {other}",
                    "ret vises_som:, eller skriv medlemmets egen rolle i stedet",
                    f"et medlem står på listen med {other}, men rollen hører til {own}",
                    also=((role, "organisation"),),
                )  # fmt: skip


RULE = Rule(
    code="LBF517",
    severity=Severity.WARNING,
    title="et medlem står på listen med en anden organisation end rollens",
    why="Læseren kan ikke se, hvem der sidder i gruppen. Som regel er linjen kopieret fra et andet medlem.",
    citation="",
    wrong={
        "organisering.yaml": """\
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    medlemmer:
      - {rolle: kommunaldirektør, formand: ja}
      - {rolle: direktør, vises_som: Direktør fra Hede Kommune}
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
      - {rolle: kommunaldirektør, formand: ja}
      - {rolle: direktør, vises_som: Direktør fra Boligforeningen Lyng}
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat}
  - {id: jobgruppen, navn: Jobgruppen, type: følgegruppe}
""",
    },
    check=check,
)

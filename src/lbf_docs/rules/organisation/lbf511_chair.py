"""LBF511: the board has a chair."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import BOARD

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Boards whose members are known, and none of them is in the chair."""
    for organ in plan.organisation.organs:
        if organ.kind == BOARD and organ.members and not any(member.chair for member in organ.members):
            title = f"{name_of(plan, organ)} har ingen formand"
            yield Remark((organ, "medlemmer"), "", "tilføj formand: ja ved det medlem, der er formand", title)


RULE = Rule(
    code="LBF511",
    severity=Severity.WARNING,
    title="bestyrelsen har ingen formand",
    why="Læseren skal kunne se, hvem der leder bestyrelsen. Kommissoriet lægger opgaver hos formanden.",
    citation="",
    wrong={
        "organisering.yaml": """\
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    medlemmer:
      - rolle: kommunaldirektør
      - rolle: direktør
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
    to_write=True,
)

"""LBF507: there is one board."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import BOARD

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Organs of the kind bestyrelse after the first."""
    boards = [organ for organ in plan.organisation.organs if organ.kind == BOARD]
    for organ in boards[1:]:
        says = f"kommissoriet regner med {name_of(plan, boards[0])}"
        remedy = "ret type: ved den, der ikke er helhedsplanens bestyrelse"
        yield Remark((organ, "type"), says, remedy, also=((boards[0], "type"),))


RULE = Rule(
    code="LBF507",
    severity=Severity.WARNING,
    title="der er mere end én bestyrelse",
    why="Planen skal have en ansvarlig bestyrelse med éntydig ledelse, og kommissoriet gælder den ene.",
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
  - id: jobgruppen
    navn: Jobgruppen
    type: følgegruppe
  - id: afdelingsbestyrelsen
    navn: Afdelingsbestyrelsen
    type: bestyrelse
    medlemmer:
      - rolle: koordinator
        formand: ja
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
  - id: jobgruppen
    navn: Jobgruppen
    type: følgegruppe
  - id: afdelingsbestyrelsen
    navn: Afdelingsbestyrelsen
    type: andet
    medlemmer:
      - rolle: koordinator
        formand: ja
""",
    },
    check=check,
)

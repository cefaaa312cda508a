"""LBF510: the board has a secretariat."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import SECRETARIAT

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Organs of the kind sekretariat."""
    organs = plan.organisation.organs
    if organs and not any(organ.kind in (SECRETARIAT, None) for organ in organs):
        yield Remark(
            (plan.organisation, "organer"),
            "",
            "tilføj et organ med type: sekretariat, eller beskriv betjeningen i kommissorium.yaml",
        )


RULE = Rule(
    code="LBF510",
    severity=Severity.NOTICE,
    title="der er intet sekretariat",
    why="Kommissoriet skal beskrive, hvordan bestyrelsen sekretariatsbetjenes.",
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

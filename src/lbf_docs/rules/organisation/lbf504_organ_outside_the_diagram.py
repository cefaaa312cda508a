"""LBF504: every organ hangs together with the board in the diagram."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import BOARD

from ..base import Remark, Rule
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Organs without `under` where others have one, and those that are to stand beside nobody.

    What something hangs under, such as a council above the board, is no mistake, and neither is an organ whose type
    isn't known yet. Where no organ is under another, nobody has begun with it.
    """
    organs = plan.organisation.organs
    above = {organ.under for organ in organs if organ.under}
    for organ in organs:
        if organ.under or organ.kind in (BOARD, None):
            continue
        if organ.beside:
            says, remedy = "står ved siden af, men under ingen", "tilføj under: med id på det organ, det betjener"
        elif above and organ.id not in above:
            says, remedy = "uden under:", "tilføj under: med id på det organ, det hører under"
        else:
            continue
        yield Remark((organ, "id"), says, remedy, f"{name_of(plan, organ)} hænger ikke sammen med noget i diagrammet")


RULE = Rule(
    code="LBF504",
    severity=Severity.WARNING,
    title="et organ hænger ikke sammen med de andre i organisationsdiagrammet",
    why="Diagrammet skal vise, hvem der hører under hvem. Uden under: står organet øverst ved siden af bestyrelsen.",
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
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat, under: bestyrelsen, ved_siden_af: ja}
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
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat, under: bestyrelsen, ved_siden_af: ja}
  - {id: jobgruppen, navn: Jobgruppen, type: følgegruppe, under: bestyrelsen}
""",
    },
    check=check,
)

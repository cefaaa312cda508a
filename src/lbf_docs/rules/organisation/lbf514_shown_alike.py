"""LBF514: no two roles and no two organs are shown alike."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import Organ, Role

from ..base import Remark, Rule, Spot
from ..names import name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Roles with the same title, unit and organisation, and organs with the same name."""
    seen: dict[tuple[object, ...], tuple[Role | Organ, Spot]] = {}
    everyone: tuple[Role | Organ, ...] = (*plan.organisation.roles, *plan.organisation.organs)
    for one in everyone:
        key, shown = _shown(one)
        if not shown[0]:
            continue
        first, spot = seen.setdefault((key, *shown), (one, (one, key)))
        if first is not one and first.id != one.id:
            kind = "organer" if isinstance(one, Organ) else "roller"
            yield Remark(
                (one, key), "ens med den første", "slet den ene, eller giv dem noget at kende dem fra hinanden på",
                f"to {kind} står i dokumenterne som {name_of(plan, one)}", also=(spot,),
            )  # fmt: skip


def _shown(one: Role | Organ) -> tuple[str, tuple[str | None, ...]]:
    if isinstance(one, Organ):
        return "navn", (one.name,)
    return "titel", (one.title, one.unit, one.organisation, one.outside)


RULE = Rule(
    code="LBF514",
    severity=Severity.NOTICE,
    title="to roller eller to organer står ens i dokumenterne",
    why="Læseren kan ikke se, hvem af dem der har opgaven. Ofte er det den samme, skrevet to gange.",
    citation="",
    wrong={
        "organisering.yaml": """\
roller:
  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}
  - {id: direktør, titel: Direktør, organisation: lyng}
  - {id: koordinator, titel: Koordinator, organisation: lyng}
  - {id: koordinator_2, titel: Koordinator, organisation: lyng}
""",
    },
    right={
        "organisering.yaml": """\
roller:
  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}
  - {id: direktør, titel: Direktør, organisation: lyng}
  - {id: koordinator, titel: Koordinator, organisation: lyng}
  - {id: koordinator_2, titel: Koordinator, enhed: Jobdøren, organisation: lyng}
""",
    },
    check=check,
)

"""LBF514: no two roles, no two organs and no two members of an organ are shown alike."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.organisation import Member, Organ, Role

from ..base import Remark, Rule, Spot
from ..names import name_of
from .members import other_organisation, roles_by_id, shown


def check(plan: Plan) -> Iterator[Remark]:
    """Roles with the same title, unit and organisation, organs with the same name, members with the same line."""
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
    for organ in plan.organisation.organs:
        yield from _members(plan, organ)


def _members(plan: Plan, organ: Organ) -> Iterator[Remark]:
    """Two with the same line, where the plan words it; of one that has another's organisation LBF517 tells."""
    roles = roles_by_id(plan)
    seen: dict[str, Member] = {}
    for member in organ.members:
        line = shown(plan, member).casefold()
        if not line or other_organisation(plan, member, roles.get(member.role)):
            continue
        first = seen.setdefault(line, member)
        if first is not member and first.role != member.role and (first.shown_as or member.shown_as):
            at, other = (member, first) if member.shown_as else (first, member)
            spot: Spot = (other, "vises_som" if other.shown_as else "rolle")
            yield Remark(
                (at, "vises_som"), "ens med den anden", "ret den ene, så de kan kendes fra hinanden",
                f"to medlemmer af {name_of(plan, organ)} står som {shown(plan, at)}", also=(spot,),
            )  # fmt: skip


def _shown(one: Role | Organ) -> tuple[str, tuple[str | None, ...]]:
    if isinstance(one, Organ):
        return "navn", (one.name,)
    return "titel", (one.title, one.unit, one.organisation, one.outside)


RULE = Rule(
    code="LBF514",
    severity=Severity.NOTICE,
    title="to roller, organer eller medlemmer står ens i dokumenterne",
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

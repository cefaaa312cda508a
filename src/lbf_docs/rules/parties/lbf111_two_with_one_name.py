"""LBF111: no two organisations are called the same."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.parties import FUND, Partner, Party

from ..base import Remark, Rule, Spot


def check(plan: Plan) -> Iterator[Remark]:
    """All forms of the names of parties and partners. A former name may be shared: two may have become one."""
    seen: dict[str, tuple[Party | Partner, Spot]] = {}
    everyone: tuple[Party | Partner, ...] = (*plan.parties.parties, *plan.parties.partners)
    for one in everyone:
        if one.id == FUND:
            continue
        for key, form in _forms(one):
            other, spot = seen.setdefault(form.casefold(), (one, (one, key)))
            if other is not one and other.id != one.id:
                yield Remark(
                    (one, key), "det samme navn", "slet den ene, eller giv dem hver sit navn",
                    f"to organisationer hedder {form}", also=(spot,),
                )  # fmt: skip
                break


def _forms(one: Party | Partner) -> Iterator[tuple[str | tuple[str | int, ...], str]]:
    if one.name:
        yield "navn", one.name
    if one.short_name:
        yield "kortnavn", one.short_name
    if isinstance(one, Party):
        yield from ((("andre_navne", number), name) for number, name in enumerate(one.other_names))


RULE = Rule(
    code="LBF111",
    severity=Severity.WARNING,
    title="to organisationer har samme navn",
    why="Læseren kan ikke se, hvem der er ment. Ofte er det den samme, skrevet to gange.",
    citation="",
    wrong={
        "parter.yaml": """\
samarbejdspartnere:
  - {id: boligforeningen, navn: Boligforeningen Lyng, type: boligorganisation}
""",
    },
    right={
        "parter.yaml": """\
samarbejdspartnere:
  - {id: idrætsforeningen, navn: Idrætsforeningen Lyng, type: forening}
""",
    },
    check=check,
)

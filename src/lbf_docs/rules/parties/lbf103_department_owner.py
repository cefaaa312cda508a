"""LBF103: every department belongs to a housing organisation that is a party, and the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..names import name_by_id, name_of


def check(plan: Plan) -> Iterator[Remark]:
    """Owners of the departments against the parties. A party whose type isn't written yet can be either."""
    parties = {party.id: party for party in plan.parties.parties}
    departments = plan.areas.departments
    wrong = [d for d in departments if (party := parties.get(d.organisation or "")) and party.kind not in _MAY_OWN]
    for department in wrong:
        owner = name_by_id(plan, department.organisation or "", "part")
        title = f"afdelingen {name_of(plan, department)} hører til {owner}, som ikke er en boligorganisation"
        yield Remark((department, "boligorganisation"), "", "ret id'et, eller ret partens type i parter.yaml", title)
    owners = {department.organisation for department in departments}
    if wrong or None in owners or not owners:
        return
    for id_, party in parties.items():
        if party.kind == "boligorganisation" and id_ not in owners:
            title = f"{name_of(plan, party)} er part, men har ingen afdeling i planen"
            yield Remark((party, "id"), "", "tilføj afdelingen i områder.yaml, eller ret partens type", title)


_MAY_OWN = ("boligorganisation", None)


RULE = Rule(
    code="LBF103",
    severity=Severity.WARNING,
    title="afdelinger og boligorganisationer passer ikke sammen",
    why="Boligorganisationerne er parter, fordi deres afdelinger er med i planen.",
    citation="",
    wrong={
        "områder.yaml": """\
afdelinger:
  - id: lyngbakken
    navn: Lyngbakken
    område: lyngbakken
    boligorganisation: hede_kommune
    lejemål: 214
    beboere: 431
""",
    },
    right={
        "områder.yaml": """\
afdelinger:
  - id: lyngbakken
    navn: Lyngbakken
    område: lyngbakken
    boligorganisation: lyng
    lejemål: 214
    beboere: 431
""",
    },
    check=check,
)

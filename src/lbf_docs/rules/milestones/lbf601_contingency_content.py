"""LBF601: the contingency plan says who is alarmed and how they are reached."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """The alarm and the contacts; the other sections are LBF014's."""
    plan_ = plan.contingency
    if not plan_.situations:
        return
    for alias, value, what in (
        ("alarmering", plan_.alarm, "hvem der ringer til hvem"),
        ("kontakter", plan_.contacts, "hvordan de ansvarlige træffes"),
    ):
        if not value:
            yield Remark((plan_, alias), "", f"tilføj `{alias}:`", f"beredskabsplanen siger ikke, {what}")


RULE = Rule(
    code="LBF601",
    severity=Severity.WARNING,
    title="beredskabsplanen mangler et afsnit",
    why="Når det går galt, skal planen kunne bruges uden at lede.",
    citation="ssp-akutberedskab",
    wrong={
        "beredskab.yaml": "kontakter:\n",
    },
    right={
        "beredskab.yaml": """\
kontakter:
  - rolle: direktør
    telefon: 00 00 00 00
""",
    },
    check=check,
)

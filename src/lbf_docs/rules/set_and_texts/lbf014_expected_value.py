"""LBF014: what a finished plan usually says is there."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan, located
from lbf_docs.model.base import fields_of

from ..base import Remark, Rule
from .empty import NOTHING, empty_files, missing


def check(plan: Plan) -> Iterator[Remark]:
    """Fields that the model expects, and that are empty. The documents leave them out."""
    told = {id(part) for part in empty_files(plan).values()}
    for part, _path in located(plan):
        for field in fields_of(type(part)) if id(part) not in told else ():
            if field.key.expected and getattr(part, field.name) in NOTHING:
                yield missing(plan, part, field)


RULE = Rule(
    code="LBF014",
    severity=Severity.WARNING,
    title="her mangler en oplysning, som plejer at stå i dokumentet",
    why="Dokumentet udelader linjen. Fonden eller bestyrelsen vil spørge efter den.",
    citation="",
    wrong={
        "indberetning.yaml": "sagsnummer:\n",
    },
    right={
        "indberetning.yaml": "sagsnummer: 0000-01\n",
    },
    check=check,
    to_write=True,
)

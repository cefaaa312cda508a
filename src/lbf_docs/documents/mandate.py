"""The board's mandate (kommissorium): its composition comes from organisering.yaml, so it can't differ from it."""

from __future__ import annotations

from lbf_docs.expressions import Gap
from lbf_docs.model import Plan, index
from lbf_docs.model.organisation import BOARD, SECRETARIAT
from lbf_docs.model.view import record_of

from .base import Document, Edition


def content(plan: Plan, _edition: Edition) -> dict[str, object]:
    """The mandate's own texts, the board, who chairs it, and the secretariat."""
    by, organs = index(plan), plan.organisation.organs
    board = next((organ for organ in organs if organ.kind == BOARD), None)
    secretariats = [organ for organ in organs if organ.kind == SECRETARIAT]
    members = board.members if board else ()
    return {
        "kommissorium": record_of(plan.mandate, plan, by),
        "illustrativ": plan.mandate.illustrative,
        "bestyrelse": record_of(board, plan, by) if board else Gap("bestyrelsen"),
        "formænd": tuple(record_of(member, plan, by) for member in members if member.chair),
        "sekretariater": tuple(record_of(organ, plan, by) for organ in secretariats),
    }


DOCUMENT = Document(
    order=60,
    key="kommissorium",
    template="09-kommissorium",
    title="Kommissorium for bestyrelsen",
    content=content,
    files=("kommissorium",),
)

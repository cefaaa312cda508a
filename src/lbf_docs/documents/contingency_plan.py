"""The contingency plan (beredskabsplan): who does what when something serious happens."""

from __future__ import annotations

from lbf_docs.model import Plan, index
from lbf_docs.model.view import record_of

from .base import Document, Edition


def content(plan: Plan, _edition: Edition) -> dict[str, object]:
    """The file's own record: situations with steps, the alarm, contacts."""
    return {
        "beredskab": record_of(plan.contingency, plan, index(plan)),
        "illustrativ": plan.contingency.illustrative,
    }


DOCUMENT = Document(
    order=40,
    key="beredskabsplan",
    template="07-beredskabsplan",
    title="Beredskabsplan",
    content=content,
    files=("beredskab",),
)

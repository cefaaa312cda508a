"""LBF010: everything that a finished plan must say is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import Severity
from lbf_docs.model import Plan, located
from lbf_docs.model.base import REQUIRED

from .base import Remark, Rule


def check(plan: Plan) -> Iterator[Remark]:
    """Required fields that are empty, in the order of the files. The model says which they are."""
    for part, _path in located(plan):
        for name, info in type(part).model_fields.items():
            extra = info.json_schema_extra
            if not (isinstance(extra, Mapping) and extra.get(REQUIRED)):
                continue
            if getattr(part, name) in (None, (), {}, ""):
                alias = info.alias or name
                own = getattr(part, "id", "")
                whose = f" ({part.danish} {own})" if part.danish and own else ""
                remedy = f"tilføj `{alias}:`. {info.description}"
                yield Remark((part, alias), "", remedy, f"her mangler {info.title}{whose}")


RULE = Rule(
    code="LBF010",
    severity=Severity.ERROR,
    title="her mangler en oplysning, som dokumenterne bruger",
    why="Dokumentet ville få et hul. I en kladde vises hullet som [mangler: …].",
    citation="",
    check=check,
)

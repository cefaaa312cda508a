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
            alias = info.alias or name
            value = getattr(part, name)
            if isinstance(value, Mapping):
                for keys in _blank((alias,), value):
                    yield Remark(
                        (part, keys), "", "skriv værdien, eller slet linjen", f"her mangler værdien for {keys[-1]}"
                    )
            extra = info.json_schema_extra
            if not (isinstance(extra, Mapping) and extra.get(REQUIRED)):
                continue
            if value in (None, (), {}, ""):
                own = getattr(part, "id", "")
                whose = f" ({part.danish} {own})" if part.danish and own else ""
                remedy = f"tilføj `{alias}:`. {info.description}"
                yield Remark((part, alias), "", remedy, f"her mangler {info.title}{whose}")


def _blank(path: tuple[str, ...], value: object) -> Iterator[tuple[str, ...]]:
    """The keys that have nothing behind them in a mapping of values."""
    if isinstance(value, Mapping) and value:
        for key, inner in value.items():
            yield from _blank((*path, str(key)), inner)
    elif value is None or value == {}:
        yield path


RULE = Rule(
    code="LBF010",
    severity=Severity.ERROR,
    title="her mangler en oplysning, som dokumenterne bruger",
    why="Dokumentet ville få et hul. I en kladde vises hullet som [mangler: …].",
    citation="",
    check=check,
)

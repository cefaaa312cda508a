"""LBF010: everything that a finished plan must say is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import Severity
from lbf_docs.model import Plan, located
from lbf_docs.model.base import fields_of

from ..base import Remark, Rule
from ..names import name_by_id
from .empty import NOTHING, empty_files, missing, whose_is


def check(plan: Plan) -> Iterator[Remark]:
    """Required fields that are empty, in the order of the files. The model says which they are."""
    told = {id(part) for part in empty_files(plan).values()}
    for part, _path in located(plan):
        for field in fields_of(type(part)) if id(part) not in told else ():
            value = getattr(part, field.name)
            if field.key.needed and value in NOTHING:
                yield missing(plan, part, field)
            elif isinstance(value, Mapping):
                for keys in _blank((field.key.alias,), value):
                    what = name_by_id(plan, keys[-1], "område", "afdeling", "sted") if keys[1:] else field.key.title
                    whose = whose_is(plan, part)
                    title = f"her mangler værdien for {what}" + (f" ({whose})" if whose else "")
                    yield Remark((part, keys), "", "skriv værdien, eller slet linjen", title, whose=whose)


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
    wrong={
        "områder.yaml": """\
i_alt:
  beboere:
""",
    },
    right={
        "områder.yaml": """\
i_alt:
  beboere: 431
""",
    },
    check=check,
    to_write=True,
)

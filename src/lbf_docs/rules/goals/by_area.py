"""The values of a baseline one by one, each with the keys under which it stands."""

from __future__ import annotations

from collections.abc import Mapping

from lbf_docs.model.figures import Baseline
from lbf_docs.model.kinds import WHOLE_PLAN

Keyed = tuple[tuple[str, ...], object]


def by_area(alias: str, table: Mapping[str, object] | None) -> list[Keyed]:
    """The values of a table with their keys; a single value for the whole plan stands at the table's own key."""
    if table and table.keys() == {WHOLE_PLAN}:
        return [((alias,), table[WHOLE_PLAN])]
    return [((alias, area), value) for area, value in (table or {}).items()]


def measured(baseline: Baseline) -> list[Keyed]:
    """What was measured: the areas, and what they are compared with."""
    compared: list[Keyed] = [(("kommune",), baseline.municipality), (("befolkning",), baseline.population)]
    return [*by_area("område", baseline.area), *compared]

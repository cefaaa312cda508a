"""In which forms the parties, roles and organs of two plans read differently, wherever they are referred to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from lbf_docs.model import Plan, index
from lbf_docs.model.view import record_of

from .pairing import Side
from .shown_in import SHORT, WHOLE

REFERRED = ("part", "samarbejdspartner", "rolle", "organ")


class Forms:
    """What is referred to in full and in short, by the new plan's ids."""

    def __init__(self, before: Side, after: Side) -> None:
        self._before, self._after = before, after

    def of(self, id_: str) -> Collection[str]:
        """The forms in which a part is read differently; both of one that isn't in both plans."""
        return self._changed.get(id_, (WHOLE, SHORT))

    @cached_property
    def unchanged(self) -> tuple[str, ...]:
        """The roles that read differently though they say the same: another has become like them, or no more is."""
        new = index(self._after.plan).by_kind["rolle"]
        old = {
            self._before.id(("rolle",), id_): part for id_, part in index(self._before.plan).by_kind["rolle"].items()
        }
        return tuple(
            id_ for id_, part in new.items()
            if id_ in old and self._changed[id_] == (SHORT,) and self._before.says(old[id_]) == self._after.says(part)
        )  # fmt: skip

    @cached_property
    def _changed(self) -> Mapping[str, tuple[str, ...]]:
        before = {self._before.id(REFERRED, id_): forms for id_, forms in _forms(self._before.plan).items()}
        after = _forms(self._after.plan)
        return {
            id_: tuple(
                name for name, one, other in zip((WHOLE, SHORT), before[id_], forms, strict=True) if one != other
            )
            for id_, forms in after.items()
            if id_ in before
        }


def _forms(plan: Plan) -> dict[str, tuple[str, str]]:
    by = index(plan)
    out = {}
    for kind in REFERRED:
        for id_, part in by.by_kind[kind].items():
            record = record_of(part, plan, by)
            out[id_] = (str(record.text), str(record.field("kort")))
    return out

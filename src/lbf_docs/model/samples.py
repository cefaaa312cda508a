"""Values as they are written in a case, each one of a kind, so that it is known again wherever it turns up."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from .index import WHOLE_AREAS

_KINDS = (
    "felt{number}x", "{day:%d.%m.%Y}", "{day.year}-K4", "ja", "nej", "{whole},{number:04} %", "{count}",
    "{whole},{number:04}", "-", "#{number:06}",
)  # fmt: skip
"""What stands in a case, of each kind; a field's own reader says which it takes."""

_MADE = re.compile(r"felt[0-9]+x")
_PERIOD = 397
"""Days from the first date to the second, which are those of the plan's period: a year and a month."""


def is_own_key(name: str) -> bool:
    """Whether a name in a record is one that every case chooses itself: an id of ours here, an area, a year."""
    return bool(_MADE.fullmatch(name)) or name in WHOLE_AREAS or name.isdigit()


class Samples:
    """The values of one case. A class, because they are numbered."""

    def __init__(self, first_day: date) -> None:
        self.first_day = first_day
        self._number = 0
        self._days = 0

    @property
    def years(self) -> tuple[str, str]:
        """The years of the period."""
        return str(self.first_day.year), str(self.first_day.year + 1)

    def word(self) -> str:
        """A word, which will also do as an id."""
        return self.one(_KINDS[0])

    def kinds(self, read: Callable[[str], object]) -> list[str]:
        """The kinds of values that a field reads; the usual one first."""
        found: dict[object, str] = {}
        for kind in _KINDS:
            with suppress(ValueError):
                value = read(self._written(kind, 1, 0))
                found.setdefault((type(value), value if isinstance(value, bool) else None), kind)
        return list(found.values())

    def one(self, kind: str) -> str:
        """A new value of a kind."""
        self._number += 1
        self._days += "{day" in kind
        return self._written(kind, self._number, self._days - 1)

    def _written(self, kind: str, number: int, days: int) -> str:
        """Dates but for the first two lie within the period."""
        day = self.first_day + timedelta(days=_PERIOD if days == 1 else days % _PERIOD)
        return kind.format(number=number, count=70000 + number, whole=number % 80 + 10, day=day)

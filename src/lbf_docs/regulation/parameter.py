"""A dated figure of statute or fund, read from its file in parameters/ when somebody asks for it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from lbf_docs.value import Value

from .files import HERE, names_in, read_written
from .units import READ, Comparison, Quantity, Unit

UNKNOWN = "unknown"
"""What stands for a value from the day on which the figure before it ended and no new one was found."""


class DatedValue(Value):
    """What a figure is from one day on."""

    since: date
    value: Quantity | None
    """None: from this day on it isn't known."""
    mark: str = ""
    citation: str = ""


class Parameter(Value):
    """A figure, through time."""

    name: str
    description: str
    """In Danish, in the words of the source."""
    unit: Unit
    comparison: Comparison | None
    """None for a figure that is no threshold."""
    values: tuple[DatedValue, ...]
    """The oldest first."""
    checked_on: date
    """The day on which someone last compared it with its source."""

    def on(self, day: date) -> DatedValue | None:
        """The newest value that holds on `day`; None before the first one."""
        return next((dated for dated in reversed(self.values) if dated.since <= day), None)


@lru_cache(maxsize=1)
def parameter_names() -> tuple[str, ...]:
    """The figures that we know, by name."""
    return names_in("parameters")


@lru_cache
def parameter(name: str) -> Parameter:
    """A figure by its name. Raises KeyError for one that has no file."""
    if name not in parameter_names():
        raise KeyError(name)
    data = read_written(HERE / "parameters" / f"{name}.yaml")
    unit = Unit(data.pop("unit"))
    comparison = data.pop("comparison", None)
    return Parameter(
        name=name,
        unit=unit,
        comparison=None if comparison is None else Comparison(comparison),
        values=tuple(_dated(since, written, unit) for since, written in data.pop("values").items()),
        checked_on=date.fromisoformat(data.pop("checked_on")),
        **data,
    )


def _dated(since: str, written: Any, unit: Unit) -> DatedValue:
    day = date.fromisoformat(since)
    if written == UNKNOWN:
        return DatedValue(day, None)
    return DatedValue(day, READ[unit](written["value"]), written["mark"], written["citation"])

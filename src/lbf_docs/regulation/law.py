"""What statute and fund say on one date: figures by name, with their source."""

from __future__ import annotations

from datetime import date

from lbf_docs.value import Value

from .parameter import parameter
from .units import Comparison, Quantity, Unit, holds


class NotKnownError(LookupError):
    """A figure that exists, but whose value on that day isn't known. Nobody guesses one."""

    def __init__(self, name: str, day: date, why: str) -> None:
        super().__init__(f"the value of {name} on {day} is not known: {why}")
        self.name = name
        self.day = day


class InForce(Value):
    """A figure as it stands on the day of a Law, with who says so."""

    name: str
    description: str
    value: Quantity
    unit: Unit
    comparison: Comparison | None
    mark: str
    citation: str
    since: date
    """The first day for which a source was found; the figure itself may be older."""


class Law(Value):
    """Statute and fund on one day."""

    day: date

    def parameter(self, name: str) -> InForce:
        """A figure with its unit and source.

        Raises KeyError for a name that has no file, NotKnownError when no value is known for this day.
        """
        found = parameter(name)
        dated = found.on(self.day)
        if dated is None:
            raise NotKnownError(name, self.day, f"the first value known is that of {found.values[0].since}")
        if dated.value is None:
            raise NotKnownError(name, self.day, f"the last value known ended on {dated.since}")
        return InForce(
            name,
            found.description,
            dated.value,
            found.unit,
            found.comparison,
            dated.mark,
            dated.citation,
            dated.since,
        )

    def value(self, name: str) -> Quantity:
        """The figure alone, in the type that carries its unit: Share, Number, Amount, Count, or int for a year.

        Raises like `parameter`.
        """
        return self.parameter(name).value

    def holds(self, name: str, quantity: Quantity) -> bool:
        """Whether `quantity` meets the threshold, as strictly as the wording has it and without rounding.

        Raises like `parameter`, ValueError for a figure that is no threshold, TypeError for a quantity of another unit.
        """
        limit = self.parameter(name)
        if limit.comparison is None:
            raise ValueError(f"{name} is no threshold: its file has no comparison")
        return holds(limit.comparison, quantity, limit.value)


def law_on(day: date) -> Law:
    """The law on `day`: for a plan the day it starts, for a list the day it was published."""
    return Law(day)

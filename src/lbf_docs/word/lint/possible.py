"""What something in a template can be: the values that it has in any of some plans, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

from lbf_docs.expressions import FILTERS, ExpressionError, Gap, Language, Record
from lbf_docs.expressions.filters import guarded
from lbf_docs.expressions.run import OPERATORS, WENT_WRONG, failed, found, looped
from lbf_docs.model.samples import is_own_key
from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import FigureRef, Note
from lbf_docs.values import NumberStyle

STYLE = NumberStyle()
_MOST = 5000
"""How many values are looked at: far more than our plans have of anything; lists in lists in lists have no end."""


class Possible:
    """Some values, none told twice. Of plain values one of each type is enough, and one that counts as false."""

    __slots__ = ("values",)

    def __init__(self, values: Iterable[object] = ()) -> None:
        distinct: dict[object, object] = {}
        for value in values:
            distinct.setdefault(_likeness(value), value)
            if len(distinct) == _MOST:
                break
        self.values = tuple(distinct.values())

    def that(self, holds: Callable[[object], bool]) -> Possible:
        """Those for which something holds."""
        return Possible(value for value in self.values if holds(value))

    def own_keys(self, name: object) -> bool:
        """Whether what stands below has names that each case chooses itself: ids, areas; or years, if `name` is one."""
        years = str(name).isdigit()
        records = [value for value in self.values if isinstance(value, Record)]
        return any(is_own_key(key) and key.isdigit() == years for record in records for key in record.names())


def _likeness(value: object) -> object:
    match value:
        case Record() | tuple():
            return id(value)  # alive as long as it is a key: the value is held beside it
        case Gap() | None:
            return type(value)
    return type(value), bool(value)


def is_gap(value: object) -> bool:
    """Whether it is a gap: those stand anything, so they are no sign that something can be done."""
    return isinstance(value, Gap)


def is_nothing(value: object) -> bool:
    """Whether it is a gap or not there at all: that can be written and filtered, and gives nothing."""
    return value is None or isinstance(value, Gap)


class Outcome:
    """What came of doing something with each of the values, and what can't be done."""

    def __init__(
        self, of: Possible, do: Callable[[object], object], no_sign: Callable[[object], bool] = is_gap
    ) -> None:
        self.made: list[object] = []
        self.good: list[object] = []
        """The values that it could be done with, but for those that are no sign of anything."""
        self.bad: list[tuple[object, ExpressionError]] = []
        for value in of.values:
            try:
                self.made.append(do(value))
            except ExpressionError as error:
                self.bad.append((value, error))
            except WENT_WRONG as error:
                self.bad.append((value, failed(error)))
            else:
                if not no_sign(value):
                    self.good.append(value)

    @property
    def result(self) -> Possible:
        """What can come of it."""
        return Possible(self.made)


def field(of: Possible, name: object) -> Outcome:
    """`.name` or `[name]`."""
    return Outcome(of, lambda value: found(value, name))


def items(of: Possible) -> Outcome:
    """What a `for` goes through: a list for each value."""
    return Outcome(of, lambda value: tuple(looped(value)))


def filtered(of: Possible, name: str) -> Outcome:
    """`| name`."""
    function = guarded(FILTERS[name])
    return Outcome(of, lambda value: function(value, STYLE), is_nothing)


def shown(of: Possible) -> Outcome:
    """`{{ … }}`."""
    language = Language()

    def show(value: object) -> object:
        if not isinstance(value, Prose | FigureRef | Note):
            language.shown(value, STYLE)
        return value

    return Outcome(of, show, is_nothing)


def compared(left: Possible, operator: str, right: Possible) -> Outcome:
    """Each with each."""

    def compare(pair: object) -> object:
        assert isinstance(pair, tuple)
        return OPERATORS[operator](*pair)

    return Outcome(_pairs(left, right), compare, lambda pair: isinstance(pair, tuple) and any(map(is_gap, pair)))


def _pairs(left: Possible, right: Possible) -> Possible:
    """One of each pair of types: how things compare, their types decide."""
    pairs = {(type(a), type(b)): (a, b) for a, b in product(left.values, right.values)}
    return Possible(pairs.values())


def names_in(of: Possible) -> tuple[str, ...]:
    """The names of the fields that can stand below, without those that each case chooses itself."""
    records = [value for value in of.values if isinstance(value, Record)]
    return tuple(dict.fromkeys(name for record in records for name in record.names() if not is_own_key(name)))


def common_names(of: Possible) -> tuple[str, ...]:
    """The names of the fields that everything has."""
    records = [set(value.names()) for value in of.values if isinstance(value, Record)]
    return tuple(name for name in names_in(of) if all(name in names for names in records))


def anything_below(of: Possible, years: bool) -> Possible:
    """What can stand under the names that each case chooses itself."""
    records = [value for value in of.values if isinstance(value, Record)]
    return Possible(
        record.field(key)
        for record in records
        for key in record.names()
        if is_own_key(key) and key.isdigit() == years
    )  # fmt: skip

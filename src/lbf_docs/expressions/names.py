"""What a name in an expression can mean: a field of a record, or a gap where the case says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from lbf_docs.value import Value


class Gap:
    """A required value that the case doesn't have yet: false, and a gap all the way down.

    A loop over it runs once, so that the gap shows where the first of the list would have stood.
    """

    __slots__ = ("what",)

    def __init__(self, what: str) -> None:
        self.what: Final = what
        """The Danish name of what is missing, such as "måltal"."""

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter((self,))

    def __len__(self) -> int:
        return 1

    def __lt__(self, other: object) -> bool:
        """What isn't there is neither more nor less than anything."""
        return False

    __gt__ = __le__ = __ge__ = __lt__

    def __str__(self) -> str:
        return f"[mangler: {self.what}]"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gap) and other.what == self.what

    def __hash__(self) -> int:
        return hash(self.what)


class Lazy(Value):
    """A field that is worked out when it is first asked for."""

    make: Callable[[], object]


class Record:
    """Named fields and nothing else: an expression can't reach a Python attribute through it."""

    __slots__ = ("_fields", "kind", "text")

    def __init__(self, kind: str, fields: Mapping[str, object], text: str | Gap | None = None) -> None:
        self.kind: Final = kind
        """What it is, in Danish, for messages: "afdeling"."""
        self.text: Final = text
        """What `{{ record }}` shows; None: a record can't be shown as it is."""
        self._fields = dict(fields)

    def names(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(self._fields)

    def __contains__(self, name: object) -> bool:
        return name in self._fields

    def field(self, name: str) -> object:
        """The value of a field. Raises KeyError for a name that is not there."""
        value = self._fields[name]
        if isinstance(value, Lazy):
            value = self._fields[name] = value.make()
        return value

    def with_fields(self, **more: object) -> Record:
        """A copy with some fields added or replaced."""
        return Record(self.kind, {**self._fields, **more}, self.text)

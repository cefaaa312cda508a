"""`Value`: what holds a few things, never changes, and is the same as another that holds the same.

As `@dataclass(frozen=True)`, but made in no time: Python writes and compiles half a dozen functions for each dataclass,
which for our sixty took as long as reading a whole case. Here they are written once, for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import FrozenInstanceError
from typing import Any, ClassVar, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """A class below this one lists its fields as a dataclass does; defaults are shared, so they must never change."""

    __match_args__: ClassVar[tuple[str, ...]] = ()
    """The fields in order, for `match` and for making one without naming them."""
    _defaults: ClassVar[Mapping[str, object]] = {}

    def __init_subclass__(cls) -> None:
        own = [name for name, kind in cls.__annotations__.items() if not str(kind).startswith("ClassVar")]
        cls.__match_args__ = (*cls.__match_args__, *own)  # type: ignore[misc]  # mypy thinks of a dataclass's own
        cls._defaults = {**cls._defaults, **{name: vars(cls)[name] for name in own if name in vars(cls)}}

    def __init__(self, *values: Any, **named: Any) -> None:
        fields = self.__match_args__
        if not named and len(values) == len(fields):
            self.__dict__.update(zip(fields, values, strict=True))
            return
        given = {**self._defaults, **dict(zip(fields, values, strict=False)), **named}
        fits = len(values) <= len(fields) and (not named or named.keys().isdisjoint(fields[: len(values)]))
        if not fits or len(given) != len(fields) or (named and given.keys() != set(fields)):
            raise TypeError(f"{type(self).__name__} takes {', '.join(fields) or 'nothing'}")
        self.__dict__.update(given)

    def changed(self, **named: Any) -> Self:
        """The same with other values in some fields."""
        return type(self)(**{**dict(self._items()), **named})

    def _items(self) -> Iterator[tuple[str, object]]:
        return ((name, getattr(self, name)) for name in self.__match_args__)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return tuple(self._items()) == tuple(other._items())

    def __hash__(self) -> int:
        return hash(tuple(self._items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._items())})"

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

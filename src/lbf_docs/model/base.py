"""What all parts of a plan share: closed, frozen parts with Danish keys.

A part is a class whose fields say how they are written in the case. Scalars reach the model as text (see `case`);
the field's own type reads them (see `kinds`), so `no`, `010` and `1.586` are what the field says they are.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import FrozenInstanceError
from functools import cache
from typing import Any, ClassVar, Final, dataclass_transform

from lbf_docs.value import Value

from .shapes import Shape, references_in, shape_of


class Key(Value):
    """How a field stands in the case."""

    alias: str
    """The key in the YAML file."""
    title: str
    """What it is called in messages and gaps."""
    description: str
    needed: bool = False
    """A finished plan must have it (an error)."""
    expected: bool = False
    """A finished plan usually has it (a warning); documents do without."""
    identity: bool = False
    """It must be there even in a draft: the part can't be told from the others without."""


class Field(Value):
    """A field of a part: its name in code, its key in the case, and the shape of its value."""

    name: str
    key: Key
    shape: Shape
    references: tuple[str, ...]
    """The kinds of parts that its value is an id of; empty if it is none."""


def required(alias: str, description: str, title: str = "") -> Any:
    """A field that a finished plan must have; None while it is missing."""
    return _field(Key(alias, title or alias.replace("_", " "), description, needed=True), None)


def expected(alias: str, description: str, title: str = "") -> Any:
    """A field that a finished plan usually has: without it there is a warning, and the documents leave it out."""
    return _field(Key(alias, title or alias.replace("_", " "), description, expected=True), None)


def optional(alias: str, description: str, title: str = "") -> Any:
    """A field that a plan may have."""
    return _field(Key(alias, title or alias.replace("_", " "), description), None)


def identity(alias: str, description: str) -> Any:
    """A field that a part can't be told from the others without; it must be there even in a draft."""
    return _field(Key(alias, alias.replace("_", " "), description, identity=True), None)


def listed(alias: str, description: str, needed: bool = False, title: str = "") -> Any:
    """A list, or values by key; empty when it is not there. A `needed` one must have something in a finished plan."""
    return _field(Key(alias, title or alias.replace("_", " "), description, needed=needed), ())


class _Declared:
    """What stands behind a field in the code of a part, until the part is made."""

    def __init__(self, key: Key, default: object) -> None:
        self.key: Final = key
        self.default: Final = default


def _field(key: Key, default: object) -> Any:
    return _Declared(key, default)


@dataclass_transform(
    kw_only_default=True, frozen_default=True, eq_default=False,
    field_specifiers=(required, expected, optional, identity, listed),
)  # fmt: skip
class Part:
    """A part of a plan. Two parts are the same only if they are one object: a plan knows its parts by place."""

    danish: ClassVar[str] = ""
    """What it is called in messages; the key's name where this is empty."""

    declared: ClassVar[Mapping[str, Key]] = {}
    """The fields by name, in the order of the code."""
    _defaults: ClassVar[Mapping[str, object]] = {}

    def __init_subclass__(cls) -> None:
        """No dataclass: Python takes longer to make fifty of those than we take to read a whole case."""
        own = {name: value for name, value in vars(cls).items() if isinstance(value, _Declared)}
        cls.declared = {name: value.key for name, value in own.items()}
        cls._defaults = {name: value.default for name, value in own.items() if not value.key.identity}
        for name in own:
            delattr(cls, name)

    def __init__(self, **values: object) -> None:
        given = {**self._defaults, **values}
        if given.keys() != self.declared.keys():
            odd = ", ".join(sorted(given.keys() ^ self.declared.keys()))
            raise TypeError(f"{type(self).__name__} is made with all of its own fields and no others: {odd}")
        vars(self).update(given)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({getattr(self, 'id', '')})"


def is_blank(part: Part) -> bool:
    """Whether none of its keys says anything."""
    return all(getattr(part, field.name) in (None, (), {}) for field in fields_of(type(part)))


_FIELDS: dict[type, tuple[Field, ...]] = {}
_BY_ALIAS: dict[type, Mapping[str, Field]] = {}


def fields_of(model: type[Part]) -> tuple[Field, ...]:
    """The fields of a part, in the order in which they are declared."""
    if model not in _FIELDS:
        hints = {name: _hint(str(model.__annotations__[name]), model.__module__) for name in model.declared}
        _FIELDS[model] = tuple(
            Field(name, key, shape_of(hints[name]), references_in(hints[name])) for name, key in model.declared.items()
        )
    return _FIELDS[model]


@cache
def _hint(annotation: str, module: str) -> Any:
    """What an annotation means in its module: as typing.get_type_hints, but each is only worked out once."""
    return eval(annotation, vars(sys.modules[module]))  # noqa: S307  # our own code's


def fields_by_alias(model: type[Part]) -> Mapping[str, Field]:
    """The fields of a part by their key in the case."""
    if model not in _BY_ALIAS:
        _BY_ALIAS[model] = {f.key.alias: f for f in fields_of(model)}
    return _BY_ALIAS[model]

"""The shapes that a value in a case can have, taken from the annotation of the field that holds it.

Our own reading and not Pydantic's: every scalar is text that its field's own type reads, every message is ours with a
place in a file, and the definition of fifty Pydantic models took longer than building all documents.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from lbf_docs.value import Value

if TYPE_CHECKING:
    from .base import Part


class Scalar(Value):
    """One value, read from its text; `read` raises ValueError with a Danish sentence."""

    read: Callable[[str], Any]


class Choice(Value):
    """One of a few words."""

    words: tuple[str, ...]


class Markdown(Value):
    """A text of its own, with paragraphs, lists and expressions."""


class Table(Value):
    """Values by key. A single value stands for {`whole`: value}, where that is given."""

    value: Shape
    key: Callable[[str], Any] | None = None
    whole: str = ""


class Sequence(Value):
    """A list."""

    item: Shape


class Nested(Value):
    """A part within a part."""

    model: type[Part]


Shape: TypeAlias = Scalar | Choice | Markdown | Table | Sequence | Nested


class Ref(Value):
    """Marks a field as the id of another part, of one of these kinds: `Annotated[Id, Ref("part")]`."""

    kinds: tuple[str, ...]

    def __init__(self, *kinds: str) -> None:
        super().__init__(kinds)


def shape_of(annotation: Any) -> Shape:
    """The shape of what a field holds. Raises TypeError for an annotation that no case can fill."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return next((m for m in arguments[1:] if isinstance(m, Scalar | Markdown | Table)), None) or shape_of(
            arguments[0]
        )
    if origin in (Union, types.UnionType):
        return shape_of(next(a for a in arguments if a is not type(None)))
    if origin is Literal:
        return Choice(arguments)
    if origin is tuple:
        return Sequence(shape_of(arguments[0]))
    if origin is dict:
        return Table(shape_of(arguments[1]))
    if isinstance(annotation, type):
        return Nested(annotation)
    raise TypeError(annotation)


def references_in(annotation: Any) -> tuple[str, ...]:
    """The kinds of parts that an annotation refers to, anywhere in it."""
    return tuple(kind for ref in _refs(annotation) for kind in ref.kinds)


def _refs(annotation: Any) -> Iterator[Ref]:
    for argument in get_args(annotation):
        if isinstance(argument, Ref):
            yield argument
        else:
            yield from _refs(argument)

"""A `Value` behaves as a frozen dataclass does."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass
from typing import Any, ClassVar

import pytest

from lbf_docs.value import Value


class Ours(Value):
    """With Value."""

    kind: ClassVar[str] = "slags"
    a: int
    b: tuple[int, ...] = ()
    c: str = "c"


@dataclass(frozen=True)
class Theirs:
    """With dataclass."""

    kind: ClassVar[str] = "slags"
    a: int
    b: tuple[int, ...] = ()
    c: str = "c"


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}), ((1,), {}), ((1, (2,)), {}), ((1, (2,), "x"), {}), ((1, (2,), "x", 4), {}), ((), {"a": 1}),
        ((1,), {"c": "x"}), ((1,), {"a": 2}), ((), {"b": ()}), ((1,), {"d": 2}), ((1, (), "x"), {"c": "y"}),
        ((1, (2,), "x", 4), {"c": 1}),
    ],
)  # fmt: skip
def test_made_with_the_same_arguments(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    def made(cls: type) -> str:
        try:
            return repr(cls(*values, **named)).replace(cls.__name__, "")
        except TypeError:
            return "TypeError"

    assert made(Ours) == made(Theirs)


def test_equal_by_what_it_holds_and_of_the_same_class() -> None:
    assert Ours(1, (2,)) == Ours(a=1, b=(2,))
    assert hash(Ours(1, (2,))) == hash(Ours(a=1, b=(2,)))
    assert Ours(1) != Ours(2)
    assert Ours(1) != Theirs(1)
    assert len({Ours(1), Ours(1), Ours(2)}) == 2


def test_it_never_changes() -> None:
    one = Ours(1)
    with pytest.raises(FrozenInstanceError):
        one.a = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del one.a
    assert one.changed(c="x") == Ours(1, (), "x")
    assert one == Ours(1)


def test_it_can_be_matched_by_place() -> None:
    match Ours(1, (2,)):
        case Ours(a, (b,)):
            assert (a, b) == (1, 2)

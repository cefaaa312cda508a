"""What a template may cost: it is data that somebody wrote, and must come to an end.

`for` inside `for` multiplies, ten deep over twenty parts to more rounds than there are seconds in the age of the earth,
and a short loop around a long text fills the memory. So every loop says what it costs before it runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .errors import ExpressionError

MOST_STEPS = 2_000_000
"""A second or two. The longest document of the example takes 16,000."""
MOST_LETTERS = 10_000_000
"""Of XML: a thousand pages and more, which takes Word itself minutes to open. The example's longest has 200,000."""


TOO_LONG = "se efter, om et årstal eller en liste i sagen er tastet forkert, eller om en `for` gentager for meget"


class Budget:
    """What one template has left to spend."""

    __slots__ = ("letters", "steps")

    def __init__(self) -> None:
        self.steps, self.letters = MOST_STEPS, MOST_LETTERS

    def spend(self, steps: int, letters: int = 0) -> None:
        """Says beforehand what something costs. Raises ExpressionError when that is too much."""
        self.steps -= steps
        self.letters -= letters
        if self.steps < 0:
            raise ExpressionError("skabelonen gennemløber alt for meget", "se efter, om `for` står inde i hinanden")
        if self.letters < 0:
            raise ExpressionError("dokumentet bliver alt for langt", TOO_LONG)


def size(value: object) -> int:
    """How many steps it takes to go through a value."""
    return len(value) if isinstance(value, tuple) else len(value) >> 10 if isinstance(value, str) else 0


def cost_of(body: Sequence[Sequence[Any]]) -> tuple[int, int]:
    """Steps and letters of one round through some statements; a loop among them says itself what its own cost."""
    steps, letters = 1, 0
    for tree in body:
        match tree[0]:
            case "text":
                letters += len(tree[1])
            case "show":
                steps += _pieces(tree[2])
            case "for":
                steps += _pieces(tree[3])
            case "if":
                branches = [*(cost_of(inner) for _, _, inner in tree[1]), cost_of(tree[2])]
                steps += sum(one for one, _ in branches) + sum(_pieces(test) for _, test, _ in tree[1])
                letters += max(one for _, one in branches)
    return steps, letters


def _pieces(tree: object) -> int:
    """How many pieces an expression has."""
    return sum(map(_pieces, tree), 1) if isinstance(tree, tuple | list) else 1

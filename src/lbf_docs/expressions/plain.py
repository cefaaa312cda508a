"""The expressions that nearly all are: a name, its fields and numbers, filters. Read without Jinja.

What isn't as plain as that is left to `syntax`, and so is everything that may not be written. A test holds the trees
of both ways equal.
"""

from __future__ import annotations

import re

from .filters import FILTERS
from .run import Tree

_FIRST = re.compile(r"\s*([^\W\d_]\w*)")
_FIELD = re.compile(r"\.([^\W\d_]\w*)|[.\[](0|[1-9][0-9]{0,8})(?!\w)|\[\"([^\"\\\r\n]*)\"|\['([^'\\\r\n]*)'")
_FILTER = re.compile(r"\s*\|\s*(\w+)(?![\w.(])")
_SPACE = re.compile(r"\s*")
NO_NAMES = frozenset(
    {"and", "or", "not", "in", "is", "if", "else", "elif", "true", "false", "none", "True", "False", "None", "self"}
)
"""First words that mean something to Jinja, or that may not be used."""
_MOST_STEPS = 12
"""Far fewer than the allow-list's levels."""


def plain_tree(expression: str) -> Tree | None:
    """The tree of an expression that is a plain one; None for any other."""
    first = _FIRST.match(expression)
    if first is None or first[1] in NO_NAMES or not first[1].isidentifier():
        return None
    tree: Tree = ("name", first[1])
    at, steps = first.end(), 0
    while step := _FIELD.match(expression, at):
        name, number, *quoted = step.groups()
        at, steps = step.end(), steps + 1
        if name is not None:
            if not name.isidentifier():
                return None
            tree = ("field", tree, name)
            continue
        if number is None:
            number_or_text: int | str = quoted[0] if quoted[0] is not None else quoted[1]
        else:
            number_or_text = int(number)
        if step[0][0] == "[":
            if expression[at : at + 1] != "]":
                return None
            at += 1
        tree = ("item", tree, ("constant", number_or_text))
    while step := _FILTER.match(expression, at):
        if step[1] not in FILTERS:
            return None
        tree = ("filter", tree, step[1])
        at, steps = step.end(), steps + 1
    at_end = _SPACE.match(expression, at)
    return tree if steps <= _MOST_STEPS and at_end is not None and at_end.end() == len(expression) else None

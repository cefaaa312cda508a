"""What the names mean at one place of a template: the loops around it, and what the choices around it have asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from lbf_docs.expressions.run import Loop, Tree
from lbf_docs.value import Value

from .possible import Possible

Path: TypeAlias = tuple[Any, ...]
"""A name and what is written after it: `a.b[0]` is ("a", "b", 0)."""


class Scope(Value):
    """The names of the loops around, and what is known of names and fields by the choices around."""

    local: Mapping[str, Possible]
    known: Mapping[Path, Possible]

    def inside_loop(self, name: str, each: Possible) -> Scope:
        """In the body of a `for`; what was known of another thing of that name is forgotten."""
        known = {path: possible for path, possible in self.known.items() if path[0] not in (name, "loop")}
        return Scope({**self.local, name: each, "loop": Possible([Loop(1, 2), Loop(2, 2)])}, known)

    def knowing(self, path: Path, possible: Possible) -> Scope:
        """After a choice. What stands below is worked out anew."""
        known = {old: value for old, value in self.known.items() if old[: len(path)] != path}
        return Scope(self.local, {**known, path: possible})


def path_of(tree: Tree) -> Path | None:
    """The path of an expression that is nothing but a name, its fields and numbers; None for any other."""
    match tree[0]:
        case "name":
            return (tree[1],)
        case "field" | "item":
            below = path_of(tree[1])
            step = tree[2] if tree[0] == "field" else tree[2][1] if tree[2][0] == "constant" else None
            return None if below is None or step is None else (*below, step)
    return None


def written(tree: Tree) -> str:
    """An expression nearly as somebody wrote it: its first name, with fields and numbers, for messages."""
    match tree[0]:
        case "name":
            return str(tree[1])
        case "field":
            return f"{written(tree[1])}.{tree[2]}"
        case "item":
            number = tree[2][1] if tree[2][0] == "constant" else "…"
            return f"{written(tree[1])}[{number!r}]" if isinstance(number, int) else f"{written(tree[1])}.{number}"
        case "constant":
            return str(tree[1])
    return written(tree[1])


def loops(body: Sequence[Tree]) -> Iterator[tuple[str, str]]:
    """The names of all loops in a template, and what each goes through."""
    for tree in body:
        match tree[0]:
            case "for":
                yield tree[2], written(tree[3])
                yield from loops(tree[4])
            case "if":
                for _, _, inner in tree[1]:
                    yield from loops(inner)
                yield from loops(tree[2])

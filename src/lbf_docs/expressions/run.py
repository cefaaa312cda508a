"""Runs a tree of our language (see `syntax`) over records: names, fields, filters, comparisons, `for`, `if`.

The tree is made into functions once, so that a template which is filled in many times is not looked at again. Nothing
here calls anything of a value but comparing, and going through a list: what isn't a field can't be reached.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from lbf_docs.values import NumberStyle

from .cost import Budget, cost_of, size
from .errors import ExpressionError, UnknownName
from .filters import FILTERS, guarded
from .names import Gap, Record

Tree: TypeAlias = Sequence[Any]
"""A word for what it is, and its pieces: `("field", ("name", "part"), "navn")`. Plain data, so that it can be kept."""

WENT_WRONG = (TypeError, ValueError, ArithmeticError, NameError, RecursionError, SyntaxError, MemoryError)
"""What Python raises when an expression compares or walks what it can't."""

_LOOP_FIELDS = ("index", "first", "last", "length")


class Scope:
    """What the names mean while a tree runs, how values are written, the line that is being run, and what is left."""

    __slots__ = ("budget", "line", "local", "present", "root", "style")

    def __init__(self, root: Record, style: NumberStyle, present: Callable[[object], str]) -> None:
        self.root, self.style, self.present = root, style, present
        self.local: dict[str, object] = {}
        self.line: int | None = None
        self.budget = Budget()


class Loop:
    """`loop` inside a `for`: where in the list it is."""

    __slots__ = ("first", "index", "last", "length")

    def __init__(self, index: int, length: int) -> None:
        self.index, self.length, self.first, self.last = index, length, index == 1, index == length


Get: TypeAlias = Callable[[Scope], object]
Write: TypeAlias = Callable[[Scope, list[str]], None]


def failed(error: Exception) -> ExpressionError:
    """Why an expression that may be written can't be run."""
    if isinstance(error, RecursionError):
        return ExpressionError("udtrykket er for langt eller for indviklet", "del det op, eller skriv det kortere")
    return ExpressionError(
        "udtrykket kan ikke regnes ud: det sammenligner eller gennemløber noget, der ikke passer sammen",
        "skriv kun navnet på det, der skal stå her",
    )


# --- statements ---


def writer(body: Sequence[Tree], names: frozenset[str] = frozenset()) -> Write:
    """The function that writes some statements; `names` are those of the loops around them."""
    pieces = [_STATEMENTS[tree[0]](tree, names) for tree in body]

    def write(scope: Scope, out: list[str]) -> None:
        for piece in pieces:
            piece(scope, out)

    return write


def _text(tree: Tree, names: frozenset[str]) -> Write:
    words: str = tree[1]
    return lambda scope, out: out.append(words)


def _show(tree: Tree, names: frozenset[str]) -> Write:
    line, get = tree[1], getter(tree[2], names)

    def write(scope: Scope, out: list[str]) -> None:
        scope.line = line
        text = _escaped(scope.present(get(scope)))
        scope.budget.spend(0, len(text))
        out.append(text)

    return write


def _escaped(text: str) -> str:
    """As Jinja escapes: every mark of XML."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("'", "&#39;").replace('"', "&#34;")


def _for(tree: Tree, names: frozenset[str]) -> Write:
    _, line, target, over, inner = tree
    get, body = getter(over, names), writer(inner, names | {target, "loop"})
    steps, letters = cost_of(inner)

    def write(scope: Scope, out: list[str]) -> None:
        scope.line = line
        items = list(looped(get(scope)))
        scope.budget.spend(len(items) * steps, len(items) * letters)
        around = scope.local
        scope.local = inside = dict(around)
        for number, item in enumerate(items, 1):
            inside[target], inside["loop"] = item, Loop(number, len(items))
            body(scope, out)
        scope.local = around

    return write


def looped(over_what: object) -> tuple[object, ...] | Gap:
    """What a `for` goes through. Raises ExpressionError for what is no list."""
    if not isinstance(over_what, tuple | Gap):
        raise ExpressionError("`for` kan kun gennemløbe en liste", "skriv navnet på en liste, for eksempel parter")
    return over_what


def _if(tree: Tree, names: frozenset[str]) -> Write:
    branches = [(line, getter(test, names), writer(body, names)) for line, test, body in tree[1]]
    otherwise = writer(tree[2], names)

    def write(scope: Scope, out: list[str]) -> None:
        for line, test, body in branches:
            scope.line = line
            if test(scope):
                body(scope, out)
                return
        otherwise(scope, out)

    return write


_STATEMENTS: Mapping[str, Callable[[Tree, frozenset[str]], Write]] = {
    "text": _text, "show": _show, "for": _for, "if": _if,
}  # fmt: skip


# --- expressions ---


def getter(tree: Tree, names: frozenset[str] = frozenset()) -> Get:
    """The function that finds the value of an expression."""
    return _EXPRESSIONS[tree[0]](tree, names)


def _name(tree: Tree, names: frozenset[str]) -> Get:
    name: str = tree[1]
    if name in names:
        return lambda scope: scope.local[name]

    def get(scope: Scope) -> object:
        if name not in scope.root:
            raise UnknownName(name, scope.root.names())
        return scope.root.field(name)

    return get


def _constant(tree: Tree, names: frozenset[str]) -> Get:
    value = tree[1]
    return lambda scope: value


def _field(tree: Tree, names: frozenset[str]) -> Get:
    of, name = getter(tree[1], names), tree[2]
    return lambda scope: found(of(scope), name)


def _item(tree: Tree, names: frozenset[str]) -> Get:
    of, which = getter(tree[1], names), getter(tree[2], names)
    return lambda scope: found(of(scope), which(scope))


def found(obj: object, name: Any) -> object:
    """A field or an item; the way of `.name` and of `[name]` is the same."""
    match obj:
        case Record():
            if not isinstance(name, str | int):
                raise ExpressionError(
                    "i [ ] skal stå et navn i anførselstegn eller et tal", "skriv for eksempel ['navn']"
                )
            key = str(name)
            if key in obj:
                return obj.field(key)
            raise UnknownName(key, obj.names(), of=obj.kind)
        case Gap():
            return obj
        case Loop() if name in _LOOP_FIELDS:
            return getattr(obj, name)
        case None:
            remedy = "udfyld det i sagen, eller skriv sætningen om"
            raise ExpressionError(f"`{name}` kan ikke hentes: det, der står før punktummet, er ikke udfyldt", remedy)
        case tuple() if isinstance(name, str):
            remedy = "brug ental og id, for eksempel `afdeling.navnet` og ikke `afdelinger`"
            raise ExpressionError(f"`{name}` kan ikke hentes fra en liste", remedy)
        case tuple() if isinstance(name, int) and -len(obj) <= name < len(obj):
            return obj[name]
    message = f"`{name}` kan ikke slås op her: der er ikke felter under dette navn"
    raise ExpressionError(message, "skriv kun det, der står før punktummet")


def _filter(tree: Tree, names: frozenset[str]) -> Get:
    of, function = getter(tree[1], names), guarded(FILTERS[tree[2]])

    def get(scope: Scope) -> object:
        value = of(scope)
        scope.budget.spend(size(value))
        return function(value, scope.style)

    return get


OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq, "ne": operator.ne, "gt": operator.gt, "gteq": operator.ge, "lt": operator.lt,
    "lteq": operator.le, "in": lambda a, b: a in b, "notin": lambda a, b: a not in b,
}  # fmt: skip
"""How two values are compared."""


def _compare(tree: Tree, names: frozenset[str]) -> Get:
    first = getter(tree[1], names)
    rest = [(OPERATORS[word], getter(other, names)) for word, other in tree[2]]

    def get(scope: Scope) -> object:
        left, answer = first(scope), True
        for compare, other in rest:
            right = other(scope)
            scope.budget.spend(size(right))
            answer = compare(left, right)
            if not answer:
                break
            left = right
        return answer

    return get


def _and(tree: Tree, names: frozenset[str]) -> Get:
    left, right = getter(tree[1], names), getter(tree[2], names)
    return lambda scope: left(scope) and right(scope)


def _or(tree: Tree, names: frozenset[str]) -> Get:
    left, right = getter(tree[1], names), getter(tree[2], names)
    return lambda scope: left(scope) or right(scope)


def _not(tree: Tree, names: frozenset[str]) -> Get:
    of = getter(tree[1], names)
    return lambda scope: not of(scope)


def _choice(tree: Tree, names: frozenset[str]) -> Get:
    test, yes, no = (getter(piece, names) for piece in tree[1:])
    return lambda scope: yes(scope) if test(scope) else no(scope)


_EXPRESSIONS: Mapping[str, Callable[[Tree, frozenset[str]], Get]] = {
    "name": _name, "constant": _constant, "field": _field, "item": _item, "filter": _filter, "compare": _compare,
    "and": _and, "or": _or, "not": _not, "choice": _choice,
}  # fmt: skip

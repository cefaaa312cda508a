"""Walks the tree of a template with all that its names can be. Both ways of every choice are gone, and every loop once.

What `{% if a.b %}` asks about is known inside: there `a.b` is only what counts as true, and after `{% else %}` what
doesn't. So a template that asks first may use what a case can lack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from lbf_docs.expressions import ExpressionError, Record, UnknownName
from lbf_docs.expressions.run import WENT_WRONG, Tree, found
from lbf_docs.model.index import HOME

from .possible import Outcome, Possible, anything_below, compared, field, filtered, items, names_in, shown
from .scope import Scope, loops, path_of
from .slips import Slip, slip_of

UNREAD = "ulæst"
"""The name that stands in the tree for an expression that couldn't be read: nothing more is said about it."""


class Walk:
    """One walk through a part of a template. A class, because what is found and the line go along with it."""

    def __init__(self, roots: Iterable[Record], own: Iterable[Record] = ()) -> None:
        self.own = tuple(own)
        """What the template can see in the case at hand, if there is one: then ids must be its own."""
        self.roots = (*roots, *self.own)
        self.slips: list[Slip] = []
        self._line: int | None = None
        self._loops: dict[str, str] = {}

    def through(self, tree: Sequence[Tree]) -> tuple[Slip, ...]:
        """Everything that is wrong in it."""
        self.slips, self._loops = [], dict(loops(tree))
        self._body(tree, Scope({}, {}))
        return tuple(self.slips)

    def _say(self, slip: Slip | None) -> None:
        if slip is not None:
            slip.error.lineno = self._line
            self.slips.append(slip)

    # --- statements ---

    def _body(self, body: Sequence[Tree], scope: Scope) -> None:
        for tree in body:
            match tree[0]:
                case "show":
                    self._line = tree[1]
                    self._say(slip_of(shown(self._value(tree[2], scope)), tree[2]))
                case "for":
                    self._for(tree, scope)
                case "if":
                    self._if(tree, scope)

    def _for(self, tree: Tree, scope: Scope) -> None:
        _, self._line, name, over, body = tree
        outcome = items(self._value(over, scope))
        self._say(slip_of(outcome, over))
        each = Possible(item for made in outcome.made if isinstance(made, tuple) for item in made)
        self._body(body, scope.inside_loop(name, each))

    def _if(self, tree: Tree, scope: Scope) -> None:
        for line, test, body in tree[1]:
            self._line = line
            self._value(test, scope)
            self._body(body, self._given(test, True, scope))
            scope = self._given(test, False, scope)
        self._body(tree[2], scope)

    # --- expressions ---

    def _value(self, tree: Tree, scope: Scope) -> Possible:
        known = scope.known.get(path_of(tree) or ())
        return _VALUES[tree[0]](self, tree, scope) if known is None else known

    def _name(self, tree: Tree, scope: Scope) -> Possible:
        name: str = tree[1]
        if name in scope.local:
            return scope.local[name]
        by_id = name in HOME and bool(self.own)
        roots = [root for root in (self.own if by_id else self.roots) if name in root]
        if not roots and name != UNREAD:
            error = UnknownName(name, tuple(dict.fromkeys(known for root in self.roots for known in root.names())))
            if name in self._loops:
                error.remedy = f"det findes kun inde i {{% for {name} in {self._loops[name]} %}}; flyt udtrykket derind"
            self._say(Slip(None, error, name))
        return Possible(root.field(name) for root in roots)

    def _constant(self, tree: Tree, _scope: Scope) -> Possible:
        return Possible([tree[1]])

    def _field(self, tree: Tree, scope: Scope) -> Possible:
        return self._below(tree, self._value(tree[1], scope), tree[2], scope)

    def _item(self, tree: Tree, scope: Scope) -> Possible:
        of, which = self._value(tree[1], scope), self._value(tree[2], scope)
        if tree[2][0] != "constant":
            return Possible()  # which of them it is, only a case can say
        return self._below(tree, of, which.values[0], scope)

    def _below(self, tree: Tree, of: Possible, name: object, scope: Scope) -> Possible:
        outcome = field(of, name)
        by_id = tree[1][0] == "name" and tree[1][1] in HOME and tree[1][1] not in scope.local
        if by_id or of.own_keys(name):  # a key of the case's own: what other plans don't have means nothing
            below = anything_below(of, years=str(name).isdigit())
            if outcome.good:
                return outcome.result
            if not self.own and below.values and name not in names_in(below):
                return below
        self._say(slip_of(outcome, tree, name))
        return outcome.result

    def _filter(self, tree: Tree, scope: Scope) -> Possible:
        return self._done(filtered(self._value(tree[1], scope), tree[2]), tree)

    def _compare(self, tree: Tree, scope: Scope) -> Possible:
        left = self._value(tree[1], scope)
        for word, other in tree[2]:
            right = self._value(other, scope)
            self._done(compared(left, word, right), tree)
            left = right
        return Possible([True, False])

    def _done(self, outcome: Outcome, tree: Tree) -> Possible:
        self._say(slip_of(outcome, tree))
        return outcome.result

    def _and(self, tree: Tree, scope: Scope) -> Possible:
        left = self._value(tree[1], scope)
        right = self._value(tree[2], self._given(tree[1], True, scope))
        return Possible([*left.that(_is_false).values, *right.values])

    def _or(self, tree: Tree, scope: Scope) -> Possible:
        left = self._value(tree[1], scope)
        right = self._value(tree[2], self._given(tree[1], False, scope))
        return Possible([*left.that(bool).values, *right.values])

    def _not(self, tree: Tree, scope: Scope) -> Possible:
        return Possible(not value for value in self._value(tree[1], scope).values)

    def _choice(self, tree: Tree, scope: Scope) -> Possible:
        _, test, yes, no = tree
        self._value(test, scope)
        one = self._value(yes, self._given(test, True, scope))
        other = self._value(no, self._given(test, False, scope))
        return Possible([*one.values, *other.values])

    # --- what a choice tells ---

    def _given(self, test: Tree, holds: bool, scope: Scope) -> Scope:
        """What is known where a test holds, or where it doesn't."""
        match test[0], holds:
            case "not", _:
                return self._given(test[1], not holds, scope)
            case ("and", True) | ("or", False):
                return self._given(test[2], holds, self._given(test[1], holds, scope))
            case "filter", _:
                return self._given(test[1], holds, scope) if test[2] == "antal" else scope
            case "compare", _:
                return self._given_compared(test, holds, scope)
        return self._narrowed(test, bool if holds else _is_false, scope)

    def _given_compared(self, test: Tree, holds: bool, scope: Scope) -> Scope:
        """`a == "x"` and `a > 1` say that there is an `a`; so does `a != none`."""
        if len(test[2]) != 1 or test[2][0][1][0] != "constant":
            return scope
        word, constant = test[2][0][0], test[2][0][1][1]
        if constant is None and word in ("eq", "ne"):
            there = holds is (word == "ne")
            return self._narrowed(test[1], lambda value: (value is not None) is there, scope)
        number = constant if isinstance(constant, int) else 0
        there = (word == "eq" and bool(constant)) or (word == "gt" and number >= 0) or (word == "gteq" and number > 0)
        nothing = constant in (0, "") and ((word == "eq" and not holds) or (word == "ne" and holds))
        return self._given(test[1], True, scope) if nothing or (holds and there) else scope

    def _narrowed(self, tree: Tree, holds: Callable[[object], bool], scope: Scope) -> Scope:
        """What is known when a name or a field is only what `holds`; what it belongs to is only what has such a one."""
        path = path_of(tree)
        if path is None:
            return scope
        if len(path) > 1:
            scope = self._narrowed(tree[1], lambda value: _holds_below(value, path[-1], holds), scope)
        said = len(self.slips)
        value = self._value(tree, scope).that(holds)
        del self.slips[said:]  # what is wrong with a test is said where the test stands
        return scope.knowing(path, value)


def _is_false(value: object) -> bool:
    return not value


def _holds_below(value: object, name: object, holds: Callable[[object], bool]) -> bool:
    try:
        return holds(found(value, name))
    except (ExpressionError, *WENT_WRONG):
        return False


_VALUES: Mapping[str, Callable[[Walk, Tree, Scope], Possible]] = {
    "name": Walk._name, "constant": Walk._constant, "field": Walk._field, "item": Walk._item, "filter": Walk._filter,
    "compare": Walk._compare, "and": Walk._and, "or": Walk._or, "not": Walk._not, "choice": Walk._choice,
}  # fmt: skip

"""Which part of a new plan is which of the old one: by id, by what it is called, by what it says.

A part whose id was changed is the same part, and what referred to it by the old id still does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from lbf_docs.model import Plan, index
from lbf_docs.model.base import Part, fields_of
from lbf_docs.model.kinds import MarkdownText
from lbf_docs.model.parties import Signatory
from lbf_docs.prose.blocks import Text, walk

from .naming import name_of
from .wording import likeness

_ALIKE = 0.6
_MOST_EQUAL = 0.75
"""How many of its keys, apart from the name, a part under another name must have kept."""
_ENOUGH, _PLENTY, _NEARLY = 6, 25, 0.9
"""From how many words and figures on they tell a part from all others if all are equal, and if nearly all are."""
_MOST_COMPARED = 2_500
"""Pairs of parts that are looked at for likeness; beyond that only what is equal is found again."""

Renamed = Mapping[tuple[str, str], str]
"""The new id of a part by its kind and old id, where it is another."""


_FIXED = ("indsatsområde", "indikator")
"""Kinds whose ids are the regulation's."""


class Side:
    """One of the two plans, and what its parts say apart from ids."""

    def __init__(self, plan: Plan, renamed: Renamed) -> None:
        self.plan = plan
        self.renamed = renamed
        self._says: dict[int, object] = {}

    def id(self, kinds: Sequence[str], id_: str) -> str:
        """An id as the new plan has it."""
        return next((self.renamed[kind, id_] for kind in kinds if (kind, id_) in self.renamed), id_)

    def says(self, part: Part) -> object:
        """All that a part says, in a form that can be compared with the other plan's."""
        if id(part) not in self._says:
            self._says[id(part)] = tuple(
                (one.name, self.value(getattr(part, one.name), one.references))
                for one in fields_of(type(part))
                if one.name != "id"
            )
        return self._says[id(part)]

    def value(self, value: object, references: Sequence[str] = ()) -> object:
        """A value in that form: references by their new ids, texts by their words."""
        match value:
            case Part():
                return self.says(value)
            case MarkdownText():
                prose = self.plan.text(value)
                return tuple(node.text for node in walk(prose.blocks) if isinstance(node, Text)) if prose else ()
            case tuple():
                return tuple(self.value(one, references) for one in value)
            case dict():
                kinds = ("område", "afdeling", "sted")
                return tuple((self.id(kinds, str(key)), self.value(one)) for key, one in value.items())
            case str() if references:
                return self.id(references, value)
        return value

    def words(self, part: Part) -> list[str]:
        """The words and figures that a part says itself: without what it is called, and without references."""
        own = (getattr(part, one.name) for one in fields_of(type(part)) if not one.references and one.name != "id")
        called = name_of(part, self.plan)
        return [word for value in own if value != called for word in _flat(self.value(value))]

    def identity(self, part: Part) -> str:
        """What it is told from the others by, as the new plan has it; "" for a part without."""
        for one in fields_of(type(part)):
            if one.key.identity:
                own = str(getattr(part, one.name))
                kind = "område" if part.danish == "boligområde" else part.danish
                form = " i timer" if getattr(part, "in_hours", False) else ""  # a source may pay in cash and in hours
                return self.id((kind,) if one.name == "id" else one.references, own) + form
        return ""


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _flat(one)
    elif value is not None:
        yield from str(value).split()


def renamed_ids(old: Plan, new: Plan) -> dict[tuple[str, str], str]:
    """The parts that others refer to whose id was changed."""
    out: dict[tuple[str, str], str] = {}
    before, after = Side(old, {}), Side(new, {})
    for kind, parts in index(old).by_kind.items():
        if kind in _FIXED:
            continue
        others = index(new).by_kind[kind]
        gone = [part for id_, part in parts.items() if id_ not in others]
        come = [part for id_, part in others.items() if id_ not in parts]
        for at, there in paired(gone, come, before, after, by_identity=False):
            out[kind, str(getattr(gone[at], "id", ""))] = str(getattr(come[there], "id", ""))
    return out


def paired(
    old: Sequence[Part], new: Sequence[Part], before: Side, after: Side, *, by_identity: bool = True
) -> list[tuple[int, int]]:
    """Pairs of places of the same part, in the order of the new list."""
    left, right = list(range(len(old))), list(range(len(new)))
    out: list[tuple[int, int]] = []

    def match(of_old: Callable[[Part], object], of_new: Callable[[Part], object]) -> None:
        """Takes out what is the same by some measure; of several that are, the first goes with the first."""
        places: dict[object, list[int]] = {}
        for n in right:
            places.setdefault(of_new(new[n]), []).append(n)
        for n in tuple(left):
            there = places.get(of_old(old[n]))
            if there and of_old(old[n]) != "":
                out.append((n, there[0]))
                left.remove(n)
                right.remove(there.pop(0))

    if by_identity:
        match(before.identity, after.identity)
    if left and right:
        match(before.says, after.says)
    unnamed = [n for n in left if by_identity and before.identity(old[n])]
    if left and right and not unnamed:
        match(lambda part: name_of(part, before.plan), lambda part: name_of(part, after.plan))
        out += _alike([(n, old[n]) for n in left], [(n, new[n]) for n in right], before, after)
        gone = [n for n in left if n not in {a for a, _ in out}]
        come = [m for m in right if m not in {b for _, b in out}]
        if len(gone) == len(come) == 1 and isinstance(old[gone[0]], Signatory):  # one signs instead of another
            out.append((gone[0], come[0]))
    return sorted(out, key=lambda pair: pair[1])


def _alike(
    old: list[tuple[int, Part]], new: list[tuple[int, Part]], before: Side, after: Side
) -> list[tuple[int, int]]:
    """The pairs that have most in common, the best first."""
    if not old or not new or len(old) * len(new) > _MOST_COMPARED:
        return []
    ranked = sorted(
        (-common(one, other, before, after), abs(n - m), n, m) for n, one in old for m, other in new
    )  # fmt: skip
    out: list[tuple[int, int]] = []
    for score, _, n, m in ranked:
        if -score >= _ALIKE and n not in {a for a, _ in out} and m not in {b for _, b in out}:
            out.append((n, m))
    return out


def common(one: Part, other: Part, before: Side, after: Side) -> float:
    """How much two parts have in common, 0–1: half for what they are called, half for all that they say. What says the
    same at length under another name is the same."""
    if type(one) is not type(other):
        return 0.0
    names = likeness(name_of(one, before.plan), name_of(other, after.plan))
    said, says = before.says(one), after.says(other)
    assert isinstance(said, tuple)
    assert isinstance(says, tuple)
    told = [a == b for (_, a), (_, b) in zip(said, says, strict=True) if a or b]
    if not told:
        return names
    equal = sum(map(bool, told))
    if equal >= _MOST_EQUAL * (len(told) - 1) and _say_the_same(before.words(one), after.words(other)):
        return max(_ALIKE, (names + equal / len(told)) / 2)
    return (names + equal / len(told)) / 2


def _say_the_same(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two parts say so much of their own, and so nearly the same, that they can't be two."""
    if len(old) < _ENOUGH:
        return False
    if len(old) < _PLENTY:
        return list(old) == list(new)
    return likeness(" ".join(old), " ".join(new)) >= _NEARLY

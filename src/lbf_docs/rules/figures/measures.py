"""What the data of a plan measure, told apart by words: measures that have the same words are one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.value import Value

from .areas import Keys, areas_of
from .facts import OF_THE_REGIONS, Fact, Titled, titled_facts
from .numbers import SHARE
from .words import GENERIC, NEGATION, WEAK, stems


class Measure(Value):
    """One thing that is measured, wherever its figures stand."""

    number: int
    title: str
    words: frozenset[str]
    """The stems of its titles and ids."""
    alone: frozenset[str]
    """Those that tell it from every other measure."""
    enough: tuple[frozenset[str], ...]
    """The words of a title or an id: who reads them knows what is meant."""
    turned: frozenset[str]
    """Those that its title denies: "uden tilknytning til arbejdsmarked"."""
    facts: Mapping[str, Sequence[Fact]]
    """By area."""
    units: frozenset[str]
    criterion: bool

    def is_told(self, words: Collection[str]) -> bool:
        """Whether these words are enough to know the measure by: more than half of a title's or an id's."""
        return any(own and 2 * _heft(own.intersection(words)) > _heft(own) for own in self.enough)

    def of(self, keys: Keys) -> tuple[Fact, ...]:
        """What the data have for an area."""
        found = [fact for key in keys for fact in self.facts.get(key, ())]
        return tuple(found) if len(keys) == 1 else tuple({id(fact): fact for fact in found}.values())


WEAKLY = 0.4
"""How much a weak word tells, compared with another."""


def _heft(words: Collection[str]) -> float:
    return sum(WEAKLY if word in WEAK else 1 for word in words)


class Measures(Value):
    """All measures of a plan, and those that a word belongs to."""

    all: tuple[Measure, ...]
    by_word: Mapping[str, tuple[int, ...]]
    by_edge: Mapping[str, tuple[str, ...]]
    """The words by their first and last letters: "udeblivelsesprocent" begins as "udeblivelser"."""
    by_expression: Mapping[str, tuple[int, Fact]]
    units: frozenset[str]
    known: dict[str, tuple[str, ...]]
    """The stems that somebody has asked for."""

    def matching(self, word: str) -> tuple[str, ...]:
        """The words of measures that a stem stands for: itself, or the part of a compound."""
        if word not in self.known:
            self.known[word] = self._matching(word)
        return self.known[word]

    def _matching(self, word: str) -> tuple[str, ...]:
        own = (word,) if word in self.by_word else ()
        if len(word) < 4 or word[0].isdigit() or word in WEAK:
            return own
        near = (*own, *self.by_edge.get(word[:4], ()), *self.by_edge.get(f"…{word[-4:]}", ()))
        return tuple(known for known in dict.fromkeys(near) if known not in WEAK and _alike(word, known))


def _alike(word: str, known: str) -> bool:
    """Whether one is the first part of the other ("tryg", "tryghed"), or its last ("fravær", "elevfravær")."""
    if word.startswith(known):
        return len(known) >= 4 or word == known
    if known.startswith(word):
        return len(word) >= 5 or known[len(word) :] == "hed"
    shorter, longer = sorted((word, known), key=len)
    return longer.endswith(shorter) and len(shorter) >= 5 and len(longer) - len(shorter) >= 3


_MOST = 8
"""A word that more measures share tells nothing of them."""


@lru_cache(maxsize=2)
def measures_of(plan: Plan) -> Measures:
    """The measures of a plan."""
    together: dict[frozenset[str], list[Titled]] = {}
    for titled in titled_facts(plan, areas_of(plan)):
        key = _telling(titled.title) or frozenset((titled.id,))
        together.setdefault(key | {"kriterium"} if titled.criterion else key, []).append(titled)
    words = [frozenset().union(*(_telling(t.title) | _telling_id(t) for t in group)) for group in together.values()]
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(words):
        for word in own:
            by_word[word].append(number)
    found = tuple(
        _measure(number, group, own, by_word)
        for number, (group, own) in enumerate(zip(together.values(), words, strict=True))
    )
    telling = {word: tuple(numbers) for word, numbers in by_word.items() if len(numbers) <= _MOST}
    by_edge: dict[str, list[str]] = defaultdict(list)
    for word in telling:
        by_edge[word[:4]].append(word)
        by_edge[f"…{word[-4:]}"].append(word)
    return Measures(
        found, telling, {edge: tuple(own) for edge, own in by_edge.items()},
        {fact.expression: (m.number, fact) for m in found for facts in m.facts.values() for fact in facts},
        frozenset().union(*(measure.units for measure in found)), {},
    )  # fmt: skip


def _telling(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - GENERIC


def _telling_id(titled: Titled) -> frozenset[str]:
    return _telling(titled.id.replace("_", " "))


def _measure(
    number: int, group: Sequence[Titled], words: frozenset[str], by_word: Mapping[str, Sequence[int]]
) -> Measure:
    facts: dict[str, list[Fact]] = defaultdict(list)
    for titled in group:
        for fact in titled.facts:
            for key in fact.keys:
                facts[key].append(fact)
    units = {fact.unit for titled in group for fact in titled.facts if fact.value is not None}
    if group[0].id == OF_THE_REGIONS:
        units.add(SHARE)
    return Measure(
        number, group[0].title, words, frozenset(word for word in words if len(by_word[word]) == 1),
        tuple(own for titled in group for own in (_telling(titled.title), _telling_id(titled))),
        frozenset(word for titled in group for word in _turned(titled.title)), facts, frozenset(units),
        group[0].criterion,
    )  # fmt: skip


_ASIDE = re.compile(r"\([^)]*\)")


def _turned(title: str) -> list[str]:
    denial = NEGATION.search(plain := _ASIDE.sub("", title))
    return stems(plain[denial.end() :]) if denial else []

"""What a number in a sentence measures: the measure whose words stand nearest, well ahead of any other, or nothing.

The words before a number in its own clause tell most, then those after it, the rest of the sentence, and at last the
sentences before it. What was tried: every figure of the example written by hand, and sentences about other things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from lbf_docs.value import Value

from .areas import Keys
from .measures import WEAKLY, Measure, Measures
from .numbers import Stated
from .texts import Span, Text, Token
from .words import GENERIC, WEAK

_BOUNDARY = re.compile(
    r"[,;:–()]|\b(?:mens|men|mod|samt|hvor|hvorimod|hvoraf)\b"
    r"|\bog\b(?= (?:i|for|på|hos|blandt|er|har|ligger|andelen|tallet|\d))"
)
"""Where a clause ends: "og" only between two of them, not between two words."""
_OWN, _AFTER, _WIDE, _WIDE_AFTER, _SENTENCE, _BEFORE = 1.0, 0.9, 0.7, 0.5, 0.4, 0.3
_FARTHER, _SENTENCES = 0.7, 8
"""What is left of a word's weight for each sentence farther back, and how many of them are looked at."""
_BEHIND = 0.5
"""What is left of it where words that stand nearer tell something."""
_NEXT = 0.5
"""How much each further word of a measure adds, compared with the one before."""
_PARTLY = 0.7
"""What a measure keeps of its score when next to none of its words is there."""
_WITHOUT = 0.5
"""What it keeps when the data have no figure of it for that area and year."""
_ENOUGH, _AHEAD = 0.2, 1.35
"""The least score, and how far ahead of the next it must be."""


class Topic(Value):
    """The measure that a number is most likely a figure of."""

    measure: Measure
    own: bool
    """Whether words for it stand in the number's own clause."""
    alone: bool
    """Whether words that no other measure has tell it."""
    told: bool
    """Whether enough of its words are there."""
    clause: Span
    """The clause that the number stands in."""


class About(Value):
    """What is known of a number beside the words around it."""

    last: Topic | None
    """The topic of the number before it."""
    keys: Keys
    """Its area, if it is known."""
    years: frozenset[str]
    criteria: bool
    """Whether it stands in a table of the government's criteria, in which no other measure is meant."""


def topics(text: Text, number: Stated, about: About, measures: Measures) -> tuple[Topic, ...]:
    """What a number measures, where it is plain; where it isn't, all that it may well be, the likeliest first."""
    zones = _zones(text, number)
    clause = (zones.own[0], zones.after[1])
    begin = zones.earlier[-1][0] if zones.earlier else zones.sentence[0]
    near = text.tokens_between(begin, zones.sentence[1])
    placed = [(token, *zones.weight(token[0])) for token in near if token[2]]
    nearest = min((level for token, level, _ in placed if not _is_weak(token)), default=_EARLIER)
    if nearest >= _EARLIER and about.last and number.unit in about.last.measure.units:
        return (about.last.changed(own=False, clause=clause),)
    weights: dict[str, float] = {}
    for token, level, weight in placed:
        telling = weight * (_BEHIND if level > nearest else 1) * (WEAKLY if _is_weak(token) else 1)
        for word in token[2]:
            weights[word] = max(weights.get(word, 0), telling)
    ranked = _ranked(weights, number.unit, about, measures)
    if not ranked or ranked[0][0] < _ENOUGH:
        return ()
    inside = [token for token, level, _ in placed if level == 0 and token[1] not in GENERIC]
    likely = [measures.all[-number] for score, number in ranked if score * _AHEAD > ranked[0][0]]
    return tuple(
        Topic(
            one, any(not one.words.isdisjoint(token[2]) for token in inside),
            not one.alone.isdisjoint(weights), one.is_told(weights), clause,
        )
        for one in likely
    )  # fmt: skip


def clause_of(text: Text, number: Stated) -> Span:
    """The clause that a number stands in."""
    zones = _zones(text, number)
    return zones.own[0], zones.after[1]


def _is_weak(token: Token) -> bool:
    """Whether a word is said of much else, as "børn" is, or is only a part of a measure's: "gennemsnit"."""
    return token[1] in GENERIC or WEAK.issuperset(token[2])


def _ranked(weights: Mapping[str, float], unit: str, about: About, measures: Measures) -> list[tuple[float, int]]:
    """The scores of the measures that some of the words belong to, the highest first; with their numbers, negative."""
    scores: dict[int, list[float]] = {}
    for word, weight in weights.items():
        sharing = measures.by_word[word]
        for number in sharing:
            measure = measures.all[number]
            if unit in measure.units and (measure.criterion or not about.criteria):
                scores.setdefault(number, []).append(weight / len(sharing))
    return sorted(
        ((_score(found, measures.all[number], about), -number) for number, found in scores.items()), reverse=True
    )


def _score(weights: list[float], measure: Measure, about: About) -> float:
    told = sum(weight * _NEXT**number for number, weight in enumerate(sorted(weights, reverse=True)))
    whole = _PARTLY + (1 - _PARTLY) * len(weights) / len(measure.words)
    if not about.keys:
        return told * whole
    dated = any(not about.years or fact.years & about.years for fact in measure.of(about.keys) if not fact.aim)
    return told * whole * (1 if dated else _WITHOUT)


_EARLIER = 3
"""The level of what stands in an earlier sentence."""


class _Zones(Value):
    own: Span
    after: Span
    wide: Span
    wide_after: Span
    sentence: Span
    earlier: tuple[Span, ...]
    """The sentences before, the nearest first."""
    enclosed: bool
    """Whether the number stands in parentheses: what comes after them is not about it."""

    def weight(self, at: int) -> tuple[int, float]:
        """How far away a word is that stands there, in levels, and how much it tells."""
        after, far = (0.0, 2) if self.enclosed else (1.0, 0)
        for (start, end), level, weight in (
            (self.own, 0, _OWN), (self.after, far, _AFTER * after), (self.wide, 1, _WIDE),
            (self.wide_after, max(1, far), _WIDE_AFTER * after), (self.sentence, 2, _SENTENCE),
        ):  # fmt: skip
            if start <= at < end:
                return level, weight
        for distance, (start, end) in enumerate(self.earlier):
            if start <= at < end:
                return _EARLIER, _BEFORE * _FARTHER**distance
        return _EARLIER + 1, 0.0


def _zones(text: Text, number: Stated) -> _Zones:
    written = text.text
    begin, stop = text.sentence(number.start)
    before = max((n.end for n in text.numbers if begin <= n.end <= number.start), default=begin)
    after = min((n.start for n in text.numbers if number.end <= n.start < stop), default=stop)
    opened = written.rfind("(", before, number.start)
    enclosed = opened >= 0 and ")" not in written[opened : number.start]
    own = before
    for found in _BOUNDARY.finditer(written, before, opened if enclosed else number.start):
        own = found.end()
    closing = _BOUNDARY.search(written, number.end, after)
    earlier = islice((span for span in reversed(text.sentences) if span[1] <= begin), _SENTENCES)
    return _Zones(
        (own, number.start), (number.end, closing.start() if closing else after), (before, number.start),
        (number.end, after), (begin, stop), tuple(earlier),
        enclosed,
    )  # fmt: skip

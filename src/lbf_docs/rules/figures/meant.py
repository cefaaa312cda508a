"""Whether a number's own clause says nothing that speaks against a measure."""

from __future__ import annotations

from .claims import Claim
from .topics import Topic
from .words import GENERIC, GROUPS, NEGATION


def is_meant(topic: Topic, claim: Claim) -> bool:
    """Whether the clause speaks of the measure, and of nothing else.

    Another age, another group and words that the measure doesn't have make it another figure. Where the measure comes
    from words farther away, the clause may say nothing new at all.
    """
    measure, text = topic.measure, claim.text
    begin, stop = topic.clause
    inside = [token for token in text.tokens_between(begin, stop) if token[1] not in GENERIC]
    own = [measure.words.intersection(token[2]) for token in inside]
    known = frozenset(word for words in own for word in words)
    other = [token[1] for token, words in zip(inside, own, strict=True) if not words]
    aged = begin if topic.own else text.sentence(begin)[0]
    ages = [token[1] for token in text.tokens_between(aged, stop) if token[1][-1].isdigit()]
    if any(age not in measure.words and age not in GENERIC for age in ages):
        return False
    if not ages and not GROUPS.isdisjoint(other):
        return False
    if len([word for word in other if word not in GROUPS]) > max(0, sum(map(bool, own)) - 1):
        return False
    if topic.own and not measure.turned and NEGATION.search(text.text, begin, stop):
        return False
    return not known or not known <= measure.turned or bool(NEGATION.search(text.text, *text.sentence(begin)))

"""Looking for words in a case: where a pattern matches, and one remark for what stands in many places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention, Passage, all_passages

from .pattern import Pattern

Found = tuple[Passage, re.Match[str]]
"""A match, and the passage that it stands in."""

_DIGIT = Pattern("[0-9]")
_MOST = 4
"""How many more places a remark names, beside its own."""


@lru_cache(maxsize=2)
def shown_passages(plan: Plan) -> tuple[Passage, ...]:
    """Everything that a document may show: all passages but the reasons of acknowledgements."""
    return tuple(p for p in all_passages(plan) if p.path is None or p.path[:2] != ("plan", "kvitteringer"))


@lru_cache(maxsize=2)
def all_text(plan: Plan) -> str:
    """What a document may show as one text, a passage on each line: for a quick look before a slow one."""
    return "\n".join(passage.text for passage in shown_passages(plan))


@lru_cache(maxsize=2)
def words_in_order(plan: Plan) -> list[str]:
    """The words of all_text, without the commas and full stops at them; "|" between two passages; "" for two spaces."""
    return all_text(plan).replace("\n", " | ").replace(",", "").replace(".", "").split(" ")


@lru_cache(maxsize=2)
def vocabulary(plan: Plan) -> frozenset[str]:
    """Every word of words_in_order, to tell in no time that one stands nowhere."""
    return frozenset(words_in_order(plan))


@lru_cache(maxsize=2)
def _starts(plan: Plan) -> tuple[int, ...]:
    """Where each passage begins in all_text."""
    return tuple(accumulate((len(passage.text) + 1 for passage in shown_passages(plan)), initial=0))


def passage_at(plan: Plan, place: int) -> tuple[Passage, int]:
    """The passage in which a place of all_text lies, and the place in it."""
    starts = _starts(plan)
    number = bisect_right(starts, place) - 1
    return shown_passages(plan)[number], place - starts[number]


@lru_cache(maxsize=2)
def with_digits(plan: Plan) -> tuple[Passage, ...]:
    """The passages that have a digit."""
    return tuple(passage for passage in shown_passages(plan) if _DIGIT.search(passage.text))


def with_any(plan: Plan, *words: str) -> list[Passage]:
    """The passages that have one of these words, in order. Words that stand nowhere cost next to nothing."""
    text = all_text(plan)
    there = [word for word in words if word in text]
    if not there:
        return []
    return [passage for passage in shown_passages(plan) if any(word in passage.text for word in there)]


def written(passages: Iterable[Passage], pattern: Pattern | re.Pattern[str]) -> Iterator[Found]:
    """Where a pattern matches what somebody wrote in that place, and not what an expression fetched."""
    for passage in passages:
        for match in pattern.finditer(passage.text):
            if not passage.quoted or not passage.is_quoted(*match.span()):
                yield passage, match


def outside(found: Iterable[Found], pattern: Pattern) -> Iterator[Found]:
    """The matches in whose sentence another pattern has none. Each sentence is looked at once."""
    passage, begin, end, has = None, 0, 0, False
    for one in found:
        if one[0] is not passage or not begin <= one[1].start() < end:
            passage = one[0]
            begin, end = passage.sentence(one[1].start())
            has = pattern.search(passage.text, begin, end) is not None
        if not has:
            yield one


def mention(found: Found, group: int | str = 0) -> Mention:
    """The words that matched, with their place."""
    passage, match = found
    return passage.mention(*match.span(group))


def others(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """What a remark about the first of these names beside it."""
    return tuple(mentions[1 : _MOST + 1])


def and_more(mentions: Sequence[Mention]) -> str:
    """ ", og 3 steder til", or nothing where the remark's own place is the only one."""
    more = len(mentions) - 1
    return f", og {more} sted{'er' if more > 1 else ''} til" if more > 0 else ""


def first_by_words(found: Iterable[Found]) -> list[list[Mention]]:
    """The mentions of the same words together, whatever their letters' size, in the order of their first places."""
    groups: dict[str, list[Mention]] = {}
    for one in found:
        told = mention(one)
        groups.setdefault(told.words.lower(), []).append(told)
    return list(groups.values())

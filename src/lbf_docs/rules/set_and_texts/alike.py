"""Long words with a capital that differ by one letter: most likely one name, spelled in two ways."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention, Passage, text_passages

from ..wording import vocabulary

_LEAST = 8
"""How many letters a word must have for one letter of it to be a slip."""
_MOST = 3
"""How often the rarer of two spellings may stand there: what is written more often is meant."""
_ENDING = 3
"""How many letters at the end of a word may be another form of it."""
_AROUND = "()[]:;!?»«”“\"'’…"

Spellings = tuple[list[Mention], list[Mention]]
"""Where the rarer one of two spellings stands, and the other."""


def alike_words(plan: Plan, known: Collection[str]) -> Iterator[Spellings]:
    """Each two spellings of a name that only the texts have; words of names that the data have are left to them."""
    words = {word.strip(_AROUND) for word in vocabulary(plan) if len(word) >= _LEAST}
    pairs = list(_pairs(sorted(word for word in words if word[:1].isupper() and word.isalpha() and word not in known)))
    if pairs:
        found = _inside_sentences(text_passages(plan), {word for pair in pairs for word in pair})
        for pair in pairs:
            rare, usual = sorted((found.get(word, []) for word in pair), key=len)
            if rare and len(rare) <= _MOST:
                yield rare, usual


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Two words that are one letter apart and not the same in another form."""
    beside: dict[str, list[str]] = {}
    for word in words:
        for shorter in _without_one_letter(word):
            beside.setdefault(shorter, []).append(word)
    pairs = {
        (other, word)
        for near in beside.values() if len(near) > 1
        for number, word in enumerate(near) for other in near[:number] if _is_slip(word, other)
    }  # fmt: skip
    yield from sorted(pairs)


def _without_one_letter(word: str) -> set[str]:
    """The word, and the word without each of its letters: two words that share one of these are one letter apart."""
    small = word.lower()
    return {small, *(small[:at] + small[at + 1 :] for at in range(len(small)))}


def _is_slip(word: str, other: str) -> bool:
    """Whether two words differ before their endings: "Boligafdelingen" and "Boligafdelinger" are one word."""
    a, b = word.lower(), other.lower()
    beginning = min(len(a), len(b)) - _ENDING
    return a[:2] == b[:2] and a[:beginning] != b[:beginning]


def _inside_sentences(passages: Iterable[Passage], words: Collection[str]) -> dict[str, list[Mention]]:
    """Where the words stand with their capital inside a sentence: at its beginning any word has one."""
    pattern = re.compile(rf"(?:(?<=[^\W\d_][,;)»] )|(?<=[^\W\d_] ))({'|'.join(map(re.escape, sorted(words)))})(?!\w)")
    out: dict[str, list[Mention]] = {}
    for passage in passages:
        if not any(word in passage.text for word in words):
            continue
        for found in pattern.finditer(passage.text):
            if not passage.is_quoted(*found.span()):
                out.setdefault(found[0], []).append(passage.mention(*found.span()))
    return out

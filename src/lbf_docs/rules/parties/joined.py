"""Whether words are a name with its spaces and signs elsewhere: "Absalon skolen", "Ung Holbæk", "Kultur og Fritid" for
"Kultur & Fritid". The letters are the same, so nobody else can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from lbf_docs.value import Value

from .likeness import JOIN, Word, plain, words_of

_LEAST = 6
"""How many letters a name must have to be found in two pieces, or two in one."""
_MOST = 12
"""How many words a name may be written as."""
_LONGEST = 40
"""Letters of a beginning that are looked at."""
_HYPHEN = re.compile("[-\u2010\u2011–]")
_INITIAL = re.compile(r"\.\s?")
_GENITIVE = re.compile(r"['’]?s$")


class Letters(Value):
    """Names by nothing but their letters."""

    names: Mapping[str, str]
    beginnings: frozenset[str]
    """Every beginning of a name's letters: that none begins with some is told in no time, however many there are."""

    def may_begin_with(self, letters: str) -> bool:
        """Whether the letters of a name begin with these."""
        return letters[:_LONGEST] in self.beginnings


def letters_of_names(known: Iterable[str]) -> Letters:
    """The names in that form."""
    names: dict[str, str] = {}
    for name in known:
        letters = _letters(words_of(name))
        if len(letters) >= _LEAST:
            names.setdefault(letters, name)
    return Letters(names, frozenset(name[:end] for name in names for end in range(1, min(len(name), _LONGEST) + 1)))


def put_otherwise(words: Sequence[Word], at: int, known: Letters) -> tuple[str, int]:
    """The name that stands here with its spaces or signs elsewhere, and how many words that takes; 0 if none does."""
    letters = ""
    for count, word in enumerate(words[at : at + _MOST], 1):
        if count > 1 and not _joins(words[at + count - 2], word):
            break
        letters += plain(word[0])
        name = known.names.get(letters) or known.names.get(_GENITIVE.sub("", letters))
        if name and _is_meant(words[at : at + count], words_of(name)):
            return name, count
        if not known.may_begin_with(letters):
            break
    return "", 0


def _is_meant(words: Sequence[Word], own: Sequence[Word]) -> bool:
    """Whether it is the name in another form, and not ordinary words: "Børn og unge" for "Børn & Unge"."""
    if len(words) == len(own) and not any(word[0][0].isupper() for word in words[1:]):
        return False
    return other_signs(words, own)


def other_signs(words: Sequence[Word], own: Sequence[Word]) -> bool:
    """Whether words with a name's letters have a space, a hyphen or an & where the name has another, or none."""
    if len(words) != len(own):
        return True
    if any((a[0] == "&") != (b[0] == "&") for a, b in zip(words, own, strict=True)):
        return True
    return any(
        _hyphened(*pair) != _hyphened(*known) for pair, known in zip(pairwise(words), pairwise(own), strict=True)
    )


def _letters(words: Sequence[Word]) -> str:
    return "".join(plain(word[0]) for word in words)


def _joins(before: Word, word: Word) -> bool:
    between = word.string[before.end() : word.start()]
    return bool(JOIN.fullmatch(between) or (len(before[0]) == 1 and _INITIAL.fullmatch(between)))


def _hyphened(before: Word, word: Word) -> bool:
    """Whether there is nothing but a hyphen between two words: not so in "Midt- og Vestsjælland"."""
    return _HYPHEN.fullmatch(word.string[before.end() : word.start()]) is not None

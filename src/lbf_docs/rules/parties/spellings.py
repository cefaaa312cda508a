"""Looks through a text for words that are another spelling of a name that the plan knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lbf_docs.value import Value

from .joined import Letters, letters_of_names, other_signs, put_otherwise
from .likeness import Word, lost_a_capital, near, plain, taken_by, taken_by_likeness, words_of

Name = tuple[str, Sequence[Word]]
"""A name, and its words."""

_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-zæøå][^\W_]*(?:['’][^\W_]+)*")
"""A word that may begin a name."""
_GENITIVE = re.compile(r"['’]?s$")
_FIRST, _SECOND = 3, 2
"""By how many letters, at its beginning and at its end, a misspelled first and second word of a name is found."""


class Spelling(Value):
    """Words of a text that look like a name and aren't it."""

    start: int
    end: int
    known: str


class Names(Value):
    """Names to look for, so that a long list of them takes no longer to look through than a short one."""

    by_first: Mapping[str, Mapping[str, Sequence[Name]]]
    """By the first word, and by the edges of the second; names of one word under ""."""
    by_edge: Mapping[str, Sequence[str]]
    """First words by their edges."""

    letters: Letters
    """The names by nothing but their letters, and those that are only looked for so."""
    begins: dict[str, bool]
    """Of the words asked for so far, whether a name begins with them: a text has the same few over and over."""

    def may_begin_with(self, word: str) -> bool:
        """Whether a name begins with a word, or with what it is most likely a slip of."""
        begins = self.begins.get(word)
        if begins is None:
            stem = _GENITIVE.sub("", word)
            begins = (
                word in self.by_first
                or stem in self.by_first
                or self.letters.may_begin_with(stem)
                or any(near(word, one) for one in self._likely(word))
            )
            self.begins[word] = begins
        return begins

    def _likely(self, word: str) -> Iterator[str]:
        return (one for edge in _edges(word, _FIRST) for one in self.by_edge.get(edge, ()))

    def beginning_with(self, first: str, second: str) -> Iterator[Name]:
        """The names with this first word, and this or nearly this second one, the longest first."""
        table = self.by_first.get(first)
        if table:
            yield from {name: words for edge in _edges(second, _SECOND) for name, words in table.get(edge, ())}.items()
            yield from table.get("", ())

    def beginning_like(self, first: str, second: str) -> Iterator[Name]:
        """The same, also where the first word is misspelled."""
        for one in dict.fromkeys([first, *self._likely(first)]):
            if near(first, one):
                yield from self.beginning_with(one, second)


def names(known: Iterable[str], by_letters: Iterable[str] = ()) -> Names:
    """The names in the form in which a text can be looked through for them. Those `by_letters` are only found where
    nothing but their spaces and signs is another.
    """
    known = list(known)
    by_first: dict[str, dict[str, list[Name]]] = {}
    by_edge: dict[str, list[str]] = {}
    split = [(name, words_of(name)) for name in dict.fromkeys(known)]
    for name, words in sorted(split, key=lambda one: -len(one[1])):
        if not words:
            continue
        first, *rest = (plain(word[0]) for word in words[:2])
        if first not in by_first and not any(letter.isdigit() for letter in first):
            for edge in _edges(first, _FIRST):
                by_edge.setdefault(edge, []).append(first)
        table = by_first.setdefault(first, {})
        for edge in _edges(rest[0], _SECOND) if rest else ("",):
            table.setdefault(edge, []).append((name, words))
    return Names(by_first, by_edge, letters_of_names((*known, *by_letters)), {})


def other_spellings(text: str, known: Names) -> Iterator[Spelling]:
    """Where a text has words that look like one of the names and are none. They must begin with a capital."""
    if not any(known.may_begin_with(plain(word)) for word in _CAPITAL.findall(text)):
        return
    words = words_of(text)
    at = 0
    while at < len(words):
        taken = 0
        if words[at][0][0].isupper() and known.may_begin_with(plain(words[at][0])):
            name, taken = _name_at(words, at, known)
            slip = bool(taken) and _is_otherwise(words[at : at + taken], words_of(name))
            if not taken:
                name, taken = put_otherwise(words, at, known.letters)
                if not taken:
                    name, taken = _like_at(words, at, known)
                slip = bool(taken)
            if slip:
                yield Spelling(words[at].start(), words[at + taken - 1].end(), name)
        at += taken or 1


def _name_at(words: Sequence[Word], at: int, known: Names) -> tuple[str, int]:
    """The longest name that stands here, and how many words it has; 0 if there is none. Of two forms of a name that the
    plan has both, it is the one that is written as it stands here.
    """
    first, second = _pair(words, at)
    found = "", 0
    for one in (first, _GENITIVE.sub("", first)) if first.endswith("s") else (first,):
        for name, own in known.beginning_with(one, second):
            taken = taken_by(words, at, own)
            if taken and taken >= found[1] and not _is_otherwise(words[at : at + taken], own):
                return name, taken
            found = (name, taken) if taken > found[1] else found
    return found


def _is_otherwise(words: Sequence[Word], own: Sequence[Word]) -> bool:
    """Whether words with a name's letters aren't written as it is: "Holbæk kommune", "Kultur og Fritid"."""
    return lost_a_capital(words, own) or other_signs(words, own)


def _like_at(words: Sequence[Word], at: int, known: Names) -> tuple[str, int]:
    for name, own in known.beginning_like(*_pair(words, at)):
        taken = taken_by_likeness(words, at, own)
        # "Boligforeningen Hjem & Have" is a word and a name that the plan knows
        if taken and not any(_name_at(words, inner, known)[1] for inner in range(at + 1, at + taken)):
            return name, taken
    return "", 0


def _pair(words: Sequence[Word], at: int) -> tuple[str, str]:
    return plain(words[at][0]), plain(words[at + 1][0]) if at + 1 < len(words) else ""


def _edges(word: str, letters: int) -> tuple[str, str]:
    """How a word begins, and how it ends."""
    return word[:letters], f"…{word[-letters:]}"

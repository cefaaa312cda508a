"""Whether words are another spelling of a name: "Vestsjællands Almene Boliger" for "Vestsjællands Almene Boligselskab".

Names are compared word by word. Hyphens, quotation marks, a genitive -s, and a capital where the name has none don't
matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

Word = re.Match[str]
"""A word where it stands in a text."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
JOIN = re.compile(r"[\s\-–/\"'‘’“”«»]*")
"""What may stand between two words of one name."""
_IDLE = re.compile(r"[\s\-–/\"'‘’“”«»]+")
_LITTLE = frozenset(("af", "for", "i", "og", "på", "til", "ved", "den", "det", "de", "the", "of"))
_ENDINGS = re.compile(r"(?<=\w\w\w)(?:er|e)?(?:n|ne|en|et|t)?s?$")
_ONE_SLIP, _TWO_SLIPS = 4, 9
"""How many letters a word must have for one letter of it to be a slip, and for two."""
_SINGLE = 6
"""How many letters a name of one word must have for another word to be taken for it."""
_LANDLORD = re.compile(r"\w*bolig(?:er|forening|selskab|organisation)s?")
"""What housing organisations are called after their town; "Lyng Boligselskab" is most likely "Lyng Boligforening"."""
_SAME_BEGINNING = 5
"""How many letters the last word must share where the words before it are those of the name."""


def resembles(written: str, known: str) -> bool:
    """Whether `written` is most likely meant to be the name `known`, and isn't it."""
    words, own = words_of(written), words_of(known)
    if not words or not own:
        return False
    if len(words) == taken_by(words, 0, own):
        return lost_a_capital(words, own)
    return len(words) == taken_by_likeness(words, 0, own)


def words_of(text: str) -> list[Word]:
    """The words of a text or a name."""
    return list(_WORD.finditer(text))


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """A word without its capitals."""
    return "og" if word == "&" else word.casefold()


def taken_by(words: Sequence[Word], at: int, own: Sequence[Word]) -> int:
    """How many words the name takes up if it stands here, also in the genitive; 0 if it doesn't."""
    here = words[at : at + len(own)]
    if len(here) < len(own) or any(plain(a[0]) != plain(b[0]) for a, b in zip(here[:-1], own[:-1], strict=True)):
        return 0
    last, end = plain(here[-1][0]), plain(own[-1][0])
    return len(own) if last in (end, f"{end}s", f"{end}'s", f"{end}’s") else 0


def lost_a_capital(words: Sequence[Word], own: Sequence[Word]) -> bool:
    """Whether a later word is small that isn't so in the name: "Holbæk kommune"."""
    later = zip(words[1:], own[1:], strict=True)
    return words[0][0][0].isupper() and any(a[0][0].islower() and b[0][0].isupper() for a, b in later)


def taken_by_likeness(words: Sequence[Word], at: int, own: Sequence[Word]) -> int:
    """How many words it takes up if something like the name stands here; 0 for something else, or the name itself."""
    if _is_near(_joined(words[at : at + len(own)], own), own):
        pairs = [(plain(a[0]), plain(b[0])) for a, b in zip(words[at : at + len(own)], own, strict=False)]
        is_it = all(a == b for a, b in pairs) or taken_by(words, at, own) or _same_word(pairs)
        return 0 if is_it else len(own)
    here = _joined(words[at : at + len(own)])
    pairs = [(plain(a[0]), plain(b[0])) for a, b in zip(here, own, strict=False)]
    same = next((number for number, (a, b) in enumerate(pairs) if a != b), len(pairs))
    if same == 1 and len(here) == len(own) == 2 and here[1][0][0].isupper() and all(map(_LANDLORD.fullmatch, pairs[1])):
        return len(own)
    telling = [a for a, _ in pairs[:same] if a not in _LITTLE]
    if len(telling) < 2 or pairs[same - 1][0] in _LITTLE:
        return 0
    if same == len(here) or not here[same][0][0].isupper():
        return same  # a part of the name, which nobody has said is short for it
    a, b = pairs[same]
    return len(own) if same == len(own) - 1 and a[:_SAME_BEGINNING] == b[:_SAME_BEGINNING] else 0


def _is_near(here: Sequence[Word], own: Sequence[Word]) -> bool:
    return len(here) == len(own) and all(near(plain(a[0]), plain(b[0])) for a, b in zip(here, own, strict=True))


def _joined(here: Sequence[Word], own: Sequence[Word] = ()) -> Sequence[Word]:
    """Those of the words before the first that a comma, say, parts from the one before it and doesn't in the name."""
    for number, word in enumerate(here[1:], 1):
        if JOIN.fullmatch(word.string, here[number - 1].end(), word.start()):
            continue
        if number >= len(own) or _between(here, number) != _between(own, number):
            return here[:number]
    return here


def _between(words: Sequence[Word], number: int) -> str:
    """The signs between a word and the one before it, without those that don't matter."""
    return _IDLE.sub("", words[number].string[words[number - 1].end() : words[number].start()])


def _same_word(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a name of one word is made of an ordinary one: "Bydelsmødre" of "Bydelsmødrene", "Skole" of "Åskole"."""
    if len(pairs) > 1:
        return False
    a, b = pairs[0]
    if min(len(a), len(b)) < _SINGLE or a.endswith(b) or b.endswith(a):
        return True
    return _ENDINGS.sub("", a, count=1) == _ENDINGS.sub("", b, count=1)


@lru_cache(maxsize=4096)
def near(a: str, b: str) -> bool:
    """Whether two words are the same but for a slip; "Århus" and "Aarhus" are."""
    if a.replace("aa", "å") == b.replace("aa", "å"):
        return True
    shortest = min(len(a), len(b))
    most = 0 if shortest < _ONE_SLIP else 1 if shortest < _TWO_SLIPS else 2
    if a == b or abs(len(a) - len(b)) > most or any(letter.isdigit() for letter in a + b):
        return a == b
    return _distance(a, b) <= most


def _distance(a: str, b: str) -> int:
    """How many letters have to be put in, left out or changed."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (letter != other))
    return row[-1]

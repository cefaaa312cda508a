"""Where a text speaks of the plan's own organs: "bestyrelsen", "den professionelle følgegruppe"."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.model.organisation import BOARD, Organ
from lbf_docs.model.passages import Passage
from lbf_docs.value import Value

ORGAN = "[\ue000-\uf8ff]+"
"""An organ in a text that is signed: each letter replaced by the organ's own sign, so that all places stay what they
are. What stands after it is an "s", or a word of its own."""
_OF_ANOTHER = (
    r"(?! (?:i|af|hos|på) (?!alt\b|året\b|hele\b|helhedsplan|planen|samråd|forbindelse|løbet)"
    r"| for (?!(?:den )?(?:boligsociale )?helhedsplan|planen|de [a-zæøå]+ indsatsområder|at\b|perioden))"
)
"""What follows where another's organ is meant: "bestyrelsen i Holbæk Boligselskab"."""
_LEAST = 6
"""How many letters the last word of a name must have to stand for it."""


class Organs(Value):
    """A plan's organs, and how texts call them."""

    all: tuple[Organ, ...]
    pattern: re.Pattern[str] | None
    """In small letters; the number of the group that matched is the organ's, from 1."""
    words: tuple[tuple[str, ...], ...]
    """What each is called by."""

    def signed(self, text: str) -> str:
        """The text in small letters, the organs' signs in their places; as long as before."""
        low = text.lower()
        if self.pattern is None or len(low) != len(text):
            return low
        return self.pattern.sub(lambda found: chr(0xE000 + (found.lastindex or 1) - 1) * len(found[0]), low)

    def of_sign(self, signed: str) -> Organ:
        """The organ of some signs."""
        return self.all[ord(signed[0]) - 0xE000]

    def named(self, word: str) -> Organ | None:
        """The organ that a word in its basic form is for, as in "bestyrelsesmøder"."""
        return next((organ for organ, own in zip(self.all, self.words, strict=True) if word in own), None)

    def default(self, passage: Passage) -> Organ | None:
        """The organ that a text is about where it names none: by where it stands, or by its heading."""
        path = passage.path or ()
        if path[:1] == ("kommissorium",):
            boards = [organ for organ in self.all if organ.kind == BOARD]
            return boards[0] if boards else None
        if path[:2] == ("organisering", "organer") and len(path) > 2 and isinstance(path[2], int):
            return self.all[path[2]]
        heading = passage.heading.lower()
        first = [
            (found.start(), organ)
            for organ, own in zip(self.all, self.words, strict=True)
            for word in own
            if (found := re.search(rf"\b{re.escape(word)}", heading))
        ]
        return min(first, key=lambda one: one[0])[1] if first else None


@lru_cache(maxsize=2)
def organs_of(plan: Plan) -> Organs:
    """The organs of a plan. A word that two of them share stands for neither."""
    organs = plan.organisation.organs
    called = [tuple(dict.fromkeys(_words(organ))) for organ in organs]
    shared = Counter(word for own in called for word in own)
    words = tuple(tuple(word for word in own if shared[word] == 1) for own in called)
    if len(organs) > _MOST or not any(words):
        return Organs(organs, None, words)
    return Organs(organs, re.compile("|".join(f"({_pattern(own)})" for own in words)), words)


_MOST = 90
"""A text that has to be looked at for more organs than this is none that a person wrote."""


def _words(organ: Organ) -> list[str]:
    kind = [organ.kind] if organ.kind and organ.kind != "andet" else []
    name = (organ.name or "").lower().partition(" for ")[0].split()
    return kind + ([name[-1]] if name and len(name[-1]) >= _LEAST and name[-1].isalpha() else [])


def _pattern(words: tuple[str, ...]) -> str:
    if not words:
        return "(?!)"
    known = "|".join(map(re.escape, words))
    return (
        rf"(?:\b(?:den|planens|helhedsplanens) (?:[a-zæøå-]+ )?(?:{known})|\b(?:{known})(?:n|en|t|et))"
        rf"(?=s?(?![\w-])){_OF_ANOTHER}"
    )

"""A text in which numbers stand, with its words, sentences, numbers, years and areas."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from lbf_docs.model.passages import Passage

from .areas import AreaMention, Areas, mentions
from .measures import Measures
from .numbers import Stated, years
from .words import placed_stems, small

Span = tuple[int, int]
Token = tuple[int, str, tuple[str, ...]]
"""A word that tells something: where it stands, its stem, and the words of measures that it stands for."""


class Text:
    """A passage, and before it the labels of its row and column. What costs time is made when somebody asks."""

    def __init__(
        self, passage: Passage, stated: Iterable[Stated], labels: str, areas: Areas, measures: Measures
    ) -> None:
        self.passage, self._areas, self._measures = passage, areas, measures
        self.offset = len(labels) + 1 if labels else 0
        """Where the passage itself begins."""
        self.text = f"{labels} {passage.text}" if labels else passage.text
        self.numbers = tuple(one.moved(self.offset) for one in stated) if labels else tuple(stated)
        self.years = years(self.text)
        self.sentences: tuple[Span, ...] = ((0, len(self.text)),) if labels else tuple(_sentences(passage))

    @cached_property
    def small(self) -> str:
        """In small letters."""
        return small(self.text)

    @cached_property
    def areas(self) -> tuple[AreaMention, ...]:
        """The areas that it names."""
        return mentions(self.text, self._areas)

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words that tell something."""
        return tokens(self.text, ((area.start, area.end) for area in self.areas), self._measures)

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """The words that begin between two characters."""
        return self.tokens[bisect_left(self.tokens, (start,)) : bisect_left(self.tokens, (end,))]

    def sentence(self, at: int) -> Span:
        """From where to where the sentence around a character goes."""
        return next((span for span in self.sentences if span[0] <= at < span[1]), (0, len(self.text)))


def _sentences(passage: Passage) -> Iterator[Span]:
    at, length = 0, len(passage.text)
    while at < length:
        end = max(passage.sentence(at)[1], at + 1)
        yield at, end
        at = end
        while at < length and passage.text[at].isspace():
            at += 1


_SOURCE = re.compile(r"(?:måling|undersøgelse|rapport|opgørelse)(?:en|er|erne)?\b", re.IGNORECASE)
_ITS_NAME = re.compile(r"(?:\w+-\s+og\s+)?\w*$")


def tokens(text: str, names: Iterable[Span], measures: Measures) -> list[Token]:
    """The words of a text that tell something: not the names of areas, nor what a survey is called. In order."""
    taken = sorted([*names, *_sources(text)])
    return sorted((at, word, measures.matching(word)) for at, word in placed_stems(text) if not _is_in(at, taken))


def _is_in(at: int, spans: Sequence[Span]) -> bool:
    before = bisect_right(spans, at, key=lambda span: span[0])
    return before > 0 and at < spans[before - 1][1]


def _sources(text: str) -> Iterator[Span]:
    """The names of surveys: "Trygheds- og trivselsmåling" tells nothing of what a figure measures."""
    for found in _SOURCE.finditer(text):
        start = _ITS_NAME.search(text, max(0, found.start() - 40), found.start())
        yield (start.start() if start else found.start()), found.end()

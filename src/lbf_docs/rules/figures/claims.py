"""What a plan's texts state in numbers: each number with what it measures, its area and its year, where they tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Passage, text_passages
from lbf_docs.value import Value

from .areas import Areas, areas_of, mentions
from .bound import Bound, When, area_of, when
from .measures import Measures, measures_of
from .numbers import COUNTED, KRONER, PLAIN, Stated, numbers
from .texts import Text, tokens
from .topics import About, Topic, topics
from .words import EMPTY, stem


class Claim(Value):
    """A number in a text, and what is known of it."""

    passage: Passage
    number: Stated
    """Where it stands in the text that was looked at."""
    text: Text
    quoted: str
    """The expression that it comes from; empty for a number written by hand."""
    topic: Topic | None
    area: Bound | None
    when: When
    likely: tuple[Topic, ...] = ()
    """What it may be, the likeliest first; more than one where there is no topic."""

    @property
    def place(self) -> tuple[Passage, int, int]:
        """The number in its passage."""
        return self.passage, self.number.start - self.text.offset, self.number.end - self.text.offset

    @property
    def words(self) -> str:
        """As it is written."""
        return self.text.text[self.number.start : self.number.end]


@lru_cache(maxsize=2)
def claims(plan: Plan) -> tuple[Claim, ...]:
    """The numbers in a plan's texts, in order."""
    return tuple(_claims(plan))


_DIGIT = re.compile(r"\d")


def _claims(plan: Plan) -> Iterator[Claim]:
    measures, areas = measures_of(plan), areas_of(plan)
    last: Claim | None = None
    """The last number above in the same text: what a table that follows it is about."""
    for run in _runs(text_passages(plan)):
        criteria = run[0].kind is Kind.CELL and _is_of_criteria(run, measures)
        if last and (last.passage.file, last.passage.path) != (run[0].file, run[0].path):
            last = None
        for passage in run:
            if passage.kind is Kind.NOTE or not _DIGIT.search(passage.text):
                continue
            above = last if passage.kind is Kind.CELL else None
            for claim in _in_passage(passage, above, criteria, measures, areas):
                yield claim
                above = claim
            last = above if passage.kind is not Kind.CELL else last


def _runs(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The passages one by one, the cells of a table together."""
    table: list[Passage] = []
    for passage in passages:
        if passage.kind is Kind.CELL:
            table.append(passage)
            continue
        if table:
            yield table
            table = []
        yield [passage]
    if table:
        yield table


_LIMIT = re.compile(r"\s*[<>≥≤]\s?[\d.,]+\s?%?")
_LETTER = re.compile(r"[^\W\d_]")
_WHOLE = re.compile(r"(?:helheds)?planen|boligområde(?:t|rne)|området|områderne", re.IGNORECASE)


def _is_of_criteria(table: Sequence[Passage], measures: Measures) -> bool:
    """Whether a table shows the government's criteria: three of its columns have their words, or one has a limit."""
    heads = {cell.column for cell in table if cell.column}
    found = {m for head in heads for token in tokens(head, (), measures) for w in token[2] for m in measures.by_word[w]}
    return any(_LIMIT.search(head) for head in heads) or sum(measures.all[m].criterion for m in found) > 2


def _labels(passage: Passage, areas: Areas) -> str:
    """What the row and the column of a cell say of its number; nothing where the cell says it itself."""
    if passage.kind is not Kind.CELL or (_LETTER.search(passage.text) and mentions(passage.text, areas)):
        return ""
    labels = (passage.row if passage.row != passage.text else "", passage.column)
    return " ".join("hele planen" if _WHOLE.fullmatch(own) else _LIMIT.sub("", own) for own in labels if own)


_MOST_NUMBERS = 500
"""In one paragraph. Each is held against all others; a paragraph with more of them is a table that lost its form."""


def claims_in_line(passage: Passage, labels: str, plan: Plan) -> Iterator[Claim]:
    """The numbers in a line of the data, with the words that say what the line is about."""
    return _in_passage(passage, None, False, measures_of(plan), areas_of(plan), labels)


def _in_passage(
    passage: Passage, last: Claim | None, criteria: bool, measures: Measures, areas: Areas, labels: str | None = None
) -> Iterator[Claim]:
    stated = tuple(numbers(passage.text))
    if len(stated) > _MOST_NUMBERS or not any(_may_tell(number, measures) for number in stated):
        return
    text = Text(passage, stated, _labels(passage, areas) if labels is None else labels, areas, measures)
    for number in text.numbers:
        if not _may_tell(number, measures):
            continue
        year = when(text, number)
        if not (year.years or text.offset) and last and last.passage is not passage:
            year = When(last.when.years, False)
        area, quoted = area_of(text, number, areas), _quoted(text, number)
        found = _plain_topic(text, quoted, last, measures) if quoted else None
        likely: tuple[Topic, ...] = ()
        if found is None and number.unit in measures.units:
            about = About(last.topic if last else None, area.keys if area else (), year.years, criteria)
            likely = topics(text, number, about, measures)
            found = likely[0] if len(likely) == 1 else None
        last = Claim(passage, number, text, quoted, found, area, year, likely)
        yield last


def _quoted(text: Text, number: Stated) -> str:
    start, end = number.start - text.offset, number.end - text.offset
    return next((source for begin, stop, source in text.passage.quoted if begin <= start and end <= stop + 1), "")


def _plain_topic(text: Text, quoted: str, last: Claim | None, measures: Measures) -> Topic | None:
    """The measure of a quoted number, where there is no doubt of it: nothing else is quoted here, and the text (or the
    number before it) has a word of the measure."""
    known = measures.by_expression.get(bare(quoted))
    if known is None:
        return None
    measure, others = measures.all[known[0]], {bare(source) for *_, source in text.passage.quoted}
    if any((measures.by_expression.get(source) or known)[0] != known[0] for source in others):
        return None
    inherited = not text.offset and last and last.topic and last.topic.measure is measure
    if inherited or any(word in text.small for word in measure.words):
        return Topic(measure, False, not measure.alone.isdisjoint(measure.words), True, (0, 0))
    return None


def bare(expression: str) -> str:
    """An expression without its filters."""
    return expression.partition("|")[0].strip()


def _may_tell(number: Stated, measures: Measures) -> bool:
    """Whether a number may be one that the data have; most are of hours, weeks and rooms."""
    if number.unit == KRONER or number.noun in COUNTED or not number.noun or number.noun in EMPTY:
        return True
    return number.unit != PLAIN or bool(PLAIN in measures.units and measures.matching(stem(number.noun)))

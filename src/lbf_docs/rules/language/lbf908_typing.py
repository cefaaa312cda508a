"""LBF908: slips of the keyboard: a word twice, two spaces, a space before a comma and none after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import compress, islice
from operator import eq

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import Found, all_text, and_more, mention, others, passage_at, with_any, words_in_order, written

_MAY_STAND_TWICE = frozenset({
    "der", "det", "den", "de", "som", "er", "har", "så", "ja", "nej", "to", "tre", "meget", "langt", "længe", "mere",
    "lidt", "når", "du", "vi", "man",
})  # fmt: skip
"""Words that a sentence can have twice: "det, der der sker", "langt langt hen"."""
_SPACES = Pattern(r"(?P<spaces> {2,})(?=\S)")
_MARKS = (" ,", " .", " ;", " :", " !", " ?")
_RUN_TOGETHER = Pattern(r"[,;!?.](?=[^\W\d_])")
_WORDS_AT = Pattern(r"(?<![\w./@-])(?P<first>[A-ZÆØÅ]?[a-zæøåé]{3,})$"), Pattern(r"[A-ZÆØÅ]?[a-zæøåé]+(?![\w./@])")
_BEFORE_MARK = Pattern(r" +(?P<mark>[,;:!?](?!\S)|\.(?![\w.]))")


def check(plan: Plan) -> Iterator[Remark]:
    """What no reader would miss, and no writer sees."""
    words = words_in_order(plan)
    yield from _words_twice(plan, words)
    if "" in words:  # two spaces, or a comma or a full stop alone
        spaces = _apart(written(with_any(plan, "  "), _SPACES), "spaces")
        yield from _told(spaces, "slet det ene", "der er to mellemrum efter hinanden")
    if "" in words or any(mark in words for mark in ";:!?"):
        marks = _apart(written(with_any(plan, *_MARKS), _BEFORE_MARK), "mark")
        yield from _told(marks, "slet mellemrummet", "der er mellemrum foran et tegn")
    yield from _told(list(_run_together(plan)), "sæt et mellemrum ind", "der mangler et mellemrum efter et tegn")


def _words_twice(plan: Plan, words: list[str]) -> Iterator[Remark]:
    """Two words beside each other that are equal; "ja, ja" looks so at first, until its comma is looked at."""
    twice = compress(words, map(eq, words, islice(words, 1, None)))
    for word in dict.fromkeys(filter(_is_slip, twice)):
        pattern = re.compile(rf"(?<![\w-]){word} {word}(?![\w-])")
        found = [mention(one) for one in written(with_any(plan, f"{word} {word}"), pattern)]
        if found:
            yield Remark(
                found[0], f"»{found[0].words}«{and_more(found)}", f"slet det ene »{word}«", "et ord står to gange",
                also=others(found),
            )  # fmt: skip


def _run_together(plan: Plan) -> Iterator[Mention]:
    """Two words with only a sign between them. After a full stop the second must begin a sentence: "lbf.dk" doesn't."""
    text = all_text(plan)
    for match in _RUN_TOGETHER.finditer(text):
        at = match.start()
        first, second = _WORDS_AT[0].search(text[max(0, at - 40) : at]), _WORDS_AT[1].match(text, at + 1)
        if first and second and (text[at] in ",;" or (second[0][0].isupper() and second[0][1:])):
            passage, place = passage_at(plan, at)
            if not passage.is_quoted(place - 1, place + 2):
                yield passage.mention(place - len(first["first"]), place + 1 + len(second[0]))


def _is_slip(word: str) -> bool:
    return word.isalpha() and word.lower() not in _MAY_STAND_TWICE and (len(word) > 1 or word in "iå")


def _apart(found: Iterable[Found], group: str) -> list[Mention]:
    """The matches after a word, and beside no expression: one that shows nothing leaves its spaces."""
    mentions = []
    for passage, match in found:
        word = passage.text[max(0, match.start() - 30) : match.start()].rpartition(" ")[2]
        if word and not passage.is_quoted(match.start() - 1, match.end() + 1):
            mentions.append(passage.mention(match.start() - len(word), match.end(group)))
    return mentions


def _told(mentions: list[Mention], remedy: str, title: str) -> Iterator[Remark]:
    if mentions:
        yield Remark(mentions[0], f"efter »{mentions[0].words.split()[0]}«{and_more(mentions)}", remedy, title,
                     also=others(mentions))  # fmt: skip


RULE = Rule(
    code="LBF908",
    severity=Severity.NOTICE,
    title="en tastefejl",
    why="Et ord to gange og et mellemrum for meget er det første, en læser ser, og det sidste, den, der skrev, ser.",
    citation="",
    wrong={
        "tekst/7-lokal-evaluering.md": "Koordinatoren tæller deltagerne og og spørger dem om deres arbejde.\n",
    },
    right={
        "tekst/7-lokal-evaluering.md": "Koordinatoren tæller deltagerne og spørger dem om deres arbejde.\n",
    },
    check=check,
)

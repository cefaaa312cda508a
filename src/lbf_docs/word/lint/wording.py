"""Compares words, whatever the spaces, quotation marks and dashes; an expression among them may be any words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

ANY = "\ufffc"
"""Stands for an expression in a paragraph: any words, also none."""

Wanted: TypeAlias = tuple[frozenset[str], ...]
"""A sentence, word by word: the forms that will do for each."""

_EXPRESSION = re.compile(r"\{\{.*?\}\}")
_CHOICE = re.compile(r"\{%\s*if\b(?:(?!\{%\s*if\b).)*?\{%\s*endif\s*%\}", re.DOTALL)
_MARK = re.compile(r"\{%.*?%\}")
_FORMS = re.compile(r"\[([^\]]*)\]")
_SAME = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | dict.fromkeys("\u00ad\"'»«“”„‘’‚", "")
)
_WORD = re.compile(rf"{ANY}|\w+(?:-\w+)*|[^\w\s]")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?![a-zæøå])")
_ENDS = frozenset(".:;!?")
_ALIKE = 0.6


def spoken(paragraph: str) -> str:
    """The words of a template's paragraph: an expression, and a choice within the line, may be any words."""
    text = paragraph
    while (shorter := _CHOICE.sub(ANY, text)) != text:
        text = shorter
    return _MARK.sub(" ", _EXPRESSION.sub(ANY, text))


def words(text: str) -> tuple[str, ...]:
    """A text, word by word and mark by mark."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text).translate(_SAME).casefold()))


def wanted(sentence: str) -> Wanted:
    """A sentence of the fund's; `[a|b]` is either of two forms. A colon at its end may be left out."""
    out: list[frozenset[str]] = []
    for number, piece in enumerate(_FORMS.split(sentence)):
        forms = [words(form) for form in piece.split("|")] if number % 2 else []
        out += [frozenset(form[0] for form in forms)] if forms else [frozenset([word]) for word in words(piece)]
    return tuple(out[:-1] if out[-1] == {":"} else out)


def stands_in(sentence: Wanted, paragraph: Sequence[str]) -> bool:
    """Whether a sentence stands in a paragraph, whole: it begins where one begins and ends where one ends.

    At least half of it must be there in words.
    """
    starts = (at for at in range(len(paragraph)) if at == 0 or paragraph[at - 1] in _ENDS or paragraph[at - 1] == ANY)
    return any(2 * _most_words(sentence, paragraph, at) >= len(sentence) for at in starts)


def _most_words(sentence: Wanted, paragraph: Sequence[str], start: int) -> int:
    """How many words of the sentence stand there from `start` on; -1 if it doesn't."""
    ways = {start: 0}
    """The places that can be reached in the paragraph, each with the most words found on the way."""
    for forms in sentence:
        ahead: dict[int, int] = {}
        for place, found in _past_expressions(ways, paragraph).items():
            if place > 0 and paragraph[place - 1] == ANY and place > start:
                ahead[place] = max(found, ahead.get(place, -1))
            if place < len(paragraph) and paragraph[place] in forms:
                ahead[place + 1] = max(found + 1, ahead.get(place + 1, -1))
        ways = ahead
    whole = sentence[-1] & _ENDS
    ends = (
        found
        for place, found in ways.items()
        if whole or place == len(paragraph) or paragraph[place] in (ANY, ":") or paragraph[place - 1] == ANY
    )
    return max(ends, default=-1)


def _past_expressions(ways: dict[int, int], paragraph: Sequence[str]) -> dict[int, int]:
    """The same places, and those after the expressions that stand there."""
    out = dict(ways)
    for place, found in ways.items():
        at = place
        while at < len(paragraph) and paragraph[at] == ANY:
            at += 1
            out[at] = max(found, out.get(at, -1))
    return out


def nearest_sentence(sentence: Wanted, sentences: Sequence[str]) -> str | None:
    """The sentence most like one of the fund's; None where nothing is like it."""
    own = [next(iter(sorted(forms))) for forms in sentence]
    best, most = None, _ALIKE
    for other in sentences:
        theirs = words(other)
        # A form that will do counts as the word itself.
        seen = [own[n] if n < len(own) and word in sentence[n] else word for n, word in enumerate(theirs)]
        matcher = SequenceMatcher(None, own, seen, autojunk=False)
        if matcher.real_quick_ratio() >= most and matcher.quick_ratio() >= most and matcher.ratio() >= most:
            best, most = other, matcher.ratio()
    return best


def sentences_of(paragraph: str) -> list[str]:
    """A paragraph, cut after each full stop; one before a small letter belongs to a short form: "pr. område"."""
    return [sentence for sentence in _SENTENCE.split(paragraph.strip()) if sentence]

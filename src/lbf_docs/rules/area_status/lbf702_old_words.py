"""LBF702: areas are called what the law calls them now."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Passage, text_passages

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import Found, and_more, first_by_words, others, outside, written

_WORD = Pattern(r"(?i)\b(?:hård(?:e|t)? )?ghetto(?:en|er|erne|-?område\w*|-?list\w*|-?kriteri\w*)?(?![\w-])")
_THEN = Pattern(
    r"(?i)\b(?:tidligere|dengang|daværende|førhen|før|dengangs|oprindelig\w*|historisk|forhenværende|var|været|blev"
    r"|indtil|såkaldt\w*|(?:19|20)(?:0\d|1\d|2[01])|kaldt(?:es)?|stempl\w+|medie\w*|pressen|ordet|begrebet)\b"
)
"""A word or a year (until 2021) that tells that the sentence is about the time when the law had the old words, or about
what others call the area."""
_HISTORY = Pattern(r"(?i)histori")
_QUOTES = Pattern(r"[»“”„\"‘'][^»«“”„\"‘’']*$")
_NEAR = 200
"""How far back a quotation that is open may have begun."""
_NOW = {
    "ghetto": "skriv »parallelsamfund«, hvis det er det, området er efter § 61 a",
    "hård": "skriv »omdannelsesområde«, hvis det er det, området er efter § 61 a",
    "list": "skriv »listen over parallelsamfund«",
    "kriteri": "skriv »kriterierne for parallelsamfund«",
}


def check(plan: Plan) -> Iterator[Remark]:
    """The old words, but in what is told of former times, in quotation marks and in the titles of sources."""
    found = [one for one in outside(written(_running(plan), _WORD), _THEN) if not _is_quoted(one)]
    for same in first_by_words(found):
        words = same[0].words
        key = next(key for key in ("list", "kriteri", "hård", "ghetto") if key in words.lower())
        yield Remark(
            same[0], f"»{words}«{and_more(same)}",
            f"{_NOW[key]}; er det fortid, så skriv »tidligere«, og er det andres ord, så sæt det i anførselstegn",
            f"»{words}« er ikke længere lovens ord", also=others(same),
        )  # fmt: skip


def _running(plan: Plan) -> Iterator[Passage]:
    return (
        passage
        for passage in text_passages(plan)
        if ("hetto" in passage.text or "HETTO" in passage.text)
        and passage.kind is not Kind.NOTE
        and not _HISTORY.search(passage.heading)
    )


def _is_quoted(found: Found) -> bool:
    passage, match = found
    return _QUOTES.search(passage.text, max(0, match.start() - _NEAR), match.start()) is not None


RULE = Rule(
    code="LBF702",
    severity=Severity.WARNING,
    title="området omtales med et ord, som loven ikke længere har",
    why="I 2021 blev »ghettoområde« til »parallelsamfund« og »hårdt ghettoområde« til »omdannelsesområde« i loven. De "
    "gamle ord hører til i det, der er fortid.",
    citation="lov-23-2021",
    wrong={
        "tekst/2-vision.md": "Om fire år er Lyngbakken ikke i nærheden af ghettolisten.\n",
    },
    right={
        "tekst/2-vision.md": "Om fire år er Lyngbakken ikke i nærheden af listen over parallelsamfund.\nDen hed "
        "tidligere ghettolisten.\n",
    },
    check=check,
)

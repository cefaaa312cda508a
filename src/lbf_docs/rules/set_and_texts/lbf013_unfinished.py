"""LBF013: nothing in a text looks as if it was to be finished later."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from ..wording import Found, and_more, first_by_words, others, with_any, written
from .placeholders import CERTAIN, MAYBE, MAYBE_HAVE

_NEAR = 80
"""How far a placeholder may go to each side of what only looks like one."""
_QUOTES = '»“”„"'


def check(plan: Plan) -> Iterator[Remark]:
    """Empty brackets, question marks in a row, notes to oneself. In a quotation "[…]" is what was left out."""
    for same in first_by_words(one for one in written(with_any(plan, *MAYBE_HAVE), MAYBE) if not _is_fine(one)):
        yield Remark(
            same[0], f"»{same[0].words}«{and_more(same)}", "skriv det, der skal stå, eller slet det",
            f"her står »{same[0].words}«, som om teksten ikke er skrevet færdig", also=others(same),
        )  # fmt: skip


def _is_fine(found: Found) -> bool:
    passage, match = found
    begin, end = match.span()
    if passage.is_quoted(begin - 1, end + 1):
        return True  # brackets around an expression that shows nothing
    if match[0][0] == "[" and any(sign in passage.text[:begin] for sign in _QUOTES):
        return True
    near = passage.text[max(0, begin - _NEAR) : end + _NEAR]
    if "[" not in near and "<" not in near:
        return False
    return any(one.start() <= min(begin, _NEAR) < one.end() for one in CERTAIN.finditer(near))


RULE = Rule(
    code="LBF013",
    severity=Severity.WARNING,
    title="teksten ser ikke ud til at være skrevet færdig",
    why="Tomme parenteser, tre spørgsmålstegn og rester af kommentarer fra Word bliver let stående, når flere skriver "
    "i den samme tekst.",
    citation="",
    wrong={
        "tekst/7-lokal-evaluering.md": "Koordinatoren tæller deltagerne hvert år i marts ().\n",
    },
    right={
        "tekst/7-lokal-evaluering.md": "Koordinatoren tæller deltagerne hvert år i marts.\n",
    },
    check=check,
)

"""Two shares in a plan's texts that are told with the same words, for the same area and year, and aren't the same.

Only what the data don't have: a figure of the data is held against them. Words are the same when no word with a meaning
is another; that is strict on purpose, for nothing else tells that the two measure the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.model import Plan

from ..base import Remark
from .areas import Keys, areas_of
from .claims import Claim, claims
from .compared import candidates, earliest_year
from .numbers import SHARE
from .slips import slip
from .topics import clause_of
from .words import GENERIC

_LEAST = 2
"""How many words with a meaning it takes."""


def slips(plan: Plan) -> Iterator[Remark]:
    """The later of two shares that contradict each other; the first is named with it."""
    areas, earliest = areas_of(plan), earliest_year(plan)
    first: dict[tuple[Keys, frozenset[str], frozenset[str], str], Claim] = {}
    for claim in claims(plan):
        area = claim.area
        if claim.quoted or claim.number.unit != SHARE or claim.number.about or area is None or not area.keys:
            continue
        begin, stop = clause_of(claim.text, claim.number)
        words = frozenset(word for _, word, _ in claim.text.tokens_between(begin, stop) if word not in GENERIC)
        if len(words) < _LEAST or candidates(claim, earliest):
            continue
        before = first.setdefault((area.keys, claim.when.years, words, _whole(claim)), claim)
        one, other = claim.number, before.number
        if not one.agrees(other.value) and not other.agrees(one.value):
            passage, start, end = before.place
            yield slip(
                claim.place, "to tal i teksterne siger hver sit om det samme",
                f"her står {claim.words}, et andet sted {before.words} for {areas.shown(area.keys)}",
                "ret det tal, der er forkert; er de fra hvert sit år, så skriv årene", (passage.mention(start, end),),
            )  # fmt: skip


def _whole(claim: Claim) -> str:
    """What a share is of, if it is of something else than the residents: "6 % af fraværet"."""
    text, end = claim.text, claim.number.end
    if not text.text.startswith(" af ", end):
        return ""
    word = next((word for at, word, _ in text.tokens if at > end), "")
    return "" if word in GENERIC else word

"""Which area and which year a number in a text belongs to: what stands nearest to it, by how Danish sentences go."""

from __future__ import annotations

import re

from lbf_docs.model.kinds import WHOLE_PLAN
from lbf_docs.value import Value

from ..pattern import Pattern
from .areas import AreaMention, Areas, Keys, mentions
from .numbers import Stated, Year
from .texts import Span, Text


class Bound(Value):
    """The area of a number."""

    keys: Keys
    """Empty for an area that the plan has no figures for."""
    sure: bool
    """Whether the sentence itself says so, and says it plainly."""


_DIRECTLY = re.compile(r"\)?\s*(?:,\s*)?(?:i|på|for|hos|blandt|fra)\s+(?:hele |resten af )?")
"""Between a number and the area that it is for: "15 % i kommunen"."""
_PHRASE = re.compile(r"[^,;:.()\d]*\b(?:i|på|for|fra|hos|blandt)\s+(?:hele |resten af )?")
"""The same with more words: "74 % af de adspurgte beboere i Ladegårdsparken"."""
_TURN = re.compile(r"\b(?:og|mens|men|mod|samt|hvor|hvorimod)\b")
_BREAK = re.compile(r"[,;:.()]|\b(?:og|mens|men|mod|samt|hvor|hvorimod)\b")
_RESPECTIVELY = Pattern(r"\bhenholdsvis\b|\bhhv\.")
_AGAINST = Pattern(r"\bmod \d")
"""What says that a number without an area is the plan's: it is held against another's."""
_BEGINNING = 5
"""How far into its sentence a subject may begin: after "I" or "For"."""


def area_of(text: Text, number: Stated, areas: Areas) -> Bound | None:
    """The area that a number is for; None where nothing says it."""
    begin, stop = text.sentence(number.start)
    here = [one for one in text.areas if begin <= one.start and one.end <= stop]
    if here and (found := _in_sentence(text, number, here, (begin, stop))):
        return found
    for earlier in reversed(text.sentences):
        if earlier[1] <= begin and (found := _subject(text, earlier)):
            return found
    above = mentions(text.passage.heading, areas) if text.passage.heading else ()
    if len({one.keys for one in above}) == 1:
        return Bound(above[0].keys, False)
    return Bound((WHOLE_PLAN,), False) if not above and _AGAINST.search(text.text, number.end, stop) else None


def _subject(text: Text, sentence: Span) -> Bound | None:
    """The area that a sentence is about: its only one, or the one that it begins with."""
    found = [one for one in text.areas if sentence[0] <= one.start and one.end <= sentence[1]]
    if not found:
        return None
    if found[0].start - sentence[0] <= _BEGINNING or len({one.keys for one in found}) == 1:
        return Bound(found[0].keys, False)
    return Bound((), False)


def _in_sentence(text: Text, number: Stated, here: list[AreaMention], sentence: Span) -> Bound | None:
    written = text.text
    inside = [one for one in text.numbers if sentence[0] <= one.start < sentence[1]]
    before = [one for one in here if one.end <= number.start]
    following = min((one.start for one in inside if one.start >= number.end), default=len(written))
    previous = max((one.end for one in inside if one.end <= number.start), default=-1)
    nearest = before[-1] if before else None
    after = next((one for one in here if number.end <= one.start < following), None)
    if nearest and nearest.members and (share := _respective(text, number, nearest, inside)):
        return Bound(share, True)
    if nearest and written[nearest.end : number.start].strip(" s'’") in ("(", ":", "–", "-"):
        return Bound(nearest.keys, True)
    if after and (_DIRECTLY.fullmatch(written, number.end, after.start) or _is_in_brackets(written, number, after)):
        return Bound(after.keys, True)
    phrase = bool(
        after
        and _PHRASE.fullmatch(written, number.end, after.start)
        and not _TURN.search(written, number.end, after.start)
    )
    if nearest and nearest.start > previous:
        return None if phrase and after and after.keys != nearest.keys else Bound(nearest.keys, True)
    if phrase and after:
        return Bound(after.keys, True)
    if nearest:
        return Bound(nearest.keys, not _BREAK.search(written, previous, number.start))
    return Bound(after.keys, False) if after and len({one.keys for one in here}) == 1 else None


def _is_in_brackets(written: str, number: Stated, area: AreaMention) -> bool:
    """ "7,3 % (Absalonskolen)"."""
    return written[number.end : area.start].strip() == "(" and written.startswith(")", area.end)


def _respective(text: Text, number: Stated, group: AreaMention, inside: list[Stated]) -> Keys:
    """ "for A og B er tallet henholdsvis 23 % og 30 %"."""
    rest = [one for one in inside if one.start >= group.end and one.unit == number.unit]
    if len(rest) < len(group.members) or not _RESPECTIVELY.search(text.text, max(0, group.start - 20), number.start):
        return ()
    at = rest.index(number)
    return group.members[at] if at < len(group.members) else ()


class When(Value):
    """The year of a number."""

    years: frozenset[str]
    """Empty where nothing says it plainly."""
    sure: bool = False
    """Whether it stands directly after the number."""


NO_YEAR = When(frozenset(), False)
_IN_YEAR = re.compile(r"\s*(?:\(|i |\(i |\(tal fra |\(fra |, )\s*")
_FIGURES_FROM = Pattern(r"(?i)\b(?:tal(?:lene)?|data|måling(?:en)?|opgjort) (?:er )?(?:fra|i) $")


def when(text: Text, number: Stated) -> When:
    """The year that a number is for."""
    begin, stop = text.sentence(number.start)
    here = [one for one in text.years if begin <= one.start < stop]
    for one in here:
        if _IN_YEAR.fullmatch(text.text, number.end, one.start):
            return When(one.years, True)
    free = [one for one in here if not _is_taken(text, one)]
    if len({one.years for one in free}) == 1:
        return When(free[0].years, False)
    if not here and len({one.years for one in text.years}) == 1:
        plain = any(_FIGURES_FROM.search(text.text, max(0, one.start - 24), one.start) for one in text.years)
        return When(text.years[0].years, False) if plain else NO_YEAR
    before = [one for one in free if one.end <= number.start]
    if before and before[-1].start >= max((n.end for n in text.numbers if n.end <= number.start), default=begin):
        return When(before[-1].years, False)
    return NO_YEAR


def _is_taken(text: Text, year: Year) -> bool:
    """Whether a year stands directly after a number, whose own it is then."""
    return any(n.end <= year.start and _IN_YEAR.fullmatch(text.text, n.end, year.start) for n in text.numbers)

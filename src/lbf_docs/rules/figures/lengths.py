"""A number of residents or tenancies with a digit too many or too few: 15860 or 158 for 1586.

A number that is far from the data's is mostly of something else, so the sentence must say plainly that it is all of
them. More than all can't be some of them, but it can be another's: the owner's, the town's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from .claims import Claim

_WHOLE = re.compile(
    r"(?:helhedsplanen|planen|samarbejdsaftalen) (?:omfatter|dækker|har|rummer|samler|vedrører) (?:i alt )?$|\bi alt $"
    r"|^der bor (?:i alt )?$",
    re.IGNORECASE,
)
"""What stands before a number of all in the whole plan."""
_TO = re.compile(r"\)? (?:\(\d{4}\) )?(?:bor(?: der)?|har|rummer|tæller|omfatter|består af|er der)(?: i alt)? $")
"""Between the area and its number: nothing that could be somebody else's."""
_FROM = re.compile(r" \w+ (?:i alt )?(?:i|på) $")
_END = re.compile(r" \w+(?: i alt)?\s*(?:[.,;:)]|$|fordelt på|og \d|(?:i|på) [A-ZÆØÅ])")
"""After a number of all, and not of some."""
_NOUNS = ("beboere", "lejemål", "boliger")


def is_slip(claim: Claim, values: Collection[int]) -> bool:
    """Whether a number is more than all that there are, or is one of these with a digit left out."""
    number, text = claim.number, claim.text
    stated = int(number.value)
    if number.noun not in _NOUNS or not _is_plain(claim):
        return False
    if stated > max(values):
        return True
    return bool(_END.match(text.text, number.end)) and any(_has_one_digit_less(stated, value) for value in values)


def _has_one_digit_less(stated: int, value: int) -> bool:
    left = Counter(str(value))
    left.subtract(str(stated))
    return len(str(value)) == len(str(stated)) + 1 and min(left.values()) == 0


def _is_plain(claim: Claim) -> bool:
    """Whether the sentence says that the number is all of its area's, with nothing between the two."""
    number, text = claim.number, claim.text
    begin, stop = text.sentence(number.start)
    if claim.area is None or not claim.area.sure:
        alone = not any(begin <= one.start < stop for one in text.areas)
        before, after = text.text[begin : number.start], text.text[number.end : stop]
        return alone and bool(_WHOLE.search(before)) and (before[-7:].lower() == "i alt " or _is_of_all(before, after))
    return any(
        one.keys == claim.area.keys
        and (_TO.fullmatch(text.text, one.end, number.start) or _FROM.fullmatch(text.text, number.end, one.start))
        for one in text.areas
    )


def _is_of_all(before: str, after: str) -> bool:
    return not before.lower().startswith("der bor") or bool(re.match(r" \w+ i alt\b", after))

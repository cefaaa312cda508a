"""Where a text holds a phone number that may be somebody's own: eight digits, grouped as Danes do, or called a phone.

"22 33 44 55", also with +45 or 0045 before it, says for itself what it is. Other groups are as often years, case
numbers and amounts, and are only taken for a phone if the words before them say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..pattern import Pattern

_NUMBER = Pattern(
    r"[2-9][0-9](?<!\+45)(?<!\+ 45)(?<!0045)(?<!00 45)"
    r"(?:(?P<apart>[ \u00a0.-])[0-9]{2}(?:(?P=apart)[0-9]{2}){2}|[0-9]{2}[ \u00a0-]?[0-9]{4})(?![0-9%])"
)
"""It begins with a class of its own: that is looked for faster than one that may have +45 before it."""
_ABROAD = Pattern(r"\(?(?:\+|00)[ \u00a0]?45\)?[ \u00a0-]?$")
_CALLED = Pattern(r"(?i)\b(?:tlf|telefon\w*|mobil\w*|sms|ring(?:e|er)? (?:til|på))[^\n\d]{0,25}$|\bring(?:e|er)? $")
_APART = " \u00a0"
"""What stands between pairs of digits that need no word to be a phone number."""
_YEARS = Pattern(r"20[0-9]{2}[ \u00a0-]20[0-9]{2}")
"""A period, also after "mobilindsatsen"."""
_TOUCHED_BEFORE = Pattern(r"[0-9][-.,/ \u00a0]?$|[\w.,/-]$")
_TOUCHED_AFTER = Pattern(r"[ \u00a0]?[0-9]|[-.,/][0-9]|\w")
_FREE_TO_CALL = ("70", "80", "90")
"""Numbers of firms and help lines: they belong to nobody alone."""
_OTHER = Pattern(
    r"(?i)(?:hovednummer\w*|hovedtelefon\w*|omstilling\w*|hotline\w*|vagt(?:en|telefon\w*|nummer\w*)?|servicenummer\w*"
    r"|receptionen|borgerservice|\bcvr|\bp-n(?:umme)?r|\bean\b|\bkonto(?:nr|nummer)?\b|\breg\. ?nr"
    r"|\bsags?n(?:umme)?r|\bjournaln(?:umme)?r)[^;!?\n]{0,20}$"
)
"""What makes it a number that many answer, or none to call."""
_MOST_BEFORE = 40
"""How many characters before a number tell what it is."""


def phone_numbers(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each stands, in order."""
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - _MOST_BEFORE) : match.start()].rpartition("\n")[2]
        abroad = _ABROAD.search(before)
        if _is_one(text, match, before[: abroad.start()] if abroad else before, bool(abroad)):
            yield match.start() - (len(abroad[0]) if abroad else 0), match.end()


def _is_one(text: str, match: re.Match[str], before: str, is_abroad: bool) -> bool:
    called = _CALLED.search(before)
    if not called and _TOUCHED_BEFORE.search(before[-2:]):
        return False
    if _TOUCHED_AFTER.match(text[match.end() : match.end() + 2]) or _OTHER.search(before):
        return False
    says_so = is_abroad or called or (match["apart"] or "-") in _APART
    return bool(says_so) and not match[0].startswith(_FREE_TO_CALL) and not _YEARS.fullmatch(match[0])

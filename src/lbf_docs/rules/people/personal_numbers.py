"""Where a text holds a Danish personal number (CPR): a day of birth, and four digits that say the century.

No check of modulus 11 is asked of a number with its hyphen or space: since 1 October 2007 numbers are given that don't
meet it (cpr.dk). Ten digits in a row are more often something else, and are only taken for one if they meet it, if the
day is 1 January (numbers without it have been given to those only, says the same page), or if the text calls them one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lbf_docs.value import Value

from ..pattern import Pattern

_NUMBER = Pattern(
    r"[0-3](?<![0-9][0-3])[0-9](?P<apart>[ \u00a0./-]?)[01][0-9](?P=apart)[0-9]{2}"
    r"(?P<parted>[ \u00a0]?[-\u2010\u2011–][ \u00a0]?|[ \u00a0])?(?P<last>[0-9]{4})(?![0-9])"
)
_CALLED = Pattern(r"(?i)(?:\bcpr|personn(?:umme)?r|\bfødt\b)[^\n]{0,30}$")
_OTHER = Pattern(
    r"(?i)\b(?:konto(?:nr|nummer)?|reg\.? ?nr|iban|cvr(?:-?nr)?|ean(?:-?nr)?|sagsnr|sagsnummer|journalnr|journalnummer"
    r"|j\.?nr|faktura(?:nr)?|ordrenr|tlf|telefon(?:nr|nummer)?|mobil(?:nr)?|projektnr|kundenr|matrikelnr)"
    r"[\s.:\"'-]{0,5}[0-9 ]{0,6}$"
)
"""What makes the digits after it another number."""
_TOUCHED_BEFORE = Pattern(r"[\w+]$|[0-9][-–./]$")
_TOUCHED_AFTER = Pattern(r"\w|[-–./][0-9]")
"""What makes the digits a part of a longer number or name."""
_DIGITS_BESIDE = Pattern(r"[0-9][ \u00a0,]$"), Pattern(r"[ \u00a0,][0-9]")
"""The same where no hyphen tells the number from the groups of another, or from an amount."""
_DAYS_APART = {(".", "-"), (".", "\u2011"), (" ", "-"), (" ", " "), ("\u00a0", "\u00a0")}
"""What stands between day, month and year, and before the last four digits, where that is as good as a hyphen alone:
a date with a dash or a space after it is more often a date, and a time of day or an amount.
"""
_YEARS = ("19", "20")
"""How the last four digits begin where they may be another date's year."""
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MOST_BEFORE = 40
"""How many characters before a number tell what it is."""


class Spell(Value):
    """Where a personal number stands in a text: from this character to that."""

    start: int
    end: int


def personal_numbers(text: str) -> Iterator[Spell]:
    """The personal numbers in a text, in order."""
    for match in _NUMBER.finditer(text):
        if _is_one(text, match):
            yield Spell(*match.span())


def _is_one(text: str, match: re.Match[str]) -> bool:
    digits = "".join(sign for sign in match[0] if sign.isdigit())
    day = _birthday(digits)
    if day is None:
        return False
    before = text[max(0, match.start() - _MOST_BEFORE) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + 2]
    if _CALLED.search(before):
        return True
    if _OTHER.search(before) or _TOUCHED_BEFORE.search(before) or _TOUCHED_AFTER.match(after):
        return False
    parted = match["parted"] or ""
    if match["apart"] and ((match["apart"], parted) not in _DAYS_APART or match["last"].startswith(_YEARS)):
        return False
    if parted.strip(" \u00a0"):
        return True
    if _DIGITS_BESIDE[0].search(before) or _DIGITS_BESIDE[1].match(after):
        return False
    return bool(parted) or _meets_modulus_11(digits) or (day.day, day.month) == (1, 1)


def _birthday(digits: str) -> date | None:
    """The day of birth; the seventh digit says the century (cpr.dk, Personnummeret i CPR-systemet)."""
    day, month, year, seventh = int(digits[:2]), int(digits[2:4]), int(digits[4:6]), int(digits[6])
    if seventh <= 3:
        century = 1900
    elif seventh in (4, 9):
        century = 2000 if year <= 36 else 1900
    else:
        century = 2000 if year <= 57 else 1800
    try:
        return date(century + year, month, day)
    except ValueError:
        return None


def _meets_modulus_11(digits: str) -> bool:
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0

"""LBF018: a day that a text names is in the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values.show import MONTHS

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import and_more, first_by_words, others, with_digits, written

_DAY = Pattern(
    rf"(?<![0-9.,:/])(?P<day>[0-9]{{1,2}})\.[ \u00a0]?(?P<month>{'|'.join(MONTHS)})\b"
    r"(?:[ \u00a0](?P<year>[12][0-9]{3})(?![0-9]))?"
    r"|(?<![0-9.,:/–-])(?P<d>[0-9]{1,2})(?:\.(?P<m>[0-9]{1,2})\.|/(?P<stroke>[0-9]{1,2})[ \u00a0-])"
    r"(?P<y>[12][0-9]{3})(?![0-9.,:/-]?[0-9])"
)
_LEAP = 2024
"""For a day without a year: 29 February may be meant."""


def check(plan: Plan) -> Iterator[Remark]:
    """Days written out (31. november 2026) and in figures (31.11.2026, 31/11-2026)."""
    for same in first_by_words([one for one in written(with_digits(plan), _DAY) if _remedy(one[1])]):
        found = _DAY.match(same[0].words)
        assert found is not None
        yield Remark(same[0], f"»{same[0].words}«{and_more(same)}", _remedy(found), also=others(same))


def _remedy(found: re.Match[str]) -> str:
    """What is wrong with the day; "" for one that there is."""
    said = found.groupdict()
    day = int(said["day"] or said["d"])
    month = MONTHS.index(said["month"]) + 1 if said["month"] else int(said["m"] or said["stroke"])
    if not 1 <= month <= len(MONTHS):
        return f"der er kun {len(MONTHS)} måneder; skriv dagen først, som i 31.12.2026"
    year = said["year"] or said["y"]
    last = monthrange(int(year or _LEAP), month)[1]
    if 1 <= day <= last:
        return ""
    return f"{MONTHS[month - 1]}{f' {year}' if year else ''} har {last} dage; se efter, hvilken der skulle stå"


RULE = Rule(
    code="LBF018",
    severity=Severity.WARNING,
    title="en dato i teksten findes ikke i kalenderen",
    why="En frist, der ikke findes, kan ingen holde, og ingen kan vide, hvilken dag der er ment.",
    citation="",
    wrong={
        "tekst/2-vision.md": "Indsatserne på Lyngbakken gøres op senest den 31. november 2026.\n",
    },
    right={
        "tekst/2-vision.md": "Indsatserne på Lyngbakken gøres op senest den 30. november 2026.\n",
    },
    check=check,
)

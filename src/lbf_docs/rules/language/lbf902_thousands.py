"""LBF902: numbers of four digits and more are written as the case's number style says."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values.show import MONTHS

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import Found, and_more, mention, others, with_digits, written
from .counted import COUNTED, KRONER

_WITHOUT = Pattern(
    rf"[1-9][0-9]{{3,8}}(?=[ \u00a0](?:{COUNTED}|{KRONER}))"
    rf"|[1-9][0-9]{{0,2}}(?:[ \u00a0][0-9]{{3}})+(?=[ \u00a0]{KRONER})"
)
_WITH = Pattern(rf"[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})+(?=[ \u00a0]{COUNTED})")
_PART = Pattern(r"[0-9][.,–/-]?$|[.,/-]$")
_YEARS = range(1900, 2100)
_YEAR_BEFORE = Pattern(
    rf"(?i)\b(?:i|fra|til|siden|år|året|\w+året|sommeren|vinteren|kvartal|halvår|inden|og|ultimo|primo|{'|'.join(MONTHS)}|–)"
    r"[ \u00a0]$"
)


def check(plan: Plan) -> Iterator[Remark]:
    """Numbers that somebody wrote; those from the data follow the style by themselves. Kroner always have dots."""
    dots = plan.number_style.thousands_dot
    pattern = _WITHOUT if dots else _WITH
    found = [one for one in written(with_digits(plan), pattern) if _is_a_number(one)]
    if not found:
        return
    mentions = [mention(one) for one in found]
    number = mentions[0].words
    other = f"{_value(number):,}".replace(",", ".") if dots else number.replace(".", "")
    choice = "nej" if dots else "ja"
    yield Remark(
        mentions[0], f"»{number}«{and_more(mentions)}",
        f"skriv {other}, eller skriv tusindtalspunktum: {choice} under talformat: i plan.yaml", also=others(mentions),
    )  # fmt: skip


def _is_a_number(found: Found) -> bool:
    passage, match = found
    before = passage.text[max(0, match.start() - 12) : match.start()]
    if _PART.search(before):
        return False
    return "." in match[0] or _value(match[0]) not in _YEARS or not _YEAR_BEFORE.search(before)


def _value(number: str) -> int:
    """Of digits that may stand in groups: "12 000"."""
    return int(number.replace(" ", "").replace("\u00a0", ""))


RULE = Rule(
    code="LBF902",
    severity=Severity.NOTICE,
    title="tusinder er ikke skrevet som i resten af planen",
    why="Dokumenterne skriver alle tal fra dataene på én måde: med punktum, medmindre sagens talformat siger noget "
    "andet. Tal, der er skrevet i teksten, skal følge med.",
    citation="folketinget-tal",
    wrong={
        "tekst/2-vision.md": "Om fire år har Jobdøren haft 1200 besøg.\n",
    },
    right={
        "tekst/2-vision.md": "Om fire år har Jobdøren haft 1.200 besøg.\n",
    },
    check=check,
)

"""LBF006: a regulation that a text names is the plan's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.values.show import MONTHS, show_long_date

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import and_more, first_by_words, others, outside, with_any, written

_NAMED = Pattern(
    r"(?i)\bregulativ(?:et|ets|er)?\b[^.;:!?\n]{0,80}?\b(?P<when>(?P<day>[0-3]?[0-9])\. ?(?P<month>"
    rf"{'|'.join(MONTHS)}) (?P<year>20[0-9]{{2}})|(?P<d>[0-3]?[0-9])\.(?P<m>[01]?[0-9])\.(?P<y>20[0-9]{{2}}))"
)
_BY_YEAR = Pattern(r"(?i)\b(?:(?P<before>20[0-9]{2})-regulativ\w*|regulativ\w* (?:fra|af) (?P<after>20[0-9]{2})\b)")
_BY_MONEY = Pattern(r"(?i)\bregulativ\w*[^.;:!?\n]{0,60}?\b(?P<after>20[0-9]{2})[-–](?:20)?[0-9]{2}[- ]midler\w*")
_THEN = Pattern(r"(?i)\b(?:tidligere|daværende|forrige|gamle|afløs\w*|erstat\w*|indtil|overført|overføres)\b")


def check(plan: Plan) -> Iterator[Remark]:
    """The dates after the word; what a text tells of an earlier regulation is left alone."""
    own = date.fromisoformat(plan.regulation.version)
    passages = with_any(plan, "egulativ")
    odd = [
        one
        for pattern in (_NAMED, _BY_YEAR, _BY_MONEY)
        for one in outside(written(passages, pattern), _THEN)
        if not _is_own(one[1], own, plan.regulation.in_force)
    ]
    for same in first_by_words(odd):
        yield Remark(
            same[0], f"»{same[0].words}«{and_more(same)}; planen er lavet efter regulativet af {show_long_date(own)}",
            f"skriv {show_long_date(own)}, og se efter, om de paragraffer, der står ved, er de samme",
            also=(*others(same), (plan.plan, "regulativ")),
        )  # fmt: skip


def _is_own(match: re.Match[str], own: date, in_force: date) -> bool:
    """Whether it is the day of the plan's own regulation, or a day on which that was approved or came into force."""
    found = match.groupdict()
    if "when" not in found:
        return int(found.get("before") or found["after"]) in (own.year, in_force.year)
    if found["month"]:
        day, month, year = int(found["day"]), MONTHS.index(found["month"].lower()) + 1, int(found["year"])
    else:
        day, month, year = int(found["d"]), int(found["m"]), int(found["y"])
    return (own.year, own.month, own.day) <= (year, month, day) <= (in_force.year, in_force.month, in_force.day)


RULE = Rule(
    code="LBF006",
    severity=Severity.WARNING,
    title="teksten henviser til et andet regulativ end planens",
    why="Et kommissorium eller en tekst fra den forrige plan nævner let det regulativ, som gjaldt dengang. Fondens "
    "krav står i det, planen er lavet efter.",
    citation="kommissorium-slagelse",
    wrong={
        "kommissorium.yaml": "formål: Bestyrelsen leder helhedsplanen efter regulativet af 19. marts 2015.\n",
    },
    right={
        "kommissorium.yaml": "formål: Bestyrelsen leder helhedsplanen efter regulativet af 11. december 2019.\n",
    },
    check=check,
)

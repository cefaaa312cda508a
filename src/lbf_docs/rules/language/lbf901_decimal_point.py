"""LBF901: decimals are written with a comma, and a comma is no thousands separator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import and_more, mention, others, with_digits, written
from .counted import COUNTED, KRONER

_UNIT = rf"[ \u00a0]?(?:%|pct\b|procent|mio\b|mia\b|million|milliard|km\b|kilometer|point\b|gange\b|timer\b|{KRONER})"
_NUMBER = Pattern(
    rf"[0-9]{{1,6}}(?:(?P<english>(?:,[0-9]{{3}})+\.[0-9]+)|(?P<point>\.(?:[0-9]{{1,2}}|[0-9]{{4,}}))(?={_UNIT})"
    rf"|(?P<comma>(?:,[0-9]{{3}})+)(?=[ \u00a0](?:{COUNTED}|{KRONER})))(?![0-9])"
)
_SWAPPED = str.maketrans(".,", ",.")
_TITLES = {
    "point": "et decimaltal er skrevet med punktum",
    "english": "et tal er skrevet på engelsk med komma og punktum byttet om",
    "comma": "et komma skiller tusinder",
}


def check(plan: Plan) -> Iterator[Remark]:
    """Numbers before a unit, so that neither a date, a time of day nor the number of a section is taken for one."""
    groups: dict[str, list[Mention]] = {}
    for passage, match in written(with_digits(plan), _NUMBER):
        before = passage.text[max(0, match.start() - 5) : match.start()]
        if not before.endswith((".", ",", "-", "/")) and not re.search(
            r"[0-9–][ \u00a0]?$|(?i:\bkl\.?|§) ?$", before[-5:]
        ):
            groups.setdefault(match.lastgroup or "", []).append(mention((passage, match)))
    for kind, same in groups.items():
        yield Remark(
            same[0], f"»{same[0].words}«{and_more(same)}", f"skriv {same[0].words.translate(_SWAPPED)}",
            _TITLES[kind], also=others(same),
        )  # fmt: skip


RULE = Rule(
    code="LBF901",
    severity=Severity.WARNING,
    title="et decimaltal er ikke skrevet på dansk",
    why="På dansk står der komma foran decimaler og punktum mellem tusinder. Det omvendte kan læses som et tal, der "
    "er tusind gange større eller mindre.",
    citation="folketinget-tal",
    wrong={
        "tekst/2-vision.md": "Om fire år er andelen uden arbejde 3.5 procentpoint lavere på Lyngbakken.\n",
    },
    right={
        "tekst/2-vision.md": "Om fire år er andelen uden arbejde 3,5 procentpoint lavere på Lyngbakken.\n",
    },
    check=check,
)

"""LBF903: per cent is written in one way."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention, Passage

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import and_more, mention, others, shown_passages, with_any, written

_SIGN = Pattern(r"[0-9]+(?:,[0-9]+)?(?P<space>[ \u00a0\u202f]?)%")
_SHORT = Pattern(r"[0-9]+(?:,[0-9]+)?[ \u00a0]?pct\b(?!\.?[ -]?point)\.?")
_QUOTES = Pattern(r"[»“”„\"][^«“”\"]*$")


def check(plan: Plan) -> Iterator[Remark]:
    """The space before %, which the case's number style decides, and pct. beside %. A quotation is as it was."""
    spaced = plan.number_style.percent_space
    odd = [mention(one) for one in written(with_any(plan, "%"), _SIGN) if bool(one[1]["space"]) is not spaced]
    if odd:
        number = odd[0].words.rstrip("%").rstrip()
        yield Remark(
            odd[0], f"»{odd[0].words}«{and_more(odd)}",
            f"skriv {number}{' ' if spaced else ''}%, eller skriv mellemrum_før_procent: {'nej' if spaced else 'ja'} "
            "under talformat: i plan.yaml",
            also=others(odd),
        )  # fmt: skip
    short = [
        one
        for one in written(with_any(plan, "pct"), _SHORT)
        if not _QUOTES.search(one[0].text, max(0, one[1].start() - 200), one[1].start())
    ]
    sign = next((p for p in shown_passages(plan) if "%" in p.text), None) if short else None
    if sign:
        told = [mention(one) for one in short]
        number = told[0].words.partition("pct")[0].rstrip()
        yield Remark(
            told[0], f"»{told[0].words}«{and_more(told)}, andre steder %",
            f"skriv {number}{' ' if spaced else ''}%", "både pct. og % er brugt",
            also=(*others(told), _first_sign(sign)),
        )  # fmt: skip


def _first_sign(passage: Passage) -> Mention:
    at = passage.text.index("%")
    return passage.mention(at, at + 1)


RULE = Rule(
    code="LBF903",
    severity=Severity.NOTICE,
    title="mellemrummet før % er ikke som i resten af planen",
    why="Dokumenterne skriver alle andele fra dataene på én måde: med mellemrum, medmindre sagens talformat siger "
    "noget andet. Andele, der er skrevet i teksten, skal følge med.",
    citation="eu-tal-og-datoer",
    wrong={
        "tekst/2-vision.md": "Om fire år har 60% af de voksne på Lyngbakken et arbejde.\n",
    },
    right={
        "tekst/2-vision.md": "Om fire år har 60 % af de voksne på Lyngbakken et arbejde.\n",
    },
    check=check,
)

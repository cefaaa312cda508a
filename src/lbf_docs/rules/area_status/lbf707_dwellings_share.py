"""LBF707: what is said of an udviklingsplan has its aim: the share of family dwellings, and 2030."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Passage, text_passages
from lbf_docs.regulation import NotKnownError
from lbf_docs.values import Share, show

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import mention
from .development_plan import coordination_file, development_plans

_AIM = Pattern(
    r"(?i)\b(?:til|på|højst|under|over|maksimalt|end)\s+(?:højst\s+)?(?P<words>(?P<share>\d{1,3}(?:,\d+)?)"
    r"\s?(?:%|pct\b|procent))"
)


def check(plan: Plan) -> Iterator[Remark]:
    """The passages that speak of an udviklingsplan, and those under a heading about it."""
    mentions = development_plans(plan)
    if not mentions or not any(passage.file == coordination_file(plan) for passage, _ in mentions):
        return  # LBF706 asks for it in section 4
    files = {passage.file for passage, _ in mentions}
    about = [p for p in text_passages(plan) if p.file in files and _is_about(p)]
    aims = [(p, match) for p in about if "familiebolig" in p.text for match in _AIM.finditer(p.text)]
    try:
        most, last = plan.law.value("family_dwellings_share"), plan.law.value("family_dwellings_year")
    except NotKnownError:
        return
    style = plan.number_style
    missing = [] if aims else ["hvor stor en andel familieboligerne må udgøre"]
    missing += [] if any(str(last) in p.text for p in about) else [f"at målet skal nås inden {last}"]
    if missing:
        yield Remark(
            mention(mentions[0]), f"her står {_neither(missing)}",
            f"skriv målet: højst {show(most, style)} af alle boliger inden 1. januar {last}, eller det, "
            "dispensationen siger",
        )  # fmt: skip
    if any("dispens" in p.text for p in about):
        return
    for passage, match in aims[-1:]:
        share = Share(Decimal(match["share"].replace(",", ".")).scaleb(-2))
        if not plan.law.holds("family_dwellings_share", share):
            yield Remark(
                passage.mention(*match.span("words")),
                f"her står {show(share, style)}; loven siger højst {show(most, style)} af alle boliger",
                "skriv, hvilken dispensation der er givet, eller ret andelen",
                "udviklingsplanens mål er højere end lovens, og der står ikke noget om dispensation",
            )  # fmt: skip


def _neither(missing: list[str]) -> str:
    return f"ikke, {missing[0]}" if len(missing) == 1 else f"hverken, {missing[0]}, eller {missing[1]}"


def _is_about(passage: Passage) -> bool:
    return "dviklingsplan" in passage.text or "dviklingsplan" in passage.heading


RULE = Rule(
    code="LBF707",
    severity=Severity.NOTICE,
    title="teksten siger ikke, hvad udviklingsplanen skal føre til",
    why="En udviklingsplan skal inden 1. januar 2030 bringe andelen af almene familieboliger ned på højst 40 pct. af "
    "alle boliger, medmindre der er givet dispensation. Det afgør, hvem helhedsplanen får at arbejde med.",
    citation="almenboligloven-168a",
    wrong={
        "tekst/4-samspil.md": "Lyngbakken er omfattet af en udviklingsplan. De to planer har én fælles tidsplan.\n",
    },
    right={
        "tekst/4-samspil.md": "Lyngbakken er omfattet af en udviklingsplan: andelen af familieboliger skal inden 2030 "
        "ned på 40 %.\nDe to planer har én fælles tidsplan.\n",
    },
    check=check,
)

"""What a text says that the plan costs, that somebody pays in all, and the local share: against the budget."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from lbf_docs.model import Plan
from lbf_docs.model.budget import Expense, Financing, by_year, total
from lbf_docs.model.financing import careful, shares, sum_by_year
from lbf_docs.model.index import THE_FUND
from lbf_docs.model.parties import Partner, Party
from lbf_docs.values import Amount, show

from ..base import Remark, Spot
from ..pattern import Pattern
from .claims import Claim, claims
from .elsewhere import is_elsewhere
from .numbers import KRONER, SHARE
from .slips import slip


def slips(plan: Plan) -> Iterator[Remark]:
    """The sums in a plan's texts that aren't those of its budget."""
    budget = plan.budget
    if not budget.expenses or not budget.financing:
        return
    stated = [
        claim for claim in claims(plan)
        if claim.number.unit in (KRONER, SHARE) and not claim.quoted and not claim.number.about
    ]  # fmt: skip
    if not stated:
        return
    payers = payers_of(plan)
    pays = re.compile(rf"\b({'|'.join(map(re.escape, sorted(payers, key=len, reverse=True)))})\b{_PAYS}")
    for claim in stated:
        begin, stop = claim.text.sentence(claim.number.start)
        for remark in _in_sentence(claim, begin, stop, payers, pays, plan):
            if not (_is_before(claim, plan) or is_elsewhere(claim.text.text, begin, stop, plan)):
                yield remark


def _in_sentence(
    claim: Claim, begin: int, stop: int, payers: Mapping[str, str], pays: re.Pattern[str], plan: Plan
) -> Iterator[Remark]:
    before, after = claim.text.text[begin : claim.number.start], claim.text.text[claim.number.end : stop]
    if claim.number.unit == SHARE:
        if (_LOCAL.search(before) and not _OF_ONE.search(before)) or _is_share_of_all(claim, before, after):
            yield from _local(claim, plan)
        return
    payer = pays.search(before)
    if payer and _IN_ALL.search(claim.text.text, begin, stop) and not _FOR.match(after):
        lines = tuple(line for line in plan.budget.financing if line.source == payers[payer[1]])
        yield from _compared(claim, lines, "finansiering", plan)
    elif not payer and _TOTAL.search(before) and not _FOR.match(after):
        yield from _compared(claim, (*plan.budget.expenses,), "udgifter", plan)


_LOCAL = Pattern(r"(?i)medfinansiering\w*\s+(?:\w+\s+){0,3}(?:er|udgør|på|svarer til|bliver)(?: på| til)?\s*$")
_OF_ONE = Pattern(
    r"(?i)\b(?!(?:(?:helheds)?planens|parternes|aftalens|projektets)\b)[\w-]+s (?:lokale |samlede )?medfinansiering"
    r"|\bkontant|\btimer\b|\bkrav|\bkræve|medfinansiering\w* (?:\w+ )?fra\b"
)
"""What makes it one party's share, the share in cash, or what the fund asks for."""
_OWNED = Pattern(r"(?i)\b(?!(?:(?:helheds)?planens|parternes|aftalens)\b)[\w-]+s (?:lokale )?medfinansiering")
_OF_ALL = Pattern(r" af (?:(?:de|planens|helhedsplanens) )?(?:samlede )?(?:udgifter|budget|omkostninger|økonomi)")
_IT = Pattern(r"(?i)(?:den|medfinansieringen) (?:udgør|svarer til|er)(?: i alt)? ")
_STILL_IT = Pattern(r"(?i)\b(?:kommer|betales|dækkes|ydes|fordeles) den\b|^den\b")
_TOTAL = Pattern(
    r"(?i)\b(?:budget(?:tet)?|samlede udgift\w*|samlede økonomi|samlede omkostning\w*|udgifterne"
    r"|(?:helheds)?planen koster)\b[^.,;()\d]{0,40}$"
)
_PAYS = (
    r"\s+(?:\w+\s+){0,4}?(?:betaler|bidrager|yder|bevilger|bevilget|medfinansierer|giver|støtter|finansierer)\b"
    r"[^.,;()\d]*$"
)
_IN_ALL = Pattern(r"(?i)\bi alt\b|\bsamlet\b|\bsamlede\b|\bhele perioden\b|\bmedfinansiering")
_FOR = Pattern(
    r"\s*(?:om året |årligt )?(?:til (?!planen|helhedsplanen|den boligsociale|indsatsen)"
    r"|for (?!hele|perioden|planen)|pr\b|om )"
)


def _is_share_of_all(claim: Claim, before: str, after: str) -> bool:
    """Whether a share of all expenses is the local share: "Den udgør 30 % af de samlede udgifter" after it is named."""
    text, here = claim.text, claim.number.start
    if not _OF_ALL.match(after) or not _IT.fullmatch(before):
        return False
    for start, stop in reversed([span for span in text.sentences if span[1] <= here][-2:]):
        sentence = text.text[start:stop]
        if "medfinansiering" in sentence.lower():
            return not _OWNED.search(sentence)
        if not _STILL_IT.search(sentence):
            return False
    return False


def _is_before(claim: Claim, plan: Plan) -> bool:
    """Whether a year before the plan is named: "i 2019"."""
    period = plan.plan.period
    return bool(period and period.start and any(int(year) < period.start.year for year in claim.when.years))


def payers_of(plan: Plan) -> dict[str, str]:
    """Those who pay, by what a text may call them."""
    names: dict[str, str] = {"fonden": THE_FUND.id}
    payers: tuple[Party | Partner, ...] = (*plan.parties.parties, *plan.parties.partners, THE_FUND)
    for payer in payers:
        for name in (payer.name, payer.short_name):
            if name:
                names[name] = payer.id
        if payer.kind == "kommune":
            names["kommunen"] = payer.id
    return names


def _compared(claim: Claim, lines: tuple[Expense | Financing, ...], alias: str, plan: Plan) -> Iterator[Remark]:
    """Whether a sum is one of those that the lines have: in all, of one year, in kroner or in hours."""
    whole = Amount(sum((total(line) for line in lines), Amount(0)))
    if not whole or any(claim.number.agrees(sum_) for sum_ in _sums(lines, plan)):
        return
    if not whole / 3 < claim.number.value < whole * 3:
        return
    yield slip(
        claim.place, "beløbet i teksten er et andet end i budgettet",
        f"her står {claim.words}, men budget.yaml har {show(whole, plan.number_style)} i alt",
        "ret det beløb, der er forkert",
        _spots(lines, alias, plan),
    )  # fmt: skip


def _sums(lines: tuple[Expense | Financing, ...], plan: Plan) -> Iterator[Decimal]:
    yield sum((total(line) for line in lines), Amount(0))
    yield sum((total(line) for line in plan.budget.financing), Amount(0))
    years = sorted({year for line in lines for year in by_year(line)})
    yield from sum_by_year(lines, years).values()
    for line in lines:
        yield total(line)
        tables = (line.applied, line.granted, line.amounts) if isinstance(line, Financing) else ()
        for table in tables:
            yield sum((amount for amount in (table or {}).values() if amount is not None), Amount(0))


def _spots(lines: Iterable[Expense | Financing], alias: str, plan: Plan) -> tuple[Spot, ...]:
    if alias == "udgifter":
        return ((plan.budget, alias),)
    return tuple((line, "kilde") for line in lines)[:4]


def _local(claim: Claim, plan: Plan) -> Iterator[Remark]:
    share = shares(plan).local_share()
    if share is None or claim.number.agrees(share.scaleb(2)) or claim.number.agrees(careful(share).scaleb(2)):
        return
    own = show(careful(share), plan.number_style)
    yield slip(
        claim.place, "den lokale medfinansiering i teksten er en anden end i budgettet",
        f"her står {claim.words}, men efter budget.yaml er den lokale medfinansiering {own}",
        "ret det tal, der er forkert",
        ((plan.budget, "finansiering"),),
    )  # fmt: skip

"""The figures in the plan's own indicators (delaftaler.yaml), whose baseline and target may be words: "13,2 % i
Ladegårdsparken", "højst som i kommunen (10,2 %)"."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.model import Plan
from lbf_docs.model.passages import line_of
from lbf_docs.model.sub_agreements import LocalIndicator
from lbf_docs.value import Value

from ..base import Spot
from .claims import Claim, claims_in_line
from .compared import candidates, earliest_year, is_compared_with
from .facts import Fact
from .words import GENERIC


class Other(Value):
    """A figure in an indicator, and the one of the data that it ought to be."""

    title: str
    """Of what the data measure."""
    claim: Claim
    at: Spot
    fact: Fact


def others(plan: Plan) -> Iterator[Other]:
    """The baselines that aren't those of the data; of targets what they are held against, the municipality's."""
    earliest = earliest_year(plan)
    for number, agreement in enumerate(plan.sub_agreements.agreements):
        for at, goal in enumerate(agreement.sub_goals):
            for place, indicator in enumerate(goal.indicators):
                path = ("delaftaler", "delaftaler", number, "delmål", at, "indikatorer", place)
                for alias in ("baseline", "måltal"):
                    for claim in _claims(indicator, (*path, alias), plan):
                        yield from _other(claim, (indicator, alias), alias == "måltal", earliest)


def _claims(indicator: LocalIndicator, path: tuple[str | int, ...], plan: Plan) -> Iterator[Claim]:
    passage = line_of(plan, path)
    if passage is None or not any(letter.isdigit() for letter in passage.text):
        return iter(())
    return claims_in_line(passage, f"{indicator.year or ''} {indicator.text or ''}".strip(), plan)


def _other(claim: Claim, at: Spot, is_target: bool, earliest: str) -> Iterator[Other]:
    if is_target and not (claim.area and claim.area.sure and is_compared_with(claim.area.keys)):
        return
    facts = candidates(claim, earliest)
    if not facts or claim.topic is None or _says_more(claim, claim.topic.measure.words):
        return
    if not any(fact.value is None or claim.number.agrees(fact.value) for fact in facts):
        yield Other(claim.topic.measure.title, claim, at, next((f for f in facts if not f.aim), facts[0]))


def _says_more(claim: Claim, words: frozenset[str]) -> bool:
    """Whether the line itself has words that the measure doesn't have: "22 % af deltagerne"."""
    own = claim.text.tokens_between(claim.text.offset, len(claim.text.text))
    return any(token[1] not in GENERIC and words.isdisjoint(token[2]) for token in own)

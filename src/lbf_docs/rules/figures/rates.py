"""What a text says that an hour of somebody's staff is set to, against the budget: "timesatsen er 385 kr. for …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.model import Plan
from lbf_docs.values import Amount, show

from ..base import Remark, Spot
from .claims import claims
from .elsewhere import is_elsewhere
from .money import payers_of
from .numbers import KRONER
from .slips import slip

_HOUSING = "boligorganisationerne"


def slips(plan: Plan) -> Iterator[Remark]:
    """The rates in a plan's texts that no line of the budget has for those who pay."""
    stated = [
        claim for claim in claims(plan)
        if claim.number.unit == KRONER and not claim.quoted and "imesats" in claim.text.text
    ]  # fmt: skip
    if not stated:
        return
    payers: dict[str, tuple[str, ...]] = {name: (id_,) for name, id_ in payers_of(plan).items()}
    payers[_HOUSING] = tuple(party.id for party in plan.parties.parties if party.kind == "boligorganisation")
    names = "|".join(map(re.escape, sorted(payers, key=len, reverse=True)))
    after = re.compile(rf"\s*(?:i timen |pr\. time |/time )?for ({names})s?\b")
    before = re.compile(rf"\b({names})s timesats(?:en)?(?: er| er sat til| udgør|:)? $", re.IGNORECASE)
    for claim in stated:
        begin, stop = claim.text.sentence(claim.number.start)
        written = claim.text.text
        payer = after.match(written, claim.number.end, stop) or before.search(written, begin, claim.number.start)
        name = next((name for name in payers if payer and name.lower() == payer[1].lower()), "")
        rates = _rates(plan, payers.get(name, ()))
        if "imesats" not in written[begin:stop] or not rates or claim.number.value in rates:
            continue
        if not is_elsewhere(written, begin, stop, plan):
            known = " og ".join(show(Amount(rate), plan.number_style) for rate in rates)
            yield slip(
                claim.place, "timesatsen i teksten er en anden end i budgettet",
                f"her står {claim.words}, men budget.yaml har {known} for {name}", "ret det tal, der er forkert",
                tuple(rates.values())[:4],
            )  # fmt: skip


def _rates(plan: Plan, payers: tuple[str, ...]) -> dict[Decimal, Spot]:
    """What an hour of these is set to in the budget, and where first."""
    out: dict[Decimal, Spot] = {}
    for post in plan.budget.expenses:
        if post.rate is not None and post.paid_by in payers:
            out.setdefault(Decimal(post.rate), (post, "timesats"))
    for line in plan.budget.financing:
        if line.rate is not None and line.source in payers:
            out.setdefault(Decimal(line.rate), (line, "timesats"))
    return out

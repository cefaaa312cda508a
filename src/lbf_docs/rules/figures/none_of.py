"""A figure that may be one of two of the data, and is neither: "2,4 % er dømt", where the data have 2,04 and 1,92."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lbf_docs.values import Number, NumberStyle, Share, show

from ..base import Remark
from .areas import Areas
from .claims import Claim
from .facts import Fact
from .meant import is_meant
from .numbers import SHARE
from .slips import slip
from .words import stem

_NEAR = Decimal("1.35")
"""How much larger or smaller a slip is at most; another figure may be far off."""
_OF = re.compile(r" af (?:de |alle |alle de )?([^\W\d_]+)")


def none_of(claim: Claim, areas: Areas, style: NumberStyle) -> Iterator[Remark]:
    """The remark about a number whose sentence tells of more than one measure, but of none that has this value."""
    best, area = claim.likely[0], claim.area
    if area is None or not (area.sure and area.keys) or claim.number.about or claim.when.years:
        return
    if not (best.own and best.told and is_meant(best, claim)) or _is_part(claim):
        return
    facts = [
        (one.measure.title, fact) for one in claim.likely for fact in one.measure.of(area.keys)
        if fact.value is not None and not fact.aim
    ]  # fmt: skip
    measured = {title for title, _ in facts}
    if len(measured) < len(claim.likely) or any(fact.value and claim.number.agrees(fact.value) for _, fact in facts):
        return
    if not any(fact.value and _is_near(claim.number.value, fact.value) for _, fact in facts):
        return
    told = " og ".join(f"{fact.file} {_dated(fact, style)} (»{title}«)" for title, fact in facts[:3])
    yield slip(
        claim.place, "tallet i teksten er et andet end i sagens data",
        f"her står {claim.words}, men for {areas.shown(area.keys)} har {told}",
        "ret det tal, der er forkert; er det fra et andet år, så skriv året",
        tuple(fact.spot for _, fact in facts[:4]),
    )  # fmt: skip


def shown(value: Decimal, unit: str, style: NumberStyle) -> str:
    """A value of the data as the plan writes it."""
    return show(Share(value.scaleb(-2)) if unit == SHARE else Number(value), style)


def _dated(fact: Fact, style: NumberStyle) -> str:
    year = f" i {'/'.join(sorted(fact.years))}" if fact.years else ""
    return f"{shown(fact.value or Decimal(0), fact.unit, style)}{year}"


def _is_part(claim: Claim) -> bool:
    """Whether the number is a part of those that the measure counts: "24 % af de dømte"."""
    of = _OF.match(claim.text.text, claim.number.end)
    return bool(of and any(stem(of[1].lower()) in one.measure.words for one in claim.likely))


def _is_near(stated: Decimal, value: Decimal) -> bool:
    return value / _NEAR < stated < value * _NEAR

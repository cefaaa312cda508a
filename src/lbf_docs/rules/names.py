"""What the parts of a plan are called in messages: by name, and by id only while there is none."""

from __future__ import annotations

from collections.abc import Sequence

from lbf_docs.model import Plan, index
from lbf_docs.model.base import Part
from lbf_docs.model.budget import Financing
from lbf_docs.model.figures import Baseline
from lbf_docs.model.plan import ChosenArea
from lbf_docs.model.sub_agreements import SubAgreement


def name_of(plan: Plan, part: Part) -> str:
    """Its name, title or text, or its id; empty for a part that has none of them."""
    match part:
        case Baseline():
            return indicator(plan, part.id)
        case ChosenArea():
            return plan.area_name(part.id)
        case SubAgreement():
            return plan.area_name(part.focus_area)
        case Financing():
            return name_by_id(plan, part.source, "part", "samarbejdspartner")
    own = (getattr(part, key, None) for key in ("name", "title", "text", "id"))
    return next((text for text in own if isinstance(text, str) and text), "")


def name_by_id(plan: Plan, id_: str, *kinds: str) -> str:
    """What the part of one of these kinds (`part`, `afdeling` …) with that id is called."""
    part = index(plan).find_any(kinds, id_)
    return (name_of(plan, part) if part else "") or id_


def indicator(plan: Plan, id_: str) -> str:
    """One of the fund's indicators, in the fund's words."""
    return next((indicator.text for indicator in plan.regulation.indicators if indicator.id == id_), id_)


def enumerated(words: Sequence[str], most: int = 4) -> str:
    """A, b og c; of many only the first, and how many more: "a, b, c, d og 7 andre"."""
    kept = words if len(words) <= most + 1 else [*words[:most], f"{len(words) - most} andre"]
    return kept[0] if len(kept) == 1 else ", ".join(kept[:-1]) + f" og {kept[-1]}" if kept else ""

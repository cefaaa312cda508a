"""What the texts say of an udviklingsplan (§ 168 a) for one of the plan's estates."""

from __future__ import annotations

import re
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.model.passages import Passage, text_passages

from ..pattern import Pattern
from ..wording import Found
from .estates import neighbourhoods

_PLAN = Pattern(r"\b[Uu]dviklingsplan(?:en|ens|er|erne|s)?(?![\w-])")
_ABOUT_DWELLINGS = Pattern(r"(?i)familiebolig|168 a|omdannelsesområde|nedriv|fysisk|parallelsamfund")
_SCHOOLS = Pattern(r"(?i)kompetence|personlig|individuel|medarbejder|elevens")
"""Other plans of that name: those of a person, a school or a staff."""

COORDINATION = 4
"""The section of the agreement about other measures in the estates (Samspil)."""


@lru_cache(maxsize=2)
def development_plans(plan: Plan) -> tuple[Found, ...]:
    """The first mention of an udviklingsplan in each passage that is about the plan's estates or their dwellings."""
    names = tuple(name for home in neighbourhoods(plan) for name in home.names)
    found = []
    for passage in text_passages(plan):
        if "dviklingsplan" not in passage.text:
            continue
        match = _PLAN.search(passage.text)
        if match and _is_about_dwellings(passage, match, names):
            found.append((passage, match))
    return tuple(found)


def coordination_file(plan: Plan) -> str:
    """The file with the text of the section about coordination."""
    return next((s.prose for s in plan.regulation.sections if s.number == COORDINATION), "")


def _is_about_dwellings(passage: Passage, match: re.Match[str], names: tuple[str, ...]) -> bool:
    begin, end = passage.sentence(match.start())
    if _SCHOOLS.search(passage.text, begin, end):
        return False
    return bool(
        _ABOUT_DWELLINGS.search(passage.text)
        or "dviklingsplan" in passage.heading
        or any(name in passage.text or name in passage.heading for name in names)
    )

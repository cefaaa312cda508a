"""LBF906: the genitive of names and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention

from ..base import Remark, Rule
from ..pattern import Pattern
from ..wording import and_more, others, vocabulary, with_any, written

_WITH_APOSTROPHE = Pattern(r"['’]s\b")
_STEM = Pattern(r"[A-ZÆØÅ][\w-]*$")
_CONSONANTS = Pattern("[BCDFGHJKLMNPQRSTVWXZ]{2,}")
_SPELLED_OUT = ("LBF", "KL", "BL", "SSP", "EU", "USA", "DR", "DSB", "PPR", "FGU", "UU", "HK", "FN", "VUC", "CVR", "CPR")
"""Abbreviations that are read letter by letter. Of one that is read as a word, VIVEs and VIVE's are both free."""


def check(plan: Plan) -> Iterator[Remark]:
    """An apostrophe where plain -s is right, -'s after s, x and z, and abbreviations without their apostrophe."""
    names, words = _names(plan)
    groups: dict[tuple[str, str], list[Mention]] = {}
    for passage, match in written(with_any(plan, "'s", "’s"), _WITH_APOSTROPHE):
        stem = _STEM.search(passage.text, 0, match.start())
        if stem and _right(stem[0], words) != f"{stem[0]}'s":
            told = passage.mention(stem.start(), match.end())
            groups.setdefault((told.words, _right(stem[0], words)), []).append(told)
    there = vocabulary(plan)
    for short in (*_SPELLED_OUT, *(word for word in words if _CONSONANTS.fullmatch(word))):
        if f"{short}s" in there:
            pattern = re.compile(rf"(?<![\w-]){short}s(?![\w-])")
            same = [passage.mention(*m.span()) for passage, m in written(with_any(plan, f"{short}s"), pattern)]
            groups.update({(f"{short}s", f"{short}'s"): same} if same else {})
    for (words_told, right), same in groups.items():
        if words_told.replace("’", "'") not in names:
            yield Remark(same[0], f"»{words_told}«{and_more(same)}", f"skriv {right}", also=others(same))


def _right(stem: str, words: frozenset[str]) -> str:
    """How a word with an apostrophe should have been written; itself, where it may be right."""
    if stem[-1] in "sxzSXZ":
        return f"{stem}'"
    if stem in words and stem[-1].islower():
        return f"{stem}s"
    return f"{stem}'s"


@lru_cache(maxsize=2)
def _names(plan: Plan) -> tuple[str, frozenset[str]]:
    """All names of the plan in one line, which are written as their bearers write them, and the words in them."""
    parties, partners, areas = plan.parties.parties, plan.parties.partners, plan.areas
    told = [name for p in parties for name in (p.name, p.short_name, p.former_name, *p.other_names)]
    told += [name for p in partners for name in (p.name, p.short_name)]
    told += [e.name for e in areas.estates] + [d.name for d in areas.departments] + [s.name for s in areas.spots]
    names = [name for name in told if name]
    joined = "\n".join(names).replace("’", "'")
    return joined, frozenset(word for name in names for word in re.findall(r"[\w-]+", name) if len(word) > 2)


RULE = Rule(
    code="LBF906",
    severity=Severity.NOTICE,
    title="ejefald er ikke skrevet på dansk",
    why="Navne får -s uden apostrof (Lejerbos), efter s, x og z kun apostrof (Aarhus'), og forkortelser uden punktum "
    "får 's (LBF's).",
    citation="dsn-6",
    wrong={
        "tekst/4-samspil.md": "Jobdøren flytter Hede Kommune's tilbud ud til beboerne.\n",
    },
    right={
        "tekst/4-samspil.md": "Jobdøren flytter Hede Kommunes tilbud ud til beboerne.\n",
    },
    check=check,
)

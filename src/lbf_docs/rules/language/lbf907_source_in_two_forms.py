"""LBF907: a source is cited in one form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan

from ..base import Remark, Rule
from .sources import Source, sources


def check(plan: Plan) -> Iterator[Remark]:
    """The same author and title in other words, or a publication with another year; each other form is told once."""
    first: dict[frozenset[str], Source] = {}
    told: set[str] = set()
    for source in sources(plan):
        usual = first.setdefault(source.key, source)
        if _plain(source.words) not in (_plain(usual.words), *told):
            told.add(_plain(source.words))
            yield Remark(
                source.spot, f"et andet sted står der »{usual.words}«", "skriv kilden ens alle steder",
                f"kilden »{source.words}« er skrevet på to måder", also=(usual.spot,),
            )  # fmt: skip
        elif _has_two_years(source, usual) and f"{source.published} {source.words}" not in told:
            told.add(f"{source.published} {source.words}")
            yield Remark(
                source.spot, f"et andet sted står der {usual.published}",
                "ret det årstal, der er forkert; er det to udgaver, så kvittér med en grund",
                f"kilden »{source.words}« står med to årstal", also=(usual.spot,),
            )  # fmt: skip


def _has_two_years(source: Source, usual: Source) -> bool:
    return bool(source.published and usual.published) and source.published != usual.published


def _plain(words: str) -> str:
    """Without what only has to do with how a citation is set up: commas, colons, spaces."""
    return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", words))


RULE = Rule(
    code="LBF907",
    severity=Severity.WARNING,
    title="en kilde er skrevet på to måder",
    why="Læseren kan tro, at tallene er fra to opgørelser, og kan ikke finde dem samme sted.",
    citation="holbaek-kilder",
    wrong={
        "tekst/6-indsatsområder/beskæftigelse.md": """\
I 2024 var 28,1 % af de 18-64-årige på Lyngbakken uden tilknytning til arbejdsmarked og uddannelse[^data].

[^data]: Landsbyggefondens boligsociale data, 2024.
""",
    },
    right={
        "tekst/6-indsatsområder/beskæftigelse.md": """\
I 2024 var 28,1 % af de 18-64-årige på Lyngbakken uden tilknytning til arbejdsmarked og uddannelse[^data].

[^data]: LBF's boligsociale data, 2024.
""",
    },
    check=check,
)

"""LBF009: a name is spelled in one way in all texts, and as in the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.parties import Party
from lbf_docs.model.passages import Mention

from ..base import Remark, Rule
from ..spelled import activity_names, names_by_letters, own_names, slips_in_texts
from .alike import alike_words


def check(plan: Plan) -> Iterator[Remark]:
    """The texts against the names in the data, and their other names against each other; each spelling is told once."""
    known = {**names_by_letters(plan), **own_names(plan)}
    for (words, name), mentions in slips_in_texts(plan).items():
        if name in known:
            spot = known[name]
            is_party = isinstance(spot, tuple) and isinstance(spot[0], Party)
            form = ", eller tilføj den anden form under andre_navne: ved parten" if is_party else ""
            yield Remark(
                mentions[0], f"navnet er »{name}«{_and_more(mentions)}", f"skriv navnet ens{form}",
                f"»{words}« er næsten »{name}«", also=(*((spot,) if spot else ()), *mentions[1:4]),
            )  # fmt: skip
    taken = {word for name in (*known, *activity_names(plan)) for word in re.findall(r"\w+", name)}
    for rare, usual in alike_words(plan, taken):
        yield Remark(
            rare[0], f"andre steder står der »{usual[0].words}«{_and_more(rare)}",
            "skriv navnet ens; er det to forskellige, så kvittér med en grund",
            f"»{rare[0].words}« er næsten »{usual[0].words}«", also=(*usual[:2], *rare[1:3]),
        )  # fmt: skip


def _and_more(mentions: Sequence[Mention]) -> str:
    return f"; der er {len(mentions)} steder" if len(mentions) > 1 else ""


RULE = Rule(
    code="LBF009",
    severity=Severity.WARNING,
    title="et navn er skrevet på to måder",
    why="Læseren kan tro, at der er tale om to. Den ene skrivemåde er forkert, eller også skal begge stå i data.",
    citation="holbaek-navneformer",
    wrong={
        "tekst/4-samspil.md": "Boligforningen Lyng og kommunen deler lokaler.\n",
    },
    right={
        "tekst/4-samspil.md": "Boligforeningen Lyng og kommunen deler lokaler.\n",
    },
    check=check,
)

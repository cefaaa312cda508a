"""LBF801: no file of the case holds a personal number (CPR)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import Place, Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention

from ..base import Remark, Rule
from .personal_numbers import personal_numbers


def check(plan: Plan) -> Iterator[Remark]:
    """Every text file of the case."""
    return in_files(plan.written.sources if plan.written else {})


def in_files(sources: Mapping[str, str]) -> Iterator[Remark]:
    """Every text file as it is written, notes to the authors included. The number itself is never repeated."""
    for file, text in sources.items():
        mentions = []
        line, at = 1, 0
        for spell in personal_numbers(text):
            line, begin = line + text.count("\n", at, spell.start), text.rfind("\n", 0, spell.start)
            at = spell.start
            mentions.append(Mention(Place(file, line, spell.start - begin, spell.end - spell.start), ""))
        if mentions:
            count = "" if len(mentions) == 1 else f"; der er {len(mentions)} i filen"
            yield Remark(
                mentions[0], f"her står noget, der ligner et CPR-nummer{count}",
                "slet det, også i ældre udgaver af filen; er det et andet nummer, så skriv foran, hvad det er, for "
                "eksempel »sagsnr.«",
                also=tuple(mentions[1:]),
            )  # fmt: skip


RULE = Rule(
    code="LBF801",
    severity=Severity.ERROR,
    title="her står et CPR-nummer",
    why="Et personnummer må ikke offentliggøres uden samtykke, og planens filer bliver sendt rundt til mange. Det, der "
    "kontrolleres, er datoen: siden 2007 er der givet gyldige numre, som ikke opfylder modulus 11.",
    citation="databeskyttelsesloven-11-stk3",
    wrong={
        "tekst/7-lokal-evaluering.md": "Koordinatoren spørger en fast beboer (010180-0000) hvert år.\n",
    },
    right={
        "tekst/7-lokal-evaluering.md": "Koordinatoren spørger en fast beboer hvert år.\n",
    },
    check=check,
    in_files=in_files,
)

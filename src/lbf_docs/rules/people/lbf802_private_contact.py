"""LBF802: private mail addresses and phone numbers are not part of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.findings import Place, Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention

from ..base import Remark, Rule
from ..pattern import Pattern
from .phone_numbers import phone_numbers

PRIVATE_MAIL = frozenset({
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.dk", "outlook.com", "outlook.dk", "live.com", "live.dk",
    "msn.com", "yahoo.com", "yahoo.dk", "ymail.com", "icloud.com", "me.com", "mac.com", "aol.com", "protonmail.com",
    "proton.me", "gmx.net", "gmx.de", "jubii.dk", "ofir.dk", "mail.dk", "email.dk", "privat.dk", "mail.tele.dk",
    "post.tele.dk", "tdcadsl.dk", "tdcspace.dk", "stofanet.dk", "webspeed.dk", "get2net.dk", "youmail.dk",
    "fibermail.dk", "profibermail.dk", "bbsyd.dk", "vip.cybercity.dk", "hafnet.dk", "sol.dk", "turbopost.dk",
})  # fmt: skip
"""Where people in Denmark have their own mail."""
_LOCAL = Pattern(r"[\w.+-]+$")
_DOMAIN = Pattern(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_CONTACTS = ("beredskab", "indberetning")
"""How the files begin that have places for phone numbers, and their copies; their documents are for internal use."""


def check(plan: Plan) -> Iterator[Remark]:
    """Every text file of the case."""
    return in_files(plan.written.sources if plan.written else {})


def in_files(sources: Mapping[str, str]) -> Iterator[Remark]:
    """Every text file as it is written, notes to the authors included. What is private is not repeated."""
    for file, text in sources.items():
        yield from _remarks(
            file, text, list(_private_mails(text)), "en privat mailadresse",
            "skriv en arbejdsmail, eller nævn kun funktionen",
        )  # fmt: skip
        if not file.rpartition("/")[2].startswith(_CONTACTS):
            yield from _remarks(
                file, text, list(phone_numbers(text)), "et telefonnummer",
                "flyt det til kontakter: i beredskab.yaml, eller slet det; en privat telefon kræver samtykke",
            )  # fmt: skip


def _remarks(file: str, text: str, found: list[tuple[int, int]], what: str, remedy: str) -> Iterator[Remark]:
    mentions = []
    for start, end in found:
        line, begin = text.count("\n", 0, start) + 1, text.rfind("\n", 0, start)
        mentions.append(Mention(Place(file, line, start - begin, end - start), ""))
    if mentions:
        says = f"der er {len(mentions)} i filen" if mentions[1:] else ""
        yield Remark(mentions[0], says, remedy, f"her står {what}", also=tuple(mentions[1:]))


def _private_mails(text: str) -> Iterator[tuple[int, int]]:
    at = text.find("@")
    while at >= 0:
        local, domain = _LOCAL.search(text[max(0, at - 64) : at]), _DOMAIN.match(text, at + 1)
        if local and domain and domain[0].lower() in PRIVATE_MAIL:
            yield at - len(local[0]), domain.end()
        at = text.find("@", at + 1)


RULE = Rule(
    code="LBF802",
    severity=Severity.WARNING,
    title="her står en privat mailadresse eller et telefonnummer",
    why="Navn, arbejdsområde, arbejdstelefon og arbejdsmail kan som regel offentliggøres. En privat adresse, mail "
    "eller telefon kræver udtrykkeligt samtykke, og planen kommer vidt omkring.",
    citation="datatilsynet-personaleoplysninger",
    wrong={
        "tekst/7-lokal-evaluering.md": "Spørgsmål om målingen kan stilles til koordinatoren: lyngbakken@gmail.com.\n",
    },
    right={
        "tekst/7-lokal-evaluering.md": "Spørgsmål om målingen kan stilles til koordinatoren i Fælleshuset.\n",
    },
    check=check,
    in_files=in_files,
)

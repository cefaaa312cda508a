"""LBF802: private mail addresses and phone numbers are not part of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Place, Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Mention

from ..base import Remark, Rule
from ..pattern import Pattern

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
_PHONE = Pattern(r"[2-9][0-9](?:(?P<pairs>(?:[ \u00a0][0-9]{2}){3})|[0-9]{2}[ \u00a0]?[0-9]{4})(?![0-9%])")
_CALLED = Pattern(
    r"(?i)(?:\b(?:tlf|telefon\w*|mobil\w*|sms|ring(?:e|er)? (?:til|på))[^\n\d]{0,25}|(?:\+|00)45[ \u00a0]?)$"
)
"""What makes eight digits that don't stand two and two a phone number."""
_TOUCHED_BEFORE = Pattern(r"[0-9][-.,/ \u00a0]?$|[\w.,/-]$")
_TOUCHED_AFTER = Pattern(r"[ \u00a0]?[0-9]|[-.,/][0-9]|\w")
_FREE_TO_CALL = ("70", "80", "90")
"""Numbers of firms and help lines: they belong to nobody alone."""
_OTHER = Pattern(
    r"(?i)(?:hovednummer\w*|hovedtelefon\w*|omstilling\w*|hotline\w*|vagt(?:en|telefon\w*|nummer\w*)?|servicenummer\w*"
    r"|receptionen|borgerservice|\bcvr|\bp-n(?:umme)?r|\bean\b|\bkonto(?:nr|nummer)?\b|\breg\. ?nr"
    r"|\bsags?n(?:umme)?r|\bjournaln(?:umme)?r)[^;!?\n]{0,20}$"
)
"""What makes it a number that many answer, or none to call."""
_CONTACTS = ("beredskab.yaml", "indberetning.yaml")
"""The files that have places for phone numbers; the documents made of them are for internal use."""


def check(plan: Plan) -> Iterator[Remark]:
    """Every text file as it is written, notes to the authors included. What is private is not repeated."""
    for file, text in plan.written.sources.items() if plan.written else ():
        yield from _remarks(
            file, text, list(_private_mails(text)), "en privat mailadresse",
            "skriv en arbejdsmail, eller nævn kun funktionen",
        )  # fmt: skip
        if file not in _CONTACTS:
            yield from _remarks(
                file, text, list(_phones(text)), "et telefonnummer",
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


def _phones(text: str) -> Iterator[tuple[int, int]]:
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2]
        called = _CALLED.search(before)
        touched = not called and _TOUCHED_BEFORE.search(before[-2:])
        if touched or _TOUCHED_AFTER.match(text[match.end() : match.end() + 2]) or _OTHER.search(before):
            continue
        if (called or match["pairs"]) and not match[0].startswith(_FREE_TO_CALL):
            yield match.span()


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
)

"""No personal number (CPR) reaches any report: it is mailed, printed and kept in logs.

Hidden once, where a report is made, in all that came from the case: what the findings say, the files' names and texts.
Each hidden number is as long as it was, so that places stay right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lbf_docs.findings import Finding, Place
from lbf_docs.rules.people.personal_numbers import personal_numbers

_HIDDEN = 4
"""How many of the last digits are hidden."""


def hidden(text: str) -> str:
    """The text with the last digits of every personal number in it as dots."""
    out, at = list[str](), 0
    for spell in personal_numbers(text):
        out += (text[at : spell.end - _HIDDEN], "•" * _HIDDEN)
        at = spell.end
    return "".join((*out, text[at:])) if out else text


def without_numbers(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, with nothing in them that tells a personal number."""
    return tuple(_finding(found) for found in findings)


def sources_without_numbers(sources: Mapping[str, str]) -> dict[str, str]:
    """The texts that excerpts are cut from, by the names that findings now give their files."""
    return {hidden(file): hidden(text) for file, text in sources.items()}


def _finding(found: Finding) -> Finding:
    said = {name: getattr(found, name) for name in ("title", "says", "remedy", "spot", "accepted", "whose")}
    words = {name: safe for name, text in said.items() if (safe := hidden(text)) != text}
    place, also = _place(found.place), tuple(map(_place, found.also))
    if place is found.place and all(a is b for a, b in zip(also, found.also, strict=True)):
        return found.changed(**words) if words else found
    return found.changed(**words, place=place, also=also)


def _place(place: Place) -> Place:
    file = hidden(place.file)
    return place if file == place.file else place.changed(file=file)

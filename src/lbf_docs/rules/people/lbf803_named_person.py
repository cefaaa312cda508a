"""LBF803: people are named as signatories and contacts, and otherwise by their function."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.findings import Severity
from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Mention

from ..base import Remark, Rule
from ..pattern import Pattern
from ..spelled import activity_names, own_names
from ..wording import all_text, and_more, others, passage_at, vocabulary
from .resident_names import resident_names

_TITLES = (
    "direktør", "forretningsfører", "formand", "forperson", "rådmand", "leder", "koordinator", "chef",
    "inspektør", "konsulent", "medarbejder", "mester", "betjent", "kommissær", "sagsbehandler", "rådgiver", "rektor",
    "imam", "træner", "pædagog", "lærer", "plejerske", "psykolog", "husbestyrer", "vicevært", "beboer",
)  # fmt: skip
"""What the word before a person's name ends with: kommunaldirektør, skoleleder."""
_WORD = r"[A-ZÆØÅ][a-zæøåéöüä]+(?:-[A-ZÆØÅ][a-zæøå]+)?"
_NAME_AFTER = Pattern(rf"(?:en|n)? (?P<name>{_WORD}(?: (?:[A-ZÆØÅ]\.|{_WORD})){{1,3}})(?!\w)")
_NO_NAME = Pattern(
    r"(?i)kommune|bolig|politi|skole|park|selskab|cent|huset|gruppe|foren|fond|råd\b|styrelse|minister|social|udvikling|indsats"
    r"|familie|børn|unge|sundhed|kultur|drift|job|afdeling|område|hjem|danmark|region|klub|museum|vænge|team|frivillig|dagtilbud|læring"
    r"|trivsel|\bby\b|gymnasi|hjælp|erhverv|forvaltning|enhed|sekretariat|netværk|rådgivning|\bsagen\b|klinik|\bcaf[eé]"
    r"|distrikt|projekt|kvarter|station|kirke|værksted"
)
"""What is in the names of organisations, units and places, which follow titles too: "direktør Holbæk Kommune"."""
_COMMON = 5
"""How many letters an ordinary word must have that begins a name of something: "Bo" is an ordinary word too."""
_ELSEWHERE = ("underskrivere", "kontakter", "kilde")
"""The keys under which a name belongs."""


def check(plan: Plan) -> Iterator[Remark]:
    """Titles with a name after them, the names that the data know, and those that are plainly a person's; but not in
    signatures, contacts and sources.
    """
    groups: dict[str, dict[int, Mention]] = {}
    told_before = 0
    for start, name in sorted((*_titled(plan), *_known(plan), *_residents(plan)), key=_place_then_longest):
        if start < told_before:
            continue
        told_before = start + len(name)
        passage, at = passage_at(plan, start)
        if passage.kind is not Kind.NOTE and not any(key in (passage.path or ()) for key in _ELSEWHERE):
            groups.setdefault(name, {})[start] = passage.mention(at, at + len(name))
    for name, places in groups.items():
        same = list(places.values())
        yield Remark(
            same[0], f"{name}{and_more(same)}", "nævn funktionen i stedet; navnet hører til ved underskriften",
            also=others(same),
        )  # fmt: skip


def _place_then_longest(found: tuple[int, str]) -> tuple[int, int]:
    return found[0], -len(found[1])


def _residents(plan: Plan) -> Iterator[tuple[int, str]]:
    others = [*own_names(plan), *activity_names(plan), *(role.unit or "" for role in plan.organisation.roles)]
    yield from ((start, name) for start, name in resident_names(all_text(plan), others) if not _NO_NAME.search(name))


def _known(plan: Plan) -> Iterator[tuple[int, str]]:
    """The names of who signs and who is called, with their places in all_text."""
    names = [signatory.name for party in plan.parties.parties for signatory in party.signatories]
    names += [contact.name for contact in plan.contingency.contacts]
    there = vocabulary(plan)
    for name in names:
        if name and " " in name and name.partition(" ")[0] in there:
            yield from ((start, name) for start in _places(all_text(plan), name))


def _titled(plan: Plan) -> Iterator[tuple[int, str]]:
    """What has the form of a person's name and stands after a title, with its place in all_text."""
    text, organisations, there = all_text(plan), _organisations(plan), vocabulary(plan)
    for title in _TITLES:
        for start in _places(text, title[1:]):
            if text[start - 1 : start].lower() == title[0] and (
                match := _NAME_AFTER.match(text, start + len(title) - 1)
            ):
                name = match["name"]
                words = name.split()
                if len(words[0]) >= _COMMON and words[0].lower() in there:
                    continue  # "Projekt Naboskab", "Distrikt Vest"
                if organisations.isdisjoint(words) and not _NO_NAME.search(name):
                    yield match.start("name"), name


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _organisations(plan: Plan) -> frozenset[str]:
    """Every word that is in the name of an organisation or a place of the plan."""
    names = [party.name for party in plan.parties.parties] + [partner.name for partner in plan.parties.partners]
    names += [estate.name for estate in plan.areas.estates] + [own.name for own in plan.areas.departments]
    return frozenset(word for name in names for word in (name or "").split())


RULE = Rule(
    code="LBF803",
    severity=Severity.WARNING,
    title="en person er nævnt ved navn",
    why="Grupper og opgaver står med funktion, så planen holder, når nogen skifter job, og ingen kommer til at stå i "
    "den uden at vide det. Navne hører til ved underskrifter, kontakter og kilder.",
    citation="holbaek-navne",
    wrong={
        "tekst/3-organisering.md": "Bestyrelsen mødes to gange om året hos direktør Viggo Eksempel.\n",
    },
    right={
        "tekst/3-organisering.md": "Bestyrelsen mødes to gange om året hos direktøren for Boligforeningen Lyng.\n",
    },
    check=check,
)

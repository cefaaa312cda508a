"""Which area a text speaks of: the plan's estates, departments and places by name, the municipality, the country.

Areas have keys. An estate with one department is that department; a plan with one estate is that estate. What a text
names and the plan has no figures for (another municipality, two estates in one breath) is a mention without keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.model.areas import Department
from lbf_docs.model.index import WHOLE_AREAS
from lbf_docs.model.kinds import WHOLE_PLAN
from lbf_docs.model.parties import Party
from lbf_docs.value import Value

from .numbers import WORDS
from .words import small

Keys = tuple[str, ...]

MUNICIPALITY, COUNTRY, POPULATION, ALL_PLANS = "kommunen", "landet", "befolkningen", "alle_helhedsplaner"


class AreaMention(Value):
    """An area that a text names; several in one breath are one mention with the others as its `members`."""

    start: int
    end: int
    keys: Keys
    """What it may be, since an estate and a department may share a name; nothing for an area without figures."""
    members: tuple[Keys, ...] = ()


class Areas(Value):
    """How a plan's areas are named."""

    by_word: Mapping[str, tuple[tuple[str, Keys], ...]]
    """Names by their first word as `_plain` has it: what follows that word, and the keys; the longest first."""
    beginnings: frozenset[str]
    """The first two letters of all names."""
    owners: Mapping[str, tuple[tuple[str, Keys], ...]]
    """By the key of an estate: how the organisations that own a department there are called, and the department."""
    by_id: Mapping[str, Keys]
    """By the key that figures have in the data."""
    estates: frozenset[str]
    counts: Mapping[str, int]
    """How many estates and departments there are, by what they are called."""
    names: Mapping[str, str]

    def shown(self, keys: Keys) -> str:
        """What an area is called in a message."""
        return next((self.names[key] for key in keys if key in self.names), "")

    def of_department(self, id_: str, estate: str | None) -> Keys:
        """The keys of a department, and not of an estate that has the same id."""
        keys = self.by_id.get(id_, ())
        own = tuple(key for key in keys if key == f"afdeling {id_}")
        return own or (keys if len(keys) == 1 else self.by_id.get(estate or "", keys))


@lru_cache(maxsize=2)
def areas_of(plan: Plan) -> Areas:
    """The names of a plan's areas."""
    departments, estates = plan.areas.departments, plan.areas.estates
    homes: dict[str, list[Department]] = {estate.id: [] for estate in estates}
    for department in departments:
        homes.setdefault(department.estate or "", []).append(department)

    def estate_key(id_: str) -> str:
        return WHOLE_PLAN if len(estates) == 1 else f"område {id_}"

    def department_key(department: Department) -> str:
        home = department.estate or ""
        return estate_key(home) if len(homes[home]) == 1 and home else f"afdeling {department.id}"

    by_id: dict[str, dict[str, None]] = {word: {word: None} for word in WHOLE_AREAS}
    named: dict[str, dict[str, None]] = {}
    names = {key: name for key, name in WHOLE_AREAS.items() if key != WHOLE_PLAN or len(estates) != 1}
    owners: dict[str, list[tuple[str, Keys]]] = {}
    parties = {party.id: party for party in plan.parties.parties}
    places = [(e.id, e.name, estate_key(e.id)) for e in estates]
    places += [(d.id, d.name, department_key(d)) for d in departments]
    places += [(s.id, s.name, f"sted {s.id}") for s in plan.areas.spots]
    for id_, name, key in places:
        by_id.setdefault(id_, {})[key] = None
        if name:
            named.setdefault(name, {})[key] = None
            names.setdefault(key, name)
    for party in plan.parties.parties:
        if party.kind == "kommune":
            for name in called(party):
                named.setdefault(name, {})[MUNICIPALITY] = None
            names[MUNICIPALITY] = party.name or names[MUNICIPALITY]
    for department in departments:
        owner = parties.get(department.organisation or "")
        for name in called(owner) if owner else ():
            owners.setdefault(estate_key(department.estate or ""), []).append((name, (department_key(department),)))
    names.setdefault(WHOLE_PLAN, WHOLE_AREAS[WHOLE_PLAN])
    return Areas(
        _by_word((name, tuple(keys)) for name, keys in named.items()),
        frozenset(name[:2].lower() for name in named),
        {key: tuple(sorted(found, key=lambda one: -len(one[0]))) for key, found in owners.items()},
        {id_: tuple(keys) for id_, keys in by_id.items()},
        frozenset(estate_key(estate.id) for estate in estates),
        {"område": len(estates), "afdeling": len(departments)},
        names,
    )


def called(party: Party) -> tuple[str, ...]:
    """The names that a text may have for a party."""
    return tuple(n for n in (party.name, party.short_name, *party.other_names) if n)


def _by_word(named: Iterable[tuple[str, Keys]]) -> Mapping[str, tuple[tuple[str, Keys], ...]]:
    out: dict[str, list[tuple[str, Keys]]] = {}
    for name, keys in named:
        if first := _WORD.match(name):
            out.setdefault(_plain(first[0]), []).append((name[first.end() :], keys))
    return {word: tuple(sorted(found, key=lambda one: -len(one[0]))) for word, found in out.items()}


_WORD = re.compile(r"\w+")
_DOUBLE = re.compile(r"(.)\1")


@lru_cache(maxsize=2048)
def _plain(word: str) -> str:
    """A first word so that a slip with a double letter doesn't hide the area: Bjergmarksskolen, Bjergmarkskolen."""
    return _DOUBLE.sub(r"\1", word.lower())


_COUNTED = "|".join(WORDS)
_GENERAL = re.compile(
    r"\b(?:(?P<municipality>kommunens?|kommunegennemsnit(?:tet)?)"
    r"|(?P<country>landsgennemsnit(?:tet)?|landsplan|landets?|danmarks?)"
    r"|(?P<population>befolkningens?)"
    r"|(?P<plans>alle (?:de )?(?:boligsociale )?helhedsplaner)"
    rf"|(?P<whole>(?:de|alle|vores|planens)(?: de)?(?: (?P<count>{_COUNTED}|\d+))?"
    r" (?P<what>boligområder|områder|bebyggelser|afdelinger|boligafdelinger)(?:ne|s)?|boligområdernes?"
    r"|(?:(?<=\bhele )|(?<=\bfor )|(?<=\bi ))(?:helheds)?planen|(?:helheds)?planen (?:i alt|som helhed))"
    r"|(?P<other>regionens?|(?:øvrige|andre|udsatte|almene) (?:almene |udsatte )?(?:bolig)?områder(?:ne)?"
    r"|den almene (?:bolig)?sektor|resten af byen|hele byen))(?!\w)"
)
"""In small letters."""
_NAME = re.compile(r"(?<![\w])[A-ZÆØÅ0-9][\w]*")
_AFTER = re.compile(r"\s*[(–,/-]?\s*(?:afd\.?|afdeling\w*)?\s*[(]?")
_AND = re.compile(r"\s*(?:,|og|samt|&|/)\s*(?:(?:i|for|på)\s+)?")
_IN = (["i"], ["på"], ["for"], ["hos"])
"""What stands before the name of a place, also of one that the plan doesn't know."""


def mentions(text: str, areas: Areas) -> tuple[AreaMention, ...]:
    """The areas that a text names, in order."""
    found = sorted((*_named(text, areas), *_general(text, areas)), key=lambda one: (one.start, -one.end))
    apart: list[AreaMention] = []
    for one in found:
        if apart and one.start < apart[-1].end:
            if not apart[-1].keys and one.keys:
                apart[-1] = one
            continue
        apart.append(one)
    return tuple(_in_one_breath(text, apart, areas))


def _named(text: str, areas: Areas) -> Iterator[AreaMention]:
    for word in _NAME.finditer(text):
        start, end = word.span()
        known = word[0][:2].lower() in areas.beginnings
        if known and (found := _name_at(text, word, areas)):
            yield found
        elif word[0][0].isdigit():
            continue
        elif text.startswith(" Kommune", end) or text[max(0, start - 5) : start].lower().split()[-1:] in _IN:
            yield AreaMention(start, end, ())


def _name_at(text: str, word: re.Match[str], areas: Areas) -> AreaMention | None:
    """The longest name of an area that begins with a word."""
    for plain in _forms(word[0]):
        for rest, keys in areas.by_word.get(plain, ()):
            end = word.end() + len(rest)
            if not text.startswith(rest, word.end()):
                continue
            if rest and text[end : end + 1] == "s":
                end += 1
            if not text[end : end + 1].isalpha():
                return _with_owner(text, word.start(), end, keys, areas)
    return None


def _forms(word: str) -> tuple[str, ...]:
    plain = _plain(word)
    return (plain, plain[:-1]) if plain.endswith("s") else (plain,)


def _with_owner(text: str, start: int, end: int, keys: Keys, areas: Areas) -> AreaMention:
    """The department, where the organisation that owns it stands after the estate's name."""
    after = _AFTER.match(text, end)
    assert after
    for key in keys:
        for name, department in areas.owners.get(key, ()):
            if text.startswith(name, after.end()):
                return AreaMention(start, after.end() + len(name), department)
    return AreaMention(start, end, keys)


def _general(text: str, areas: Areas) -> Iterator[AreaMention]:
    for found in _GENERAL.finditer(small(text)):
        keys: Keys = ()
        match found.lastgroup:
            case "municipality":
                keys = (MUNICIPALITY,)
            case "country":
                keys = (COUNTRY,)
            case "population":
                keys = (POPULATION,)
            case "plans":
                keys = (ALL_PLANS,)
            case "whole" if _is_all(found["count"], found["what"], areas):
                keys = (WHOLE_PLAN,)
        yield AreaMention(found.start(), found.end(), keys)


def _is_all(count: str | None, what: str | None, areas: Areas) -> bool:
    """Whether "de to områder" are all of them."""
    if not count:
        return True
    number = WORDS.get(count.lower()) or (int(count) if count.isdigit() else 0)
    return number == areas.counts["afdeling" if what and "afdeling" in what.lower() else "område"]


def _in_one_breath(text: str, found: list[AreaMention], areas: Areas) -> Iterator[AreaMention]:
    """ "A og B" as one mention."""
    group: list[AreaMention] = []
    for one in [*found, None]:
        if group and one is not None and _AND.fullmatch(text, group[-1].end, one.start):
            group.append(one)
            continue
        if len(group) == 1:
            yield group[0]
        elif group:
            members = tuple(member.keys for member in group)
            every = areas.estates and areas.estates <= {key for keys in members for key in keys}
            yield AreaMention(group[0].start, group[-1].end, (WHOLE_PLAN,) if every else (), members)
        group = [one] if one is not None else []

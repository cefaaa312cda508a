"""Two numbers in a plan's texts of what stands in an area and can be counted, or of how far it is to somewhere.

Nothing in the data has them, so the texts are held against each other: 40 allotments in one text and 45 in another.
Only things that don't come and go, and only where the sentence says that it is all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Passage, text_passages

from ..base import Remark
from .areas import Areas, Keys, areas_of, mentions
from .numbers import Stated, numbers
from .slips import slip
from .words import listed, stem

_THINGS = listed(
    """
    kolonihaver nyttehaver haver opgange blokke etager bygninger legepladser parkeringspladser garager rækkehuse
    fælleshuse beboerlokaler vaskerier boldbaner
    """
)
_FAR = ("km", "kilometer")
_QUICK = re.compile(rf"\d (?:{'|'.join((*_FAR, *sorted(_THINGS)))})\b")
_ALL = re.compile(
    r"\b(?:har|rummer|er der|der er|findes der|der findes|består af)"
    r"(?: (?:desuden|også|i alt|ligeledes|tilsammen|bl\.a\.))* $",
    re.IGNORECASE,
)
_END = re.compile(r" \w+\.?(?: i alt)?\s*(?:[.;:)]|$|, (?:som|der|hvor)\b|(?:og|samt)\b|i [A-ZÆØÅ])")
_TO = re.compile(r" \w+\.? (?:til|fra) (?:[A-ZÆØÅ]\w+ )?(\w+)")


def slips(plan: Plan) -> Iterator[Remark]:
    """The later of two numbers that contradict each other; the first is named with it."""
    areas = areas_of(plan)
    first: dict[tuple[Keys, str], tuple[Passage, Stated]] = {}
    for passage in text_passages(plan):
        if passage.kind in (Kind.CELL, Kind.NOTE) or not _QUICK.search(passage.text):
            continue
        for number in numbers(passage.text):
            key = _key(passage, number, areas)
            if key is None or passage.is_quoted(number.start, number.end):
                continue
            before, known = first.setdefault(key, (passage, number))
            if number.agrees(known.value) or known.agrees(number.value):
                continue
            words = passage.text[number.start : number.end]
            yield slip(
                (passage, number.start, number.end), "to tal i teksterne siger hver sit om det samme",
                f"her står {words} {number.noun}, et andet sted {before.text[known.start : known.end]} "
                f"for {areas.shown(key[0])}",
                "ret det tal, der er forkert", (before.mention(known.start, known.end),),
            )  # fmt: skip


def _key(passage: Passage, number: Stated, areas: Areas) -> tuple[Keys, str] | None:
    """Of what area a number is, and of what; None for a number of something else."""
    text = passage.text
    if number.about or (number.noun not in _THINGS and number.noun not in _FAR):
        return None
    begin, stop = passage.sentence(number.start)
    if number.noun in _FAR:
        to = _TO.match(text, number.end)
        before = [one for one in mentions(text[begin : number.start], areas) if one.keys]
        return (before[-1].keys, f"til {stem(to[1].lower())}") if to and before and not before[-1].members else None
    if not _ALL.search(text, begin, number.start) or not _END.match(text, number.end):
        return None
    here = {one.keys for one in mentions(text[begin:stop], areas)}
    here = here or {one.keys for one in mentions(passage.heading, areas)}
    return (next(iter(here)), number.noun) if len(here) == 1 and all(here) else None

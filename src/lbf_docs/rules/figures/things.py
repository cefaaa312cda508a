"""How many estates, departments, parties and indsatsområder a text says there are, against the data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.model import Plan
from lbf_docs.model.passages import Passage, text_passages

from ..base import Remark, Spot
from ..pattern import Pattern
from .areas import areas_of, mentions
from .elsewhere import names_another_place
from .numbers import WORDS
from .slips import slip

_WHAT = re.compile(r"(?:indsats|bolig)områder|(?:bolig)?afdelinger|boligorganisationer|parter")
_COUNT = Pattern(
    rf"\b(?P<count>{'|'.join(WORDS)}|\d{{1,2}}) (?:(?:udsatte|almene|valgte|boligsociale|deltagende|involverede) )?$"
)
_CUE = Pattern(
    r"(?i)\b(?P<cue>de|alle|vores|planens|helhedsplanens|aftalens|i alt|omfatter|dækker|samler|mellem|består af"
    r"|fordelt på|har|rummer|arbejder med|er delt i|er inddelt i|bygger på|(?<=områder )og"
    r"|(?<=områderne )og) (?:de |alle )?$"
)
_THINGS = ("områder", "afdelinger", "organisationer", "parter")
"""How their words end."""
PLAN = Pattern(r"(?i)helhedsplan|samarbejdsaftale|aftalen|planen\b|perioden")
"""What says that the plan itself is spoken of."""
_OTHERS = Pattern(
    r"\bkommunens\b|\blandet|\bliste|\bDanmark|\bandre\b|\bøvrige\b|\bregion|\btidligere\b|\bhidtil|sektor|\bforrige\b"
    r"|\bgamle\b|\bparallelsamfund|\bforebyggelsesområde|\bomdannelsesområde"
)
"""What says that it isn't the plan's own that are counted."""
_WHOLE = ("alle", "planens", "helhedsplanens", "aftalens", "i alt", "vores")
_HAS = ("har", "rummer", "arbejder med", "er delt i", "er inddelt i", "bygger på")
_SUBJECT = Pattern(r"(?i)(?<!\bi )\b(?:(?:helheds)?planen|samarbejdsaftalen)(?: for \w+(?: by)?)? $")
"""What must stand before these: "i planen har tre indsatsområder" is about three of them."""
_ALL = Pattern(r"(?: i alt)?\s*(?:[.;:(–]|$|, (?!som\b|der\b|hvor)|(?:og|samt) )")
"""What follows where all are counted, and not "to boligområder, hvor der er lektiecafé"."""
_VERBS = ("omfatter", "dækker", "samler", "mellem", "består af", "fordelt på", "i alt", "og")


def slips(plan: Plan) -> Iterator[Remark]:
    """The numbers of things in a plan's texts that aren't those of its data."""
    for passage in text_passages(plan):
        for thing in _THINGS:
            for what in _named(thing, passage.text):
                count = _COUNT.search(passage.text, max(0, what.start() - 30), what.start())
                cue = _CUE.search(passage.text, max(0, count.start() - 24), count.start()) if count else None
                if count and cue:
                    yield from _judged(what, count, cue, passage, plan)


def _named(thing: str, text: str) -> Iterator[re.Match[str]]:
    """Where a text names things by words that end so: found without a look at every word."""
    at = text.find(thing)
    while at >= 0:
        start = text.rfind(" ", 0, at) + 1
        if (word := _WHAT.match(text, start)) and word.end() == at + len(thing):
            yield word
        at = text.find(thing, at + 1)


def _judged(
    found: re.Match[str], counted: re.Match[str], cued: re.Match[str], passage: Passage, plan: Plan
) -> Iterator[Remark]:
    what, written, at, cue = found[0], counted["count"], counted.start(), cued["cue"].lower()
    known, file, spots = _known(plan, what)
    count = int(written) if written.isdigit() else WORDS[written]
    if not known or count == known or passage.is_quoted(at, counted.end("count")):
        return
    begin, stop = passage.sentence(at)
    if _OTHERS.search(passage.text, begin, stop) or (cue in _VERBS and not PLAN.search(passage.text, begin, at)):
        return
    if cue in _HAS:
        if not _SUBJECT.search(passage.text, begin, cued.start()) or not _ALL.match(passage.text, found.end()):
            return
    elif count < known and cue not in (*_WHOLE, *_VERBS):
        return  # "de to boligområder" may be those that were named just before
    if "afdeling" in what and any(one.keys for one in mentions(passage.text[found.end() : stop], areas_of(plan))[:1]):
        return  # "alle fire afdelinger i Bjergmarken"
    if names_another_place(passage.text, begin, stop, plan):
        return
    title = f"antallet af {what} er et andet end i sagens data"
    says = f"her står {written}, men {file} har {known}"
    yield slip((passage, at, found.end()), title, says, "ret det tal, der er forkert", spots)


def _known(plan: Plan, what: str) -> tuple[int, str, tuple[Spot, ...]]:
    """How many there are, and where they are listed; 0 where the case doesn't say."""
    parties = plan.parties.parties
    match what:
        case "boligområder":
            return len(plan.areas.estates), "områder.yaml", ((plan.areas, "områder"),)
        case "afdelinger" | "boligafdelinger":
            return len(plan.areas.departments), "områder.yaml", ((plan.areas, "afdelinger"),)
        case "boligorganisationer":
            own = [party for party in parties if party.kind == "boligorganisation"]
            known = len(own) if all(party.kind for party in parties) else 0
            return known, "parter.yaml", ((plan.parties, "parter"),)
        case "parter":
            return len(parties), "parter.yaml", ((plan.parties, "parter"),)
    return len(plan.plan.focus_areas), "plan.yaml", ((plan.plan, "indsatsområder"),)

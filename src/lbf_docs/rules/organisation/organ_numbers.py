"""How many meetings a year an organ has, and how many members, as the texts say it: in words or digits.

Only sentences that say it plainly are read: the organ does the meeting, owns it ("bestyrelsens tre møder") or has its
name in it ("tre bestyrelsesmøder om året"); a sentence without an organ is about the one that it stands under. What
was, what may be, extra meetings, meetings with somebody and some of the members are something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.model.organisation import Organ
from lbf_docs.model.passages import Passage
from lbf_docs.value import Value

from ..figures.numbers import WORDS
from ..pattern import Pattern
from .organ_names import ORGAN, Organs

MEETINGS, MEMBERS = "møder om året", "medlemmer"


class OrganNumber(Value):
    """A number in a text: how often an organ meets in a year, or how many sit in it."""

    what: str
    organ: Organ
    least: int
    most: int
    """The same as the least, if it isn't a range."""
    passage: Passage
    start: int
    end: int


_NUMBER = rf"(?P<n>{'|'.join(WORDS)}|begge|\d{{1,2}})(?:\s?(?:[-–]|til|eller)\s?(?P<m>{'|'.join(WORDS)}|\d{{1,2}}))?"
_YEARLY = r"(?:om året|årligt|hvert år|pr\.? år|per år)"
_MEETINGS = Pattern(
    rf"\b{_NUMBER}(?: sine)?(?P<kind>(?:,? (?:og )?(?:årlige|ordinære|faste|planlagte|almindelige))*)"
    rf" (?P<of>[a-zæøå]+?)?(?:s|-)?møder\b(?P<yearly> {_YEARLY})?"
)
_TIMES = Pattern(rf"\b{_NUMBER} gange {_YEARLY}|\b(?P<often>hvert kvartal|hvert halvår|kvartalsvist?|halvårligt)\b")
_OFTEN = {"kvart": 4, "halvå": 2}
_MEMBERS = Pattern(
    rf"\b{_NUMBER} (?:faste )?(?P<of>bestyrelses)?(?:medlemmer|personer|repræsentanter|medarbejdere)\b"
    r"(?! (?:fra|for|i)\b|,? (?:og|samt|ud ?over|foruden|plus)\b)"
)
_LIMIT = re.compile(r"(?P<word>mindst|minimum|højst|maksimalt|op til|ca\.|cirka|omkring|omtrent) $")
_MEETS = re.compile(
    r"\b(?:holder|afholder|holde|afholde|har|have|planlægger|gennemfører|mødes|samles|træder sammen|indkaldes til"
    r"|holder møde|afholder møde|holde møde)\b"
)
_GAP = re.compile(r"(?:, (?:som|der) [^,;:]*,)?(?: (?!(?:og|men|mens|at|hvor|når)\b)[^\s,;:]+){0,5} ?")
_VERB_BEFORE = re.compile(r"\b(?:holder|afholder|har|mødes|samles|skal|vil) $")
_NOT_SUBJECT = re.compile(r"(?:\b(?:for|med|i|af|til|fra|hos|mellem|og|samt|under)|[\ue000-\uf8ff]) $")
_CONSISTS = re.compile(r" (?:består|sammensættes|er sammensat|udgøres|bestå) (?:i alt |fast )?af (?:i alt )?$")
_HAS = re.compile(r" (?:har|tæller|omfatter|får) (?:i alt )?$")
_SOME = re.compile(r",? (?:som|der|med|uden|over|under|til|af)\b|, (?:hvis|når)\b")
_OF_ITS_OWN = re.compile(rf"(?P<organ>{ORGAN})s $")
_SINE = re.compile(r"\b(?:på|til|ved|under|om|begge) (?:begge )?(?:sine )?$")
_WITH = re.compile(r" (?:med|mellem|hos|på|af|sammen) (?!henblik)| for (?!at\b)| i (?!forbindelse|løbet|alt|hele)")
_INSIDE = re.compile(rf" (?:i|for) (?P<organ>{ORGAN})(?!\w)")
_THERE = re.compile(
    r"(?:.*\b)?(?:der (?:skal |vil )?(?:holdes|afholdes|bliver holdt|er|planlægges|indkaldes til)(?: i alt)?"
    r"|møder(?:ne)? (?:holdes|afholdes)) "
)
_IT = re.compile(r"den (?:holder|mødes|samles|har)(?: møde)? ")
_BODY = re.compile(r"[a-zæøå]*(?:gruppe|udvalg|netværk|råd|forum|team|bestyrelse|sekretariat)")
"""A body that isn't one of the organs."""
_OTHER_TIMES = Pattern(
    r"\b(?:tidligere|hidtil|hidtidige|forrige|første år|sidste år|i stedet for|fremfor|var|havde|holdt|mødtes|bestod"
    r"|indtil|20\d\d|ekstraordinære?|ekstra|supplerende)\b"
)
"""What says that it isn't about how things are, or about extra meetings."""
_MAY = re.compile(r"\b(?:kan|kunne|hvis|såfremt)\b")


def stated(passage: Passage, organs: Organs) -> Iterator[OrganNumber]:
    """What a text says of the organs in numbers."""
    text = organs.signed(passage.text)
    for what, pattern in ((MEETINGS, _MEETINGS), (MEETINGS, _TIMES), (MEMBERS, _MEMBERS)):
        for found in pattern.finditer(text):
            begin, stop = passage.sentence(found.start())
            if found.end() > stop or _OTHER_TIMES.search(text, begin, stop):
                continue
            before, after = text[begin : found.start()], text[found.end() : stop]
            if _MAY.search(before):
                continue
            limit = _LIMIT.search(before)
            before = before[: limit.start()] if limit else before
            if what == MEMBERS:
                organ = _seated(found, before, after, organs)
            else:
                organ = _meeting(found, before, after, text[:begin], passage, organs)
            numbers = _range(found, limit["word"] if limit else "")
            if organ and numbers:
                end = max(found.end("n"), found.end("m")) if found["n"] else found.end()
                yield OrganNumber(what, organ, *numbers, passage, found.start(), end)


def _range(found: re.Match[str], limit: str) -> tuple[int, int] | None:
    """The least and the most that a number may be."""
    if not found["n"]:
        often = _OFTEN[found["often"].removeprefix("hvert ")[:5]]
        return often, often
    first = _number(found["n"])
    last = _number(found["m"]) if found["m"] else first
    if limit in ("mindst", "minimum"):
        return first, 99
    if limit in ("højst", "maksimalt", "op til"):
        return 0, last
    return None if limit else (first, last)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else {**WORDS, "begge": 2}[written]


def _meeting(
    found: re.Match[str], before: str, after: str, earlier: str, passage: Passage, organs: Organs
) -> Organ | None:
    """Whose meetings a number is of; None where that isn't plain, or it isn't of a year."""
    groups = found.groupdict()
    is_times = "often" in groups
    yearly = is_times or groups["yearly"] or "årlig" in groups["kind"] or "hvert år" in before
    owner = _OF_ITS_OWN.search(before)
    if not is_times and groups["of"]:
        named = organs.named(groups["of"].removesuffix("s"))
        return named if yearly and not _WITH.match(after) and not owner else None
    if owner:
        whole = yearly or "ordinære" in groups["kind"] or not _WITH.match(after) or after.startswith(" holdes")
        return organs.of_sign(owner["organ"]) if whole and not is_times and not _WITH.match(after) else None
    if not yearly:
        return None
    if inside := _INSIDE.match(after):
        return organs.of_sign(inside["organ"])
    if _WITH.match(after):
        return None
    if subject := _subject(before, found[0], is_times):
        return organs.of_sign(subject)
    return None if re.search(ORGAN, before + after) else _implied(before, after, earlier, passage, organs)


def _implied(before: str, after: str, earlier: str, passage: Passage, organs: Organs) -> Organ | None:
    """The organ of a sentence that names none: the one of the sentence before, or the one that it stands under."""
    if _IT.fullmatch(before):
        first = re.match(ORGAN, earlier[earlier.rstrip(" .").rfind(". ") + 1 :].lstrip())
        return organs.of_sign(first[0]) if first else None
    if not before and not after.strip(" ."):
        stands = passage.path in _WHOLLY or (passage.path or ())[:2] == ("organisering", "organer")
    else:
        stands = bool(_THERE.fullmatch(before) and not _BODY.search(earlier + before))
    return organs.default(passage) if stands else None


_WHOLLY = (("kommissorium", "møder"),)
"""Texts that are about meetings, so that "To gange om året" says how many."""


def _last_organ(before: str) -> re.Match[str] | None:
    found = list(re.finditer(ORGAN, before))
    return found[-1] if found else None


def _subject(before: str, words: str, is_times: bool) -> str:
    """The organ that does the meeting: "bestyrelsen holder", "holder bestyrelsen", "bestyrelsen … på sine"."""
    last = _last_organ(before)
    if last is None:
        return ""
    gap = before[last.end() :]
    if _VERB_BEFORE.search(before[: last.start()]) and (gap.isspace() or is_times or _MEETS.search(gap)):
        return last[0]
    if _NOT_SUBJECT.search(before[: last.start()]):
        return ""
    if " sine " in f"{gap[-6:]}{words}" and _SINE.search(gap) and not re.search(r"[;:]", gap):
        return last[0]
    return last[0] if _GAP.fullmatch(gap) and _MEETS.search(gap) else ""


def _seated(found: re.Match[str], before: str, after: str, organs: Organs) -> Organ | None:
    """Whose members a number counts, if it is all of them."""
    if found["of"]:
        whole = re.search(r"\b(?:de|alle|i alt|alle de) $", before) and not _SOME.match(after)
        return organs.named("bestyrelse") if whole else None
    if (owner := _OF_ITS_OWN.search(before)) and not _SOME.match(after):
        return organs.of_sign(owner["organ"])
    own = _last_organ(before)
    if own is None or _NOT_SUBJECT.search(before[: own.start()]):
        return None
    gap = before[own.end() :]
    if _CONSISTS.fullmatch(gap) or (_HAS.fullmatch(gap) and not _SOME.match(after)):
        return organs.of_sign(own[0])
    return None

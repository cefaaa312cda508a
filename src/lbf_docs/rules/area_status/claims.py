"""What the text says that an estate is: "Grønneparken er også et omdannelsesområde".

Only sentences in which the estate stands beside the verb, in the present tense, are read as claims. What an area has
been, may become or must not become is none, and neither is what is said of such areas in general.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Passage, text_passages
from lbf_docs.value import Value

from ..figures.words import listed
from ..pattern import Pattern
from .estates import Neighbourhood, list_day, neighbourhoods
from .status import CONVERSION, DISADVANTAGED, PARALLEL, PREVENTION, Status

_TERMS = {
    "forebyggelses": PREVENTION,
    "omdannelses": CONVERSION,
    "parallelsamfund": PARALLEL,
    "hård": CONVERSION,
    "ghetto": PARALLEL,
    "udsat": DISADVANTAGED,
}
"""What a term begins with."""
_TERM_ENDS = (
    "område", "området", "områder", "områderne", "samfund", "samfundet", "samfundene", "liste", "listen", "ghetto",
    "ghettoen", "ghettoer", "ghettoerne",
)  # fmt: skip
_TERM = r"(?:forebyggelses|omdannelses|parallelsamfund|(?:hård\w* )?ghetto|udsat(?:te)? (?:almene? )?bolig)\w*(?!-)"

_NAME = "[\ue000-\uf8ff]+"
"""A name of an estate: each letter replaced by the estate's own sign, so that all places stay what they are."""
_COUNTS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6}
SUBJECT = (
    rf"(?P<subject>{_NAME}(?:(?:, (?:og )?| og | samt ){_NAME})*s?|(?:de|alle|begge|disse)(?: \w+)? (?:bolig)?områder"
    r"|(?:bolig)?området|bebyggelsen|afdelingen)"
)
"""One estate or several, in a text that is signed."""
_CLAIM = Pattern(
    rf"(?:(?P<verb>er|står|har) )?{SUBJECT}(?P<relative>,? (?:som|der)(?= ))?"
    rf"(?P<middle>(?: [^\s,;:()]+){{0,12}}?) (?P<term>{_TERM})"
)
_AND_TERM = Pattern(rf"(?:,| og| samt)(?: et| en| også| også et)? (?P<term>{_TERM})")
_VERBS = listed(
    """
    er står figurerer optræder fremgår indgår findes betegnes defineres klassificeres kategoriseres
    """
)
_FILLING = listed(
    """
    lige nu i øjeblikket dag aktuelt fortsat stadig også begge alle to tre fire ligeledes dog desuden samtidig på
    nuværende tidspunkt for tiden ikke længere kun et en som af har status til officielt udpeget klassificeret
    kategoriseret defineret betegnet registreret opført placeret optaget med at finde over
    """
)
"""What may stand between the estate and what it is said to be; "i andre udsatte boligområder" is about others."""
_LIST = Pattern(r"(?: på| af)(?: \S+){0,5} liste\w*(?: fra \S+(?: \S+){0,2}| pr\. \S+(?: \S+){0,2})? over$")
_CONDITION = Pattern(r"\b(?:når|om|indtil|siden|ingen af|ikke)\s*$|\b(?:hverken|hvis|såfremt|medmindre)\b[^.;:!?]*$")
"""What is only supposed, or said of none: "ingen af de fem områder er", "ikke alle områder er"."""
_GOAL = Pattern(r"\b(?:mål|vision|sikre|undgå|ønske|forhindre|ambition|skal\b)")
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")


class Claim(Value):
    """That an estate is, or isn't, something, and where it is said."""

    home: Neighbourhood
    status: Status
    positive: bool
    passage: Passage
    start: int
    end: int


@lru_cache(maxsize=2)
def claims(plan: Plan) -> tuple[Claim, ...]:
    """Every claim about now in the plan's texts."""
    homes, day = neighbourhoods(plan), list_day(plan)
    if not homes or day is None:
        return ()
    return tuple(
        claim
        for passage in text_passages(plan)
        if passage.kind is not Kind.CELL and _may_claim(passage.text)
        for claim in _in_passage(passage, homes, str(day.year))
    )


def _may_claim(text: str) -> bool:
    """A quick look, for all texts that are about something else."""
    return (
        "mdannelses" in text or "arallelsamfund" in text or "hetto" in text or "orebyggelsesområde" in text
        or "orebyggelsesliste" in text or ("dsat" in text and "boligområde" in text)
    )  # fmt: skip


def _in_passage(passage: Passage, homes: tuple[Neighbourhood, ...], year: str) -> Iterator[Claim]:
    text = signed(passage.text, homes)
    for match in _CLAIM.finditer(text):
        words = match["middle"].split()
        begin, stop = passage.sentence(match.start())
        years = _YEAR.findall(text[begin:stop])
        if match.end() > stop or (years and year not in years):
            continue
        verb, told = (None, _from_its_verb(words)) if match["relative"] else (match["verb"], words)
        on_list = match["term"].endswith(("liste", "listen"))
        if not _says_what_it_is(verb, told, match["middle"], on_list) or is_supposed(text, begin, match.start(), stop):
            continue
        about = subjects(match["subject"], text[: match.start()], passage, homes)
        start = match.start("subject") if verb is None else match.start()
        terms, end = [match["term"]], match.end()
        while more := _AND_TERM.match(text, end):
            terms.append(more["term"])
            end = more.end()
        for term in terms:
            if term.endswith(_TERM_ENDS):
                status = next(status for begins, status in _TERMS.items() if term.startswith(begins))
                for home in about:
                    yield Claim(home, status, "ikke" not in words, passage, start, end)


def signed(text: str, homes: tuple[Neighbourhood, ...]) -> str:
    """The text in small letters, with the estates' signs in place of their names; as long as before."""
    for number, home in enumerate(homes):
        for name in home.names:
            text = text.replace(name, chr(0xE000 + number) * len(name))
    low = text.lower()
    return low if len(low) == len(text) else text


def _from_its_verb(words: list[str]) -> list[str]:
    """The words of a relative clause from its verb on: "som ikke længere er"."""
    at = next((at for at, word in enumerate(words) if word not in _FILLING or word in _VERBS), len(words))
    return words[at:]


def _says_what_it_is(verb: str | None, words: list[str], middle: str, on_list: bool) -> bool:
    """Whether the words between an estate and a term say that it is one: "er lige nu på regeringens liste over"."""
    if words[:2] == ["status", "som"]:
        return True
    if verb is None:
        if not words or words[0] not in _VERBS | {"har"}:
            return False
        words = words[1:]
    if verb == "har" or (words[:1] and middle.startswith(" har") and "status" not in words):
        return False
    if on_list and words and words[-1].endswith("s"):
        words = words[:-1]  # regeringens, ministeriets
    return bool(_LIST.search(middle)) or all(word in _FILLING or word.startswith("20") for word in words)


def is_supposed(text: str, begin: int, start: int, stop: int) -> bool:
    """What follows after "hvis", or after "at" in a sentence about a goal."""
    before = text[begin:start]
    if _CONDITION.search(before):
        return True
    after_that = re.search(r"\bat\s*$", before)
    return bool(after_that and (not before[: after_that.start()].strip() or _GOAL.search(text, begin, stop)))


def subjects(
    subject: str, before: str, passage: Passage, homes: tuple[Neighbourhood, ...]
) -> tuple[Neighbourhood, ...]:
    """Which estates a subject means; none, if that can't be told."""
    if named := _named(subject, homes):
        return named
    words = subject.split()
    if words[0] in ("de", "alle", "begge", "disse"):
        count = next((_COUNTS[word] for word in words if word in _COUNTS), 2 if words[0] == "begge" else None)
        every = words[0] == "alle" if count is None else count == len(homes)
        return homes if every else ()
    if len(homes) == 1:
        return homes
    earlier = _named(before, homes)
    if not earlier:
        earlier = tuple(home for home in homes if any(name in passage.heading for name in home.names))
    return earlier if len(earlier) == 1 else ()


def _named(text: str, homes: tuple[Neighbourhood, ...]) -> tuple[Neighbourhood, ...]:
    signs = {ord(sign) - 0xE000 for sign in text if "\ue000" <= sign <= "\uf8ff"}
    return tuple(home for number, home in enumerate(homes) if number in signs)

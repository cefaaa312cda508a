"""How many of the law's criteria the text says that an estate meets: "opfylder to af de fire kriterier i § 61 a"."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.model import Plan
from lbf_docs.model.passages import Kind, Passage, text_passages
from lbf_docs.value import Value

from ..pattern import Pattern
from .claims import SUBJECT, is_supposed, signed, subjects
from .estates import Neighbourhood, list_day, neighbourhoods
from .status import DISADVANTAGED, PREVENTION, Status

_NUMBERS = {"ingen": 0, "et": 1, "ét": 1, "én": 1, "en": 1, "to": 2, "tre": 3, "fire": 4, "alle": 4}
_NOW = r"(?: (?:nu|lige nu|i dag|fortsat|stadig|aktuelt|også|dermed|altså|desuden|kun|blot))*"
_MEETS = Pattern(
    rf"(?:{SUBJECT}{_NOW} opfylder{_NOW}|\bopfylder {SUBJECT.replace('<subject>', '<after>')}{_NOW})"
    rf" (?:(?P<limit>mindst|højst) )?(?P<count>{'|'.join(_NUMBERS)}|[0-4])(?: (?:ud )?af)?(?: de)?(?P<four> fire)?"
    r" kriteri\w+"
    r"(?: (?:i|efter|for|fra)(?: at være| listen over| almenboliglovens?)?(?: et| en)?"
    r" (?:§ ?61 ?(?P<paragraph>[ab])\b|(?P<term>udsat|parallelsamfund|omdannelses|forebyggelses)))"
)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")


class Count(Value):
    """How many criteria an estate is said to meet, and where."""

    home: Neighbourhood
    status: Status
    """Whose criteria they are; those of § 61 a are the same for three kinds of areas."""
    least: int
    most: int
    with_origin: bool
    """Whether the origin of the residents may be counted as one: the text doesn't speak of four."""
    words: str
    passage: Passage
    start: int
    end: int


def counts(plan: Plan) -> Iterator[Count]:
    """Every number of criteria in the plan's texts that is said of now."""
    homes, day = neighbourhoods(plan), list_day(plan)
    if not homes or day is None:
        return
    for passage in text_passages(plan):
        if passage.kind is not Kind.CELL and "opfylder" in passage.text and "kriteri" in passage.text:
            yield from _in_passage(passage, homes, str(day.year))


def _in_passage(passage: Passage, homes: tuple[Neighbourhood, ...], year: str) -> Iterator[Count]:
    text = signed(passage.text, homes)
    for match in _MEETS.finditer(text):
        begin, stop = passage.sentence(match.start())
        years = _YEAR.findall(text[begin:stop])
        if (years and year not in years) or is_supposed(text, begin, match.start(), stop):
            continue
        is_prevention = match["paragraph"] == "b" or match["term"] == "forebyggelses"
        number = int(match["count"]) if match["count"].isdigit() else _NUMBERS[match["count"]]
        least = 0 if match["limit"] == "højst" else number
        most = 4 if match["limit"] == "mindst" else number
        status = PREVENTION if is_prevention else DISADVANTAGED
        with_origin = not match["four"] and (is_prevention or (match["term"] or "udsat") != "udsat")
        words = f"{match['limit'] or ''} {match['count']}".strip()
        for home in subjects(match["subject"] or match["after"], text[: match.start()], passage, homes):
            yield Count(home, status, least, most, with_origin, words, passage, match.start(), match.end())

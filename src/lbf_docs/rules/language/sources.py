"""The sources that a case cites, in footnotes and in its data: who made them and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbf_docs.model import Plan
from lbf_docs.model.index import THE_FUND
from lbf_docs.model.parties import Partner, Party
from lbf_docs.model.passages import Kind, text_passages
from lbf_docs.value import Value

from ..base import Spot
from ..figures.words import stem


class Source(Value):
    """A source where it is cited."""

    words: str
    """As it is written, without its year."""
    key: frozenset[str]
    """What tells it from others: who made it, however short, and the words of its title."""
    spot: Spot
    published: str
    """The year before the title of a publication, "VIVE, 2021: Børn og unge i idrætten": it has one. Figures that are
    made anew each year have many, and so have their sources.
    """


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_YEAR = re.compile(r",?\s*\(?(?<!\d)(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d)(?!\d))?(?!\d)\)?(?=[\s:.,;]|$)")
_BEFORE_TITLE = re.compile(r"[^:]{1,80}?,? \(?((?:19|20)\d\d)\)?: ?(?=[*_»\"“]*[^\W\d_])")
_YEARLY = re.compile(
    r"(?i)\b(?:års|årlig|år for år|statistik|data\b|nøgletal|opgørelse|redegørelse|måling|tal for|beboere i|regnskab"
    r"|register)"
)
_GENITIVE = re.compile(r"['’]?s$")
_MOST_WORDS = 25
"""A footnote with more words than a citation has, or with a verb, explains something."""
_VERBS = re.compile(
    r"\b(?:er|var|har|kan|skal|vil|bliver|blev|kommer|findes|dækker|omfatter|overtager|betyder|gælder)\b"
)
_LITTLE = frozenset(("af", "alle", "en", "et", "for", "fra", "i", "med", "og", "om", "på", "som", "til", "ved"))


def sources(plan: Plan) -> Iterator[Source]:
    """What indikatorer.yaml and tal.yaml name as their source, and the footnotes that cite one."""
    short = _short_forms(plan)
    for baseline in plan.indicators.baselines:
        yield from _source(baseline.source, (baseline, "kilde"), short)
    for figures in plan.figures.figures:
        yield from _source(figures.source, (figures, "kilde"), short)
    for note in text_passages(plan):
        if note.kind is Kind.NOTE and not note.quoted and not _VERBS.search(note.text):
            yield from _source(note.text, note.mention(0, len(note.text)), short)


def _short_forms(plan: Plan) -> dict[str, str]:
    """Those with a short name, by it; in small letters."""
    named: tuple[Party | Partner, ...] = (*plan.parties.parties, *plan.parties.partners)
    own = {party.short_name.lower(): party.name.lower() for party in named if party.short_name and party.name}
    return {**own, str(THE_FUND.short_name).lower(): str(THE_FUND.name).lower()}


def _source(written: str | None, spot: Spot, short: dict[str, str]) -> Iterator[Source]:
    plain = _YEAR.sub("", (written or "").strip()).strip(" .,:;")
    words = [_GENITIVE.sub("", word.lower()) for word in _WORD.findall(plain)]
    if not words or len(words) > _MOST_WORDS:
        return
    key = frozenset(stem(part) for word in words if word not in _LITTLE for part in short.get(word, word).split())
    if len(key) > 1:
        yield Source(plain, key, spot, _published(written or ""))


def _published(written: str) -> str:
    found = _BEFORE_TITLE.match(written.strip())
    return found[1] if found and not _YEARLY.search(written, found.end()) else ""

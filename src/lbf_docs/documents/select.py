"""Which of a plan's documents somebody means: by number, by short name, or by the indsatsområde."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lbf_docs.suggest import did_you_mean

from .base import Edition

_PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_BREAK = re.compile(r"[\W_]+")


class UnknownDocument(ValueError):
    """No document is called that; the message is Danish and names the ones there are."""


def select(editions: Sequence[Edition], wanted: Iterable[str]) -> tuple[Edition, ...]:
    """The editions that are meant, in their own order; all of them if nothing is asked for.

    "8", "08", "milepælsplan", "milepaelsplan", "delaftale" (all of them), "beskæftigelse" and a file name will do.
    Raises UnknownDocument.
    """
    chosen = {edition.number for word in wanted for edition in _meant(editions, word)}
    return tuple(e for e in editions if e.number in chosen) if chosen else tuple(editions)


def _meant(editions: Sequence[Edition], word: str) -> list[Edition]:
    asked = _plain(word.removesuffix(".docx"))
    found = [e for e in editions if asked in _names(e)] or [e for e in editions if asked and asked in _plain(e.stem)]
    if found:
        return found
    names = sorted({name for e in editions for name in (e.name, e.stem)})
    hint = did_you_mean(word, names) or "vælg mellem " + ", ".join(dict.fromkeys(e.name for e in editions))
    raise UnknownDocument(f"der er intet dokument, der hedder »{word}«: {hint}")


def _names(edition: Edition) -> set[str]:
    own = {str(edition.number), f"{edition.number:02}", edition.name, edition.stem, edition.title, edition.area_name}
    return {_plain(name) for name in own if name}


def _plain(name: str) -> str:
    """Small letters, words parted by one hyphen, without æ, ø and å."""
    return _BREAK.sub("-", name.casefold().translate(_PLAIN)).strip("-")

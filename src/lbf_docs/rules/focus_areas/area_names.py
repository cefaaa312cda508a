"""The names of indsatsområder, to be compared."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")


def plain(name: str) -> str:
    """A name without capitals and marks: "Sammenhængskraft & Medborgerskab" is "sammenhængskraft og medborgerskab"."""
    return " ".join(_WORD.findall(name.casefold().replace("&", " og ")))

"""Which fonts a PDF is set in: where the document's own are missing, LibreOffice takes any other and says nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

import pikepdf

from lbf_docs.look.fonts import known

_SUBSET = re.compile(r"^[A-Z]{6}\+")
"""Before the name of a font of which only the letters in use are embedded (ISO 32000-1, 9.6.4)."""


def missing_font(pdf: bytes, wanted: Iterable[str]) -> str | None:
    """The first of a document's fonts that its PDF is set in neither itself nor its stand-in; None if there is none.

    Fonts that the document has and no letter uses can't be told apart from missing ones: name only those in use.
    """
    there = _names(pdf)
    for name in wanted:
        found = known(name)
        accepted = {_plain(name), *({_plain(found[1].stand_in)} if found else ())}
        if not any(font.startswith(tuple(accepted)) for font in there):
            return name
    return None


def _names(pdf: bytes) -> set[str]:
    """The fonts' names, without what makes them a subset: "carlito-bold"."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        dictionaries = (one for one in opened.objects if isinstance(one, pikepdf.Dictionary))
        descriptors = [one for one in dictionaries if one.get("/Type") == "/FontDescriptor"]
        return {_plain(_SUBSET.sub("", str(one.get("/FontName", "")).removeprefix("/"))) for one in descriptors}


def _plain(name: str) -> str:
    return name.replace(" ", "").lower()

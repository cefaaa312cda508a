"""Fonts that look the same wherever a document is opened: in Word, and in LibreOffice with fonts of the same widths.

Which fonts are of the same widths is fontconfig's list, `30-metric-aliases.conf`: with these a page breaks alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from lbf_docs.value import Value


class Font(Value):
    """What a Word file says of a font, so that a reader without it takes the right one instead."""

    stand_in: str
    """A free font of the same widths."""
    family: str
    """roman (with serifs) or swiss (without)."""
    panose: str
    """Its shape in ten numbers, as Word writes it."""


SAFE: Final[Mapping[str, Font]] = MappingProxyType({
    "Arial": Font("Liberation Sans", "swiss", "020B0604020202020204"),
    "Arial Narrow": Font("Liberation Sans Narrow", "swiss", "020B0606020202030204"),
    "Calibri": Font("Carlito", "swiss", "020F0502020204030204"),
    "Cambria": Font("Caladea", "roman", "02040503050406030204"),
    "Georgia": Font("Gelasio", "roman", "02040502050405020303"),
    "Times New Roman": Font("Liberation Serif", "roman", "02020603050405020304"),
})  # fmt: skip
"""By the name that Word knows it under."""


def known(name: str) -> tuple[str, Font] | None:
    """One of the safe fonts, as it is rightly spelled; None for any other."""
    return next(((right, font) for right, font in SAFE.items() if right.lower() == name.lower()), None)

"""The types of a part's fields: what stands in the code, and how it is read from the case."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, TypeAlias

from lbf_docs.findings import DataPath
from lbf_docs.look.fonts import known
from lbf_docs.value import Value
from lbf_docs.values import Amount, Count, Number, Quarter, Share, Withheld
from lbf_docs.values.read import (
    read_amount,
    read_count,
    read_count_or_text,
    read_date,
    read_measured,
    read_measured_or_text,
    read_measured_share,
    read_moment,
    read_number,
    read_text,
    read_year,
    read_yes_no,
)

from .shapes import Markdown, Scalar, Table

WHOLE_PLAN = "helhedsplanen"


class MarkdownText(Value):
    """A text that stands in the data. What it says is in the plan's `texts`, under its path."""

    path: DataPath


def _degrees(most: int) -> Callable[[str], Number]:
    """Reads a position on the globe."""

    def read(text: str) -> Number:
        value = read_number(text)
        if abs(value) > most:
            raise ValueError(f"her skal stå et tal mellem -{most} og {most}, for eksempel 55,7105")
        return value

    return read


_ID = re.compile(r"[^\W\d]\w*", re.UNICODE)


def _read_id(written: str) -> str:
    text = read_text(written)
    if not _ID.fullmatch(text):
        raise ValueError("et id skrives med bogstaver, tal og _ og begynder med et bogstav, for eksempel afdeling_12")
    return text


_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")


def _read_colour(written: str) -> str:
    colour = _COLOUR.fullmatch(written.strip())
    if not colour:
        raise ValueError('en farve skrives med # og seks tegn i anførselstegn, for eksempel "#1F4E5F"')
    return f"#{colour[1].upper()}"


_FONT = re.compile(r"[^\W\d_][\w .&'-]{0,30}", re.UNICODE)
"""Word keeps no more than 31 signs of a font's name."""


def _read_font(written: str) -> str:
    name = " ".join(read_text(written).split())
    if not _FONT.fullmatch(name):
        raise ValueError("her skal stå navnet på én skrifttype, som Word viser det, for eksempel Arial")
    right = known(name)
    return right[0] if right else name


def _read_reason(written: str) -> str:
    """A reason of nothing but signs, "…" say, which a report leaves to be filled in, is none."""
    text = read_text(written)
    return text if any(sign.isalnum() for sign in text) else ""


Line: TypeAlias = Annotated[str, Scalar(read_text)]
"""A line of text."""
Reason: TypeAlias = Annotated[str, Scalar(_read_reason)]
"""A line of text in which something is said."""
Id: TypeAlias = Annotated[str, Scalar(_read_id)]
"""An id: letters, digits and _, so that `{{ part.navnet }}` can name it."""
Whole: TypeAlias = Annotated[Count, Scalar(read_count)]
WholeOrText: TypeAlias = Annotated[Count | str, Scalar(read_count_or_text)]
"""A number, or words where the number isn't one: "20-25", "alle beboere"."""
Latitude: TypeAlias = Annotated[Number, Scalar(_degrees(89))]
Longitude: TypeAlias = Annotated[Number, Scalar(_degrees(180))]
Day: TypeAlias = Annotated[date, Scalar(read_date)]
Moment: TypeAlias = Annotated[date | Quarter, Scalar(read_moment)]
"""A day or a quarter of a year."""
YesNo: TypeAlias = Annotated[bool, Scalar(read_yes_no)]
Colour: TypeAlias = Annotated[str, Scalar(_read_colour)]
"""A colour, "#RRGGBB" in capitals."""
FontName: TypeAlias = Annotated[str, Scalar(_read_font)]
"""The name of a font; a usual one is spelled as Word does."""
Kroner: TypeAlias = Annotated[Amount, Scalar(read_amount)]
Measured: TypeAlias = Annotated[Share | Number | Withheld, Scalar(read_measured)]
"""A measured figure: per cent, a plain number, or "-" for one that is withheld."""
MeasuredShare: TypeAlias = Annotated[Share | Withheld, Scalar(read_measured_share)]
"""A measured share, with its %, or "-"."""
MeasuredOrText: TypeAlias = Annotated[Share | Number | Withheld | str, Scalar(read_measured_or_text)]
"""A measured figure, or words such as "mindst 75 % af deltagerne"."""
Text: TypeAlias = Annotated[MarkdownText, Markdown()]
"""Markdown in the data."""
ByArea: TypeAlias = Annotated[
    dict[str, Share | Number | Withheld | None], Table(Scalar(read_measured), whole=WHOLE_PLAN)
]
"""Values by id of an estate, a department or a place; or one for the whole plan."""
TargetByArea: TypeAlias = Annotated[
    dict[str, Share | Number | Withheld | str | None], Table(Scalar(read_measured_or_text), whole=WHOLE_PLAN)
]
"""What is aimed at, by area, or for the whole plan."""
KronerByYear: TypeAlias = Annotated[dict[str, Amount | None], Table(Scalar(read_amount), key=read_year)]
HoursByYear: TypeAlias = Annotated[dict[str, Count | None], Table(Scalar(read_count), key=read_year)]

"""How one value may be written: what YAML makes of it, and what the text must look like.

The case's reader takes every value as text; an editor sees what YAML makes of it, so `1.586` is a number there, `ja` a
text and `01.01.2026` a text. What is said here may be looser than the reader, never stricter: an editor that underlines
what is right is switched off. A property holds that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from lbf_docs.model import kinds
from lbf_docs.model.shapes import Scalar, shape_of
from lbf_docs.value import Value

TEXT, NUMBER, TRUE_OR_FALSE = "string", "number", "boolean"
ANYTHING = (TEXT, NUMBER, TRUE_OR_FALSE)
"""All that YAML may make of a value but nothing at all."""


class Written(Value):
    """What an editor may accept for one kind of value."""

    types: tuple[str, ...]
    pattern: str = ""
    """Of a text. Read alike by Python and by JavaScript in its Unicode mode."""
    says: str = ""
    """What to write, in Danish."""
    words: Mapping[str, str] = MappingProxyType({})
    """All that can be written, where that is a few words, and what each means."""


_SPACES = " \u00a0\u202f"
_DATE = r"\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}"
_PERCENT = r"(%|pct\.?|procent)"
# JavaScript's \w knows no æ: what no id can hold is said instead, and letters beyond ASCII are let through.
_ID = r"[^\u0000-@\[-\^`\{-\u00a9][^\u0000-/:-@\[-\^`\{-\u00a9]*"

ID: Final = Written(
    (TEXT, TRUE_OR_FALSE), rf"^\s*{_ID}\s*$",
    "Et id skrives med bogstaver, tal og _ og begynder med et bogstav, for eksempel afdeling_12.",
)  # fmt: skip
_LINE = Written(ANYTHING, says="Her skal stå én værdi.")
_WHOLE = Written((TEXT, NUMBER), rf"^[\d.{_SPACES}]+$", "Her skal stå et helt tal, for eksempel 1.586.")
_DEGREES = Written((TEXT, NUMBER), rf"^[\d,.−\s{_SPACES}-]+$", "Her skal stå et tal, for eksempel 55,7105.")
_KRONER = Written(
    (TEXT, NUMBER), rf"^[\d,.−kr{_SPACES}-]+$", "Her skal stå et beløb, for eksempel 1.200.000 eller 310,50."
)  # fmt: skip
_MEASURED = Written(
    (TEXT, NUMBER), rf"^[\d,.−–\s{_SPACES}-]*{_PERCENT}?\s*$",
    'Her skal stå et tal, for eksempel 4,6 eller 31,9 %, eller "-" med anførselstegn for et, der ikke må oplyses.',
)  # fmt: skip
_MEASURED_SHARE = Written(
    (TEXT,), rf"{_PERCENT}\s*$|^\s*[-–]\s*$",
    'Her skal stå en procent med tegnet %, for eksempel 31,9 %, eller "-" med anførselstegn.',
)  # fmt: skip
_DAY = Written((TEXT,), rf"^\s*({_DATE})\s*$", "Her skal stå en dato, for eksempel 01.01.2026.")
_MOMENT = Written(
    (TEXT,), rf"^\s*({_DATE})\s*$|[KkQq].*[12]\d{{3}}|[12]\d{{3}}.*[KkQq]",
    "Her skal stå en dato eller et kvartal, for eksempel 01.06.2026 eller 2. kvartal 2026.",
)  # fmt: skip
_COLOUR = Written(
    (TEXT, NUMBER), r"^\s*#?[0-9A-Fa-f]{6}\s*$", 'Her skal stå en farve i anførselstegn, for eksempel "#1F4E5F".'
)  # fmt: skip
_FONT = Written(
    (TEXT, TRUE_OR_FALSE), r"^\s*[^\s_#@]",
    "Her skal stå navnet på én skrifttype, som Word viser det, for eksempel Arial."
)  # fmt: skip
_YES_NO = Written(
    (TEXT,), r"^\s*([Jj][Aa]|[Nn][Ee][Jj])\s*$", "Her skal stå ja eller nej.", {"ja": "", "nej": ""}
)  # fmt: skip


def _reader(kind: Any) -> Callable[[str], Any]:
    shape = shape_of(kind)
    assert isinstance(shape, Scalar)
    return shape.read


_BY_READER: Mapping[Callable[[str], Any], Written] = {
    _reader(kinds.Line): _LINE,
    _reader(kinds.Reason): _LINE,
    _reader(kinds.Id): ID,
    _reader(kinds.Whole): _WHOLE,
    _reader(kinds.WholeOrText): _LINE,
    _reader(kinds.Latitude): _DEGREES,
    _reader(kinds.Longitude): _DEGREES,
    _reader(kinds.Day): _DAY,
    _reader(kinds.Moment): _MOMENT,
    _reader(kinds.YesNo): _YES_NO,
    _reader(kinds.Colour): _COLOUR,
    _reader(kinds.FontName): _FONT,
    _reader(kinds.Kroner): _KRONER,
    _reader(kinds.Measured): _MEASURED,
    _reader(kinds.MeasuredShare): _MEASURED_SHARE,
    _reader(kinds.MeasuredOrText): _LINE,
}


def written(scalar: Scalar) -> Written:
    """How a value of this kind may be written. Raises KeyError for a kind that isn't described here."""
    return _BY_READER[scalar.read]

"""Bytes of a text file to text: UTF-8, NFC, "\\n" as line end, and only characters that a text can hold.

The text comes back even when something is wrong with it, so that the finding can show the line.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from lbf_docs.case.codes import CONTROL, NONCHARACTER, NOT_UTF8, STACKED_MARKS, UTF16
from lbf_docs.case.kinds import Code, finding
from lbf_docs.findings import Finding, Place
from lbf_docs.value import Value

MARKS_MAX = 30
"""Combining marks in a row, as in Unicode's stream-safe format: normalising a longer run takes quadratic time."""

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_PLANE_ENDS = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
# U+2028 and U+2029 end a line for some programs and not for others, U+FEFF has no width for some: places would differ.
_NO_TEXT = f"\ufdd0-\ufdef\u2028\u2029\ufeff\ud800-\udfff{_PLANE_ENDS}"
UNWANTED = re.compile(f"[{_CONTROL}{_NO_TEXT}]")
"""Characters that no text of a case may hold, also not by way of an escape."""
_MAYBE_UNWANTED = re.compile(
    f"[{_CONTROL}\ufdd0-\ufdef\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff\U00010000-\U0010ffff]"
)
"""The same and more, in one look at each character: most texts have none beyond the basic plane."""
_IS_CONTROL = re.compile(f"[{_CONTROL}]")
_MAYBE_MARKS = re.compile(f"[^\x00-\u02ff]{{{MARKS_MAX + 1},}}")


class Decoded(Value):
    """A file's text, and the first fault in its characters, if there is one."""

    text: str
    fault: Finding | None


def decode(raw: bytes, file: str) -> Decoded:
    """The text of `raw`; never raises. With a fault the text is only good for showing."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _looks_like_utf16(raw):
        codec = "utf-16-be" if raw.startswith((codecs.BOM_UTF16_BE, b"\x00")) else "utf-16-le"
        text = _tidy(raw.decode(codec, "replace").lstrip("\ufeff"))
        return Decoded(text, finding(UTF16, Place(file, 1, 1)))
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _tidy(raw[: error.start].decode("utf-8"))
        place = _place(file, before, len(before))
        return Decoded(_tidy(raw.decode("utf-8", "replace")), finding(NOT_UTF8, place, _bad_byte(raw[error.start])))
    return _without_unwanted(text, file)


def _without_unwanted(text: str, file: str) -> Decoded:
    text = _line_ends(text)
    run = None if text.isascii() else long_run_of_marks(text)
    if run is not None:
        return Decoded(text, finding(STACKED_MARKS, _place(file, text, run)))
    text = unicodedata.normalize("NFC", text)
    found = UNWANTED.search(text) if _MAYBE_UNWANTED.search(text) else None
    if not found:
        return Decoded(text, None)
    more = sum(1 for _ in UNWANTED.finditer(text, found.end()))
    kind, says = _unwanted(found.group())
    says += f", og der er {_thousands(more)} til i filen" if more else ""
    return Decoded(text, finding(kind, _place(file, text, found.start()), says))


def fault_in(value: str) -> tuple[Code, str] | None:
    """What is wrong with a text that was written with escapes: it may hold what the file itself may not."""
    found = UNWANTED.search(value)
    if found:
        return _unwanted(found.group())
    return (STACKED_MARKS, "") if long_run_of_marks(value) is not None else None


def _unwanted(character: str) -> tuple[Code, str]:
    return CONTROL if _IS_CONTROL.match(character) else NONCHARACTER, f"her står U+{ord(character):04X}"


def long_run_of_marks(text: str) -> int | None:
    """Where more than MARKS_MAX combining marks stand in a row; None in any sane text."""
    for stretch in _MAYBE_MARKS.finditer(text):
        count = 0
        for offset, character in enumerate(stretch.group()):
            count = count + 1 if unicodedata.combining(character) else 0
            if count > MARKS_MAX:
                return stretch.start() + offset
    return None


def _tidy(text: str) -> str:
    """Ready for showing: line ends, and NFC unless that could take for ever."""
    text = _line_ends(text)
    return text if long_run_of_marks(text) is not None else unicodedata.normalize("NFC", text)


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _looks_like_utf16(raw: bytes) -> bool:
    """UTF-16 without its mark: every other byte of the beginning is NUL."""
    start = raw[:64]
    return len(start) >= 4 and (not any(start[1::2]) or not any(start[::2])) and any(start)


def _place(file: str, text: str, index: int) -> Place:
    return Place(file, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _bad_byte(byte: int) -> str:
    old = bytes([byte]).decode("cp1252", "replace")
    hint = f"; i ældre Windows-tekst er det »{old}«" if old.isalpha() or old in "–—…’‘”“€§°´" else ""
    return f"her står byten {byte:02X}{hint}"


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", ".")

"""The pieces of data in a PDF: without the clock, and with an end that no reader can mistake."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Final

import pikepdf

_MADE_AT: Final = slice(24, 36)
"""Where a colour profile has the moment it was made (ICC.1:2010, 7.2): six numbers of two bytes."""
_MIDNIGHT: Final = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)


def fix_profiles(pdf: pikepdf.Pdf) -> None:
    """Gives the colour profile that LibreOffice makes for PDF/A a fixed date in place of the clock's."""
    for intent in pdf.Root.get("/OutputIntents", []):
        profile = intent.get("/DestOutputProfile")
        if isinstance(profile, pikepdf.Stream):
            data = bytearray(profile.read_bytes())
            data[_MADE_AT] = _MIDNIGHT
            profile.write(bytes(data))


def end_clearly(pdf: pikepdf.Pdf) -> None:
    """Sees to it that no stream ends with a carriage return.

    A line feed stands before `endstream`. After a carriage return a reader may take both for the end of the line, and
    finds the stream a byte shorter than it says, which PDF/A forbids (ISO 19005-2, 6.1.7.1).
    """
    for stream in _streams(pdf):
        raw = stream.read_raw_bytes()
        if "/Filter" not in stream:
            while zlib.compress(raw)[-1:] == b"\r":  # the last byte tells of the data, not of how it is packed
                raw += b"\n"  # space between operators, or after the XML
            stream.write(raw)
        elif raw.endswith(b"\r") and stream.Filter == pikepdf.Name.FlateDecode:
            stream.write(raw + b"\n", filter=pikepdf.Name.FlateDecode, decode_parms=_parameters(stream))


def _parameters(stream: pikepdf.Stream) -> pikepdf.Dictionary | None:
    parameters = stream.get("/DecodeParms")
    return parameters if isinstance(parameters, pikepdf.Dictionary) else None


def _streams(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            yield thing

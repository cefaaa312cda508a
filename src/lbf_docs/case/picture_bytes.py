"""Bytes of a PNG or a JPEG: whether the picture is whole, how large it is, and whether it is a trap.

Only what a reader needs to show it is looked at. A PNG is unpacked piece by piece and thrown away, so that one that
unpacks to more than its size says is told of here and not in Word.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_HEAD: Final = struct.Struct(">II5B")
_CHANNELS: Final = {0: (1, (1, 2, 4, 8, 16)), 2: (3, (8, 16)), 3: (1, (1, 2, 4, 8)), 4: (2, (8, 16)), 6: (4, (8, 16))}
"""By a PNG's kind of colour: numbers to a pixel, and how many bits each may have."""
_INTERLACED: Final = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Where the seven passes of an interlaced PNG begin, and their steps."""
_SLACK: Final = 64 * 1024
"""Bytes that some programs leave after the last row."""
_PIECE: Final = 1024 * 1024
_NOTES: Final = 4 * 1024 * 1024
"""Bytes that a compressed note or colour profile may unpack to."""
_FRAMES: Final = (0xC0, 0xC1, 0xC2)
"""The kinds of JPEG that are in use: baseline, extended, progressive."""


class DamagedError(ValueError):
    """The bytes can't be shown as a picture. The message is Danish."""


def measured(data: bytes, most_pixels: int) -> tuple[str, int, int]:
    """ "png" or "jpeg", width and height. Raises DamagedError for anything that is no whole picture of these kinds."""
    try:
        if data.startswith(_PNG):
            return "png", *_png(data, most_pixels)
        if data.startswith(_JPEG):
            return "jpeg", *_jpeg(data, most_pixels)
    except (struct.error, zlib.error, IndexError) as error:
        raise DamagedError("billedet er beskadiget") from error
    raise DamagedError("filen er ikke et billede i PNG eller JPEG")


def resolution(data: bytes) -> float:
    """Dots per inch of a picture that `measured` found whole, across; 0 for one that doesn't say.

    PNG says it in pHYs (dots per metre), JPEG in its JFIF header (dots per inch or per centimetre).
    """
    if data.startswith(_PNG):
        for kind, body in _chunks(data):
            if kind == b"pHYs" and len(body) == 9:
                across, _, unit = struct.unpack(">IIB", body)
                return float(across) * 0.0254 if unit == 1 else 0.0
            if kind == b"IDAT":
                break
        return 0.0
    if data[6:11] == b"JFIF\0" and len(data) > 18:
        unit, across = struct.unpack_from(">BH", data, 13)
        return float(across) * {1: 1.0, 2: 2.54}.get(unit, 0.0)
    return 0.0


_EXIF: Final = b"Exif\0\0"
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    3: (180, False),
    6: (90, False),
    8: (270, False),
    2: (0, True),
    4: (180, True),
    5: (270, True),
    7: (90, True),
}
"""By what a camera notes: how far to turn the picture clockwise, and whether it is mirrored left to right first."""


def orientation(data: bytes) -> tuple[int, bool]:
    """How a whole JPEG must be turned to be upright: degrees clockwise, and whether it is mirrored before that.

    A telephone stores what its sensor saw and notes how it was held (EXIF); Word and LibreOffice show what is stored.
    """
    try:
        return _TURNS.get(_noted(data), (0, False))
    except (struct.error, IndexError):
        return 0, False


def _noted(data: bytes) -> int:
    """The number that EXIF has for it; 1, which is upright, where it has none."""
    at = 2
    while data.startswith(_JPEG[:2]) and data[at] == 0xFF and data[at + 1] != 0xDA:
        (length,) = struct.unpack_from(">H", data, at + 2)
        if data[at + 1] == 0xE1 and data.startswith(_EXIF, at + 4):
            return _orientation_in(data[at + 10 : at + 2 + length])
        at += 2 + length
    return 1


def _orientation_in(notes: bytes) -> int:
    """The same, from the notes themselves: a list of numbered values, little or big end first."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(notes[:4], "")
    if not order:
        return 1
    (first,) = struct.unpack_from(f"{order}I", notes, 4)
    (count,) = struct.unpack_from(f"{order}H", notes, first)
    for at in range(first + 2, first + 2 + 12 * count, 12):
        number, kind, _, value = struct.unpack_from(f"{order}HHIH", notes, at)
        if number == _ORIENTATION:
            return int(value) if kind == 3 else 1
    return 1


def _size(width: int, height: int, most: int) -> tuple[int, int]:
    if width < 1 or height < 1:
        raise DamagedError("billedet er beskadiget")
    if width * height > most:
        raise DamagedError(f"billedet har {width} × {height} punkter, og det er for mange")
    return width, height


def _png(data: bytes, most_pixels: int) -> tuple[int, int]:
    chunks = _chunks(data)
    kind, head = next(chunks, (b"", memoryview(b"")))
    if kind != b"IHDR" or len(head) != _HEAD.size:
        raise DamagedError("billedet er beskadiget")
    width, height, bits, colour, *ways = _HEAD.unpack(head)
    width, height = _size(width, height, most_pixels)
    channels, depths = _CHANNELS.get(colour, (0, ()))
    if bits not in depths or ways[:2] != [0, 0] or ways[2] > 1:
        raise DamagedError("billedet er gemt på en måde, som ikke kan vises")
    wanted = sum(_rows(*size, bits * channels) for size in _passes(width, height, ways[2]))
    unpacker, found, ended = zlib.decompressobj(), 0, False
    for kind, body in chunks:
        if kind == b"IDAT" and not unpacker.eof:
            found = _unpacked(unpacker, body, found, wanted + _SLACK)
        elif kind in (b"zTXt", b"iCCP", b"iTXt"):
            _unpack_note(kind, bytes(body))
        ended = kind == b"IEND"
    if not ended or found < wanted:
        raise DamagedError("billedet er ikke helt: filen slutter for tidligt")
    return width, height


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Name and content of each piece, up to the last whole one. Raises DamagedError where a check sum is wrong."""
    view, at = memoryview(data), len(_PNG)
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 8 + length
        if end + 4 > len(data):
            return
        if zlib.crc32(view[at + 4 : end]) != struct.unpack_from(">I", data, end)[0]:
            raise DamagedError("billedet er beskadiget")
        yield kind, view[at + 8 : end]
        if kind == b"IEND":
            return
        at = end + 4


def _passes(width: int, height: int, interlaced: int) -> list[tuple[int, int]]:
    if not interlaced:
        return [(width, height)]
    return [((width - x + dx - 1) // dx, (height - y + dy - 1) // dy) for x, y, dx, dy in _INTERLACED]


def _rows(width: int, height: int, bits: int) -> int:
    """Bytes of some rows, each with the number of its filter before it."""
    return height * (1 + (width * bits + 7) // 8) if width > 0 and height > 0 else 0


def _unpacked(unpacker: zlib._Decompress, body: memoryview, found: int, most: int) -> int:
    """How many bytes there are with these. Never holds more than a piece of them."""
    rest: bytes | memoryview = body
    while len(rest) and not unpacker.eof:
        found += len(unpacker.decompress(rest, _PIECE))
        rest = unpacker.unconsumed_tail
        if found > most:
            raise DamagedError("billedet pakker ud til mere, end dets mål siger")
    return found


def _unpack_note(kind: bytes, body: bytes) -> None:
    """Raises DamagedError for a note that would fill the memory of whoever reads it."""
    _, _, rest = body.partition(b"\0")
    if kind == b"iTXt":
        if rest[:1] != b"\x01":
            return
        rest = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    else:
        rest = rest[1:]
    _unpacked(zlib.decompressobj(), memoryview(rest), 0, _NOTES)


def _jpeg(data: bytes, most_pixels: int) -> tuple[int, int]:
    size: tuple[int, int] | None = None
    at = 2
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        if data[at] != 0xFF:
            raise DamagedError("billedet er beskadiget")
        marker = data[at + 1]
        if marker == 0x01 or 0xD0 <= marker <= 0xD7:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if length < 2:
            raise DamagedError("billedet er beskadiget")
        if marker in _FRAMES:
            _, height, width, channels = struct.unpack_from(">BHHB", data, at + 4)
            if channels not in (1, 3, 4):
                raise DamagedError("billedet er gemt på en måde, som ikke kan vises")
            size = _size(width, height, most_pixels)
        elif marker == 0xDA:
            break
        at += 2 + length
    if size is None:
        raise DamagedError("billedet er gemt på en måde, som ikke kan vises")
    if data.find(b"\xff\xd9", at + 2 + length) < 0:
        raise DamagedError("billedet er ikke helt: filen slutter for tidligt")
    return size

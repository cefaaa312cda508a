"""Pictures to be hostile with: a whole PNG of any size, in pieces that can be exchanged; and the smallest JPEG."""

from __future__ import annotations

import base64
import struct
import zlib
from functools import cache

HEAD = b"\x89PNG\r\n\x1a\n"
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8Q"
    "EBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k="
)
"""One grey point; its kind of compression is rare, so that tests change it to the usual one."""
BASELINE = JPEG.replace(b"\xff\xc9", b"\xff\xc0", 1)


def chunk(kind: bytes, data: bytes) -> bytes:
    """A piece of a PNG with its check sum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def header(width: int, height: int, bits: int = 8, colour: int = 0, interlaced: int = 0) -> bytes:
    """The first piece."""
    return chunk(b"IHDR", struct.pack(">II5B", width, height, bits, colour, 0, 0, interlaced))


@cache
def zeros(size: int) -> bytes:
    """So many zeros, in whole megabytes, packed a thousandfold, never held."""
    packer = zlib.compressobj(9)
    piece = bytes(1024 * 1024)
    return (
        b"".join(packer.compress(piece) for _ in range(size // len(piece)))
        + packer.compress(bytes(size % len(piece)))
        + packer.flush()
    )


def png(
    width: int = 4, height: int = 3, *, stream: bytes | None = None, more: bytes = b"", head: bytes | None = None
) -> bytes:
    """A grey picture; `stream` in place of its rows, `more` before them."""
    rows = zlib.compress(bytes((1 + width) * height)) if stream is None else stream
    return HEAD + (head or header(width, height)) + more + chunk(b"IDAT", rows) + chunk(b"IEND", b"")

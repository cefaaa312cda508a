"""Writes a zip: each file deflated at level 6, with the same time and no attributes. Same files, same bytes.

Byte for byte what `zipfile` writes, which a test holds it to; but what the documents of a case have in common – styles,
theme, fonts – is packed once and not ten times.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_LEVEL: Final = 6
_VERSION, _DEFLATED, _UTF8 = 20, 8, 0x800
_EPOCH: Final = 1 << 5 | 1
"""1 January 1980, the earliest day that a zip knows, at midnight."""
_READ_AND_WRITE: Final = 0o600 << 16
_SMALL = 256 * 1024
_LARGEST: Final = 2**31 - 1
_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")


def write_zip(files: Mapping[str, bytes]) -> bytes:
    """The zip, with its files in the order given. Raises ValueError for more than two gigabytes."""
    out, listed, at = [], [], 0
    for name, data in files.items():
        crc, packed = _small_packed(data) if len(data) <= _SMALL else _packed(data)
        path = name.encode()
        flags = 0 if name.isascii() else _UTF8
        about = (flags, _DEFLATED, 0, _EPOCH, crc, len(packed), len(data), len(path), 0)
        out += [_LOCAL.pack(b"PK\3\4", _VERSION, *about), path, packed]
        listed += [_CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *about, 0, 0, 0, _READ_AND_WRITE, at), path]
        at += _LOCAL.size + len(path) + len(packed)
        if max(at, len(data)) > _LARGEST:
            raise ValueError("a zip of more than two gigabytes")
    directory = b"".join(listed)
    end = _END.pack(b"PK\5\6", 0, 0, len(files), len(files), len(directory), at, 0)
    return b"".join([*out, directory, end])


def _packed(data: bytes) -> tuple[int, bytes]:
    """Checksum and deflated bytes."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return zlib.crc32(data), packer.compress(data) + packer.flush()


_small_packed = lru_cache(maxsize=64)(_packed)

"""The size of a picture in print: as the file says, and else as Word takes it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from lbf_docs.case.pictures import read_picture, size_mm


def png(*between: tuple[bytes, bytes]) -> bytes:
    """A picture of 192 × 96 dots, with these pieces before the dots."""
    rows = zlib.compress((b"\0" + bytes(192 * 3)) * 96)
    chunks = ((b"IHDR", struct.pack(">II5B", 192, 96, 8, 2, 0, 0, 0)), *between, (b"IDAT", rows), (b"IEND", b""))
    made = (struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def jpeg(unit: int, dots: int) -> bytes:
    """As much of a JPEG as is looked at: 192 × 96 dots."""
    jfif = b"\xff\xe0" + struct.pack(">H5s2sBHH2s", 16, b"JFIF\0", b"\1\1", unit, dots, dots, b"\0\0")
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, 96, 192, 3) + bytes(9)
    return b"\xff\xd8" + jfif + frame + b"\xff\xda" + struct.pack(">H", 12) + bytes(10) + b"dots\xff\xd9"


def noted(orientation: int, order: str = ">", kind: int = 3, *, broken: bool = False) -> bytes:
    """The same with what a telephone notes of how it was held, after something else that it notes."""
    values = struct.pack(f"{order}H", 2)
    values += struct.pack(f"{order}HHII", 0x010F, 2, 4, 0) + struct.pack(
        f"{order}HHIHH", 0x0112, kind, 1, orientation, 0
    )
    notes = (b"MM\0*" if order == ">" else b"II*\0") + struct.pack(f"{order}I", 9_000 if broken else 8) + values
    exif = b"\xff\xe1" + struct.pack(">H", 8 + len(notes)) + b"Exif\0\0" + notes
    plain = jpeg(1, 300)
    return plain[:20] + exif + plain[20:]


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize(
    ("orientation", "turned", "mirrored"),
    [(1, 0, False), (2, 0, True), (3, 180, False), (4, 180, True), (5, 270, True), (6, 90, False), (7, 90, True),
     (8, 270, False), (0, 0, False), (9, 0, False)],
)  # fmt: skip
def test_a_picture_says_how_it_was_taken(
    tmp_path: Path, order: str, orientation: int, turned: int, mirrored: bool
) -> None:
    (tmp_path / "a.jpg").write_bytes(noted(orientation, order))
    found = read_picture(tmp_path, "a.jpg")
    assert (found.turned, found.mirrored) == (turned, mirrored)
    upright = (96, 192) if turned in (90, 270) else (192, 96)
    assert (found.width_px, found.height_px) == upright


@pytest.mark.parametrize(
    "data", [noted(6, kind=4), noted(6, broken=True), noted(6).replace(b"MM\0*", b"XX\0*"), jpeg(1, 300), png()]
)
def test_a_note_that_can_not_be_read_is_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(data)
    found = read_picture(tmp_path, "a.jpg")
    assert (found.turned, found.mirrored, found.width_px) == (0, False, 192)


def dots(per_metre: int, unit: int = 1) -> tuple[bytes, bytes]:
    return b"pHYs", struct.pack(">IIB", per_metre, per_metre, unit)


@pytest.mark.parametrize(
    ("data", "width"),
    [
        (png(), 50.8),
        (png(dots(11811)), 16.26),
        (png(dots(3780)), 50.8),
        (png(dots(11811, unit=0)), 50.8),
        (png(dots(1)), 50.8),
        (png((b"pHYs", b"short")), 50.8),
        (jpeg(1, 300), 16.26),
        (jpeg(2, 118), 16.27),
        (jpeg(0, 1), 50.8),
        (jpeg(1, 65_000), 50.8),
    ],
    ids=["none", "300 dpi", "96 dpi", "no unit", "1 a metre", "short", "jpeg", "jpeg cm", "jpeg none", "jpeg odd"],
)  # fmt: skip
def test_a_picture_is_as_large_as_it_says(tmp_path: Path, data: bytes, width: float) -> None:
    (tmp_path / "a.png").write_bytes(data)
    found = size_mm(read_picture(tmp_path, "a.png"))
    assert found == pytest.approx((width, width / 2), abs=0.01)

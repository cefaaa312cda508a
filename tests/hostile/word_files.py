"""Word files to be hostile with: our own agreement's template with one thing about it changed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from lbf_docs.word.package import MAIN, read_package

OURS = Path(__file__).parents[2] / "templates"
AGREEMENT = "01-strategisk-samarbejdsaftale.docx"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@cache
def parts_of(name: str = AGREEMENT) -> dict[str, bytes]:
    """The parts of one of our templates; not to be changed."""
    return read_package((OURS / name).read_bytes())


def packed(entries: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these entries in this order, whatever their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def paragraph(words: str) -> str:
    """A paragraph of a template."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:p><w:r><w:t xml:space="preserve">{escaped}</w:t></w:r></w:p>'


def body(xml: str, before: str = "") -> bytes:
    """The template with this in its body, and with something before its root."""
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1418" w:right="1418"/></w:sectPr>'
    document = f'{before}<w:document xmlns:w="{W}"><w:body>{xml}{section}</w:body></w:document>'
    return packed({**parts_of(), MAIN: document.encode()}.items())


def template(*paragraphs: str) -> bytes:
    """A template with these paragraphs."""
    return body("".join(map(paragraph, paragraphs)))


def with_part(name: str, data: bytes, of: str = AGREEMENT) -> bytes:
    """One of our templates with a part more, or another one."""
    return packed({**parts_of(of), name: data}.items())


@cache
def bomb(name: str, size: int) -> bytes:
    """Our template with a part of zeros: half a gigabyte becomes half a megabyte, and is never held here."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts_of().items():
            if part != name:
                archive.writestr(part, data)
        entry = zipfile.ZipInfo(name)
        entry.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(entry, "w", force_zip64=True) as stream:
            piece = bytes(1024 * 1024)
            for _ in range(size // len(piece)):
                stream.write(piece)
            stream.write(bytes(size % len(piece)))
    return out.getvalue()


def lying_bomb(name: str, size: int, said: int) -> bytes:
    """The same as one deflated stream, in a list that says it has `said` bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = bytes(1024 * 1024)
    stream = b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()
    plain = packed(parts_of().items())
    out = io.BytesIO(plain)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"", zipfile.ZIP_STORED)
        listed = archive.getinfo(name)
        start = archive.start_dir
        header = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 33, 0, len(stream), said, len(name), 0)
        out.seek(listed.header_offset)
        out.write(header + name.encode() + stream)
        archive.start_dir = max(start, out.tell())
        listed.compress_type, listed.compress_size, listed.file_size, listed.CRC = 8, len(stream), said, 0
        archive.fp.seek(archive.start_dir)  # type: ignore[union-attr]  # an open archive has a file
        archive._didModify = True  # type: ignore[attr-defined]  # so that it writes its list again
    return out.getvalue()

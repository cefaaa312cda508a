"""A .docx as a zip of parts: read with limits, written the same way every time."""

from __future__ import annotations

import hashlib
import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from .element import NS, Element, el, parse, qn
from .zip import write_zip

_LARGEST_PART: Final = 512 * 1024 * 1024
_MOST_PARTS: Final = 10_000
_MOST_BYTES: Final = 512 * 1024 * 1024
"""All parts together: they are held in memory."""
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CONTENT_TYPES = "[Content_Types].xml"
MAIN = "word/document.xml"


_ENTRY: Final = b"PK\x01\x02"
"""What each line of a zip's list begins with."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, OverflowError, RuntimeError,
)  # fmt: skip
"""What zipfile raises for a broken zip, one time or another."""


class PackageError(Exception):
    """A file is no Word file, or one that we refuse to open. The message is Danish."""


def read_package(data: bytes, largest_text: int = _LARGEST_PART) -> dict[str, bytes]:
    """The parts of a .docx by name. Raises PackageError for what is no zip, too large, or has no document in it.

    A part of XML may have `largest_text` bytes: read into a tree it takes up many times as much.
    """
    listed = data.count(_ENTRY)  # counted before zipfile makes something of each
    if listed > _MOST_PARTS:
        raise PackageError(f"filen har {listed} dele; en Word-fil har højst {_MOST_PARTS}")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse(entries, largest_text)
            parts = {entry.filename: _part(archive, entry) for entry in entries if not entry.is_dir()}
    except _DAMAGED as error:
        raise PackageError("filen er ikke en Word-fil, eller den er beskadiget") from error
    if MAIN not in parts or _CONTENT_TYPES not in parts:
        raise PackageError("filen er ikke en Word-fil: der er intet dokument i den")
    return parts


def _refuse(entries: Sequence[zipfile.ZipInfo], largest_text: int) -> None:
    """Raises PackageError for what no Word file has, as far as the zip's own list tells. Nothing is unpacked yet."""
    if any(e.file_size > _LARGEST_PART for e in entries) or sum(e.file_size for e in entries) > _MOST_BYTES:
        raise PackageError("filen fylder for meget, når den pakkes ud")
    names = set()
    for entry in entries:
        name = entry.filename
        steps = name.removesuffix("/").split("/")
        if "\\" in name or _CONTROL.search(name) or not {"", ".", ".."}.isdisjoint(steps):
            raise PackageError("filen har en del, hvis navn fører ud af filen")
        if name.casefold() in names:
            raise PackageError("filen har to dele med samme navn")
        names.add(name.casefold())
        if name.endswith((".xml", ".rels")) and entry.file_size > largest_text:
            size, most = entry.file_size / 1_000_000, largest_text // 1_000_000
            raise PackageError(f"{name} fylder {size:.0f} MB, når den pakkes ud; der er plads til {most} MB")


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """One part, packed in one of Word's two ways. The size in the zip's own list may lie: no more than that is read."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageError("filen er pakket på en måde, som Word ikke bruger")
    with archive.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise PackageError("filen fylder mere, end den selv siger")
    return data


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """The zip: content types first, the rest by name, fixed times and attributes; same parts, same bytes."""
    return write_zip({n: parts[n] for n in sorted(parts, key=lambda n: (n != _CONTENT_TYPES, n != "_rels/.rels", n))})


def content_hash(data: bytes) -> str:
    """SHA-256 over names and uncompressed parts of a .docx, in order: the same wherever zlib packs differently."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return parts_hash({name: archive.read(name) for name in archive.namelist()})


def parts_hash(parts: Mapping[str, bytes]) -> str:
    """`content_hash` of the file that these parts become."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        digest.update(name.encode() + b"\0" + parts[name] + b"\0")
    return digest.hexdigest()


@dataclass
class Relationships:
    """The relationships of one part; ids are given out in order."""

    root: Element = field(default_factory=lambda: parse(f'<Relationships xmlns="{NS["rel"]}"/>'))
    _known: dict[tuple[str, str], str] | None = None
    """Ids by type and target, made when the first is added: a long text has thousands of links."""
    _taken: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, data: bytes | None) -> Relationships:
        """From a .rels part, or none yet."""
        return cls(parse(data)) if data else cls()

    def add(self, kind: str, target: str, external: bool = False) -> str:
        """The id of a relationship to `target`; an equal one is used again. `kind` is "image", "hyperlink", …"""
        type_ = kind if "/" in kind else _RELS + kind
        if self._known is None:
            self._known = {(str(r.get("Type")), str(r.get("Target"))): str(r.get("Id")) for r in reversed(self.root)}
            self._taken = {str(r.get("Id")) for r in self.root}
        if (type_, target) in self._known:
            return self._known[type_, target]
        number = len(self._taken) + 1
        while f"rId{number}" in self._taken:
            number += 1
        attributes = {"Id": f"rId{number}", "Type": type_, "Target": target}
        self._known[type_, target] = attributes["Id"]
        self._taken.add(attributes["Id"])
        if external:
            attributes["TargetMode"] = "External"
        new = el("rel:Relationship", attributes)
        self.root.append(new)
        return attributes["Id"]

    def items(self) -> list[tuple[str, str, str, bool]]:
        """Id, short kind, target and whether it is outside, in order."""
        return [
            (
                str(r.get("Id")),
                str(r.get("Type")).rsplit("/", 1)[-1],
                str(r.get("Target")),
                r.get("TargetMode") == "External",
            )
            for r in self.root
        ]

    def bytes(self) -> bytes:
        """The part."""
        etree.cleanup_namespaces(self.root)
        out: bytes = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return out


def rels_name(part: str) -> str:
    """ "word/document.xml" → "word/_rels/document.xml.rels"."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def part_name(source: str, target: str) -> str:
    """The part that a relationship of `source` points to."""
    return (
        target.lstrip("/")
        if target.startswith("/")
        else posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
    )


def declare_types(parts: dict[str, bytes], defaults: Mapping[str, str], overrides: Mapping[str, str]) -> None:
    """Adds content types for new parts: `defaults` by ending, `overrides` by part name; drops those of lost parts."""
    root = parse(parts[_CONTENT_TYPES])
    for old in root.findall(qn("ct:Override")):
        if str(old.get("PartName")).lstrip("/") not in parts:
            root.remove(old)
    known = {str(d.get("Extension")).lower() for d in root.findall(qn("ct:Default"))}
    for ending, kind in defaults.items():
        if ending not in known:
            root.insert(0, el("ct:Default", {"Extension": ending, "ContentType": kind}))
    named = {o.get("PartName") for o in root.findall(qn("ct:Override"))}
    for part, kind in overrides.items():
        if f"/{part}" not in named:
            root.append(el("ct:Override", {"PartName": f"/{part}", "ContentType": kind}))
    etree.cleanup_namespaces(root)
    parts[_CONTENT_TYPES] = serialise_plain(root)


def serialise_plain(root: Element) -> bytes:
    """Bytes of a part that is no Word text."""
    out: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return out


__all__ = [
    "MAIN", "PackageError", "Relationships", "content_hash", "declare_types", "part_name", "parts_hash", "read_package",
    "rels_name", "write_package",
]  # fmt: skip

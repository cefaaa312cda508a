"""The zip around a Word file: the same parts are the same bytes, and what is no Word file is told so."""

from __future__ import annotations

import io
import random
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbf_docs.word.element import parse, qn
from lbf_docs.word.package import (
    MAIN,
    PackageError,
    Relationships,
    content_hash,
    declare_types,
    part_name,
    read_package,
    rels_name,
    write_package,
)

from .conftest import DESIGN, PARTS

LEAST = {MAIN: b"<d/>", "[Content_Types].xml": b"<Types/>"}


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_the_same_parts_are_the_same_bytes_whatever_their_order() -> None:
    assert write_package(PARTS) == write_package(dict(reversed(list(PARTS.items()))))
    assert read_package(write_package(PARTS)) == PARTS


def test_entries_have_a_fixed_order_no_clock_and_no_system() -> None:
    with zipfile.ZipFile(io.BytesIO(write_package(PARTS))) as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.compress_type) for entry in entries} == {(0, zipfile.ZIP_DEFLATED)}
    assert len({entry.external_attr for entry in entries}) == 1


def test_the_hash_of_the_content_does_not_depend_on_the_packing() -> None:
    assert content_hash(zipped(dict(PARTS), zipfile.ZIP_STORED)) == content_hash(write_package(PARTS))
    assert content_hash(write_package({**PARTS, MAIN: b"<d/>"})) != content_hash(write_package(PARTS))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"not a zip",
        DESIGN[:-30],
        DESIGN[: len(DESIGN) // 2],
        zipped({}),
        zipped({"a.txt": b"a"}),
        zipped({MAIN: b"<d/>"}),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
    ids=["empty", "start", "text", "cut", "half", "no parts", "another zip", "no types", "old .doc"],
)
def test_what_is_no_word_file_is_told_so_in_danish(data: bytes) -> None:
    with pytest.raises(PackageError, match="filen er ikke en Word-fil"):
        read_package(data)


def test_a_file_with_very_many_parts_is_refused() -> None:
    many = {**LEAST, **{f"a{n}": b"" for n in range(20_000)}}
    with pytest.raises(PackageError, match="20002 dele"):
        read_package(zipped(many, zipfile.ZIP_STORED))


def lying(data: bytes, size: int) -> bytes:
    """The zip with another uncompressed size for every part, in the list and at the part itself."""
    raw = bytearray(data)
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + offset : at + offset + 4] = struct.pack("<I", size)
            at = raw.find(mark, at + 4)
    return bytes(raw)


@pytest.mark.parametrize("size", [0, 3, 600 * 1024 * 1024, 0xFFFFFFF0])
def test_sizes_that_lie_are_refused(size: int) -> None:
    with pytest.raises(PackageError):
        read_package(lying(zipped({**LEAST, "a": b"0123456789" * 100}), size))


def test_a_password_is_refused() -> None:
    raw = bytearray(zipped(dict(LEAST)))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(mark, at + 4)
    with pytest.raises(PackageError):
        read_package(bytes(raw))


def test_a_damaged_stream_is_refused() -> None:
    """A few wrong bytes in the middle: what a torn download or a bad disk leaves."""
    chance = random.Random(1)
    for _ in range(150):
        data = bytearray(DESIGN)
        for _ in range(3):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read_package(bytes(data))
        except PackageError as error:
            assert str(error)  # noqa: PT017


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_packings_are_read_or_refused(method: int) -> None:
    data = zipped(dict(LEAST), method)
    for damaged in (
        data,
        data[:40] + bytes([data[40] ^ 255]) + data[41:],
        data[:70] + bytes([data[70] ^ 255]) + data[71:],
    ):
        try:
            assert set(read_package(damaged)) == set(LEAST)
        except PackageError:
            continue


@settings(max_examples=60)
@given(data=st.binary(max_size=200), head=st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)]))
def test_any_bytes_are_read_or_refused(data: bytes, head: bytes) -> None:
    with pytest.raises(PackageError):
        read_package(head + data)


def test_names_of_relationship_parts_and_their_targets() -> None:
    assert rels_name(MAIN) == "word/_rels/document.xml.rels"
    assert part_name(MAIN, "media/a.png") == "word/media/a.png"
    assert part_name(MAIN, "/word/styles.xml") == "word/styles.xml"
    assert part_name(MAIN, "../customXml/item1.xml") == "customXml/item1.xml"


def test_new_relationships_fill_no_taken_id() -> None:
    relations = Relationships.read(PARTS[rels_name(MAIN)])
    taken = {id_ for id_, _, _, _ in relations.items()}
    assert relations.add("image", "media/a.png") not in taken
    assert Relationships.read(relations.bytes()).items() == relations.items()


def test_content_types_are_declared_once_and_lost_parts_forgotten() -> None:
    parts = {name: data for name, data in PARTS.items() if name != "word/theme/theme1.xml"}
    for _ in range(2):
        declare_types(parts, {"png": "image/png"}, {"word/new.xml": "application/xml"})
    root = parse(parts["[Content_Types].xml"])
    assert [d.get("Extension") for d in root.findall(qn("ct:Default"))].count("png") == 1
    named = [str(o.get("PartName")) for o in root.findall(qn("ct:Override"))]
    assert named.count("/word/new.xml") == 1
    assert "/word/theme/theme1.xml" not in named

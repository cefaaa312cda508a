"""Pictures of a case that are none, that lie elsewhere, or that would fill the memory of whoever opens the document."""

from __future__ import annotations

import os
import resource
import unicodedata
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbf_docs.case.picture_bytes import DamagedError, measured
from lbf_docs.word.package import read_package

from .conftest import Seen, Way, command
from .picture_files import BASELINE, HEAD, chunk, header, png, zeros

MB = 1024 * 1024
NAME = "billeder/kort.png"
Use = Callable[[bytes], Seen]


def name(case: Path, path: str) -> None:
    """The case's map is this picture; the text of the agreement shows it."""
    places = case / "områder.yaml"
    quoted = path.replace("\\", "\\\\").replace('"', '\\"')
    own = f'kort:\n  titel: Kort\n  billede: "{quoted}"\n  alternativ_tekst: Byen.\n'
    places.write_text(places.read_text(encoding="utf-8") + own, encoding="utf-8")
    (case / "tekst" / "2-vision.md").write_text("Her er vi.\n\n{{ kort }}\n", encoding="utf-8")


def media(seen: Seen) -> list[bytes]:
    """The pictures in the agreement."""
    return [data for part, data in read_package(next(iter(seen.files.values()))).items() if "/media/" in part]


@pytest.fixture
def use(case: Path, go: Way) -> Use:
    """What comes of the case with these bytes as its map."""

    def used(data: bytes) -> Seen:
        name(case, NAME)
        (case / "billeder").mkdir()
        (case / NAME).write_bytes(data)
        return go()

    return used


WHOLE = {
    "grey": png(),
    "1 bit": HEAD + header(9, 2, 1) + chunk(b"IDAT", zlib.compress(bytes(6))) + chunk(b"IEND", b""),
    "true colour, 16 bits": HEAD + header(3, 2, 16, 6) + chunk(b"IDAT", zlib.compress(bytes(50))) + chunk(b"IEND", b""),
    "interlaced": HEAD + header(5, 5, 8, 2, 1) + chunk(b"IDAT", zlib.compress(bytes(90))) + chunk(b"IEND", b""),
    "in pieces": HEAD + header(4, 3) + b"".join(chunk(b"IDAT", bytes([b])) for b in zlib.compress(bytes(15)))
    + chunk(b"IEND", b""),
    "with a note": png(more=chunk(b"tEXt", b"Title\0x") + chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 1000))),
    "with more behind": png() + b"PK\x03\x04",
    "JPEG": BASELINE,
}  # fmt: skip


@pytest.mark.parametrize("what", WHOLE)
def test_a_whole_picture_is_put_in_as_it_is(use: Use, what: str) -> None:
    seen = use(WHOLE[what])
    assert seen.codes == []
    assert WHOLE[what] in media(seen)


ONE_POINT = b"\x08\x00\x01\x00\x01"
NOISE = b"".join(zlib.crc32(bytes([a, b])).to_bytes(4, "big") for a in range(30) for b in range(31))
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>'
NONE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a text": (lambda: b"Dette er en tekst.\n", "ikke et billede i PNG eller JPEG"),
    "an SVG": (lambda: SVG, "ikke et billede i PNG eller JPEG"),
    "a GIF": (lambda: b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "ikke et billede i PNG eller JPEG"),
    "a BMP": (lambda: b"BM" + bytes(60), "ikke et billede i PNG eller JPEG"),
    "a Word file": (lambda: b"PK\x03\x04" + bytes(60), "ikke et billede i PNG eller JPEG"),
    "nothing": (lambda: b"", "filen er tom"),
    "21 MB": (lambda: png(more=chunk(b"tEXt", b"a\0" + bytes(21 * MB))), "der er plads til 20 MB"),
    "only the head": (lambda: HEAD, "beskadiget"),
    "cut in the head": (lambda: png()[:20], "beskadiget"),
    "cut in the rows": (lambda: png(60, 60, stream=zlib.compress(NOISE))[:-200], "ikke helt"),
    "cut after the rows": (lambda: png()[:-12], "ikke helt"),
    "too few rows": (lambda: png(40, 40, stream=zlib.compress(bytes(500))), "ikke helt"),
    "no rows": (lambda: HEAD + header(4, 3) + chunk(b"IEND", b""), "ikke helt"),
    "a wrong check sum": (lambda: png().replace(b"IDAT", b"IDAX"), "beskadiget"),
    "no width": (lambda: png(0, 3), "beskadiget"),
    "an unknown colour": (lambda: png(head=header(4, 3, 8, 7)), "på en måde, som ikke kan vises"),
    "enormous by its word": (lambda: png(2**31 - 1, 2**31 - 1, stream=b""), "det er for mange"),
    "30,000 by 30,000": (lambda: png(30_000, 30_000, stream=b""), "det er for mange"),
    "a bomb in its rows": (lambda: png(100, 100, stream=zeros(100 * MB)), "pakker ud til mere"),
    "a bomb in a note": (lambda: png(more=chunk(b"zTXt", b"a\0\0" + zeros(20 * MB))), "pakker ud til mere"),
    "a bomb in a profile": (lambda: png(more=chunk(b"iCCP", b"a\0\0" + zeros(20 * MB))), "pakker ud til mere"),
    "a bomb in an iTXt": (lambda: png(more=chunk(b"iTXt", b"a\0\1\0da\0\0" + zeros(20 * MB))), "pakker ud til mere"),
    "JPEG cut": (lambda: BASELINE[:-2], "ikke helt"),
    "JPEG cut early": (lambda: BASELINE[:30], "beskadiget"),
    "JPEG without a size": (lambda: b"\xff\xd8\xff\xda\x00\x02\xff\xd9", "på en måde, som ikke kan vises"),
    "JPEG of 65,535 by 65,535": (lambda: BASELINE.replace(ONE_POINT, b"\x08\xff\xff\xff\xff"), "det er for mange"),
    "JPEG of a rare kind": (lambda: BASELINE.replace(b"\xff\xc0", b"\xff\xc9"), "på en måde, som ikke kan vises"),
    "JPEG of lengths of nought": (lambda: b"\xff\xd8" + b"\xff\xe0\x00\x00" * 1_000, "beskadiget"),
}  # fmt: skip


@pytest.mark.parametrize("what", NONE)
def test_what_is_no_picture_is_told_where_it_is_named(case: Path, use: Use, what: str) -> None:
    make, says = NONE[what]
    found = use(make()).told("FIL201")
    line = (case / "områder.yaml").read_text(encoding="utf-8").split("\n")[(found.place.line or 0) - 1]
    assert (found.place.file, line.strip()) == ("områder.yaml", f'billede: "{NAME}"')
    assert says in found.title
    assert "gem det" in found.remedy


PATHS = {
    "absolute": ("/etc/hostname", "inde i sagens mappe"),
    "absolute and its own": ("{case}/../hemmelig.md", "inde i sagens mappe"),
    "up": ("../hemmelig.md", "inde i sagens mappe"),
    "up from a folder": ("billeder/../../hemmelig.md", "inde i sagens mappe"),
    "up and up": ("../" * 40 + "etc/hostname", "inde i sagens mappe"),
    "a Windows path": ("..\\..\\hemmelig.md", "findes ikke"),
    "a UNC path": ("\\\\server\\kort.png", "findes ikke"),
    "a web address": ("https://example.com/kort.png", "er en adresse på nettet"),
    "a file address": ("file:///etc/hostname", "findes ikke"),
    "nowhere": ("billeder/findes-ikke.png", "findes ikke"),
    "a folder": ("billeder", "er ikke en fil med et billede"),
    "the case": (".", "er ikke en fil med et billede"),
    "one of its files": ("plan.yaml", "ikke et billede i PNG eller JPEG"),
    "very long": ("x" * 5_000, "findes ikke"),
    "a link out of the case": ("billeder/ud.png", "inde i sagens mappe"),
    "a folder that leads out": ("billeder/uden-for/hemmelig.md", "inde i sagens mappe"),
    "a link to a device": ("billeder/nul.png", "inde i sagens mappe"),
    "a link to itself": ("billeder/ring.png", "kan ikke læses"),
    "a pipe": ("billeder/pipe.png", "er ikke en fil med et billede"),
}  # fmt: skip


@pytest.mark.parametrize("what", PATHS)
def test_a_path_to_anything_but_a_file_of_the_case_is_told(case: Path, home: Path, what: str, go: Way) -> None:
    path, says = PATHS[what]
    (case / "billeder").mkdir()
    (case / "billeder" / "ud.png").symlink_to(home / "hemmelig.md")
    (case / "billeder" / "uden-for").symlink_to(home)
    (case / "billeder" / "nul.png").symlink_to("/dev/zero")
    (case / "billeder" / "ring.png").symlink_to("ring.png")
    os.mkfifo(case / "billeder" / "pipe.png")
    name(case, path.format(case=case))
    seen = go()
    found = seen.told("FIL201")
    assert says in found.title, found.title
    assert found.place.file == "områder.yaml"
    assert found.remedy
    assert all(b"4711" not in data for data in seen.files.values())


def test_a_link_within_the_case_is_followed(case: Path, go: Way) -> None:
    (case / "billeder").mkdir()
    (case / "billeder" / "det-rigtige.png").write_bytes(png())
    (case / NAME).symlink_to("det-rigtige.png")
    name(case, NAME)
    assert png() in media(go())


def test_a_name_that_a_mac_stored_in_parts_is_found(case: Path, go: Way) -> None:
    folder = case / "billeder" / unicodedata.normalize("NFD", "på kortet")
    folder.mkdir(parents=True)
    (folder / unicodedata.normalize("NFD", "område é.png")).write_bytes(png())
    name(case, "billeder/på kortet/område é.png")
    assert png() in media(go())


def test_a_bomb_is_not_unpacked(case: Path, out: Path) -> None:
    """With room for a build and not for what the picture unpacks to."""
    name(case, NAME)
    (case / "billeder").mkdir()
    (case / NAME).write_bytes(png(100, 100, stream=zeros(600 * MB)))
    limit = 512 * MB
    done = command(
        "build", case, "--out", out, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    )
    assert done.returncode == 1
    assert "områder.yaml:" in done.stderr
    assert "pakker ud til mere, end dets mål siger" in done.stderr
    assert not out.exists()


@settings(max_examples=300)
@given(st.sampled_from([png(), BASELINE, WHOLE["interlaced"], WHOLE["with a note"]]), st.data())
def test_any_damage_gives_a_size_or_a_reason(whole: bytes, data: st.DataObject) -> None:
    spoilt = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(spoilt[: data.draw(st.integers(0, len(spoilt)))])
    try:
        kind, width, height = measured(cut, 60_000_000)
    except DamagedError as error:
        assert "billede" in str(error)  # noqa: PT017
    else:
        assert (kind in ("png", "jpeg"), width > 0, height > 0) == (True, True, True)

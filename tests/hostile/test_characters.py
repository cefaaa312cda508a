"""Characters as other programs, other computers and spiteful people write them."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Way, command, through

Spoil = Callable[[bytes], bytes]
RIGHT_TO_LEFT = "שלום עולם مرحبا بالعالم"
EMOJI = "👩‍👩‍👧‍👦 🇩🇰 ❤️ 🏳️‍🌈"
VISION = "tekst/2-vision.md"


def everywhere(case: Path, spoil: Spoil) -> None:
    """Spoils every file of the case."""
    for file in [*case.rglob("*.yaml"), *case.rglob("*.md")]:
        file.write_bytes(spoil(file.read_bytes()))


def in_parts(case: Path) -> None:
    """As a Mac may hand a folder out: å as a and a ring, in texts and in names."""
    everywhere(case, lambda data: unicodedata.normalize("NFD", data.decode()).encode())
    for path in sorted(case.rglob("*"), key=lambda path: -len(path.parts)):
        path.rename(path.with_name(unicodedata.normalize("NFD", path.name)))


@pytest.fixture
def clean(case: Path, tmp_path: Path) -> dict[str, bytes]:
    """What is built of the case as it was written."""
    (case / VISION).write_text("Vi vil have gåture på Ærø.\n\n- én\n- to\n", encoding="utf-8")
    return through(case, tmp_path / "ren").files


@pytest.mark.parametrize(
    "spoil",
    [
        lambda case: everywhere(case, lambda data: codecs.BOM_UTF8 + data),
        lambda case: everywhere(case, lambda data: data.replace(b"\n", b"\r\n")),
        lambda case: everywhere(case, lambda data: data.replace(b"\n", b"\r")),
        in_parts,
    ],
    ids=["BOM", "CRLF", "CR", "NFD"],
)
def test_how_another_computer_stores_it_changes_no_byte(
    case: Path, clean: dict[str, bytes], spoil: Callable[[Path], None], go: Way
) -> None:
    spoil(case)
    seen = go()
    assert seen.codes == []
    assert seen.files == clean


@pytest.mark.parametrize("file", ["områder.yaml", "organisering.yaml", VISION])
@pytest.mark.parametrize(
    ("spoil", "code", "says"),
    [
        (lambda text: text.encode("latin-1"), "FIL121", "her står byten"),
        (lambda text: text.encode("cp1252") + b"\x81", "FIL121", "her står byten"),
        (lambda text: text.encode("utf-16"), "FIL122", ""),
        (lambda text: text.encode("utf-16-be"), "FIL122", ""),
        (lambda text: text.encode("utf-32"), "FIL122", ""),
        (lambda text: text.encode() + b"\x00", "FIL123", "U+0000"),
        (lambda text: text.encode() + b"\x1b[2J\x1b]0;x\x07", "FIL123", "U+001B, og der er 2 til"),
        (lambda text: (text + "\u2028").encode(), "FIL124", "U+2028"),
        (lambda text: (text + "\ufdd20\ufdd3").encode(), "FIL124", "U+FDD2, og der er 1 til"),
        (lambda text: (text + "e" + "\u0301" * 20_000).encode(), "FIL125", ""),
        (lambda text: text.encode() + b"\xed\xa0\x80", "FIL121", "byten ED"),
        (lambda text: text.encode() + b"\xc0\xae", "FIL121", "byten C0"),
    ],
    ids=["latin-1", "cp1252", "utf-16", "utf-16-be", "utf-32", "NUL", "terminal", "U+2028", "marker", "accents", "half",
         "overlong"],
)  # fmt: skip
def test_what_is_no_text_is_told_with_file_line_and_remedy(
    case: Path, file: str, spoil: Callable[[str], bytes], code: str, says: str, go: Way
) -> None:
    path = case / file
    path.write_bytes(spoil(path.read_text(encoding="utf-8") + "# på Ærø\n"))
    found = go().told(code)
    assert (found.place.file, found.place.line is not None) == (file, True)
    assert says in found.says
    assert found.remedy


def test_the_command_line_tells_it_too(case: Path, out: Path) -> None:
    path = case / "områder.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    done = command("build", case, "--out", out)
    assert done.returncode == 1
    assert "områder.yaml:" in done.stderr
    assert "gem filen som UTF-8" in done.stderr
    assert not out.exists()


@pytest.mark.parametrize("written", ['"a\\0b"', '"a\\x1bb"', '"a\\ufdd0b"', '"a\\ud800b"', '"a\\u2029b"'])
def test_an_escape_is_no_way_round(case: Path, written: str, go: Way) -> None:
    path = case / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Lyngbakken i arbejde", written), encoding="utf-8")
    seen = go()
    assert set(seen.codes) & {"FIL123", "FIL124", "FIL161"}
    assert seen.files == {}


@pytest.mark.parametrize(
    "words",
    [f"På dansk {RIGHT_TO_LEFT} og {EMOJI} igen", "\u200e\u200f\u202bab\u202c", "𝕃𝕪𝕟𝕘 𠀀 ﬁ ½ ①",
     pytest.param("gåde" * 1_250, marks=pytest.mark.slow),
     pytest.param("م" * 5_000, marks=pytest.mark.slow), pytest.param("ab-cd/ef" * 625, marks=pytest.mark.slow),
     pytest.param("😀" * 5_000, marks=pytest.mark.slow)],
    ids=["emoji and right to left", "marks of direction", "rare letters", "5,000 letters", "5,000 arabic",
         "5,000 with signs", "5,000 emoji"],
)  # fmt: skip
def test_any_words_are_kept_in_names_and_texts_as_they_were_written(case: Path, words: str, go: Way) -> None:
    for file, old in (
        ("plan.yaml", "Lyngbakken i arbejde"),
        ("parter.yaml", "Boligforeningen Lyng"),
        ("organisering.yaml", "Jobgruppen"),
        ("områder.yaml", "navn: Lyngbakken"),
    ):
        path = case / file
        new = words if not old.startswith("navn") else f'navn: "{words}"'
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    text = f"Her står {words} i en sætning.\n\n| a | b |\n|---|---|\n| {words} | 1 |\n\nNote[^1].\n\n[^1]: {words}\n"
    (case / VISION).write_text(text, encoding="utf-8")
    seen = go()
    assert seen.codes == []
    shown = seen.text()
    whole = unicodedata.normalize("NFC", words)
    assert f"Her står {whole} i en sætning." in shown
    assert shown.count(whole) >= 6, shown.count(whole)


def test_names_of_files_may_be_any_bytes(case: Path, go: Way) -> None:
    for name in (b"\xff\xfe.md", b"a\nb.md", b"\x1b[31mrod.md", "x\u202emd.exe".encode(), b"-rf", b"x" * 250):
        (case / "tekst" / name.decode("utf-8", "surrogateescape")).write_bytes(b"x")
    seen = go()
    assert seen.codes == []
    assert [f.code for f in seen.findings].count("FIL102") == 6


def test_a_folder_with_a_strange_name_is_a_case_like_any(case: Path, tmp_path: Path) -> None:
    folder = case.rename(tmp_path / "sag \x1b[31m 'æ' \"ø\" \n $(touch x) 😀")
    done = command("build", folder, "--out", folder / "build", "--only", "kommissorium")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "x").exists()

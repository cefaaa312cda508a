"""Too much of everything: files of 100 MB, texts of nothing but marks, lists of thousands, names without an end."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Way, command

pytestmark = pytest.mark.slow  # minutes of reading too much; `make slow` runs it

VISION = "tekst/2-vision.md"
KB = 1_000


# --- files ---


@pytest.mark.parametrize("size", [5_000_001, 100_000_000, 100_000_000_000])
def test_a_file_that_is_too_large_is_told_and_not_read(case: Path, size: int, go: Way) -> None:
    for file in ("milepæle.yaml", VISION):
        os.truncate(case / file, size)  # a hole: it takes no room
    seen = go()
    told = {f.place.file: f for f in seen.findings if f.code == "FIL108"}
    assert set(told) == {"milepæle.yaml", VISION}
    assert "der er plads til 5 MB" in told[VISION].says
    assert seen.files == {}


def test_a_real_file_of_100_megabytes_on_the_command_line(case: Path, out: Path) -> None:
    with (case / "aktiviteter.yaml").open("ab") as file:
        for _ in range(100):
            file.write(b"# " + b"x" * 999_997 + b"\n")
    done = command("build", case, "--out", out, seconds=30)
    assert done.returncode == 1
    assert "aktiviteter.yaml" in done.stderr
    assert "den fylder 100,0 MB; der er plads til 5 MB" in done.stderr
    assert not out.exists()


def test_what_a_case_does_not_read_may_be_of_any_size(case: Path, go: Way) -> None:
    for name in ("optagelse.mp4", "tekst/noter.docx"):
        (case / name).touch()
        os.truncate(case / name, 10_000_000_000)
    seen = go()
    assert {f.code for f in seen.findings} == {"FIL102"}
    assert seen.files


def test_more_texts_than_a_case_has_room_for(case: Path, go: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lbf_docs.case.disk.CASE_BYTES_MAX", 2_000)
    (case / VISION).write_text("ord " * KB, encoding="utf-8")
    seen = go()
    assert seen.told("FIL109").remedy
    assert seen.files == {}


# --- texts of nothing but marks ---

MARKS: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "[" * n,
    "pictures": lambda n: "![" * (n // 2),
    "notes in notes": lambda n: "^[" * (n // 2),
    "brackets and letters": lambda n: "[a" * (n // 2),
    "closed brackets": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "unclosed links": lambda n: "[a](<b" * (n // 6),
    "undefined notes": lambda n: "[^a]" * (n // 4),
    "different notes": lambda n: "".join(f"[^{i}]" for i in range(n // 8)),
    "unused notes": lambda n: "".join(f"[^{i}]: x\n" for i in range(n // 10)),
    "stars": lambda n: "*a " * (n // 3),
    "stars in stars": lambda n: "*_" * (n // 2),
    "cells": lambda n: ("|a" * 500 + "\n") + ("|-" * 500 + "\n") + ("|a" * 500 + "\n") * (n // 1000),
    "points": lambda n: "- a\n" * (n // 4),
    "points in points": lambda n: "- " * (n // 2),
    "deeper points": lambda n: "".join(" " * (2 * i) + "- a\n" for i in range(int(n**0.5))),
    "quotations": lambda n: ">" * n,
    "headings": lambda n: "# a\n" * (n // 4),
    "numbers": lambda n: "".join(f"{i}. a\n\n" for i in range(n // 8)),
    "code": lambda n: "`" * n,
    "code of all lengths": lambda n: "".join("`" * i + " " for i in range(int((2 * n) ** 0.5))),
    "fences": lambda n: "```\n" * (n // 4),
    "braces": lambda n: "{" * n,
    "expressions": lambda n: "".join(f"{{{{ a{i} }}}} " for i in range(n // 11)),
    "unclosed expressions": lambda n: "{{ x\n" * (n // 5),
    "notes to the author": lambda n: "<!--\n" * (n // 5),
    "notes in a line": lambda n: "a <!-- b -->\n" * (n // 13),
    "orders": lambda n: "{#a}\n" * (n // 5),
    "entities": lambda n: "&#0;" * (n // 4),
    "backslashes": lambda n: "\\" * n,
    "lines": lambda n: "\n" * n,
    "spaces": lambda n: " " * n + "a",
    "tabs": lambda n: "\t" * n + "a",
    "one word": lambda n: "x" * n,
    "words": lambda n: "ord " * (n // 4),
    "paragraphs": lambda n: "Et afsnit.\n\n" * (n // 12),
    "links": lambda n: "".join(f"[a](https://x.dk/{i}) " for i in range(n // 24)),
    "statements": lambda n: "{% for a in b %}" * (n // 16),
    "numbers and units": lambda n: "1.234,5 % i 2024, " * (n // 18),
    "dates": lambda n: "31.02.2024 " * (n // 11),
    "CPR numbers": lambda n: "010170-1234 " * (n // 12),
    "addresses": lambda n: "a@b.dk " * (n // 7),
    "names": lambda n: "Lyngbakken Lyngbaken " * (n // 21),
}


@pytest.mark.parametrize("what", MARKS)
def test_a_text_of_nothing_but_marks_is_read_or_refused_in_time(case: Path, what: str, go: Way) -> None:
    (case / VISION).write_text(MARKS[what](10 * KB), encoding="utf-8")
    seen = go()
    assert VISION in {f.place.file for f in seen.findings} or seen.files


HEAVY = ("notes in notes", "unclosed links", "undefined notes", "different notes", "unused notes", "cells", "points",
         "headings", "expressions", "links", "numbers and units")  # fmt: skip
"""What is close to the limits, and what took minutes once."""
ENDLESS = ("brackets", "points", "words", "one word", "spaces", "dates", "addresses", "names")


@pytest.mark.parametrize(
    ("what", "size"),
    [*((what, 100 * KB) for what in HEAVY), *((what, 4_900 * KB) for what in ENDLESS), ("CPR numbers", 500 * KB)],
)
def test_a_long_text_of_nothing_but_marks_is_read_or_refused_in_time(case: Path, what: str, size: int, go: Way) -> None:
    (case / VISION).write_text(MARKS[what](size), encoding="utf-8")
    seen = go(seconds=40)
    assert VISION in {f.place.file for f in seen.findings} or seen.files


def test_a_text_that_is_not_read_says_so_and_stands_as_a_gap(case: Path, go: Way) -> None:
    (case / VISION).write_text("- punkt\n" * 60 * KB, encoding="utf-8")
    seen = go()
    found = seen.told("TXT117")
    assert (found.place.file, found.place.line) == (VISION, 1)
    assert "linjer og tegn med betydning; der er plads til 50.000" in found.says
    assert "[mangler: teksten, som ikke er læst]" in seen.text()


# --- lists of thousands ---


def listed(case: Path, file: str, item: str, count: int, key: str = "") -> None:
    """Adds so many items to the list that ends a file, or to a list of its own."""
    path = case / file
    items = "".join(f"  - {{{item}}}\n".replace("#", str(n)) for n in range(count))
    path.write_text(path.read_text(encoding="utf-8") + key + items, encoding="utf-8")


LISTS = {
    "milestones": ("milepæle.yaml", "milepæl: M#, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator"),
    "milestones of nobody": ("milepæle.yaml", "milepæl: M#, aktivitet: jobdør#, ansvarlig: koor#"),
    "unknown keys": ("milepæle.yaml", "milepel#: M, aktivit#: a"),
    "parties": ("parter.yaml", "id: p#, navn: Part #, type: kommune"),
    "parties of one name": ("parter.yaml", "id: p#, navn: Part, type: kommune"),
    "parties of one id": ("parter.yaml", "id: p, navn: Part #, type: kommune"),
    "organs": ("organisering.yaml", "id: o#, navn: Organ #, type: følgegruppe"),
    "organs in a ring": ("organisering.yaml", "id: o#, navn: Organ #, type: følgegruppe, under: o0"),
    "departments": ("områder.yaml", "id: a#, navn: Afd #, område: lyngbakken, boligorganisation: lyng, lejemål: 3"),
    "indicators": ("indikatorer.yaml", 'id: i#, område: "1 %", år: 2024'),
    "empty parts": ("milepæle.yaml", ""),
}


@pytest.mark.parametrize("what", LISTS)
def test_a_list_of_thousands_is_worked_through_or_told_in_time(case: Path, what: str, go: Way) -> None:
    file, item = LISTS[what]
    listed(case, file, item, 1_000)
    seen = go(only=("milepælsplan",), seconds=60)
    assert seen.files or file in {f.place.file for f in seen.findings}


def test_a_chain_of_organs_is_told_and_not_followed_to_the_end(case: Path, go: Way) -> None:
    """Each under the next, 5,000 of them: a drawing would call itself as often."""
    listed(case, "organisering.yaml", "id: o#, navn: Organ #, type: følgegruppe, under: o#", 5_000)
    path = case / "organisering.yaml"
    lines = path.read_text(encoding="utf-8").replace("under: o0}", "under: bestyrelsen}")
    for n in range(1, 5_000):
        lines = lines.replace(f"under: o{n}}}", f"under: o{n - 1}}}", 1)
    path.write_text(lines, encoding="utf-8")
    assert "her er 5003 organer" in go().told("DAT109").says


@pytest.mark.parametrize("organs", [49, 60, 299])
def test_a_deep_or_wide_diagram_is_drawn_or_told(case: Path, organs: int, go: Way) -> None:
    under = "o{}" if organs < 100 else "bestyrelsen"
    path = case / "organisering.yaml"
    chain = "".join(
        f"  - {{id: o{n}, navn: Organ {n}, type: følgegruppe, under: {under.format(n - 1) if n else 'bestyrelsen'}}}\n"
        for n in range(organs - 3)
    )
    path.write_text(path.read_text(encoding="utf-8") + chain, encoding="utf-8")
    (case / "tekst" / "3-organisering.md").write_text("{{ organisationsdiagram }}\n", encoding="utf-8")
    seen = go()
    assert seen.codes == (["DAT109"] if organs == 60 else [])
    assert bool(seen.files) is (organs != 60)


def test_more_places_than_a_map_can_show_are_told(case: Path, go: Way) -> None:
    listed(case, "områder.yaml", 'id: s#, navn: Sted #, type: sted, placering: {nord: "55,#", øst: "11,#"}', 500,
           "kort: {titel: Kort}\nsteder:\n")  # fmt: skip
    assert "kortet ville vise 500 steder" in go().told("DAT109").says


def test_thousands_of_names_in_the_folder_are_told_together(case: Path, go: Way) -> None:
    for number in range(3_000):
        (case / f"foto{number}.jpg").touch()
    seen = go()
    assert len([f for f in seen.findings if f.code == "FIL102"]) == 21
    assert seen.told("FIL110").place.file == "."


def test_thousands_of_acknowledgements_are_held_against_thousands_of_findings(case: Path, go: Way) -> None:
    listed(case, "parter.yaml", "id: p#, navn: Part #, type: kommune", 1_000)
    listed(case, "plan.yaml", "kode: LBF102, sted: 'parter.yaml: parter.p#', grund: derfor", 1_000, "kvitteringer:\n")
    seen = go(only=("milepælsplan",))
    assert len([f for f in seen.findings if f.code == "LBF102"]) >= 1_000 or seen.findings


def test_names_without_an_end_are_told_in_a_few_words(case: Path, go: Way) -> None:
    listed(case, "milepæle.yaml", f"milepæl: M, aktivitet: {'a' * 500 * KB}, ansvarlig: {'b' * 900}", 1)
    seen = go()
    assert seen.codes

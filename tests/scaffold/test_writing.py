"""As somebody writes in a new case, less is missing: step by step, to the last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lbf_docs import Answers, check, load_case, new_case
from lbf_docs.model import FILES

from .filled import fill_in

MISSING = ("LBF001", "LBF003", "LBF010", "LBF014")
ANSWERS = Answers(
    "Planen", "Prøve Kommune", ("Boligforeningen Lyng",), (), date(2026, 1, 1), date(2029, 12, 31), ("uddannelse",)
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new case with a few answers in it."""
    assert new_case(tmp_path / "sag", answers=ANSWERS).ok
    return tmp_path / "sag"


def missing(folder: Path) -> Counter[str]:
    """How much nobody has written yet, by code. The case always reads."""
    case = load_case(folder)
    assert case.plan is not None
    assert case.findings == ()
    return Counter(found.code for found in check(case).findings if found.code in MISSING)


def put(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def below(folder: Path, file: str, text: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as stream:
        stream.write(text)


def test_answers_leave_less_to_write_in_the_files_that_they_fill(tmp_path: Path, folder: Path) -> None:
    assert new_case(tmp_path / "tom").ok
    asked = {f.place.file for f in check(load_case(folder)).findings if f.code == "LBF001"}
    bare = {f.place.file for f in check(load_case(tmp_path / "tom")).findings if f.code == "LBF001"}
    assert bare - asked == {"parter.yaml", "organisering.yaml", "delaftaler.yaml", "budget.yaml"}
    assert asked < bare


STEPS: list[tuple[str, str, Callable[[Path], None]]] = [
    ("tekst/2-vision.md", "LBF003", lambda case: below(case, "tekst/2-vision.md", "\nEn by i balance.\n")),
    ("tekst/6-…", "LBF003", lambda case: below(case, "tekst/6-indsatsområder/uddannelse.md", "\nFraværet er højt.\n")),
    ("revisionens dato", "LBF010", lambda case: put(case, "plan.yaml", "  dato:\n", "  dato: 01.12.2025\n")),
    ("beboere i alt", "LBF010", lambda case: put(case, "områder.yaml", "  beboere:\n", "  beboere: 1.240\n")),
    ("lejemål i alt", "LBF010", lambda case: put(case, "områder.yaml", "  lejemål:\n", "  lejemål: 560\n")),
    ("en titel", "LBF010", lambda case: put(case, "organisering.yaml", "    titel:\n", "    titel: Direktør\n")),
    ("en til", "LBF010", lambda case: put(case, "organisering.yaml", "    titel:\n", "    titel: Forretningsfører\n")),
    ("formål", "LBF010", lambda case: put(case, "delaftaler.yaml", "    formål: |\n", "    formål: Flere læser.\n")),
    ("baseline", "LBF010", lambda case: put(case, "indikatorer.yaml", "    område:\n", "    område: 74,4 %\n")),
    ("år", "LBF010", lambda case: put(case, "indikatorer.yaml", "    år:\n", "    år: 2024\n")),
    ("kilde", "LBF010", lambda case: put(case, "indikatorer.yaml", "    kilde:\n", "    kilde: Danmarks Statistik\n")),
    ("et beløb", "LBF010", lambda case: put(case, "budget.yaml", "      2026:\n", "      2026: 120.000\n")),
    ("sagsnummer", "LBF014", lambda case: put(case, "indberetning.yaml", "sagsnummer:\n", "sagsnummer: 0000-01\n")),
]  # fmt: skip


def test_each_thing_that_is_written_is_one_less(folder: Path) -> None:
    before = missing(folder)
    assert before["LBF001"] == 4
    for name, code, write in STEPS:
        write(folder)
        after = missing(folder)
        assert before - after == Counter({code: 1}), name
        assert not after - before, name
        before = after


def test_a_file_that_is_begun_has_its_own_keys_to_fill_in_and_then_none(folder: Path) -> None:
    before = missing(folder)
    put(
        folder, "kommissorium.yaml", "sekretariatsbetjening: |\n", "sekretariatsbetjening: |\n  Dagsorden og referat.\n"
    )
    begun = missing(folder)
    assert begun["LBF001"] == before["LBF001"] - 1
    assert begun["LBF010"] == before["LBF010"]
    assert begun["LBF014"] == before["LBF014"] + 5
    for number, key in enumerate(("formål", "opgaver", "beslutningskompetence", "møder", "beslutningsdygtighed"), 1):
        put(folder, "kommissorium.yaml", f"\n{key}: |\n", f"\n{key}: |\n  Som aftalt.\n")
        assert missing(folder)["LBF014"] == begun["LBF014"] - number


def test_with_every_example_taken_only_the_indicators_lack_something(tmp_path: Path) -> None:
    """From the bare case, file by file in the order of FILES, the count never goes up in the end."""
    folder = tmp_path / "tom"
    assert new_case(folder).ok
    first = sum(missing(folder).values())
    for stem in FILES:
        file = folder / f"{stem}.yaml"
        file.write_text(fill_in(file.read_text(encoding="utf-8")), encoding="utf-8")
    for file in folder.rglob("*.md"):
        below(folder, file.relative_to(folder).as_posix(), "\nTeksten.\n")
    last = missing(folder)
    assert last["LBF001"] == last["LBF003"] == last["LBF014"] == 0
    assert sum(last.values()) < first
    left = {f.place.file for f in check(load_case(folder)).findings if f.code in MISSING}
    assert left <= {"indikatorer.yaml"}
    file = folder / "indikatorer.yaml"
    text = file.read_text(encoding="utf-8")
    for key, value in (("område", "1 %"), ("år", "2024"), ("kilde", "Danmarks Statistik")):
        text = re.sub(rf"(?m)^(    {key}:)$", rf"\1 {value}", text)
    file.write_text(text, encoding="utf-8")
    assert missing(folder) == Counter()

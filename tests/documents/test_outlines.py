"""Every document of every case as text: look at the difference before you accept it (`pytest --force-regen`).

Holbæk is the real case; sund and heden are made up to be as different from it as municipalities are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs import build, list_documents, load_case
from lbf_docs.word.outline import outline
from tests.conftest import EXAMPLE

HERE = Path(__file__).parent
CASES = {
    "holbaek": EXAMPLE,
    "sund": HERE.parent / "cases" / "sund",
    "heden": HERE.parent / "cases" / "heden",
}
ALL = [(name, document.stem) for name, folder in CASES.items() for document in list_documents(load_case(folder))]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, bytes]]:
    """The documents of a case by file name without ending, built when first asked for."""
    done: dict[str, dict[str, bytes]] = {}

    def documents(name: str) -> dict[str, bytes]:
        if name not in done:
            result = build(load_case(CASES[name]), tmp_path_factory.mktemp(name))
            assert result.ok, [f.title for f in result.findings]
            done[name] = {file.stem: file.read_bytes() for file in result.files}
        return done[name]

    return documents


@pytest.mark.parametrize(("case_name", "stem"), ALL, ids=[f"{name}-{stem}" for name, stem in ALL])
def test_the_whole_text(
    built: Callable[[str], dict[str, bytes]], case_name: str, stem: str, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(outline(built(case_name)[stem]), fullpath=HERE / case_name / f"{stem}.txt", encoding="utf-8")


@pytest.mark.parametrize("case_name", CASES)
def test_there_is_no_text_of_a_document_that_is_not_made(case_name: str) -> None:
    assert {file.stem for file in (HERE / case_name).iterdir()} == {stem for name, stem in ALL if name == case_name}


def test_a_plan_has_six_documents_and_one_for_each_focus_area() -> None:
    assert {name: sum(case == name for case, _ in ALL) for name in CASES} == {"holbaek": 10, "sund": 9, "heden": 7}


@pytest.mark.parametrize("case_name", ["sund", "heden"])
def test_nothing_of_holbaek_reaches_another_case(built: Callable[[str], dict[str, bytes]], case_name: str) -> None:
    names = ("Holbæk", "Ladegård", "Grønneparken", "Bjergmark", "Lejerbo", "2024-", "de fire indsatsområder")
    for stem, document in built(case_name).items():
        text = outline(document)
        assert [name for name in names if name in text] == [], stem


def test_the_words_follow_a_case_of_one(built: Callable[[str], dict[str, bytes]]) -> None:
    text = "\n".join(outline(document) for document in built("heden").values())
    assert "Kort om boligområdet" in text
    assert "boligområderne" not in "\n".join(line for line in text.splitlines() if line.startswith("heading"))


def test_a_budget_of_five_calendar_years_has_five_columns(built: Callable[[str], dict[str, bytes]]) -> None:
    text = outline(built("sund")["05-budget"])
    assert "| 2025 | 2026 | 2027 | 2028 | 2029 | I alt |" in text


def test_an_activity_of_several_focus_areas_is_described_once(built: Callable[[str], dict[str, bytes]]) -> None:
    """In the delaftale of its first area; the others point there."""
    texts = {stem: outline(document) for stem, document in built("holbaek").items() if "delaftale" in stem}
    name = "Lommepenge-, fritidsjob og uddannelsesvejledning"
    assert [stem for stem, text in texts.items() if f"heading 2: {name}" in text] == [
        "04-delaftale-kriminalitetsforebyggelse"
    ]
    others = [stem for stem, text in texts.items() if f"| {name} (eksempel) | Kriminalitetsforebyggelse |" in text]
    assert others


def test_what_is_made_up_is_marked_on_the_page(built: Callable[[str], dict[str, bytes]]) -> None:
    for stem, document in built("holbaek").items():
        marked = "illustrativ: " in outline(document) and "EKSEMPEL" in outline(document)
        assert marked == (not stem.startswith("01-")), stem


def test_telephone_numbers_are_visibly_made_up(built: Callable[[str], dict[str, bytes]]) -> None:
    import re

    for document in built("holbaek").values():
        assert set(re.findall(r"\b\d{2} \d{2} \d{2} \d{2}\b", outline(document))) <= {"00 00 00 00"}

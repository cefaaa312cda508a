"""What the new case says in its texts: notes, with the fund's own demands, and nothing that is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lbf_docs import build, check, load_case, new_case
from lbf_docs.regulation import regulation, versions
from lbf_docs.word.outline import outline

from .filled import fill_in_case

SOURCE = Path(__file__).parent.parent.parent / "src" / "lbf_docs" / "scaffold" / "sag" / "tekst"
TEXTS = sorted(SOURCE.rglob("*.md"))
LAW = regulation(versions()[-1])
FIXED = Path(__file__).parent.parent.parent / "docs" / "skabeloner" / "01-strategisk-samarbejdsaftale.txt"


def note(file: Path) -> str:
    """What a note says, on one line."""
    return " ".join(file.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_every_text_is_a_note_and_nothing_else(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.fullmatch(r"<!--\n(?:(?!<!--|-->).*\n)+-->\n", text)
    assert max(map(len, text.split("\n"))) <= 120
    assert "Skriv teksten under noten. Noten kommer ikke med i aftalen" in text


def test_they_say_which_section_they_are() -> None:
    for section in LAW.sections:
        if section.required:
            assert note(SOURCE.parent / section.prose).startswith(f"<!-- Afsnit {section.number}, {section.title}. ")
    for area in LAW.focus_areas:
        assert note(SOURCE.parent / LAW.problem_complex_file(area.id)).startswith(
            f"<!-- Problemkomplekset for {area.name}. "
        )


def test_goals_and_indicators_are_the_regulations() -> None:
    for area in LAW.focus_areas:
        said = note(SOURCE.parent / LAW.problem_complex_file(area.id))
        assert f"Fondens mål: {area.goal}. " in said
        listed = re.findall(r"- (\w+): ", said)
        assert listed == [indicator.id for indicator in area.indicators]
        for indicator in area.indicators:
            assert f"- {indicator.id}: {indicator.text}" in said


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("3-organisering.md", "éntydig og kompetent ledelse"),
        ("3-organisering.md", "en ansvarlig"),
        ("6-indsatsområder/uddannelse.md", "konkret og dataunderbygget"),
        ("6-indsatsområder/uddannelse.md", "kerneudfordringer"),
        ("7-lokal-evaluering.md", "over for revisionen"),
    ],
)
def test_what_is_called_the_funds_fixed_text_stands_in_it(file: str, words: str) -> None:
    assert words in note(SOURCE / file)
    assert words in FIXED.read_text(encoding="utf-8").replace("*", "")


def test_the_expressions_that_they_show_can_be_used(tmp_path: Path) -> None:
    folder = tmp_path / "sag"
    assert new_case(folder).ok
    shown = [expression for file in TEXTS for expression in re.findall(r"\{\{.*?\}\}", note(file))]
    assert len(shown) > 15
    fill_in_case(folder)
    indicators = folder / "indikatorer.yaml"
    text = indicators.read_text(encoding="utf-8")
    for key, value in (("område", "1 %"), ("kommune", "1 %"), ("år", "2024")):
        text = re.sub(rf"(?m)^(    {key}:)$", rf"\1 {value}", text)
    indicators.write_text(text, encoding="utf-8")
    (folder / "tekst" / "2-vision.md").write_text("\n\n".join(shown) + "\n", encoding="utf-8")
    case = load_case(folder)
    assert case.findings == ()


def test_a_text_below_its_note_is_printed_and_the_note_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "sag"
    assert new_case(folder).ok
    vision = folder / "tekst" / "2-vision.md"
    vision.write_text(vision.read_text(encoding="utf-8") + "\nVores vision er en by i balance.\n", encoding="utf-8")
    case = load_case(folder)
    assert case.findings == ()
    assert ("LBF003", "tekst/2-vision.md") not in [(f.code, f.place.file) for f in check(case).findings]
    text = outline(build(case, draft=True).files[0].read_bytes())
    assert "Vores vision er en by i balance." in text
    assert "Skriv teksten under noten" not in text

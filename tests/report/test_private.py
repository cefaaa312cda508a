"""No personal number reaches any report, in whichever form it is written and wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import FORMATS, build, check, load_case, show, show_text
from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.report.private import hidden, without_numbers

from ..rules.overlay import laid_over

FORMS = ["010180-1234", "010180–1234", "010180 1234", "010180 - 1234", "010180\u20111234", "010180\u00a01234"]


@pytest.mark.parametrize("form", FORMS)
def test_the_last_digits_are_dots_and_the_length_is_the_same(form: str) -> None:
    assert hidden(f"Ring til {form}.") == f"Ring til {form[:-4]}••••."


def test_other_numbers_are_left_alone() -> None:
    text = "Beløb 1.234.567, telefon 59 12 34 56, 3498 beboere, 01.01.2024."
    assert hidden(text) == text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("shape", FORMATS)
def test_it_is_in_no_format(form: str, shape: str, tmp_path: Path) -> None:
    case = laid_over({"tekst/2-vision.md": f"Spørg {form} om det. Og så {{{{ ukendt }}}} {form}.\n"}, tmp_path / "sag")
    plan = case / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Lyngbakken i arbejde", f"Plan {form}"), encoding="utf-8")
    report = check(load_case(case))
    assert "LBF801" in [found.code for found in report.findings]
    shown = show(report, shape)
    assert form not in shown
    assert "1234" not in shown


def test_it_is_not_in_what_a_build_says_either(tmp_path: Path) -> None:
    case = laid_over({"tekst/2-vision.md": "Spørg 010180-1234.\n"}, tmp_path / "sag")
    result = build(load_case(case), tmp_path / "ud")
    assert not result.ok
    assert "1234" not in show_text(result.findings, result.sources)


def test_every_word_of_a_finding_and_the_file_s_name_is_looked_at() -> None:
    cpr = "010180-1234"
    place = Place(f"tekst/{cpr}.md", 1, 1)
    found = Finding("X", Severity.ERROR, cpr, place, cpr, cpr, "", (place,), cpr, cpr, whose=cpr)
    assert "1234" not in repr(without_numbers([found]))


def test_a_number_in_a_note_is_found_also_in_a_file_with_nothing_else_and_where_the_data_cannot_be_read(
    tmp_path: Path,
) -> None:
    case = laid_over({}, tmp_path / "sag")
    (case / "milepæle.yaml").write_text("# ring til 010180-1234\n", encoding="utf-8")
    assert "LBF801" in [found.code for found in check(load_case(case)).findings]
    (case / "budget.yaml").write_text("udgifter: [", encoding="utf-8")
    report = check(load_case(case))
    assert {"LBF801", "FIL158"} <= {found.code for found in report.findings}
    assert "Det, der ikke kan læses, er ikke tjekket." in show(report)

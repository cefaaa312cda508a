"""How far each document is: everything that is missing belongs to one document, and 100 % means that nothing is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lbf_docs import Report, Severity, check, load_case, new_case
from lbf_docs.documents import all_documents
from lbf_docs.model import FILES
from lbf_docs.report import DocumentState


def states(case: Path) -> dict[str, DocumentState]:
    return {one.title: one for one in check(load_case(case)).documents}


def test_a_finished_plan_is_100_per_cent_in_every_document(example: Path) -> None:
    done = states(example)
    assert len(done) == 10
    assert {one.percent for one in done.values()} == {100}
    assert all(one.points > 1 for one in done.values())


def test_a_new_case_has_only_what_is_the_same_for_all_and_every_point_has_a_document(tmp_path: Path) -> None:
    new_case(tmp_path / "ny")
    report = check(load_case(tmp_path / "ny"))
    first, *others = report.documents
    assert first.percent < 10, "the regulation and the revision's number are there"
    assert {one.percent for one in others} == {0}
    kept = [found for one in report.documents for found in one.findings]
    lost = [f.place.file for f in report.findings if f.to_write and f not in kept]
    assert lost == ["aktiviteter.yaml", "delaftaler.yaml"], "no area is chosen, so there is no delaftale yet"


@pytest.mark.parametrize(
    ("file", "pattern", "written", "title"),
    [
        ("tekst/2-vision.md", r"(?s).+", "", "Strategisk samarbejdsaftale"),
        ("aktiviteter.yaml", r"    navn: .+\n", "", "Delaftale: Uddannelse og livschancer"),
        ("budget.yaml", r"(?s).+", "udgifter:\nfinansiering:\n", "Budget"),
        ("kommissorium.yaml", r"(?s).+", "formål: Bestyrelsen leder planen.\n", "Kommissorium for bestyrelsen"),
    ],
)
def test_what_is_missing_is_missing_in_its_own_document(
    file: str, pattern: str, written: str, title: str, case: Path
) -> None:
    path = case / file
    text, changed = re.subn(pattern, written, path.read_text(encoding="utf-8"), count=1)
    assert changed
    path.write_text(text, encoding="utf-8")
    found = states(case)
    assert [name for name, one in found.items() if one.missing] == [title]
    assert found[title].percent < 100


def test_a_file_that_says_nothing_is_0_per_cent_of_its_document(case: Path) -> None:
    (case / "budget.yaml").write_text("# endnu ikke skrevet\n", encoding="utf-8")
    budget = states(case)["Budget"]
    assert (budget.percent, budget.to_write) == (0, 3), "a post and a payer, and what the post must say"


def test_a_text_weighs_more_than_a_value(case: Path) -> None:
    for text in ("2-vision.md", "4-samspil.md", "7-lokal-evaluering.md"):
        (case / "tekst" / text).write_text("", encoding="utf-8")
    assert states(case)["Strategisk samarbejdsaftale"].percent < 92


def test_a_slip_is_counted_apart_from_what_is_missing(small: Path) -> None:
    file = small / "områder.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("beboere: 2.533", "beboere: 9.999", 1), encoding="utf-8")
    agreement = states(small)["Strategisk samarbejdsaftale"]
    assert agreement.percent == 100
    assert agreement.count(Severity.WARNING) >= 1


def test_every_file_has_one_home() -> None:
    homes = [stem for document in all_documents() for stem in document.files if not stem.startswith("tekst/")]
    assert sorted(homes) == sorted(FILES)


def test_data_that_cannot_be_read_have_no_documents(case: Path) -> None:
    (case / "plan.yaml").write_text("a: [", encoding="utf-8")
    report = check(load_case(case))
    assert isinstance(report, Report)
    assert report.documents == ()

"""LBF516: meetings a year and members of an organ, in the texts against organisering.yaml.

The paragraphs lie in organ_numbers/, one on each line. They are put into section 4 of the example, whose board has
three meetings and seven members, the følgegruppe two and fourteen, the secretariat two members.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import Finding, check, load_case

from ..conftest import LIVING
from .conftest import Find
from .paragraphs import copied, told

PARAGRAPHS = Path(__file__).parent / "organ_numbers"


def found_in(folder: Path) -> list[Finding]:
    return [finding for finding in check(load_case(folder)).findings if finding.code == "LBF516"]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return copied(LIVING, tmp_path)


def test_another_number_is_found_in_whatever_words_it_stands(example: Path) -> None:
    found = told(example, PARAGRAPHS / "slips.txt", "LBF516")
    assert [paragraph for paragraph, is_told in found.items() if not is_told] == []


def test_what_is_right_or_about_something_else_is_left_alone(example: Path) -> None:
    found = told(example, PARAGRAPHS / "silent.txt", "LBF516")
    assert [paragraph for paragraph, is_told in found.items() if is_told] == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("tekst/3-organisering.md", "tre årlige ordinære møder", "fire årlige ordinære møder"),
        ("tekst/3-organisering.md", "to årlige møder i følgegruppen", "tre årlige møder i følgegruppen"),
        ("kommissorium.yaml", "Møderne holdes i februar", "Der holdes to ordinære møder om året. De ligger i februar"),
        ("kommissorium.yaml", "følgegruppes to møder", "følgegruppes tre møder"),
        ("delaftaler.yaml", "på hvert af sine årlige møder", "på begge sine årlige møder"),
    ],
    ids=["agreement", "følgegruppe", "mandate", "genitive", "both"],
)
def test_agreement_and_mandate_are_held_against_the_data(example: Path, file: str, old: str, new: str) -> None:
    text = (example / file).read_text(encoding="utf-8")
    assert old in text
    (example / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    told_of = [finding.place.file for finding in found_in(example)]
    assert told_of == [file]


def test_the_finding_names_both_numbers(example: Path) -> None:
    file = example / "tekst/3-organisering.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("tre årlige ordinære", "fire årlige ordinære"), encoding="utf-8")
    (finding,) = found_in(example)
    assert finding.title == "antallet af møder om året i »Bestyrelse« er et andet end i sagens data"
    assert finding.says == "her står fire, men organisering.yaml har 3"


ORGANS = """\
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    møder_om_året: {meetings}
    medlemmer:
      - {{rolle: kommunaldirektør, formand: ja}}
      - {{rolle: direktør, vises_som: "{shown}"}}
  - {{id: sekretariatet, navn: Sekretariatet, type: sekretariat}}
  - {{id: jobgruppen, navn: Jobgruppen, type: følgegruppe}}
"""


@pytest.mark.parametrize(
    ("meetings", "shown", "text", "expected"),
    [
        ("3-4", "Direktør", "Bestyrelsen mødes tre gange om året.", 0),
        ("3–4", "Direktør", "Bestyrelsen mødes to gange om året.", 1),
        ("tre", "Direktør", "Bestyrelsen mødes to gange om året.", 1),
        ("efter behov", "Direktør", "Bestyrelsen mødes to gange om året.", 0),
        ("2", "Direktør", "Bestyrelsen består af fem medlemmer.", 1),
        ("2", "En fra hver afdeling", "Bestyrelsen består af fem medlemmer.", 0),
        ("2", "Beboerrepræsentanter", "Bestyrelsen består af fem medlemmer.", 0),
        ("2", "Direktør", "Bestyrelsen mødes {{ organ.bestyrelsen.møder_om_året }} gange om året.", 0),
    ],
)  # fmt: skip
def test_what_the_data_leave_open_is_no_slip(meetings: str, shown: str, text: str, expected: int, find: Find) -> None:
    files = {
        "organisering.yaml": ORGANS.format(meetings=meetings, shown=shown),
        "kommissorium.yaml": "møder: Formanden indkalder.\n",
        "tekst/3-organisering.md": text + "\n",
    }
    assert [finding.code for finding in find(files)] == ["LBF516"] * expected

"""The neutral case: empty, complete, and its examples are one sound case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lbf_docs import build, check, load_case, new_case
from lbf_docs.findings import Severity
from lbf_docs.model import FILES
from lbf_docs.model.base import Part, fields_of
from lbf_docs.model.shapes import Nested, Sequence, Shape
from lbf_docs.regulation import regulation, versions
from lbf_docs.word.outline import outline
from tests.conftest import LIVING

from .filled import fill_in, fill_in_case

SOURCE = Path(__file__).parent.parent.parent / "src" / "lbf_docs" / "scaffold" / "sag"
LAW = regulation(versions()[-1])
MERELY_EMPTY = {"LBF001", "LBF003", "LBF010", "LBF014", "LBF202", "LBF203"}
"""What is said of a case in which nothing has been written."""
Tree = dict[str, "Tree"] | list["Tree"] | str | None


@pytest.fixture
def neutral(tmp_path: Path) -> Path:
    """A new case, as the secretary gets it."""
    folder = tmp_path / "ny sag"
    assert new_case(folder).ok
    return folder


@pytest.fixture
def filled(neutral: Path) -> Path:
    """The new case with all its examples in it."""
    fill_in_case(neutral)
    return neutral


def test_it_has_every_file_of_a_case_and_a_text_for_every_section_that_needs_one(neutral: Path) -> None:
    there = {path.relative_to(neutral).as_posix() for path in neutral.rglob("*") if path.is_file()}
    texts = {section.prose for section in LAW.sections if section.required}
    texts |= {LAW.problem_complex_file(area.id) for area in LAW.focus_areas}
    schemas = {f".skema/{stem}.json" for stem in FILES}
    assert there == {f"{stem}.yaml" for stem in FILES} | texts | schemas | {"tekst/LÆSMIG.txt"}


def test_nothing_is_wrong_with_it_but_that_it_is_empty(neutral: Path) -> None:
    case = load_case(neutral)
    assert case.plan is not None
    assert case.findings == ()
    found = {finding.code for finding in check(case).findings}
    assert found <= MERELY_EMPTY, found - MERELY_EMPTY


def test_it_renders_as_a_draft_that_shows_what_is_missing(neutral: Path) -> None:
    result = build(load_case(neutral), draft=True)
    assert result.ok, [f.title for f in result.findings]
    text = outline(result.files[0].read_bytes())
    assert "[mangler: områdets navn]" in text
    assert "(tekst/2-vision.md)]" in text
    assert "##" not in text
    assert "<!--" not in text
    assert "fondens skabelon kun overskriften" not in text


def test_its_regulation_is_the_newest_and_its_words_are_the_regulations(neutral: Path) -> None:
    plan = (neutral / "plan.yaml").read_text(encoding="utf-8")
    assert f"\nregulativ: {LAW.version}\n" in plan
    for area in LAW.focus_areas:
        assert re.search(rf"^#   - id: {area.id} +# {area.name}$", plan, re.MULTILINE)
    indicators = (neutral / "indikatorer.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^  - id: (\w+)$", indicators, re.MULTILINE) == [one.id for one in LAW.indicators]
    for indicator in LAW.indicators:
        above = indicators.partition(f"\n  - id: {indicator.id}\n")[0].rpartition("\n\n")[2]
        assert above.replace("\n  ##", "").startswith(f"  ## {indicator.text}. ")


@pytest.mark.parametrize("stem", FILES)
def test_every_file_begins_by_saying_what_it_is_for_and_how_its_lines_are_read(stem: str) -> None:
    lines = (SOURCE / f"{stem}.yaml").read_text(encoding="utf-8").split("\n")
    assert lines[0].startswith("## ")
    assert any(line.startswith("## Linjer med ## er forklaringer. Linjer med ét # er eksempler") for line in lines)
    assert max(map(len, lines)) <= 120


def test_what_a_finished_plan_must_say_of_itself_is_a_live_key() -> None:
    for stem, model in FILES.items():
        text = (SOURCE / f"{stem}.yaml").read_text(encoding="utf-8")
        live = set(re.findall(r"^([^\W\d]\w*):", text, re.MULTILINE))
        assert {f.key.alias for f in fields_of(model) if f.key.needed or f.key.expected} <= live, stem


def test_every_key_of_the_model_stands_in_the_file_that_it_belongs_to(filled: Path) -> None:
    raw = load_case(filled).raw
    for stem, model in FILES.items():
        missing = set(_keys(model)) - set(_used(model, raw.data[stem]))
        assert not missing, f"{stem}.yaml shows no {missing}"


def _keys(model: type[Part]) -> Iterator[tuple[str, str]]:
    """Every key below a part, with the part's name."""
    for field in fields_of(model):
        yield model.__name__, field.key.alias
        inner = _inner(field.shape)
        if inner:
            yield from _keys(inner)


def _inner(shape: Shape) -> type[Part] | None:
    while isinstance(shape, Sequence):
        shape = shape.item
    return shape.model if isinstance(shape, Nested) else None


def _used(model: type[Part], tree: Tree) -> Iterator[tuple[str, str]]:
    """The keys that the data use, with the part's name."""
    for item in tree if isinstance(tree, list) else [tree]:
        for field in fields_of(model) if isinstance(item, dict) else ():
            if isinstance(item, dict) and field.key.alias in item:
                yield model.__name__, field.key.alias
                inner = _inner(field.shape)
                if inner:
                    yield from _used(inner, item[field.key.alias])


def test_its_examples_are_one_case_that_reads_and_holds(filled: Path) -> None:
    """What is said of it is that it has gaps: only the first indicators have examples of values, and a problem complex
    whose numbers aren't written yet has none."""
    case = load_case(filled)
    assert case.plan is not None
    assert case.findings == ()
    found = [f for f in check(case).findings if f.severity is not Severity.NOTICE]
    assert {f.code for f in found if f.place.file == "indikatorer.yaml"} <= MERELY_EMPTY
    assert {f.code for f in found if f.place.file != "indikatorer.yaml"} <= {"LBF304"}
    assert build(case, draft=True).ok


def test_who_takes_the_example_learns_as_much_of_writing_as_who_begins_anew(neutral: Path) -> None:
    def writing(case: Path) -> str:
        readme = (case / "tekst" / "LÆSMIG.txt").read_text(encoding="utf-8")
        return readme.partition("SÅDAN SKRIVES TEKSTEN")[2].partition("SÅDAN HENTES TAL OG NAVNE")[0]

    assert "Billede" in writing(neutral)
    assert writing(LIVING) == writing(neutral)


def test_the_expressions_of_the_readme_can_be_used(filled: Path) -> None:
    readme = (filled / "tekst" / "LÆSMIG.txt").read_text(encoding="utf-8")
    shown = re.findall(r"^  (\{\{ .*? \}\})", readme, re.MULTILINE)
    assert len(shown) > 10
    (filled / "tekst" / "2-vision.md").write_text("\n\n".join(shown) + "\n", encoding="utf-8")
    case = load_case(filled)
    assert case.findings == ()
    assert case.plan is not None
    assert len(case.plan.prose["tekst/2-vision.md"].blocks) >= len(shown)


def test_a_text_is_written_below_its_key_and_may_have_paragraphs_and_lists(neutral: Path) -> None:
    file = neutral / "kommissorium.yaml"
    text = file.read_text(encoding="utf-8")
    assert "\nformål: |\n" in text
    own = "formål: |\n  Bestyrelsen skal\n\n  - lede\n  - følge op\n"
    file.write_text(text.replace("formål: |\n", own), encoding="utf-8")
    plan = load_case(neutral).plan
    assert plan is not None
    purpose = plan.text(plan.mandate.purpose)
    assert purpose is not None
    assert len(purpose.blocks) == 2


def test_no_word_of_the_example_case_stands_there(example: Path) -> None:
    plan = load_case(example).plan
    assert plan is not None
    parties, areas = plan.parties, plan.areas
    names = {part.name for part in parties.parties} | {part.name for part in parties.partners}
    names |= {part.name for part in areas.estates} | {part.name for part in areas.spots}
    names |= {signatory.name for party in parties.parties for signatory in party.signatories}
    names |= {activity.name for activity in plan.activities.activities}
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*") if path.is_file()).lower()
    assert "holb" not in text
    assert [name for name in names if name and re.search(rf"\b{re.escape(name.lower())}\b", text)] == []


def test_the_marks_of_an_example() -> None:
    assert fill_in("## Navnet. For eksempel: Engen\nnavn:\n  ## Et tal.\n  tal:") == "navn: Engen\n  tal:"
    assert fill_in("  ## For eksempel: Ja.\n  tekst: |\n") == "  tekst: |\n    Ja.\n"
    assert fill_in("# liste:\n#   - a   # hej\n#\n#   - b") == "liste:\n  - a   # hej\n\n  - b"

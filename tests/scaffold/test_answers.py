"""What is known of a plan is written into the new case, and everything else is as it was."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lbf_docs import AnswerError, Answers, build, check, load_case, new_case
from lbf_docs.case.yaml_file import read_yaml
from lbf_docs.findings import Severity
from lbf_docs.model import FILES, Plan
from lbf_docs.model.parties import FUND
from lbf_docs.scaffold import last_day
from lbf_docs.scaffold.yaml_text import new_id, scalar

from ..schema.judged import judged
from .filled import fill_in_case

USUAL = Answers(
    name="Den boligsociale helhedsplan for Prøvevænget",
    municipality="Prøve Kommune",
    housing_organisations=("Boligforeningen Lyng", "Prøve Boligselskab"),
    other_parties=("Prøveegnens Politi",),
    start=date(2026, 4, 1),
    end=date(2030, 3, 31),
    focus_areas=("sammenhængskraft", "uddannelse"),
)
MERELY_MISSING = {"LBF001", "LBF003", "LBF010", "LBF014", "LBF202"}
TO_FIND_OUT = {"LBF102", "LBF409", "LBF511", "LBF512"}
"""Who signs, who pays how much, who is in the chair: asked about because the parties are known."""


def made(folder: Path, answers: Answers) -> Plan:
    """The plan of a new case; it reads without a remark."""
    result = new_case(folder, answers=answers)
    assert result.ok, result.findings
    case = load_case(folder)
    assert case.findings == ()
    assert case.plan is not None
    return case.plan


def test_the_answers_are_in_the_plan(tmp_path: Path) -> None:
    plan = made(tmp_path / "sag", USUAL)
    assert plan.plan.area_name == USUAL.name
    assert plan.plan.period
    assert (plan.plan.period.start, plan.plan.period.end) == (USUAL.start, USUAL.end)
    assert [area.id for area in plan.plan.focus_areas] == ["sammenhængskraft", "uddannelse"]
    assert [(party.id, party.name, party.kind) for party in plan.parties.parties] == [
        ("boligforeningen_lyng", "Boligforeningen Lyng", "boligorganisation"),
        ("prøve_boligselskab", "Prøve Boligselskab", "boligorganisation"),
        ("prøve_kommune", "Prøve Kommune", "kommune"),
        ("prøveegnens_politi", "Prøveegnens Politi", "anden"),
    ]
    assert [agreement.focus_area for agreement in plan.sub_agreements.agreements] == ["sammenhængskraft", "uddannelse"]
    assert [organ.kind for organ in plan.organisation.organs] == ["bestyrelse", "sekretariat", "følgegruppe"]
    assert [line.source for line in plan.budget.financing] == [
        FUND, "boligforeningen_lyng", "prøve_boligselskab", "prøve_kommune",
    ]  # fmt: skip


def test_the_board_has_a_seat_for_the_municipality_and_each_housing_organisation(tmp_path: Path) -> None:
    plan = made(tmp_path / "sag", USUAL)
    roles = {role.id: role for role in plan.organisation.roles}
    seats = [roles[member.role].organisation for member in plan.organisation.organs[0].members]
    assert seats == ["boligforeningen_lyng", "prøve_boligselskab", "prøve_kommune"]
    assert not any(role.title for role in plan.organisation.roles)


def test_what_is_left_is_only_what_nobody_has_written(tmp_path: Path) -> None:
    made(tmp_path / "sag", USUAL)
    found = check(load_case(tmp_path / "sag")).findings
    errors = {f.code for f in found if f.severity is Severity.ERROR}
    assert errors <= MERELY_MISSING, errors - MERELY_MISSING
    assert {f.code for f in found} <= MERELY_MISSING | TO_FIND_OUT, {f.code for f in found}


def test_the_texts_are_those_of_the_chosen_areas(tmp_path: Path) -> None:
    made(tmp_path / "sag", USUAL)
    texts = {path.name for path in (tmp_path / "sag" / "tekst" / "6-indsatsområder").iterdir()}
    assert texts == {"sammenhængskraft.md", "uddannelse.md"}


def test_the_years_of_the_budget_stand_there_to_be_filled_in(tmp_path: Path) -> None:
    made(tmp_path / "sag", USUAL)
    budget = (tmp_path / "sag" / "budget.yaml").read_text(encoding="utf-8")
    years = "".join(f"\n      {year}:" for year in range(2026, 2031))
    assert f"\n  - kilde: landsbyggefonden\n    ansøgt:{years}\n" in budget
    assert f"\n  - kilde: prøve_kommune\n    beløb:{years}\n" in budget


def test_it_renders_as_a_draft_and_nothing_is_underlined_in_it(tmp_path: Path) -> None:
    plan = made(tmp_path / "sag", USUAL)
    assert judged(tmp_path / "sag") == []
    assert judged(tmp_path / "sag", plan) == []
    assert build(load_case(tmp_path / "sag"), draft=True).ok


def test_nothing_that_explains_is_lost(tmp_path: Path) -> None:
    made(tmp_path / "med", USUAL)
    made(tmp_path / "uden", Answers())
    for stem in FILES:
        with_answers, without = (
            (tmp_path / name / f"{stem}.yaml").read_text(encoding="utf-8").split("\n") for name in ("med", "uden")
        )
        kept = [line for line in without if re.match(r" *#", line)]
        became_live = {
            line for line in kept if line.startswith("#   - id: ") and line[10:].split()[0] in USUAL.focus_areas
        }
        assert [line for line in kept if line not in with_answers and line not in became_live] == []


def test_its_examples_can_be_taken_besides_the_answers(tmp_path: Path) -> None:
    """Somebody who takes a # away gets what the explanation shows, also below what was answered."""
    made(tmp_path / "sag", USUAL)
    for stem in FILES:
        file = tmp_path / "sag" / f"{stem}.yaml"
        text = "\n".join(
            re.sub(r"^#( (?!yaml-language-server)|$)", "", line) for line in file.read_text("utf-8").split("\n")
        )
        read = read_yaml(text, file.name, stem)
        assert [found for found in read.findings if found.code != "FIL203"] == [], stem


def test_nothing_is_underlined_in_a_new_case_nor_in_its_examples(tmp_path: Path) -> None:
    made(tmp_path / "sag", Answers())
    assert judged(tmp_path / "sag") == []
    fill_in_case(tmp_path / "sag")
    assert judged(tmp_path / "sag") == []


@pytest.mark.parametrize(
    "field", ["name", "municipality", "housing_organisations", "other_parties", "start", "end", "focus_areas"]
)
def test_each_answer_does_without_the_others(tmp_path: Path, field: str) -> None:
    value: Any = getattr(USUAL, field)
    made(tmp_path / "sag", Answers(**{field: value}))
    assert {f.code for f in check(load_case(tmp_path / "sag")).findings if f.severity is Severity.ERROR} <= {
        *MERELY_MISSING, "LBF101",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "Bo: en plan", "# plan", "a #b", "'a' og \"b\"", "{{ i_alt.beboere }}", "{% if x %}", "null", "~", "ja", "true",
        "2026", "01.01.2026", "- a", "? a", "*a", "&a", "!a", "[a]", "{a: b}", "|", ">", "%a", "@a", "`a`", "a\nb",
        "a\tb", "a\r\nb", "\\", "\\n", "a\\\"b", "😀", "مرحبا", "a\u00a0b", "---", "...", "=", "<<", "R&D <w:p> ]]>",
    ],
)  # fmt: skip
def test_a_name_comes_out_as_it_was_given(tmp_path: Path, name: str) -> None:
    plan = made(tmp_path / "sag", Answers(name=name, municipality=name + "1", housing_organisations=(name + "2",)))
    assert plan.plan.area_name == name
    assert [party.name for party in plan.parties.parties] == [name + "2", name + "1"]
    assert judged(tmp_path / "sag") == []


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30) | st.text(
    "ab:#\"'{}-\n ", max_size=12
)


@settings(max_examples=200)
@given(words)
@example("ja")
@example("Ja: nej")
def test_any_text_is_yaml_that_reads_as_the_same(text: str) -> None:
    try:
        own = Answers(name=text).name
    except AnswerError:
        return
    for stem, source in (("a", f"k: {scalar(own)}\n"), ("b", f"- k: {scalar(own)}\n  l: x\n")):
        read = read_yaml(source, f"{stem}.yaml", stem)
        assert read.findings == []
        tree: Any = read.tree
        assert (tree if stem == "a" else tree[0])["k"] == own


@settings(max_examples=300)
@given(st.lists(words, max_size=6))
@example(["bestyrelsen", "Bestyrelsen!", "ledelse bestyrelsen", "Landsbyggefonden", "😀", "!!", "1", "_"])
def test_ids_are_ids_and_unlike_each_other(names: list[str]) -> None:
    taken: list[str] = ["bestyrelsen", FUND]
    for name in names:
        id_ = new_id(name, taken, "part")
        assert re.fullmatch(r"[^\W\d]\w*", id_)
        assert id_ not in taken
        taken.append(id_)


def test_no_party_has_the_id_of_an_organ_or_of_the_fund(tmp_path: Path) -> None:
    names = (
        "Bestyrelsen",
        "Landsbyggefonden",
        "😀",
        "🎈",
        "If",
        "Følgegruppen",
        "Ledelse If",
        "x" * 200,
        "x" * 199 + "y",
    )
    plan = made(tmp_path / "sag", Answers(housing_organisations=names))
    assert [party.name for party in plan.parties.parties] == list(names)
    assert max(len(party.id) for party in plan.parties.parties) < 60


@pytest.mark.parametrize(
    ("given_", "field", "says"),
    [
        ({"name": "a\x1b[Db"}, "name", "her er et usynligt tegn"),
        ({"name": "a\x00"}, "name", "her er et usynligt tegn"),
        ({"municipality": "a\ud800"}, "municipality", "her er et usynligt tegn"),
        ({"name": "x" * 500}, "name", "der er over 500 tegn"),
        ({"housing_organisations": ("Lyng", " lyng ")}, "housing_organisations", "lyng er allerede nævnt"),
        ({"municipality": "Lyng", "other_parties": ("Lyng",)}, "other_parties", "Lyng er allerede nævnt"),
        ({"focus_areas": ("tryghed",)}, "focus_areas", "tryghed er ikke et af regulativets indsatsområder"),
        ({"focus_areas": ("uddannelse", "uddannelse")}, "focus_areas", "uddannelse er allerede nævnt"),
        ({"start": date(2026, 1, 2), "end": date(2026, 1, 1)}, "end", "perioden slutter 01.01.2026, før den begynder"),
    ],
)
def test_what_cannot_stand_in_a_case_is_refused(given_: dict[str, Any], field: str, says: str) -> None:
    with pytest.raises(AnswerError, match=re.escape(says)) as refused:
        Answers(**given_)
    assert refused.value.field == field


def test_space_at_the_ends_and_empty_names_are_nothing() -> None:
    answers = Answers(name="  A ", municipality=" ", housing_organisations=("", "B ", " "))
    assert (answers.name, answers.municipality, answers.housing_organisations) == ("A", "", ("B",))
    assert Answers(name="e\u0301").name == "é"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 1, 1), date(2029, 12, 31)),
        (date(2026, 4, 1), date(2030, 3, 31)),
        (date(2024, 2, 29), date(2028, 2, 27)),
        (date(2010, 1, 1), date(2013, 12, 31)),
        (date(9998, 1, 1), None),
    ],
)
def test_the_last_day_is_as_far_as_the_rule_wants_it(start: date, end: date | None, tmp_path: Path) -> None:
    assert last_day(start) == end
    if end:
        made(tmp_path / "sag", Answers(start=start, end=end))
        assert "LBF106" not in {f.code for f in check(load_case(tmp_path / "sag")).findings}


def test_a_period_that_nobody_can_mean_makes_no_thousand_blanks(tmp_path: Path) -> None:
    plan = made(tmp_path / "sag", Answers(municipality="K", start=date(2026, 1, 1), end=date(9999, 1, 1)))
    assert plan.budget.financing == ()


def test_the_example_takes_no_answers(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="takes no answers"):
        new_case(tmp_path / "sag", example=True, answers=Answers(name="x"))
    assert not (tmp_path / "sag").exists()

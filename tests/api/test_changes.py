"""What the example's revision 2 changes: as text, as JSON and as a Word document, and who has to approve it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs import (
    CannotCompareError,
    Case,
    Changes,
    UnknownRevision,
    check,
    compare_case,
    load_case,
    rebuild,
    show_changes,
    write_changes,
)
from lbf_docs.api.overview import overview
from lbf_docs.report.revision_codes import REVISION_CODES
from lbf_docs.word.outline import outline
from tests.conftest import EXAMPLE, LIVING, SMALL

HERE = Path(__file__).parent


@pytest.fixture(scope="module", autouse=True)
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is read once is kept for all of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LBF_DOCS_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def living() -> Case:
    return load_case(LIVING)


@pytest.fixture(scope="module")
def changes(living: Case) -> Changes:
    return compare_case(living)


def test_the_example_s_revision_2_as_a_secretariat_reads_it(
    changes: Changes, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(show_changes(changes), fullpath=HERE / "changes" / "holbaek.txt", encoding="utf-8")


def test_the_overview_for_board_and_fund(
    changes: Changes, living: Case, file_regression: FileRegressionFixture
) -> None:
    made = overview(changes, living)
    assert made.gaps == ()
    assert made.data == overview(changes, living).data
    file_regression.check(outline(made.data), fullpath=HERE / "changes" / "oversigt.txt", encoding="utf-8")


def test_the_json_says_the_same(changes: Changes) -> None:
    data = json.loads(show_changes(changes, "json"))
    by_key = {one["dokument"]: one for one in data["dokumenter"]}
    agreement = by_key["strategisk_samarbejdsaftale"]
    assert (data["fra"], data["til"]) == ("revision 1 af 01.01.2024", "revision 2 af 15.11.2024")
    assert (agreement["tilstand"], agreement["godkendes_af"], agreement["godkendt"]) == (
        "ændret",
        "Landsbyggefonden",
        False,
    )
    assert agreement["forskelle"][0]["ord"][1:3] == [{"art": "før", "tekst": " to"}, {"art": "efter", "tekst": " tre"}]
    assert by_key["milepælsplan"]["godkendes_af"] == "følgegruppen"
    assert by_key["beredskabsplan"] | {"titel": ""} == {
        "dokument": "beredskabsplan", "titel": "", "tilstand": "uændret", "godkendes_af": None, "godkendt": None,
        "kilde": "", "begrundelse": "", "forskelle": [], "ses_også": [],
    }  # fmt: skip


def test_many_that_changed_alike_are_named_and_each_document_tells_of_its_own(tmp_path: Path) -> None:
    shutil.copytree(LIVING, tmp_path / "sag", ignore=shutil.ignore_patterns("revisioner"))
    file = tmp_path / "sag" / "milepæle.yaml"
    file.write_text(file.read_text("utf-8").replace("3. kvartal 2026", "4. kvartal 2026"), encoding="utf-8")
    case = load_case(tmp_path / "sag")
    changes = compare_case(case, str(LIVING))
    by_key = {one.key: one for one in changes.documents}
    plan = by_key["milepælsplan"]
    text = show_changes(changes)
    assert "~ 4 milepæle: tidspunkt: 3. kvartal 2026 → 4. kvartal 2026 (Årskonferencen har drøftet" in text
    told = json.loads(show_changes(changes, "json"))
    single = next(one for one in told["dokumenter"] if one["dokument"] == "milepælsplan")["forskelle"]
    assert len(single) == 4
    assert len({one["om"] for one in single}) == len({one["sted"] for one in single}) == 4
    seen = [one for key in changes.documents for one in key.seen]
    assert len(seen) == len(set(seen)) == 3, "one of the four belongs to the whole plan"
    assert set(seen) < set(plan.differences)
    assert "list bullet 2: Årskonferencen har drøftet midtvejsevalueringen" in outline(overview(changes, case).data)


def test_a_folder_is_compared_as_a_revision_is(living: Case) -> None:
    by_number, by_folder = compare_case(living, "1"), compare_case(living, str(EXAMPLE))
    assert [one.differences for one in by_number.documents] == [one.differences for one in by_folder.documents]
    assert compare_case(living, str(EXAMPLE.parent)).old_name == "revision 1 af 01.01.2024 i 01"


def test_what_cannot_be_compared_says_why(living: Case, small: Path) -> None:
    with pytest.raises(UnknownRevision, match="ingen revision 7: vælg mellem 1"):
        compare_case(living, "7")
    with pytest.raises(UnknownRevision, match="ingen tidligere revision"):
        compare_case(load_case(small))
    with pytest.raises(UnknownRevision, match="ingen tidligere revision"):
        compare_case(living, revision=1)
    (small / "parter.yaml").write_text("parter: [", encoding="utf-8")
    with pytest.raises(CannotCompareError) as raised:
        compare_case(living, str(small))
    assert raised.value.findings


def test_a_file_is_written_beside_the_case_and_a_word_file_never_over_another(
    changes: Changes, living: Case, tmp_path: Path
) -> None:
    file = tmp_path / "oversigt.docx"
    assert write_changes(changes, living, "word", file) == ""
    assert write_changes(changes, living, "word", file) == "", "the same may be written again"
    file.write_bytes(b"PK rettet i Word")
    assert "bliver ikke overskrevet" in write_changes(changes, living, "word", file)
    assert "sagens egne filer" in write_changes(changes, living, "json", LIVING / "tekst" / "forskel.json")


def test_the_example_has_nothing_to_heed_and_its_revision_1_is_whole(living: Case, tmp_path: Path) -> None:
    found = [one for one in check(living).findings if one.code in REVISION_CODES]
    assert [(one.code, bool(one.accepted)) for one in found] == [("REV104", True), ("REV105", False)]
    again = rebuild(living, 1, tmp_path / "igen", only=["strategisk-samarbejdsaftale"])
    assert again.ok
    assert all(one.code == "REV112" and "revisioner/01" in one.place.file for one in again.findings), (
        "or it is the same"
    )


def test_words_of_a_case_never_become_markup(small: Path, tmp_path: Path) -> None:
    other = tmp_path / "anden"
    shutil.copytree(SMALL, other)
    file = other / "tekst" / "2-vision.md"
    file.write_text(
        file.read_text("utf-8") + "\n\nEt {% raw %} & <w:p> afsnit\x1b[31m\n".replace("\x1b", ""), encoding="utf-8"
    )
    case = load_case(other)
    if case.plan is None:
        pytest.fail(str(case.findings))
    found = compare_case(case, str(small))
    assert "<w:p>" in outline(overview(found, case).data)


def test_a_picture_that_was_replaced_under_its_name_is_a_change(tmp_path: Path) -> None:
    pictures = [LIVING.parent.parent / "docs" / "billeder" / name for name in ("tjek.png", "side.png")]
    for folder, picture in zip(("før", "efter"), pictures, strict=True):
        shutil.copytree(SMALL, tmp_path / folder)
        shutil.copy(picture, tmp_path / folder / "billeder" / "huset.png")
        with (tmp_path / folder / "tekst" / "2-vision.md").open("a", encoding="utf-8") as text:
            text.write("\n\n![Fælleshuset set fra syd](billeder/huset.png)\n")
    changes = compare_case(load_case(tmp_path / "efter"), str(tmp_path / "før"))
    (only,) = changes.changed
    assert [one.line for one in only.differences] == ["billedet billeder/huset.png ændret"]
    assert only.key == "strategisk_samarbejdsaftale"


def test_how_a_plan_looks_is_not_what_it_says(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "sag")
    plan = tmp_path / "sag" / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("#0A4D8C", "#123456"), encoding="utf-8")
    case = load_case(tmp_path / "sag")
    changes = compare_case(case, str(SMALL))
    assert (changes.changed, changes.elsewhere) == ((), ())
    assert show_changes(changes).splitlines()[1:] == [
        "Der står det samme i alle dokumenter.",
        "",
        "Udseende – ses i alle dokumenter, men ændrer ikke, hvad der står, og skal ikke godkendes igen",
        "  ~ farve: #0A4D8C → #123456",
    ]
    assert [one["hvad"] for one in json.loads(show_changes(changes, "json"))["udseende"]] == [
        "farve: #0A4D8C → #123456"
    ]
    shown = outline(overview(changes, case).data)
    assert "Udseende\nbody text: Ændringerne ses i alle dokumenter." in shown
    assert "list bullet: Farve: *#0A4D8C* → **#123456**" in shown
    assert "uden at kunne ses" not in shown


def test_another_logo_under_the_same_name_is_another_look(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "sag")
    shutil.copy(LIVING.parent.parent / "docs" / "billeder" / "side.png", tmp_path / "sag" / "billeder" / "logo.png")
    changes = compare_case(load_case(tmp_path / "sag"), str(SMALL))
    assert changes.changed == ()
    assert [one.line for one in changes.look] == ["logoet billeder/logo.png ændret"]

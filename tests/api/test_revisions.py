"""A revision from its approval on: frozen, listed, built again, and every change of it seen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from lbf_docs import (
    UnknownApprover,
    approve,
    build,
    check,
    compare_case,
    list_revisions,
    load_case,
    rebuild,
    show_revisions,
)
from lbf_docs.api.approver import approver_named
from lbf_docs.api.standing import with_standings
from lbf_docs.findings import Finding
from lbf_docs.regulation import Approver
from lbf_docs.revisions.frozen import read_archive
from lbf_docs.word.lookup import find_template, template_folders
from lbf_docs.word.package import MAIN, read_package, write_package
from tests.conftest import SMALL

DAY = date(2025, 7, 1)
FIRST = 3
"""The number that the small case's plan has; it began with lbf-docs in the middle of its life."""


@pytest.fixture(scope="module", autouse=True)
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Templates are read once for all of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LBF_DOCS_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small case with one revision, approved by the fund; not to be written in."""
    case = tmp_path_factory.mktemp("sag") / "sund"
    shutil.copytree(SMALL, case, ignore=shutil.ignore_patterns("build"))
    made = approve(load_case(case), "landsbyggefonden", DAY, journal="2025-17")
    assert made.ok, made.findings
    assert made.frozen
    return case


@pytest.fixture
def case(frozen: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    shutil.copytree(frozen, tmp_path / "sund")
    return tmp_path / "sund"


def revision_findings(case: Path) -> list[Finding]:
    return [found for found in check(load_case(case)).findings if found.code.startswith("REV")]


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_frozen_revision_has_the_case_the_documents_and_the_approval(frozen: Path) -> None:
    home = frozen / "revisioner" / "03"
    assert {path.name for path in home.iterdir()} == {"sag", "dokumenter", "godkendelse.yaml", "aftryk.json"}
    assert (home / "sag" / "budget.yaml").read_bytes() == (SMALL / "budget.yaml").read_bytes()
    assert 'journalnummer: "2025-17"' in (home / "godkendelse.yaml").read_text(encoding="utf-8")
    assert "Ret ikke i mapperne" in (frozen / "revisioner" / "LÆSMIG.txt").read_text(encoding="utf-8")
    assert (home / "sag" / "billeder" / "logo.png").read_bytes() == (SMALL / "billeder" / "logo.png").read_bytes()
    assert load_case(home / "sag").plan is not None, "it is a case of its own"


@pytest.mark.slow
def test_the_documents_are_those_that_a_build_makes(frozen: Path, tmp_path: Path) -> None:
    made = build(load_case(frozen), tmp_path / "ud")
    assert made.ok
    for file in made.files:
        assert (frozen / "revisioner" / "03" / "dokumenter" / file.name).read_bytes() == file.read_bytes()


def test_an_untouched_case_has_nothing_to_say_of_its_revisions(frozen: Path) -> None:
    assert revision_findings(frozen) == []
    (listed,) = list_revisions(load_case(frozen))
    assert [a.name for a in listed.approvals] == ["Landsbyggefonden"]
    assert not any(document.awaits for document in listed.documents)


def test_a_revision_is_built_again_to_the_same_bytes(case: Path, tmp_path: Path) -> None:
    replace(case / "budget.yaml", "beløb:", "beløb:  ")  # the case itself may be anything by now
    again = rebuild(load_case(case), FIRST, tmp_path / "igen")
    assert again.ok
    assert again.same == len(again.files)
    assert again.findings == ()


def test_a_difference_when_built_again_is_explained(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lbf_docs.api.rebuilding.__version__", "9.9.9")
    replace(case / "revisioner" / "03" / "sag" / "kommissorium.yaml", "formål: |\n", "formål: |\n  Noget andet.\n\n")
    again = rebuild(load_case(case), FIRST, tmp_path / "igen")
    found, touched = sorted(again.findings, key=lambda one: one.code, reverse=True)
    assert (found.code, again.same) == ("REV112", len(again.files) - 1)
    assert "kommissorium" in found.place.file
    assert "revisionens egne filer er ændret; den blev frosset med lbf-docs" in found.says
    assert "dette er 9.9.9" in found.says
    assert touched.place.file == "revisioner/03/sag/kommissorium.yaml"


@pytest.mark.parametrize(
    ("spoil", "file", "says"),
    [
        (lambda f: (f / "sag/budget.yaml").write_bytes(b"#"), "sag/budget.yaml", "den er ændret bagefter"),
        (lambda f: (f / "sag/tal.yaml").unlink(), "sag/tal.yaml", "den mangler"),
        (lambda f: next(f.glob("dokumenter/01*")).write_bytes(b"PK"), "dokumenter/01-", "den er ændret bagefter"),
        (lambda f: replace(f / "godkendelse.yaml", "2025-17", "2025-18"), "godkendelse.yaml", "rettet i hånden"),
        (lambda f: (f / "godkendelse.yaml").unlink(), "godkendelse.yaml", "den mangler"),
        (lambda f: replace(f / "aftryk.json", "0", "1"), "godkendelse.yaml", "rettet i hånden"),
        (lambda f: (f / "aftryk.json").unlink(), "aftryk.json", "den mangler"),
        (lambda f: (f / "aftryk.json").write_text("[]"), "aftryk.json", "den kan ikke læses"),
        (lambda f: (f / "sag/plan.yaml").unlink() or (f / "sag/plan.yaml").mkdir(), "sag/plan.yaml", "den mangler"),
        (lambda f: (f / "dokumenter/ekstra.docx").write_bytes(b""), "dokumenter/ekstra.docx", "ikke med"),
    ],
)  # fmt: skip
def test_a_frozen_file_that_was_touched_is_named(
    case: Path, spoil: Callable[[Path], object], file: str, says: str
) -> None:
    spoil(case / "revisioner" / "03")
    found = [one for one in revision_findings(case) if one.code in ("REV101", "REV102", "REV103")]
    assert any(one.place.file.startswith(f"revisioner/03/{file}") and says in one.says for one in found), found
    (listed, *_) = list_revisions(load_case(case))
    assert any(file in one.place.file for one in listed.faults)


def test_a_forged_approval_counts_for_nothing(case: Path) -> None:
    replace(case / "revisioner" / "03" / "godkendelse.yaml", "2025-17", "2025-18")
    assert read_archive(case).revisions[0].approvals == ()
    assert any(one.code == "REV104" for one in revision_findings(case)), "the agreement has no approval any more"


def test_what_the_computer_puts_there_by_itself_is_no_matter(case: Path) -> None:
    (case / "revisioner" / "desktop.ini").write_text("")
    (case / "revisioner" / "03" / "dokumenter" / "~$-budget.docx").write_text("")
    (case / "revisioner" / "03" / "Thumbs.db").write_text("")
    assert revision_findings(case) == []


def test_a_changed_agreement_awaits_the_fund_and_a_changed_budget_the_board(case: Path, tmp_path: Path) -> None:
    replace(case / "plan.yaml", "nummer: 3", "nummer: 4")
    replace(case / "tekst" / "2-vision.md", "\n", "\n\nVi vil mere endnu.\n")
    replace(case / "kommissorium.yaml", "formål: |\n", "formål: |\n  Bestyrelsen tager fat.\n\n")
    found = {one.code: one for one in revision_findings(case)}
    assert set(found) == {"REV104", "REV105"}
    assert "Strategisk samarbejdsaftale" in found["REV104"].says
    assert "Kommissorium" in found["REV105"].says
    assert with_standings(load_case(case)).standings == {
        "strategisk_samarbejdsaftale": "Revision 4, afventer Landsbyggefondens godkendelse",
        "kommissorium": "Revision 4, afventer bestyrelsens godkendelse",
    }


def test_a_changed_template_of_the_case_s_own_is_a_change_of_its_documents(small: Path, tmp_path: Path) -> None:
    folders = template_folders(small, None)
    own = small / "skabeloner" / "01-strategisk-samarbejdsaftale.docx"
    own.parent.mkdir(exist_ok=True)
    ours = find_template(folders, own.stem)[1]
    own.write_bytes(ours)
    assert approve(load_case(small), "landsbyggefonden", DAY).frozen
    assert revision_findings(small) == []
    parts = read_package(ours)
    own.write_bytes(write_package({**parts, MAIN: parts[MAIN].replace(b"Vision", b"Syn")}))
    found = {one.code for one in revision_findings(small)}
    assert {"REV104", "REV106"} <= found, "nobody sees in the data that the agreement says something else"
    (changed,) = compare_case(load_case(small)).changed
    assert [one.line for one in changed.differences] == ["skabelonen 01-strategisk-samarbejdsaftale.docx ændret"]
    own.unlink()
    (changed,) = compare_case(load_case(small)).changed
    assert [one.line for one in changed.differences] == ["skabelonen 01-strategisk-samarbejdsaftale.docx fjernet"]


def test_the_board_approves_and_then_the_fund(case: Path, tmp_path: Path) -> None:
    replace(case / "plan.yaml", "nummer: 3", "nummer: 4")
    replace(case / "tekst" / "2-vision.md", "\n", "\n\nVi vil mere endnu.\n")
    first = approve(load_case(case), "bestyrelsen", date(2026, 3, 1))
    assert first.ok, first.findings
    assert first.changed == ("Strategisk samarbejdsaftale",)
    assert [one.code for one in revision_findings(case)] == ["REV104"], "the board can't approve it alone"
    again = rebuild(load_case(case), 4, tmp_path / "igen")
    assert again.same == len(again.files), "what the cover said then is said again"
    second = approve(load_case(case), "landsbyggefonden", date(2026, 4, 1), number=4)
    assert second.ok, second.findings
    assert not second.frozen
    assert revision_findings(case) == []
    assert approve(load_case(case), "landsbyggefonden", date(2026, 4, 1), number=4).findings[0].code == "REV109"
    shown = show_revisions(list_revisions(load_case(case)), load_case(case))
    assert "Revision 4 af 20.06.2025\n  Godkendt af bestyrelsen den 01.03.2026\n  Godkendt af Landsbyggefonden" in shown
    assert "afsnit 2, Vision for boligområderne: et afsnit tilføjet: Vi vil mere endnu." in shown
    shutil.rmtree(case / "revisioner" / "03")
    (found,) = [one for one in revision_findings(case) if one.code == "REV102"]
    assert (found.place.file, "revision 3 mangler" in found.says) == ("revisioner/03", True)
    assert [one.code for one in list_revisions(load_case(case))[-1].faults] == ["REV102"]


def test_an_approved_number_is_not_used_for_something_else(case: Path) -> None:
    replace(case / "tekst" / "2-vision.md", "\n", "\n\nVi vil mere endnu.\n")
    assert "REV106" in {one.code for one in revision_findings(case)}
    refused = approve(load_case(case), "bestyrelsen", DAY)
    assert "revision 3 er frosset, og sagen er ændret siden" in refused.findings[0].says
    assert "--revision 3" in refused.findings[0].remedy
    assert not (case / "revisioner" / "03" / "godkendelse-2.yaml").exists(), "nobody approved the change"
    assert approve(load_case(case), "bestyrelsen", DAY, number=3).ok, "the one who says so means the frozen one"


def test_a_number_that_was_used_up_long_ago_is_told_whatever_the_case_says(case: Path) -> None:
    replace(case / "plan.yaml", "nummer: 3", "nummer: 2")
    (found,) = [one for one in revision_findings(case) if one.code == "REV106"]
    assert found.says == "planen siger revision 2, men revision 3 er allerede godkendt"
    assert found.remedy == "skriv nummer: 4 og den nye dato"


def test_a_revision_that_is_older_than_the_one_before_is_told(case: Path) -> None:
    replace(case / "plan.yaml", "nummer: 3\n  dato: 20.06.2025", "nummer: 4\n  dato: 19.06.2025")
    (found,) = [one for one in revision_findings(case) if one.code == "REV115"]
    assert found.says == "den er af 19.06.2025, og revision 3 er af 20.06.2025"


@pytest.mark.parametrize(
    ("number", "day", "says"),
    [
        (3, date(1999, 11, 28), "den 28.11.1999 er mere end et år før revisionens dato (20.06.2025)"),
        (4, date(2025, 6, 30), "den 30.06.2025 er før revision 3 blev godkendt (01.07.2025)"),
    ],
)
def test_a_day_that_must_be_a_slip_is_refused(case: Path, number: int, day: date, says: str) -> None:
    replace(case / "plan.yaml", "nummer: 3", f"nummer: {number}")
    refused = approve(load_case(case), "bestyrelsen", day)
    assert [one.says for one in refused.findings if one.code == "REV109"] == [says]


def test_what_was_said_of_the_last_revision_is_not_said_of_the_next(case: Path) -> None:
    note = "- {dokument: kommissorium, begrundelse: Vi mødes oftere.}"
    replace(case / "plan.yaml", "nummer: 3\n", f"nummer: 4\n  sammenfatning: Vi begynder.\n  ændringer: [{note[2:]}]\n")
    replace(case / "kommissorium.yaml", "formål: |\n", "formål: |\n  Bestyrelsen tager fat.\n\n")
    assert approve(load_case(case), "bestyrelsen", DAY).frozen
    replace(case / "plan.yaml", "nummer: 4", "nummer: 5")
    assert not [one for one in revision_findings(case) if one.code == "REV114"], "nothing is changed yet"
    replace(case / "kommissorium.yaml", "Bestyrelsen tager fat.", "Bestyrelsen tager godt fat.")
    told = [one for one in revision_findings(case) if one.code == "REV114"]
    assert [one.spot for one in told] == [
        "plan.yaml: revision.sammenfatning", "plan.yaml: revision.ændringer.1.begrundelse",
    ]  # fmt: skip


def test_an_acknowledgement_of_one_revision_is_none_of_the_next(case: Path) -> None:
    replace(case / "tekst" / "2-vision.md", "\n", "\n\nVi vil mere endnu.\n")
    accepted = 'kvitteringer:\n  - {kode: REV104, sted: "plan.yaml: revision 4", grund: Sendt til fonden.}\n'
    text = (case / "plan.yaml").read_text(encoding="utf-8").replace("nummer: 3", "nummer: 4")
    (case / "plan.yaml").write_text(text.replace("kvitteringer:\n", accepted, 1), encoding="utf-8")
    assert [one.accepted for one in revision_findings(case) if one.code == "REV104"] == ["Sendt til fonden."]
    replace(case / "plan.yaml", "nummer: 4", "nummer: 5")
    assert [one.accepted for one in revision_findings(case) if one.code == "REV104"] == [""]


def test_who_approves_is_asked_of_the_regulation(case: Path) -> None:
    law = load_case(case).plan.regulation  # type: ignore[union-attr]
    named = ("FØLGEGRUPPEN", "foelgegruppen", " landsbyggefonden ", "LBF", "fonden")
    assert [approver_named(law, name).key for name in named] == ["følgegruppen"] * 2 + ["landsbyggefonden"] * 3
    more = law.changed(approvers=(*law.approvers, Approver("byrådet", "byrådet", "byrådets")))
    assert approver_named(more, "Byraadet").key == "byrådet"
    with pytest.raises(UnknownApprover, match="vælg mellem følgegruppen, bestyrelsen, Landsbyggefonden"):
        approve(load_case(case), "kongen", DAY)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda case: replace(case / "plan.yaml", "nummer: 3", "nummer: 2"), "revision 3 er allerede godkendt"),
        (lambda case: replace(case / "plan.yaml", "  nummer: 3\n", "  nummer:\n"), "nummer mangler"),
        (lambda case: replace(case / "parter.yaml", "navn:", "navnet:"), "sagen kan ikke læses"),
        (lambda case: (case / "revisioner/03/sag/tal.yaml").unlink(), "ikke, som den var"),
    ],
)  # fmt: skip
def test_what_cannot_be_approved_leaves_all_as_it_was(case: Path, change: Callable[[Path], object], says: str) -> None:
    change(case)
    before = {path: path.read_bytes() for path in case.rglob("*") if path.is_file()}
    refused = approve(load_case(case), "bestyrelsen", DAY)
    assert not refused.ok
    assert any(one.code == "REV109" and says in one.says for one in refused.findings), refused.findings
    assert {path: path.read_bytes() for path in case.rglob("*") if path.is_file()} == before


def test_a_small_change_is_for_the_advisory_group(case: Path) -> None:
    replace(
        case / "plan.yaml", "nummer: 3\n",
        "nummer: 4\n  ændringer:\n    - {dokument: milepælsplan, begrundelse: flyttet, mindre: ja}\n"
        "    - {dokument: findes-ikke, begrundelse: x}\n",
    )  # fmt: skip
    replace(case / "milepæle.yaml", "tidspunkt:", "status: nået\n    tidspunkt:")
    found = {one.code: one.says for one in revision_findings(case)}
    assert found["REV105"] == "det gælder Milepælsplan (af følgegruppen)"
    assert found["REV108"] == "her står findes-ikke"


def test_a_folder_of_revisions_that_leads_elsewhere_is_not_followed(small: Path, tmp_path: Path) -> None:
    (tmp_path / "et andet sted").mkdir()
    (small / "revisioner").symlink_to(tmp_path / "et andet sted", target_is_directory=True)
    refused = approve(load_case(small), "bestyrelsen", DAY)
    assert {one.code for one in refused.findings} == {"FIL105", "REV109"}
    assert list((tmp_path / "et andet sted").iterdir()) == []


def test_revisions_that_cannot_be_seen_are_not_taken_for_none(case: Path) -> None:
    (case / "revisioner").rename(case.parent / "flyttet")
    (case / "revisioner").symlink_to(case.parent / "flyttet", target_is_directory=True)
    assert "REV102" in {one.code for one in revision_findings(case)}
    assert "OBS: revisioner kan ikke læses: den er en genvej" in show_revisions(
        list_revisions(load_case(case)), load_case(case)
    )


@pytest.mark.slow
def test_an_imprint_may_be_anything_and_a_check_answers(case: Path) -> None:
    for data in (
        b"",
        b"{}",
        b'{"forrige": null, "revision": 1e999}',
        b"[" * 100_000,
        b'{"revision": "x"}',
        bytes(range(256)),
    ):
        (case / "revisioner" / "03" / "aftryk.json").write_bytes(data)
        assert {one.code for one in revision_findings(case)} >= {"REV102"}
        assert list_revisions(load_case(case))[0].faults

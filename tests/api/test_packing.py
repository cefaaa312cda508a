"""The package for the fund, and signed copies beside a revision."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from lbf_docs import UnknownDocument, UnknownRevision, approve, attach_signed, check, load_case, pack
from lbf_docs.api.package import plain_name
from lbf_docs.word.outline import outline
from tests.conftest import SMALL

DAY = date(2025, 7, 1)


@pytest.fixture(scope="module", autouse=True)
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Templates are read once for all of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LBF_DOCS_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    case = tmp_path_factory.mktemp("sag") / "sund"
    shutil.copytree(SMALL, case, ignore=shutil.ignore_patterns("build"))
    assert approve(load_case(case), "landsbyggefonden", DAY).ok
    return case


@pytest.fixture
def case(frozen: Path, tmp_path: Path) -> Path:
    shutil.copytree(frozen, tmp_path / "sund")
    return tmp_path / "sund"


@pytest.fixture
def revised(case: Path) -> Path:
    """The case with revision 4 begun: the agreement and a delaftale changed."""
    replace(case / "plan.yaml", "nummer: 3", "nummer: 4")
    replace(case / "tekst" / "2-vision.md", "\n", "\n\nVi vil mere endnu.\n")
    replace(case / "aktiviteter.yaml", "sted: Byens foreninger", "sted: Byens foreninger og klubber")
    return case


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def codes(case: Path) -> list[str]:
    return [one.code for one in check(load_case(case)).findings if one.code.startswith("REV")]


def read(file: Path) -> Mapping[str, bytes]:
    with zipfile.ZipFile(file) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_the_first_revision_sends_everything_as_it_was_frozen(frozen: Path, tmp_path: Path) -> None:
    packed = pack(load_case(frozen), tmp_path / "pakke.zip")
    assert packed.file
    files = read(packed.file)
    documents = {path.name: path.read_bytes() for path in (frozen / "revisioner/03/dokumenter").glob("*.docx")}
    assert len([name for name in files if name.endswith(".docx")]) == len(documents)
    assert set(documents.values()) <= set(files.values())
    assert packed.left_out == (("Ændringsoversigt", "dette er den første revision"),)
    first = (tmp_path / "pakke.zip").read_bytes()
    assert pack(load_case(frozen), tmp_path / "pakke.zip").ok
    assert (tmp_path / "pakke.zip").read_bytes() == first


def test_a_case_without_revisions_sends_everything(small: Path) -> None:
    packed = pack(load_case(small))
    assert packed.file == small.resolve() / "build" / "pakke-revision-3.zip"
    assert sum(name.endswith(".docx") for name in packed.names) == 9


def test_a_revision_sends_what_is_due_and_says_what_is_not(revised: Path, tmp_path: Path) -> None:
    packed = pack(load_case(revised), tmp_path / "pakke.zip")
    assert packed.file
    assert packed.names == (
        "01-strategisk-samarbejdsaftale.docx", "aendringsoversigt.docx", "indhold.txt", "manifest.json",
    )  # fmt: skip
    why = dict(packed.left_out)
    assert why["Budget"] == "uændret siden revision 3"
    assert why["Delaftale: Uddannelse og Livschancer"].startswith("ændret, men sendes kun, når fonden beder om den")
    files = read(packed.file)
    listed = files["indhold.txt"].decode()
    assert "Strategisk samarbejdsaftale (Revision 4, afventer Landsbyggefondens godkendelse)" in listed
    assert "  Budget: uændret siden revision 3\r\n" in listed
    manifest = json.loads(files["manifest.json"])
    assert (manifest["revision"], manifest["filer"]["aendringsoversigt.docx"]["navn"]) == (4, "ændringsoversigt.docx")
    everything = pack(load_case(revised), tmp_path / "alt.zip", everything=True)
    assert len(everything.names) == 9 + 3


def test_a_public_edition_has_no_contacts(frozen: Path, tmp_path: Path) -> None:
    def plan_of(public: bool) -> str:
        packed = pack(load_case(frozen), tmp_path / f"{public}.zip", public=public)
        assert packed.file
        assert (("Kontakterne i beredskabsplanen", "pakken er til offentligheden") in packed.left_out) is public
        return outline(next(data for name, data in read(packed.file).items() if "beredskabsplan" in name))

    contact = load_case(frozen).plan.contingency.contacts[0]  # type: ignore[union-attr]
    assert contact.phone is not None
    assert contact.phone.replace("\u00a0", " ") in plan_of(False).replace("\u00a0", " ")
    assert contact.phone not in plan_of(True)


def test_a_public_overview_says_that_a_contact_was_changed_and_not_how(case: Path, tmp_path: Path) -> None:
    replace(case / "plan.yaml", "nummer: 3", "nummer: 4")
    replace(case / "beredskab.yaml", "telefon: 00 00 00 00", "telefon: 12 34 56 78")
    replace(case / "beredskab.yaml", "  - rolle: ssp_konsulent\n    telefon: 00 00 00 00", "")
    replace(case / "beredskab.yaml", "formål: |\n", "formål: |\n  Nu også om natten.\n\n")

    def overview_of(public: bool) -> str:
        packed = pack(load_case(case), tmp_path / f"{public}.zip", public=public)
        assert packed.file, packed.findings
        return outline(read(packed.file)["aendringsoversigt.docx"]).replace("\u00a0", " ")

    assert "12 34 56 78" in overview_of(False)
    told = overview_of(True)
    assert "12 34 56 78" not in told
    assert "00 00 00 00" not in told
    assert "telefon ændret" in told
    assert "fjernet" in told
    assert "Nu også om natten" in told, "the rest of the plan is told in full"


def test_signed_copies_are_all_sent_but_those_with_contacts_not_to_the_public(case: Path, tmp_path: Path) -> None:
    for number, document in enumerate(("1", "1", "beredskabsplan")):
        (tmp_path / "scan.pdf").write_bytes(f"%PDF-1.7 {number}".encode())
        assert attach_signed(load_case(case), tmp_path / "scan.pdf", document).ok

    def signed_in(public: bool) -> tuple[list[str], tuple[tuple[str, str], ...]]:
        packed = pack(load_case(case), tmp_path / f"{public}.zip", public=public)
        return [name[:30] for name in packed.names if name.endswith(".pdf")], packed.left_out

    names, _ = signed_in(False)
    assert len(names) == 3, "one is not written over the other"
    names, left_out = signed_in(True)
    assert names == ["01-strategisk-samarbejdsaftale"] * 2
    assert ("Beredskabsplan, underskrevet udgave", "kontakterne står i den") in left_out


def test_a_build_that_is_no_folder_is_said(case: Path) -> None:
    (case / "build").write_text("", encoding="utf-8")
    packed = pack(load_case(case))
    assert not packed.ok
    assert "kan ikke laves" in next(one.says for one in packed.findings if one.code == "REV111")


@pytest.mark.slow
def test_pdf_files_come_beside_the_word_files(revised: Path, tmp_path: Path, office: object) -> None:
    packed = pack(load_case(revised), tmp_path / "pakke.zip", pdf=True)
    assert packed.file, packed.findings
    assert all(data.startswith(b"%PDF-") for name, data in read(packed.file).items() if name.endswith(".pdf"))
    assert {"01-strategisk-samarbejdsaftale.pdf", "aendringsoversigt.pdf"} <= set(packed.names)


def test_errors_stop_the_package(case: Path, tmp_path: Path) -> None:
    (case / "tekst" / "2-vision.md").unlink()
    packed = pack(load_case(case), tmp_path / "pakke.zip")
    assert not packed.ok
    assert {"REV111", "LBF003"} & {found.code for found in packed.findings} == {"REV111", "LBF003"}
    assert not (tmp_path / "pakke.zip").exists()


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("03-delaftale-beskæftigelse.docx", "03-delaftale-beskaeftigelse.docx"),
        ("ÆØÅ é (2) .docx", "aeoeaa-e-2.docx"),
        ("x" * 200 + ".pdf", "x" * 60 + ".pdf"),
        ("uden endelse", "uden-endelse"),
    ],
)  # fmt: skip
def test_names_that_case_systems_accept(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_a_signed_copy_is_kept_with_its_hash_and_a_later_change_is_told(case: Path, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7 underskrevet")
    assert attach_signed(load_case(case), scan, "strategisk-samarbejdsaftale", day=DAY).ok
    home = case / "revisioner" / "03" / "underskrevet" / "01-strategisk-samarbejdsaftale"
    assert (home / "01-strategisk-samarbejdsaftale-underskrevet.pdf").read_bytes() == scan.read_bytes()
    assert codes(case) == []
    assert not attach_signed(load_case(case), scan, "1").ok, "it is there already"
    packed = pack(load_case(case), tmp_path / "pakke.zip")
    assert "01-strategisk-samarbejdsaftale-underskrevet.pdf" in packed.names
    scan.write_bytes(b"%PDF-1.7 underskrevet af alle")
    assert attach_signed(load_case(case), scan, "1").ok
    assert len(list(home.parent.iterdir())) == 2
    replace(case / "plan.yaml", "nummer: 3", "nummer: 4")
    replace(case / "tekst" / "2-vision.md", "\n", "\n\nVi vil mere endnu.\n")
    found = {one.code: one.says for one in check(load_case(case)).findings if one.code.startswith("REV")}
    assert found["REV107"] == "Strategisk samarbejdsaftale blev underskrevet i revision 3 og er ændret i sagen"
    next(home.glob("*.pdf")).write_bytes(b"%PDF-1.7 en anden")
    assert "REV101" in codes(case)


def test_a_document_that_was_signed_anew_is_held_against_its_newest_copy(case: Path, tmp_path: Path) -> None:
    for number, text in enumerate((b"%PDF-1.7 den gamle", b"%PDF-1.7 den nye"), 3):
        (tmp_path / "scan.pdf").write_bytes(text)
        if number == 4:
            replace(case / "plan.yaml", "nummer: 3", "nummer: 4")
            replace(case / "tekst" / "2-vision.md", "\n", "\n\nVi vil mere endnu.\n")
            assert approve(load_case(case), "landsbyggefonden", DAY).ok
            assert "REV107" in codes(case), "it waits for its signatures"
        assert attach_signed(load_case(case), tmp_path / "scan.pdf", "1", number=number).ok
        assert "REV107" not in codes(case)
    replace(case / "plan.yaml", "nummer: 4", "nummer: 5")
    replace(case / "tekst" / "2-vision.md", "Vi vil mere endnu.", "Vi vil meget mere.")
    assert codes(case).count("REV107") == 1


def test_the_package_of_a_number_that_nothing_was_changed_for_is_refused(case: Path, tmp_path: Path) -> None:
    replace(case / "plan.yaml", "nummer: 3", "nummer: 4")
    packed = pack(load_case(case), tmp_path / "pakke.zip")
    assert [one.says for one in packed.findings if one.code == "REV111"] == [
        "planen siger revision 4, men intet er ændret siden revision 3"
    ]
    assert not (tmp_path / "pakke.zip").exists()


def test_what_cannot_be_a_signed_copy_is_refused(case: Path, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"PK\3\4")
    refused = attach_signed(load_case(case), tmp_path / "scan.pdf", "1")
    assert "er ikke en PDF" in refused.findings[0].says
    assert "findes ikke" in attach_signed(load_case(case), tmp_path / "findes-ikke.pdf", "1").findings[0].says
    assert "kan ikke læses" in attach_signed(load_case(case), tmp_path, "1").findings[0].says
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(UnknownDocument):
        attach_signed(load_case(case), tmp_path / "scan.pdf", "regnskab")
    with pytest.raises(UnknownDocument, match="kan være flere dokumenter: skriv nummeret på et af dem: 2 "):
        attach_signed(load_case(case), tmp_path / "scan.pdf", "delaftale")
    with pytest.raises(UnknownRevision):
        attach_signed(load_case(SMALL), tmp_path / "scan.pdf", "1")
    assert not (case / "revisioner" / "03" / "underskrevet").exists()

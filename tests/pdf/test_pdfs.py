"""`--pdf` with LibreOffice: what a reader, a screen reader and an archive find in the PDFs of the example."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import page as judge
import pikepdf
import pytest

from lbf_docs import BuildResult, Severity, build, load_case, rebuild
from lbf_docs.pdf.find import VARIABLE
from lbf_docs.pdf.tree import all_elements, is_element, is_reference, kids, kind, page_of
from lbf_docs.word.element import Element, parse, qn
from lbf_docs.word.package import MAIN, read_package
from tests.conftest import LIVING

pytestmark = pytest.mark.slow

HEDEN = Path(__file__).parent.parent / "cases" / "heden"
SUND = Path(__file__).parent.parent / "cases" / "sund"


@pytest.fixture(scope="module")
def program() -> str:
    """LibreOffice. Without it the tests are skipped aloud, or fail where it must be there (CI)."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        assert not os.environ.get("LBF_REQUIRE_OFFICE"), "LibreOffice must be installed here"
        pytest.skip("LibreOffice is not installed: no PDF was made")
    return found


def counted(program: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Puts a program before LibreOffice that counts its starts, one line each in the file returned."""
    counter, script = folder / "starts", folder / "soffice"
    script.write_text(f'#!/bin/sh\necho start >>"{counter}"\nexec "{program}" "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(script))
    return counter


@pytest.fixture(scope="module")
def made(program: str, example: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[BuildResult, Path]:
    """The example, with PDFs; LibreOffice was started through a script that counts."""
    folder = tmp_path_factory.mktemp("pdf")
    with pytest.MonkeyPatch.context() as patch:
        counted(program, folder, patch)
        result = build(load_case(example), folder / "ud", pdf=True)
    assert result.complete, result.findings
    return result, folder


@pytest.fixture(scope="module")
def pdfs(made: tuple[BuildResult, Path]) -> Mapping[str, bytes]:
    """The PDFs by name without ending."""
    return {file.stem: file.read_bytes() for file in made[0].files if file.suffix == ".pdf"}


def opened(pdfs: Mapping[str, bytes]) -> Iterator[tuple[str, pikepdf.Pdf]]:
    for name, data in pdfs.items():
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield name, pdf


def word_file(made: tuple[BuildResult, Path], name: str) -> Element:
    return parse(read_package((made[1] / "ud" / f"{name}.docx").read_bytes())[MAIN])


@pytest.mark.skipif(sys.platform == "win32", reason="the program that counts is a shell script; not run on Windows")
def test_ten_pdfs_take_one_start_of_libreoffice(made: tuple[BuildResult, Path]) -> None:
    result, folder = made
    assert Counter(file.suffix for file in result.files) == {".docx": 10, ".pdf": 10}
    assert (folder / "starts").read_text() == "start\n"


def test_the_word_files_are_the_same_as_without_pdfs(
    made: tuple[BuildResult, Path], documents: dict[str, bytes]
) -> None:
    assert {f.stem: f.read_bytes() for f in made[0].files if f.suffix == ".docx"} == documents


def test_the_same_case_gives_the_same_bytes(
    program: str, pdfs: Mapping[str, bytes], example: Path, tmp_path: Path
) -> None:
    again = build(load_case(example), tmp_path, pdf=True)
    assert {f.stem: f.read_bytes() for f in again.files if f.suffix == ".pdf"} == pdfs


def test_only_one_document_is_the_same_pdf_as_among_all(
    program: str, pdfs: Mapping[str, bytes], example: Path, tmp_path: Path
) -> None:
    result = build(load_case(example), tmp_path, pdf=True, only=["kommissorium"])
    assert [f.name for f in result.files] == ["09-kommissorium.docx", "09-kommissorium.pdf"]
    assert result.files[1].read_bytes() == pdfs["09-kommissorium"]


def test_the_manifest_has_the_pdfs(made: tuple[BuildResult, Path], pdfs: Mapping[str, bytes]) -> None:
    listed = json.loads((made[1] / "ud" / "manifest.json").read_text(encoding="utf-8"))["filer"]
    assert {name for name in listed if name.endswith(".pdf")} == {f"{name}.pdf" for name in pdfs}


def test_the_judge_finds_nothing(pdfs: Mapping[str, bytes]) -> None:
    assert {name: found for name, data in pdfs.items() if (found := faults(data))} == {}


@pytest.mark.parametrize("case", [HEDEN, SUND])
def test_the_judge_finds_nothing_in_other_municipalities_plans(program: str, case: Path, tmp_path: Path) -> None:
    result = build(load_case(case), tmp_path, pdf=True)
    assert result.complete
    for file in result.files:
        if file.suffix == ".pdf":
            assert faults(file.read_bytes()) == [], file.name


def faults(data: bytes) -> list[str]:
    """What is against PDF/UA-1 and PDF/A-2b."""
    return [f.message for profile in ("ua1", "2b") for f in judge.validate_pdf_bytes(data, profile=profile).failures]


def test_a_pdf_without_tags_does_not_pass_the_judge() -> None:
    plain = pikepdf.new()
    plain.add_blank_page()
    out = io.BytesIO()
    plain.save(out)
    assert len(faults(out.getvalue())) > 5


def test_title_language_and_dates(pdfs: Mapping[str, bytes]) -> None:
    for name, pdf in opened(pdfs):
        assert str(pdf.Root.Lang) == "da-DK", name
        assert pdf.Root.ViewerPreferences.DisplayDocTitle, name
        assert str(pdf.docinfo.Title).endswith(": Den boligsociale helhedsplan for Holbæk by"), name
        assert str(pdf.docinfo.CreationDate) == "D:20240101000000Z", name
        written = pdf.Root.Metadata.read_bytes().decode()
        assert f">{pdf.docinfo.Title}</rdf:li>" in written, name
        assert set(re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:Z]+", written)) == {"2024-01-01T00:00:00Z"}, name


def test_the_contents_have_the_pages_that_their_links_lead_to(
    made: tuple[BuildResult, Path], pdfs: Mapping[str, bytes]
) -> None:
    with_contents = 0
    for name, pdf in opened(pdfs):
        anchors = [str(link.get(qn("w:anchor"))) for link in word_file(made, name).iter(qn("w:hyperlink"))]
        entries = [anchor for anchor in anchors if anchor.startswith("_Toc")]
        items = [element for element in all_elements(pdf) if kind(element) == "TOCI"]
        assert len(items) == len(entries), name
        with_contents += bool(items)
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        headings = [e for e in all_elements(pdf) if kind(e) in ("H1", "H2")]
        assert len(headings) == len(items) or not items, name
        for item, heading in zip(items, headings, strict=False):
            link = linked(item)
            said = str(link.Contents).rpartition("\t")[2]
            assert said == str(pages[link.Dest[0].objgen]) == str(pages[heading.Pg.objgen]), f"{name}: {link.Contents}"
    assert with_contents == 10


def linked(item: pikepdf.Object) -> pikepdf.Object:
    """The annotation of an entry's one link."""
    (paragraph,) = kids(item)
    link = next(node for node in kids(paragraph) if is_element(node))
    return next(node.Obj for node in kids(link) if is_reference(node))


def test_headings_lists_tables_pictures_and_notes_are_what_they_are_in_word(
    made: tuple[BuildResult, Path], pdfs: Mapping[str, bytes]
) -> None:
    for name, pdf in opened(pdfs):
        document = word_file(made, name)
        kinds = Counter(kind(element) for element in all_elements(pdf))
        tables = [t for t in document.iter(qn("w:tbl")) if next(t.iter(qn("w:tblHeader")), None) is not None]
        assert kinds["Table"] == len(tables), name
        assert kinds["Note"] == sum(1 for _ in document.iter(qn("w:footnoteReference"))), name
        assert kinds["Figure"] == sum(1 for _ in document.iter(qn("wp:docPr"))), name
        assert kinds["LI"] >= kinds["L"], name
        for element in all_elements(pdf):
            if kind(element) == "Figure":
                assert str(element.Alt)
                assert kids(element)
            if kind(element) == "Table":
                assert any(kind(cell) == "TH" for row in kids(element) for cell in kids(row)), name
            if re.fullmatch(r"H[1-6]", kind(element)):
                assert kids(element), f"{name}: a heading without words"
    agreement = Counter(kind(element) for _, pdf in opened(pdfs) for element in all_elements(pdf))
    assert min(agreement[each] for each in ("H1", "H2", "H3", "L", "LI", "TH", "Figure", "Link", "TOC")) > 0


def test_headings_go_down_one_level_at_a_time(pdfs: Mapping[str, bytes]) -> None:
    for name, pdf in opened(pdfs):
        levels = [int(kind(e)[1]) for e in all_elements(pdf) if re.fullmatch(r"H[1-6]", kind(e))]
        assert levels[0] == 1, name
        assert all(below <= above + 1 for above, below in pairwise(levels)), name


def test_a_frozen_revision_has_its_pdfs_too(program: str, tmp_path: Path) -> None:
    again = rebuild(load_case(LIVING), 1, tmp_path, only=["kommissorium"], pdf=True)
    assert (again.complete, again.made, again.same) == (True, 1, 1)
    assert [file.name for file in again.files] == ["09-kommissorium.docx", "09-kommissorium.pdf"]
    assert faults(again.files[1].read_bytes()) == []


def test_a_font_that_the_computer_has_not_is_told(program: str, tmp_path: Path) -> None:
    case = Path(shutil.copytree(HEDEN, tmp_path / "heden", ignore=shutil.ignore_patterns("build")))
    plan = case / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "tema:\n  skrifttype: Futura Nøgen\n", encoding="utf-8")
    result = build(load_case(case), tmp_path / "ud", pdf=True, only=["kommissorium"])
    assert result.complete
    (found,) = [f for f in result.findings if f.code == "UD114"]
    assert found.title == "PDF-filerne er sat med en anden skrift end Futura Nøgen, som mangler på computeren"
    assert found.severity is Severity.WARNING


def test_two_cases_at_once_do_not_disturb_each_other(program: str, tmp_path: Path) -> None:
    alone = build(load_case(HEDEN), tmp_path / "alene", pdf=True, only=["kommissorium"])
    command = [sys.executable, "-m", "lbf_docs", "build", str(HEDEN), "--pdf", "--only", "kommissorium", "--out"]
    both = [subprocess.Popen([*command, str(tmp_path / name)], stdout=subprocess.DEVNULL) for name in ("a", "b")]
    assert [process.wait(180) for process in both] == [0, 0]
    for name in ("a", "b"):
        assert (tmp_path / name / alone.files[1].name).read_bytes() == alone.files[1].read_bytes()


def test_long_headings_keep_their_page_numbers(program: str, case: Path, tmp_path: Path) -> None:
    text = case / "tekst" / "4-samspil.md"
    said = text.read_text(encoding="utf-8")
    heading = re.search(r"^## .*$", said, re.MULTILINE)
    assert heading is not None
    long = heading[0] + " og alt det andet, som ikke kan stå på en linje i indholdsfortegnelsen," * 3
    text.write_text(said.replace(heading[0], long, 1), encoding="utf-8")
    result = build(load_case(case), tmp_path / "ud", draft=True, pdf=True, only=["strategisk-samarbejdsaftale"])
    data = result.files[1].read_bytes()
    assert faults(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        entries = [str(linked(item).Contents) for item in all_elements(pdf) if kind(item) == "TOCI"]
    assert any("indholdsfortegnelsen" in entry for entry in entries)
    assert all(re.search(r"\t[0-9]+$", entry) for entry in entries), entries


def test_every_piece_of_content_has_a_place_in_the_structure_and_only_one(pdfs: Mapping[str, bytes]) -> None:
    for name, pdf in opened(pdfs):
        held = Counter(
            (page.objgen, node if isinstance(node, int) else int(node.MCID))
            for element in all_elements(pdf)
            for node in kids(element)
            if not is_element(node) and not is_reference(node)
            if (page := page_of(element) if isinstance(node, int) else node.get("/Pg", page_of(element))) is not None
        )
        drawn = Counter(
            (page.obj.objgen, int(instruction.operands[1].MCID))
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) == "BDC" and "/MCID" in instruction.operands[1]
        )
        assert held == drawn, name
        assert set(held.values()) == {1}, name

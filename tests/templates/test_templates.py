"""The templates: their text kept reviewable, and usable after somebody saved them in an office program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs import build, load_case
from lbf_docs.word.element import Element, parse, qn
from lbf_docs.word.outline import outline
from lbf_docs.word.package import MAIN, read_package
from tests.word.conftest import names, words

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = sorted((ROOT / "templates").glob("*.docx"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.stem)
def test_the_text_in_docs_is_the_template_s(template: Path, file_regression: FileRegressionFixture) -> None:
    """A .docx can't be read in a diff; this can. After editing a template: `make docs`, and look at the difference."""
    file_regression.check(
        outline(template.read_bytes()), fullpath=ROOT / "docs" / "skabeloner" / f"{template.stem}.txt", encoding="utf-8"
    )


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.stem)
def test_what_leads_to_a_table_stays_with_it(template: Path) -> None:
    """No heading and sentence at the foot of a page with their table on the next: the style keeps them together."""
    lines = [line for line in outline(template.read_bytes()).splitlines() if not line.endswith("%}")]
    tables = [at for at, line in enumerate(lines) if line == "<tabel: lbf tabel>"]
    above = [lines[at - 1] if not lines[at - 1].startswith("tabeltitel") else lines[at - 2] for at in tables]
    written_by_us = [line for line in above if not line.startswith("body text: {{")]
    assert [line for line in written_by_us if line.startswith("body text")] == []


@pytest.mark.parametrize("template", [t for t in TEMPLATES if t.stem[0].isdigit()], ids=lambda p: p.stem)
def test_a_table_has_a_title_or_stands_right_under_a_heading_that_says_the_same(template: Path) -> None:
    """The overview of changes has no numbered tables at all."""
    lines = [line for line in outline(template.read_bytes()).splitlines() if not line.endswith("%}")]
    above = [lines[at - 1] for at, line in enumerate(lines) if line in ("<tabel: lbf tabel>", "<tabel: lbf tidslinje>")]
    assert [line for line in above if not line.startswith(("tabeltitel: ", "heading "))] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.stem)
def test_a_new_page_begins_by_a_style(template: Path) -> None:
    """A break in a paragraph of its own slips over when the page before is full, and leaves an empty page."""
    document = parse(read_package(template.read_bytes())[MAIN])
    assert [b for b in document.iter(qn("w:br")) if b.get(qn("w:type")) == "page"] == []
    assert list(document.iter(qn("w:pageBreakBefore"))) == []


def test_a_school_year_stands_on_one_line() -> None:
    """In Arial, which is wider than Calibri, at 9.5 pt, with the cell's margins."""
    school_year = 190 * (8 * 0.556 + 0.278) + 160
    columns = [
        int(width)
        for template in TEMPLATES
        for table in parse(read_package(template.read_bytes())[MAIN]).iter(qn("w:tbl"))
        for cell, width in zip(table.iter(qn("w:tc")), names(table, "w:gridCol", "w:w"), strict=False)
        if words(cell).strip() in ("År", "Baseline år")
    ]
    assert len(columns) == 4
    assert min(columns) > school_year


def style(name: str) -> Element:
    """A style of the design."""
    styles = parse(read_package((ROOT / "templates" / "design.docx").read_bytes())["word/styles.xml"])
    return next(s for s in styles.iter(qn("w:style")) if names(s, "w:name", "w:val") == [name])


def test_the_cover_s_band_is_as_wide_as_the_paper_and_its_text_as_the_page_s() -> None:
    design = read_package((ROOT / "templates" / "design.docx").read_bytes())
    (page,) = parse(design[MAIN]).iter(qn("w:pgSz"))
    (margins,) = parse(design[MAIN]).iter(qn("w:pgMar"))
    (band,) = parse(design["word/header2.xml"]).iter(qn("w:tblW"))
    assert band.get(qn("w:w")) == page.get(qn("w:w"))
    look = style("LBF forsidebånd")
    (indent,) = look.iter(qn("w:tblInd"))
    assert indent.get(qn("w:w")) == f"-{margins.get(qn('w:left'))}"
    for side in ("left", "right"):  # every line of a long name stands within the margins
        assert names(look, f"w:{side}", "w:w") == [margins.get(qn(f"w:{side}"))]


def test_the_header_s_rule_is_its_table_s() -> None:
    """A line under each cell's own text breaks in two when one of them has more lines."""
    assert list(style("header").iter(qn("w:pBdr"))) == []
    assert "single" in names(style("LBF sidehoved"), "w:bottom", "w:val")


@pytest.mark.slow
def test_a_template_saved_by_libreoffice_gives_the_same_text(
    agreement: bytes, office: Callable[[Path, str], Path], example: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "skabeloner"
    folder.mkdir()
    name = "01-strategisk-samarbejdsaftale.docx"
    saved = office(ROOT / "templates" / name, "docx:MS Word 2007 XML")
    (folder / name).write_bytes(saved.read_bytes())
    result = build(load_case(example), tmp_path / "ud", templates=folder)
    assert result.ok, [f.title for f in result.findings]
    assert text_lines(outline(result.files[0].read_bytes())) == text_lines(outline(agreement))


def text_lines(text: str) -> list[str]:
    """The lines without page breaks and empty paragraphs: LibreOffice moves a break into the paragraph before it."""
    lines = [" ".join(line.replace("<side>", "").split()) for line in text.splitlines()]
    return [line for line in lines if not line.endswith(":")]

"""The agreement of Holbæk: what every agreement must have. Its whole text is in `holbaek/`."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from lxml import etree

from lbf_docs import build, load_case
from lbf_docs.word.element import qn
from lbf_docs.word.outline import outline

Change = Callable[[str, str, str], Path]


def part(document: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(BytesIO(document)).read(name))


def text_of(folder: Path, out: Path) -> str:
    result = build(load_case(folder), out, only=["01"], draft=True)
    assert result.ok, [f.title for f in result.findings]
    return outline(result.files[0].read_bytes())


def test_footnotes_are_native_and_numbered_in_reading_order(agreement: bytes) -> None:
    references = [r.get(qn("w:id")) for r in part(agreement, "word/document.xml").iter(qn("w:footnoteReference"))]
    notes = [n.get(qn("w:id")) for n in part(agreement, "word/footnotes.xml") if n.get(qn("w:type")) is None]
    assert references == notes == [str(n) for n in range(1, 22)]


def test_the_contents_are_a_field_with_an_entry_for_every_heading_of_two_levels(agreement: bytes) -> None:
    text = outline(agreement)
    entries = [line.partition(": ")[2] for line in text.splitlines() if line.startswith(("toc 1", "toc 2"))]
    entries[0] = entries[0].replace('<felt:TOC \\o "1-2" \\h \\n>', "")
    entries = [entry.partition(" → ")[2] or entry for entry in entries]
    headings = [
        line.partition(": ")[2]
        for line in text.splitlines()
        if line.startswith(("heading 1", "heading 2", "overskrift 1"))
    ]
    assert entries == headings
    assert b"updateFields" not in zipfile.ZipFile(BytesIO(agreement)).read("word/settings.xml")


def test_every_link_in_the_contents_leads_to_a_bookmark(agreement: bytes) -> None:
    document = part(agreement, "word/document.xml")
    bookmarks = [b.get(qn("w:name")) for b in document.iter(qn("w:bookmarkStart"))]
    anchors = [a.get(qn("w:anchor")) for a in document.iter(qn("w:hyperlink")) if a.get(qn("w:anchor"))]
    assert len(anchors) > 25
    assert set(anchors) <= set(bookmarks)
    assert len(bookmarks) == len(set(bookmarks))


def test_the_goal_cells_of_the_indicator_table_are_merged(agreement: bytes) -> None:
    table = next(
        t
        for t in part(agreement, "word/document.xml").iter(qn("w:tbl"))
        if "Datakilde" in "".join(map(str, t.itertext()))
    )
    merges = [
        (m.get(qn("w:val")) if (m := row.find(f".//{qn('w:vMerge')}")) is not None else None)
        for row in table.findall(qn("w:tr"))
    ]
    assert merges == [
        None, "restart", "continue", "continue", "restart", "continue", "restart", "continue", "restart", "continue",
    ]  # fmt: skip
    assert table.find(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_pictures_are_vector_with_a_png_behind_and_say_what_they_show(agreement: bytes) -> None:
    archive = zipfile.ZipFile(BytesIO(agreement))
    assert {n for n in archive.namelist() if "/media/" in n} == {
        "word/media/kort.png", "word/media/kort.svg",
        "word/media/organisationsdiagram.png", "word/media/organisationsdiagram.svg",
    }  # fmt: skip
    described = [p.get("descr") or "" for p in part(agreement, "word/document.xml").iter(qn("wp:docPr"))]
    assert described[0].startswith("Skematisk kort over")
    assert "Ladegårdsparken" in described[0]
    assert described[1].startswith("Organisationsdiagram")
    assert "Professionel følgegruppe" in described[1]


def test_the_dates_of_the_file_are_the_revision_s(agreement: bytes) -> None:
    core = zipfile.ZipFile(BytesIO(agreement)).read("docProps/core.xml").decode()
    assert re.findall(r"\d{4}-\d{2}-\d{2}T", core) == ["2024-01-01T", "2024-01-01T"]
    assert {i.date_time for i in zipfile.ZipFile(BytesIO(agreement)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_of_holbaek_stands_in_a_template() -> None:
    folder = Path(__file__).parent.parent.parent / "templates"
    names = ("Holbæk", "Ladegård", "Grønneparken", "Bjergmark", "Lejerbo", "Sjælland", "2024", "VIVE", "Absalon")
    for template in folder.glob("*.docx"):
        text = outline(template.read_bytes())
        assert [name for name in names if name in text] == []


def test_the_unverified_ninth_indicator_says_so(agreement: bytes) -> None:
    assert "| Valgdeltagelse ved seneste kommunalvalg (ordlyden skal bekræftes) |" in outline(agreement)


def test_a_party_more_with_two_who_sign(case: Path, tmp_path: Path) -> None:
    parties = (case / "parter.yaml").read_text(encoding="utf-8")
    new = "parter:\n  - id: ny\n    navn: Nordbyens Boligforening\n    type: boligorganisation\n    underskrivere:\n"
    new += "      - titel: Formand\n        navn: A. B. Hansen\n      - titel: Direktør\n        navn: C. Dam\n"
    (case / "parter.yaml").write_text(parties.replace("parter:\n", new, 1), encoding="utf-8")
    text = text_of(case, tmp_path)
    assert "**Nordbyens Boligforening** v/Formand A. B. Hansen" in text
    assert "**Nordbyens Boligforening** v/Direktør C. Dam" in text
    assert text.index("forsidetekst: Nordbyens Boligforening") < text.index("forsidetekst: Holbæk Boligselskab")


def test_without_a_map_there_is_none(change: Change, tmp_path: Path) -> None:
    folder = change("områder.yaml", "kort:\n  titel: Kort over de tre boligområder og de to folkeskoler\n", "")
    path = folder / "tekst" / "1-kort-om-boligområderne.md"
    path.write_text(path.read_text(encoding="utf-8").replace("{{ kort }}", ""), encoding="utf-8")
    assert "Skematisk kort" not in text_of(folder, tmp_path)

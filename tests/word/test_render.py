"""The whole way: a template and a case's content become a Word file, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx

from lbf_docs.expressions import Language, Record
from lbf_docs.prose.blocks import FigureRef, Note, Paragraph, Text
from lbf_docs.values import Amount, Count, NumberStyle, Share
from lbf_docs.word import Content, Picture, Properties, content_hash, prepare, render
from lbf_docs.word.element import parse, qn
from lbf_docs.word.package import Relationships, part_name, read_package, rels_name

from .conftest import (
    DESIGN,
    FURNITURE,
    PROPERTIES,
    assert_consistent,
    body_of,
    cell,
    names,
    p,
    read,
    rendered,
    rendered_bytes,
    table,
    template,
    words,
)

PNG = b"\x89PNG\r\n\x1a\n"
MAP = Picture(PNG, "png", b"<svg/>", 100, 50, "Kort", "Områderne", "Et kort")
SOURCE = template(
    p("Vision", style="Overskrift1"),
    p("{{ tekst }}"),
    table([cell(p("{{ antal }}{{ note }}")), cell(p("{{ andel }} {{ beløb }}"))]),
    p("{{ kort }}"),
    p("{{ tekst }}"),
)
FIELDS = {
    "tekst": read(
        "A[^b] [LBF](https://lbf.dk) B[^a]\n\n1. x[^c]\n2. y\n\n[^a]: to\n[^b]: en [VIVE](https://vive.dk)\n[^c]: tre\n"
    ),
    "note": Note((Paragraph((Text("i cellen"),)),)),
    "antal": Count(1586),
    "andel": Share("0.319"),
    "beløb": Amount("1200"),
    "kort": FigureRef("kort"),
}


def test_the_same_content_is_the_same_bytes() -> None:
    first, second = (
        rendered_bytes(SOURCE, dict(fields), {"kort": MAP}) for fields in (FIELDS, dict(reversed(FIELDS.items())))
    )
    assert first == second
    assert content_hash(first) == content_hash(second)
    prepared = prepare("prøve.docx", SOURCE, DESIGN, Language())
    content = Content(
        Record("sagen", {**FURNITURE, **FIELDS}), NumberStyle(), {"kort": lambda: MAP}, PROPERTIES, {}, ("kort",)
    )
    assert [render(prepared, content, Language()).data for _ in range(2)] == [first, first]


def test_footnotes_are_numbered_in_reading_order_through_prose_and_tables() -> None:
    parts = rendered(SOURCE, FIELDS, {"kort": MAP})
    document, footnotes = parse(parts["word/document.xml"]), parse(parts["word/footnotes.xml"])
    assert_consistent(document, footnotes)
    notes = [words(note).strip() for note in footnotes if note.get(qn("w:type")) is None]
    assert notes == ["en VIVE", "to", "tre", "i cellen", "en VIVE", "to", "tre"]
    assert [note.get(qn("w:id")) for note in footnotes][:2] == ["-1", "0"]


def test_values_follow_the_number_style() -> None:
    assert "1.586[4]31,9\u00a0% 1.200\u00a0kr." in words(body_of(rendered(SOURCE, FIELDS, {"kort": MAP})))


def test_every_relationship_that_is_used_is_there_and_leads_somewhere() -> None:
    parts = rendered(SOURCE, FIELDS, {"kort": MAP})
    for part in ("word/document.xml", "word/footnotes.xml"):
        known = {
            id_: (target, external)
            for id_, _, target, external in Relationships.read(parts.get(rels_name(part))).items()
        }
        root = parse(parts[part])
        used = {
            value
            for node in root.iter()
            for name, value in node.attrib.items()
            if str(name).startswith("{http://schemas.openxmlformats.org/officeDocument/2006/rel")
        }
        assert used <= set(known)
        assert all(external or part_name(part, target) in parts for target, external in known.values())


def test_pictures_have_numbers_of_their_own_and_a_content_type() -> None:
    parts = rendered(template(p("{{ kort }}"), p("{{ kort }}")), FIELDS, {"kort": MAP})
    numbers = [node.get("id") for node in parse(parts["word/document.xml"]).iter(qn("wp:docPr"))]
    assert numbers == ["1", "2"]
    assert parts["word/media/kort.png"] == PNG
    assert b'Extension="png"' in parts["[Content_Types].xml"]
    assert b'Extension="svg"' in parts["[Content_Types].xml"]


def test_the_documents_own_properties_are_the_revisions_and_not_the_clocks() -> None:
    prepared = prepare("a.docx", template(p("a")), DESIGN, Language())
    properties = Properties("Strategisk & <aftale>", "Helhedsplan", "Sekretariatet", 3, date(2024, 5, 6), draft=True)
    data = render(prepared, Content(Record("sagen", FURNITURE), NumberStyle(), {}, properties), Language()).data
    core = docx.Document(io.BytesIO(data)).core_properties
    assert (core.title, core.author, core.revision, core.content_status) == (
        "Strategisk & <aftale>",
        "Sekretariatet",
        3,
        "Kladde",
    )
    assert (core.created, core.modified) == (core.modified, core.created)
    assert core.created is not None
    assert core.created.date() == date(2024, 5, 6)


def test_every_part_is_whole_xml_and_has_a_content_type() -> None:
    data = rendered_bytes(SOURCE, FIELDS, {"kort": MAP})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
    parts = read_package(data)
    types = parse(parts["[Content_Types].xml"])
    overrides = {str(o.get("PartName")).lstrip("/") for o in types.findall(qn("ct:Override"))}
    endings = {str(d.get("Extension")) for d in types.findall(qn("ct:Default"))}
    assert overrides <= set(parts)
    for name, content in parts.items():
        assert name in overrides or name.rsplit(".", 1)[-1] in endings or name == "[Content_Types].xml"
        if name.endswith((".xml", ".rels")):
            parse(content)


def test_another_reader_opens_the_file() -> None:
    document = docx.Document(io.BytesIO(rendered_bytes(SOURCE, FIELDS, {"kort": MAP})))
    assert [q.text for q in document.paragraphs][:4] == ["Vision", "A LBF B", "x", "y"]
    assert names(document.element.body, "w:footnoteReference", "w:id") == [str(n) for n in range(1, 8)]

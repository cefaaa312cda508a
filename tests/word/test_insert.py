"""Prose, figures, footnotes and gaps stand where the template named them, and nothing of either is lost."""

from __future__ import annotations

import pytest

from lbf_docs.expressions import Gap, Record
from lbf_docs.prose import Prose
from lbf_docs.prose.blocks import FigureRef, Note, Paragraph, Text
from lbf_docs.word import TemplateProblem
from lbf_docs.word.element import Element, el, on, parse, qn

from .conftest import (
    assert_consistent,
    body_of,
    cell,
    lines,
    names,
    p,
    read,
    rendered,
    run,
    section,
    table,
    template,
    words,
)

PROSE = read("Første.\n\n- punkt\n\n## Mål\n\nSidste[^1].\n\n[^1]: Noten.")


def filled(*content: Element, **fields: object) -> Element:
    """The body of a rendered template, looked over."""
    parts = rendered(template(*content), fields)
    assert_consistent(parse(parts["word/document.xml"]), parse(parts["word/footnotes.xml"]))
    body = body_of(parts)
    assert not any("\ufdd0" <= mark <= "\ufdef" for mark in words(body))
    return body


def test_a_marker_alone_in_a_paragraph_gives_way_to_the_blocks() -> None:
    assert lines(filled(p("Overskrift", style="Overskrift1"), p("{{ tekst }}"), p("Efter"), tekst=PROSE)) == [
        "Overskrift1: Overskrift",
        "Brdtekstfrliste: Første.",
        "Opstilling-punkttegn: punkt",
        "Overskrift2: Mål",
        "Brdtekst: Sidste[1].",
        "Brdtekst: Efter",
    ]


def test_headings_follow_the_heading_above_or_the_level_that_was_given() -> None:
    prose = read("# Mål\n\n## Delmål")
    above = p("Over", style="Overskrift2")
    assert names(filled(above, p("{{ tekst }}"), tekst=prose), "w:pStyle", "w:val") == [
        "Overskrift2",
        "Overskrift3",
        "Overskrift4",
    ]
    under = Prose(prose.file, prose.blocks, prose.notes, under=1)
    assert names(filled(above, p("{{ tekst }}"), tekst=under), "w:pStyle", "w:val") == [
        "Overskrift2",
        "Overskrift2",
        "Overskrift3",
    ]


def test_plain_paragraphs_look_like_the_templates_own() -> None:
    assert lines(filled(p("{{ tekst }}", style="Forsidetekst"), tekst=read("Holbæk"))) == ["Forsidetekst: Holbæk"]


def test_space_around_a_marker_alone_does_not_count() -> None:
    assert lines(filled(p(" {{ tekst }} "), tekst=read("a\n\nb"))) == ["Brdtekst: a", "Brdtekst: b"]


def test_a_marker_in_a_sentence_becomes_words() -> None:
    body = filled(p("Før ", run("{{ tekst }}", on("w:b")), " efter"), tekst=read("*i* midten"))
    assert lines(body) == ["Brdtekst: Før i midten efter"]
    assert len(list(body.iter(qn("w:b")))) == 2


def test_paragraphs_in_a_sentence_become_one_line() -> None:
    body = filled(p("Før {{ tekst }} efter"), tekst=read("en\n\nto"))
    assert words(body) == "Før en to efter"


@pytest.mark.parametrize("text", ["- to\n- tre", "| fire |\n|---|", "> fem"])
def test_a_list_or_table_in_a_sentence_is_refused_and_never_dropped(text: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        filled(p("Før {{ tekst }} efter"), tekst=read(text))
    assert caught.value.finding.code == "SKA105"
    assert "sæt udtrykket i et afsnit for sig selv" in caught.value.finding.remedy


def test_several_markers_in_one_sentence_keep_their_order() -> None:
    notes = [Note((Paragraph((Text(f"note {n}"),)),)) for n in range(2)]
    body = filled(p("a{{ en }}b{{ to }}c{{ hul }}"), en=notes[0], to=notes[1], hul=Gap("måltal"))
    assert words(body) == "a[1]b[2]c[mangler: måltal]"


def test_words_after_a_marker_keep_their_formatting() -> None:
    mixed = run("Navn:", on("w:b"))
    for extra in (on("w:tab"), el("w:t", {}, "{{ hul }}"), on("w:tab"), el("w:t", {}, "Dato")):
        mixed.append(extra)
    body = filled(p(mixed), hul=Gap("navn"))
    assert words(body) == "Navn:\t[mangler: navn]\tDato"
    assert all(r.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for r in body.iter(qn("w:r")))


def test_a_gap_alone_keeps_its_paragraph() -> None:
    body = filled(p("{{ tekst }}", style="Overskrift1"), tekst=Gap("2. Vision (tekst/2-vision.md)"))
    assert lines(body) == ["Overskrift1: [mangler: 2. Vision (tekst/2-vision.md)]"]


def test_a_note_in_the_header_of_a_table() -> None:
    grid = table([cell(p("Mål{{ note }}", style="Tabelhoved")), cell(p("Tal"))], [cell(p("{{ tekst }}")), cell(p("1"))])
    parts = rendered(
        template(grid, p("{{ tekst }}")),
        {"note": Note((Paragraph((Text("I hovedet."),)),)), "tekst": read("x[^a]\n\n[^a]: y")},
    )
    assert words(parse(parts["word/document.xml"])) == "Mål[1]Talx[2]1x[3]"
    assert words(parse(parts["word/footnotes.xml"])) == " I hovedet. y y"


@pytest.mark.parametrize(
    "prose",
    [read(""), read("a"), read("| a |\n|---|"), read("---"), PROSE],
    ids=["none", "words", "table", "rule", "all"],
)
@pytest.mark.parametrize("around", [(), ("{{ navn }}",)], ids=["alone", "with another"])
def test_a_cell_always_ends_in_a_paragraph(prose: Prose, around: tuple[str, ...]) -> None:
    grid = table([cell(p("{{ tekst }}"), *(p(other) for other in around)), cell(p("b"))])
    filled(grid, tekst=prose, navn="x")


def test_a_figure_that_is_not_there_is_seen() -> None:
    assert (
        words(filled(p("{{ kort }}"), p("Se {{ kort }}."), kort=FigureRef("kort")))
        == "[mangler: kort]Se [mangler: kort]."
    )


def test_prose_in_the_paragraph_that_ends_a_page_section_leaves_the_section() -> None:
    last = p("{{ tekst }}")
    last[0].append(section())
    body = filled(last, p("Ny side"), tekst=read("a\n\nb"))
    assert words(body) == "abNy side"
    assert len(list(body.iter(qn("w:sectPr")))) == 2


@pytest.mark.parametrize(
    "mark", ["\ufdd20\ufdd3", "\ufdd299\ufdd3", "\ufdd2", "\ufdd3", "\ufdd2x\ufdd3", "\ufdd00\ufdd1"]
)
def test_marks_in_a_value_are_not_taken_for_our_own(mark: str) -> None:
    parts = rendered(template(p("a {{ navn }} b"), p("{{ tekst }}")), {"navn": mark, "tekst": read("Teksten.")})
    assert words(body_of(parts)).count("Teksten.") == 1


def test_prose_named_in_a_loop_comes_once_for_each() -> None:
    areas = tuple(Record("område", {"tekst": read(f"Om {name}[^1].\n\n[^1]: Note {name}.")}) for name in "AB")
    content = (p("{%p for o in områder %}"), p("{{ o.tekst }}"), p("{%p endfor %}"))
    assert lines(filled(*content, områder=areas)) == ["Brdtekst: Om A[1].", "Brdtekst: Om B[2]."]


def test_a_numbered_list_begins_at_one_in_every_prose() -> None:
    parts = rendered(template(p("{{ a }}"), p("{{ b }}")), {"a": read("1. x\n2. y"), "b": read("1. z\n2. w")})
    used = names(body_of(parts), "w:numId", "w:val")
    assert len(set(used)) == 2
    numbering = parse(parts["word/numbering.xml"])
    known = names(numbering, "w:num", "w:numId")
    assert len(set(known)) == len(known)
    assert set(used) <= set(known)
    starts = [n for n in numbering.iter(qn("w:num")) if n.get(qn("w:numId")) in used]
    assert all(names(n, "w:startOverride", "w:val") == ["1"] for n in starts)

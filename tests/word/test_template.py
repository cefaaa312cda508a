"""Templates as people make them in Word: tags cut into runs, curly quotes, loops over paragraphs and rows."""

from __future__ import annotations

import pytest

from lbf_docs.expressions import Gap, Record
from lbf_docs.findings import Severity
from lbf_docs.values import NumberStyle
from lbf_docs.word import Content, TemplateProblem, prepare, render
from lbf_docs.word.element import Element, el, on, qn
from lbf_docs.word.package import read_package, write_package

from .conftest import (
    DESIGN,
    FURNITURE,
    LANGUAGE,
    PROPERTIES,
    body_of,
    cell,
    lines,
    names,
    p,
    problem,
    rendered,
    run,
    section,
    table,
    template,
    words,
)

PARTIES = tuple(Record("part", {"navn": name}) for name in ("Lejerbo", "Holbæk & Co."))


def text(*content: Element, **fields: object) -> list[str]:
    """The paragraphs of a rendered template."""
    source = template(*content)
    return [line.partition(": ")[2] for line in lines(body_of(rendered(source, {"parter": PARTIES, **fields})))]


@pytest.mark.parametrize(
    "parts",
    [["{{ navn }}"], ["{", "{ navn }}"], ["{{", " na", "vn }", "}"], ["{{ ", "navn", " | stort", " }}"]],
    ids=len,
)
def test_a_tag_may_be_cut_into_any_runs(parts: list[str]) -> None:
    assert text(p("Kære ", *parts, "!"), navn="Bo") == ["Kære Bo!"]


def test_a_tag_cut_by_formatting_and_proofing_marks() -> None:
    cut = p(run("{{ na", on("w:b")), el("w:proofErr", {"w:type": "spellStart"}), run("vn }}", on("w:b"), on("w:i")))
    assert text(cut, navn="Bo") == ["Bo"]


def test_curly_quotes_in_a_tag_are_plain_ones() -> None:
    assert text(p("{{ “ja” if parter else ‘nej’ }}")) == ["ja"]
    assert text(p("{{ parter[0]['navn'] }}"), navn="") == ["Lejerbo"]


def test_a_comparison_in_a_tag_survives_xml() -> None:
    assert text(p("{% if antal > 1 and antal < 9 %}ja{% endif %}"), antal=3) == ["ja"]


def test_a_loop_over_paragraphs_leaves_none_of_its_own() -> None:
    content = (
        p("Parter:"),
        p("{%p for part in parter %}"),
        p("{{ loop.index }}. {{ part.navn }}"),
        p("{%p endfor %}"),
        p("Slut"),
    )
    assert text(*content) == ["Parter:", "1. Lejerbo", "2. Holbæk & Co.", "Slut"]


def test_a_choice_of_paragraphs() -> None:
    content = (p("{%p if kladde %}"), p("Kladde"), p("{%p else %}"), p("Endelig"), p("{%p endif %}"))
    assert text(*content) == ["Endelig"]
    assert text(*content, kladde=True) == ["Kladde"]


def test_a_loop_over_rows() -> None:
    rows = table(
        [cell(p("Navn")), cell(p("Nr."))],
        [cell(p("{%tr for part in parter %}")), cell(p(""))],
        [cell(p("{{ part.navn }}")), cell(p("{{ loop.index }}"))],
        [cell(p("{%tr endfor %}")), cell(p(""))],
    )
    made = body_of(rendered(template(rows), {"parter": PARTIES}))
    assert [[words(tc) for tc in row.iter(qn("w:tc"))] for row in made.iter(qn("w:tr"))] == [
        ["Navn", "Nr."], ["Lejerbo", "1"], ["Holbæk & Co.", "2"],
    ]  # fmt: skip


def test_cells_that_are_merged_downwards() -> None:
    rows = table(
        [cell(p("{%tr for part in parter %}")), cell(p(""))],
        [cell(p("{% vm %}Part")), cell(p("{{ part.navn }}"))],
        [cell(p("{%tr endfor %}")), cell(p(""))],
    )
    made = body_of(rendered(template(rows), {"parter": PARTIES}))
    first, second = made.iter(qn("w:vMerge"))
    assert (first.get(qn("w:val")), second.get(qn("w:val"))) in (("restart", "continue"), ("restart", None))
    assert [words(row) for row in made.iter(qn("w:tr"))] == ["PartLejerbo", "Holbæk & Co."]


def test_a_section_break_in_the_paragraph_of_a_mark_stays() -> None:
    last = p("{%p endif %}")
    next(iter(last)).append(section())
    for shown in (True, False):
        made = body_of(rendered(template(p("{%p if vist %}"), p("A"), last, p("B")), {"vist": shown}))
        assert len(list(made.iter(qn("w:sectPr")))) == 2
        assert [words(paragraph) for paragraph in made.iter(qn("w:p"))] == [*(["A"] if shown else []), "", "B"]


def test_values_are_data() -> None:
    value = "R&D <w:p/> {{ x }} {% y %} {_{ ]]> \u2019“ مرحبا 😀"
    assert text(p("Navn: {{ navn }}."), navn=value) == [f"Navn: {value}."]


def test_lines_in_a_value_are_lines_in_word() -> None:
    assert text(p("{{ navn }}"), navn="Kanalstræde 2\n4300 Holbæk") == ["Kanalstræde 2\n4300 Holbæk"]


def test_space_at_the_ends_of_a_value_is_kept() -> None:
    made = body_of(rendered(template(p("{{ navn }}")), {"navn": " a "}))
    (t,) = made.iter(qn("w:t"))
    assert (t.text, t.get(qn("xml:space"))) == (" a ", "preserve")


def test_a_gap_is_marked() -> None:
    made = body_of(rendered(template(p("Mål: {{ mål }}, ja")), {"mål": Gap("måltal")}))
    assert lines(made) == ["Brdtekst: Mål: [mangler: måltal], ja"]
    assert names(made, "w:rStyle", "w:val") == ["Mangler"]


def test_header_and_footer_are_filled_in() -> None:
    parts = rendered(template(p("A")), {"kortnavn": "Vang & Ager", "kladde": True})
    assert b"Vang &amp; Ager" in parts["word/header1.xml"]
    assert b"KLADDE" in parts["word/header1.xml"]
    assert b"{{" not in parts["word/header1.xml"] + parts["word/footer1.xml"]


# --- what is said about a template ---


def test_an_unknown_name_is_told_with_template_expression_paragraph_and_the_nearest() -> None:
    content = (p("Først {{ titel }}"), p("Andet"), p("Aftalen om ", "{{ ti", "tle }} gælder"), p("Sidst {{ titel }}"))
    found = problem(lambda: rendered(template(*content), {"titel": "x"}))
    assert (found.code, found.severity, found.place.file) == ("SKA102", Severity.ERROR, "prøve.docx")
    assert found.title == "skabelonen prøve.docx: navnet `title` findes ikke"
    assert "udtrykket {{ title }}" in found.says
    assert "»Aftalen om {{ title }} gælder«" in found.says
    assert found.remedy == "mente du `titel`?"


def test_an_unknown_field_in_a_loop_is_told_at_its_paragraph() -> None:
    content = (p("{%p for part in parter %}"), p("Navn: {{ part.navn }} og {{ part.nav }}"), p("{%p endfor %}"))
    found = problem(lambda: rendered(template(*content), {"parter": PARTIES}))
    assert found.title == "skabelonen prøve.docx: navnet `nav` findes ikke i part"
    assert "{{ part.nav }}" in found.says
    assert "»Navn: {{ part.navn }} og {{ part.nav }}«" in found.says
    assert found.remedy == "mente du `navn`?"


def test_a_field_that_is_missing_in_a_row_is_told_at_its_cell() -> None:
    rows = table([cell(p("Fast")), cell(p("{{ titel.x }}"))])
    found = problem(lambda: rendered(template(p("før"), rows), {"titel": "x"}))
    assert "»{{ titel.x }}«" in found.says


@pytest.mark.parametrize(
    "content",
    [
        (p("{%p for part in parter %}"), p("{{ part.navn }}")),
        (p("{{ titel }}"), p("{%p endfor %}")),
        (p("{% if titel %}"),),
        (p("{%p for part in parter %}"), p("{%p endif %}")),
    ],
    ids=["endfor", "for", "endif", "mixed"],
)
def test_a_loop_without_its_end_is_told(content: tuple[Element, ...]) -> None:
    found = problem(lambda: rendered(template(*content), {"titel": "x", "parter": ()}))
    assert found.code == "SKA102"
    assert "passer ikke sammen" in found.title


@pytest.mark.parametrize(
    "tag", ["{{ titel.upper() }}", "{{ 1 + 1 }}", "{% set a = 1 %}", "{{ titel | upper }}", "{{ titel titel }}"]
)
def test_what_is_not_allowed_is_told_at_its_paragraph(tag: str) -> None:
    found = problem(lambda: rendered(template(p("Før"), p(f"Her {tag} er"), p("Efter")), {"titel": "x"}))
    assert (found.code, found.says) == ("SKA102", f"udtrykket {tag} i afsnittet »Her {tag} er«")


def test_a_style_that_is_not_there_is_told() -> None:
    found = problem(lambda: rendered(template(p("Her er teksten", style="findes-ikke"))))
    assert (found.code, found.says) == ("SKA103", "i afsnittet »Her er teksten«")


def test_a_long_paragraph_is_cut_in_the_message() -> None:
    found = problem(lambda: rendered(template(p("ord " * 100 + "{{ x.y }}")), {"x": "x"}))
    assert found.says.endswith("…«")


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"PK\x03\x04",
        template(extra={"word/document.xml": b"<w:document"}),
        template(extra={"word/styles.xml": b""}),
    ],
    ids=["empty", "cut", "bad xml", "no styles"],
)
def test_what_is_no_word_file_is_told(source: bytes) -> None:
    found = problem(lambda: rendered(source))
    assert (found.code, found.place.file) == ("SKA101", "prøve.docx")


def test_a_document_of_another_kind_is_told() -> None:
    assert problem(lambda: rendered(template(extra={"word/document.xml": b"<html/>"}))).code == "SKA101"


def test_one_preparation_serves_many_documents() -> None:
    prepared = prepare("a.docx", template(p("{{ navn }}")), DESIGN, LANGUAGE)
    made = [
        render(prepared, Content(Record("sagen", {**FURNITURE, "navn": name}), NumberStyle(), {}, PROPERTIES), LANGUAGE)
        for name in ("a", "b", "a")
    ]
    assert made[0] == made[2] != made[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Områdets navn: {{ navn }", "mangler en krøllet parentes"),
        ("{ navn }}", "mangler en krøllet parentes"),
        ("Her er { navn } igen", "mangler en krøllet parentes"),
        ("{{ navn", "slutter ikke med }}"),
        ("{% if navn }} ja {% endif %}", "mangler %}"),
        ("navn }}", "ikke er begyndt"),
    ],
)
def test_a_brace_that_is_missing_is_found_before_docxtpl_swallows_a_page(text: str, said: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        prepare("prøve.docx", template(p(text), p("{{ navn }}")), DESIGN, LANGUAGE)
    assert said in caught.value.finding.title
    assert text[:8] in caught.value.finding.says


def test_a_block_that_begins_in_one_paragraph_and_ends_in_another_is_told() -> None:
    link = el("w:hyperlink", {"w:anchor": "x"}, run("{% endfor %}"))
    with pytest.raises(TemplateProblem) as caught:
        rendered(template(p("{% for a in navne %}"), p("{{ a }}"), p(link)), {"navne": ("a", "b")})
    assert "begynder i ét afsnit" in caught.value.finding.title
    assert "{%p for" in caught.value.finding.remedy


def test_a_block_without_its_end_names_the_paragraph_it_began_in() -> None:
    with pytest.raises(TemplateProblem) as caught:
        prepare(
            "prøve.docx",
            template(p("{%p if navn %}"), p("Ja"), p("{%p for a in b %}"), p("{%p endif %}")),
            DESIGN,
            LANGUAGE,
        )
    assert "{% for a in b %}" in caught.value.finding.says


@pytest.mark.parametrize("part", ["word/numbering.xml", "word/footnotes.xml", "word/styles.xml"])
def test_a_design_that_lacks_a_part_is_told_and_named(part: str) -> None:
    broken = write_package({name: data for name, data in read_package(DESIGN).items() if name != part})
    with pytest.raises(TemplateProblem) as caught:
        prepare("prøve.docx", template(p("a")), broken, LANGUAGE, "skabeloner/design.docx")
    assert caught.value.finding.title.startswith("skabelonen skabeloner/design.docx: designet mangler")


def test_a_design_that_lacks_a_style_is_told() -> None:
    parts = read_package(DESIGN)
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'w:val="Mangler"', b'w:val="Noget andet"')
    with pytest.raises(TemplateProblem) as caught:
        prepare("prøve.docx", template(p("a")), write_package(parts), LANGUAGE)
    assert "»Mangler«" in caught.value.finding.title


def _without(part: str) -> dict[str, bytes]:
    return {name: data for name, data in read_package(DESIGN).items() if name != part}


def _changed(part: str, old: bytes, new: bytes) -> dict[str, bytes]:
    parts = read_package(DESIGN)
    assert old in parts[part]
    return {**parts, part: parts[part].replace(old, new)}


def _in_header(run_xml: bytes) -> dict[str, bytes]:
    return _changed("word/header1.xml", b"</w:hdr>", b"<w:p><w:r>" + run_xml + b"</w:r></w:p></w:hdr>")


UNSOUND = {
    "no header": _without("word/header1.xml"),
    "no theme": _without("word/theme/theme1.xml"),
    "no properties": _without("docProps/core.xml"),
    "footnotes cut": {**read_package(DESIGN), "word/footnotes.xml": b"<w:footnotes"},
    "no separator": _changed("word/footnotes.xml", b'w:type="separator"', b'w:type="normal"'),
    "no section": _changed("word/document.xml", b"sectPr", b"ectPr"),
    "a note in the header": _in_header(b'<w:footnoteReference w:id="1"/>'),
    "a picture that is not there": _in_header(b'<w:pict r:id="rId99"/>'),
    "a style based on nothing": _changed("word/styles.xml", b'basedOn w:val="Normal"', b'basedOn w:val="Nix"'),
    "a list that is not there": _changed("word/numbering.xml", b'<w:num w:numId="1">', b'<w:num w:numId="9">'),
}


@pytest.mark.parametrize("what", UNSOUND)
def test_a_design_that_would_make_a_broken_file_is_refused_and_named(what: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        prepare("prøve.docx", template(p("a")), write_package(UNSOUND[what]), LANGUAGE, "skabeloner/design.docx")
    assert caught.value.finding.title.startswith("skabelonen skabeloner/design.docx: design")

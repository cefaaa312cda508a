"""A template gets the design's look and keeps its own text, pictures and page size."""

from __future__ import annotations

import pytest

from lbf_docs.word.design import StyleProblem, dressed, text_area
from lbf_docs.word.element import Element, el, parse, qn, serialise, value
from lbf_docs.word.package import MAIN, Relationships, read_package, rels_name

from .conftest import PARTS, names, p, pretty, run, section, template, words


def dress(source: bytes) -> dict[str, bytes]:
    return dressed(read_package(source), PARTS)


def document(parts: dict[str, bytes]) -> Element:
    return parse(parts[MAIN])


def renamed_styles() -> bytes:
    """The design's styles as English Word would name their ids, with an alias."""
    root = parse(PARTS["word/styles.xml"])
    for style, new in (
        (s, {"Overskrift1": "Heading1", "Strk": "Strong", "LBFtabel": "T"}.get(str(s.get(qn("w:styleId")))))
        for s in root
    ):
        if new:
            style.set(qn("w:styleId"), new)
            name = style.find(qn("w:name"))
            assert name is not None
            name.set(qn("w:val"), f"{str(name.get(qn('w:val'))).upper()},Alias")
    return serialise(root)


def test_ids_of_the_template_become_ids_of_the_design() -> None:
    content = (
        p("A", style="Heading1"),
        p(run("fed", value("w:rStyle", "Strong"))),
        el("w:tbl", {}, el("w:tblPr", {}, value("w:tblStyle", "T"))),
    )
    made = document(dress(template(*content, extra={"word/styles.xml": renamed_styles()})))
    assert names(made, "w:pStyle", "w:val") == ["Overskrift1", "Brdtekst"]
    assert names(made, "w:rStyle", "w:val") == ["Strk"]
    assert names(made, "w:tblStyle", "w:val") == ["LBFtabel"]


def test_the_look_is_the_designs() -> None:
    parts = dress(
        template(
            p("A"),
            extra={"word/styles.xml": renamed_styles(), "word/settings.xml": b"<x/>", "word/header1.xml": b"<y/>"},
        )
    )
    for name in (
        "word/styles.xml",
        "word/settings.xml",
        "word/header1.xml",
        "word/numbering.xml",
        "word/theme/theme1.xml",
    ):
        assert parts[name] == PARTS[name]


def test_an_unknown_style_is_told_with_the_text_that_has_it() -> None:
    root = parse(PARTS["word/styles.xml"])
    root.append(el("w:style", {"w:type": "paragraph", "w:styleId": "Mit"}, value("w:name", "Mit eget")))
    with pytest.raises(StyleProblem) as caught:
        dress(template(p("Her er ", "teksten", style="Mit"), extra={"word/styles.xml": serialise(root)}))
    assert (caught.value.message, caught.value.paragraph) == (
        "typografien »mit eget« findes ikke i designet",
        "Her er teksten",
    )


def test_a_list_made_with_the_button_is_told() -> None:
    listed = p("Et punkt")
    listed[0].append(el("w:numPr", {}, value("w:ilvl", "0"), value("w:numId", "7")))
    with pytest.raises(StyleProblem, match="knappen for punkttegn") as caught:
        dress(template(p("før"), listed))
    assert caught.value.paragraph == "Et punkt"


def test_every_page_section_gets_header_footer_and_margins_and_keeps_its_size() -> None:
    broken = p("A")
    own = el("w:headerReference", {"w:type": "first", "r:id": "rId77"})
    sideways = el(
        "w:sectPr",
        {},
        own,
        el("w:pgSz", {"w:w": "16838", "w:h": "11906", "w:orient": "landscape"}),
        el("w:pgMar", {"w:left": "1"}),
    )
    broken[0].append(sideways)
    made = document(
        dress(template(broken, p("B"), sect=section(el("w:footerReference", {"w:type": "even", "r:id": "rId78"}))))
    )
    first, last = made.iter(qn("w:sectPr"))
    for sect in (first, last):
        assert [str(r.get(qn("r:id"))) for r in sect if r.get(qn("r:id"))] == ["rId10", "rId12", "rId11"]
        margins = sect.find(qn("w:pgMar"))
        assert margins is not None
        assert margins.get(qn("w:left")) == "1418" or int(str(margins.get(qn("w:left")))) > 500
    assert names(first, "w:pgSz", "w:orient") == ["landscape"]
    assert names(made, "w:pgSz", "w:w") == ["16838", "11906"]
    order = [child.tag for child in last]
    assert order.index(qn("w:headerReference")) < order.index(qn("w:pgSz")) < order.index(qn("w:pgMar"))


def test_a_section_without_a_size_is_a4() -> None:
    made = document(dress(template(p("A"), sect=el("w:sectPr"))))
    assert names(made, "w:pgSz", "w:w") == ["11906"]
    assert text_area(made)[0] > 8000


def with_relations(*relations: tuple[str, str, bool]) -> tuple[list[str], bytes]:
    made = Relationships.read(PARTS[rels_name(MAIN)])
    ids = [made.add(kind, target, external) for kind, target, external in relations]
    return ids, made.bytes()


def test_pictures_and_links_of_the_template_come_along() -> None:
    (image, link), rels = with_relations(("image", "media/logo.png", False), ("hyperlink", "https://lbf.dk", True))
    picture = el("w:r", {}, el("w:drawing", {}, el("a:blip", {"r:embed": image})))
    linked = el("w:hyperlink", {"r:id": link}, run("LBF"))
    parts = dress(template(p(picture, linked), extra={rels_name(MAIN): rels, "word/media/logo.png": b"PNG"}))
    known = {id_: target for id_, _, target, _ in Relationships.read(parts[rels_name(MAIN)]).items()}
    made = document(parts)
    assert known[names(made, "a:blip", "r:embed")[0]] == "media/skabelon-logo.png"
    assert known[names(made, "w:hyperlink", "r:id")[0]] == "https://lbf.dk"
    assert parts["word/media/skabelon-logo.png"] == b"PNG"
    assert b'Extension="png"' in parts["[Content_Types].xml"]


def test_no_reference_points_to_a_part_that_was_left_behind() -> None:
    """A template's own footnote or comment: taken along, or told of; never a reference to nothing."""
    note = el("w:r", {}, el("w:footnoteReference", {"w:id": "2"}))
    comment = el("w:r", {}, el("w:commentReference", {"w:id": "0"}))
    for extra in (note, comment):
        try:
            made = document(dress(template(p("A", extra))))
        except StyleProblem:
            continue
        assert names(made, "w:footnoteReference", "w:id") + names(made, "w:commentReference", "w:id") == []


def test_dressing_leaves_the_text_and_the_template_alone() -> None:
    source = template(p("Æ ", "ø"), p("å"))
    before = read_package(source)
    assert words(document(dressed(before, PARTS))) == "Æ øå"
    assert before == read_package(source)
    assert pretty(document(dress(source))) == pretty(document(dress(source)))

"""References: what stands at a key, as a field that follows when things move."""

from __future__ import annotations

import pytest

from lbf_docs.prose.blocks import FigureRef
from lbf_docs.prose.read import read_prose
from lbf_docs.word import Picture
from lbf_docs.word.element import el, parse, qn

from .conftest import assert_consistent, body_of, names, p, rendered, template, words


def shown(text: str, **elsewhere: str) -> tuple[str, list[str], dict[str, bytes]]:
    """The words of the first paragraph of a text under a numbered heading, its fields, and the document."""
    prose, _ = read_prose(text, "tekst/a.md")
    content = (p("Vision", style="Overskrift1"), p("{{ tekst }}"))
    parts = rendered(template(*content), {"tekst": prose}, {}, elsewhere)
    body = body_of(parts)
    assert_consistent(parse(parts["word/document.xml"]), parse(parts["word/footnotes.xml"]))
    first = body[1]
    return words(first), [(i.text or "").strip() for i in first.iter(qn("w:instrText"))], parts


def test_a_table_is_told_by_its_number() -> None:
    said, fields, parts = shown("Se [](#tal).\n\nTabel: Tal\n\n{#tal}\n| a |\n|---|\n| b |")
    assert said == "Se Tabel 1."
    assert fields == ["REF _Ref100000001 \\h"]
    body = body_of(parts)
    (start,) = (s for s in body.iter(qn("w:bookmarkStart")) if s.get(qn("w:name")) == "_Ref100000001")
    inside = []
    for node in start.itersiblings():
        if node.tag == qn("w:bookmarkEnd") and node.get(qn("w:id")) == start.get(qn("w:id")):
            break
        inside.append(words(node))
    assert "".join(inside) == "Tabel 1"


@pytest.mark.parametrize(
    ("text", "said", "field"),
    [
        ("Se [](#her).\n\n{#her}\n# Mål\n\nTekst.", "Se »Mål«.", "REF _Ref100000001 \\h"),
        ("{#her}\nSe [](#her).", "Se afsnit 1.", "REF _Ref100000001 \\n \\h"),
        ("{#her}\n[](#her) siger det.", "Afsnit 1 siger det.", "REF _Ref100000001 \\n \\h"),
        ("Se **[](#her)**.\n\n{#her}\n- punkt\n- punkt", "Se afsnit 1.", "REF _Ref100000001 \\n \\h"),
    ],
)
def test_a_heading_is_told_by_its_number_or_its_words(text: str, said: str, field: str) -> None:
    assert shown(text)[:2] == (said, [field])


def test_words_of_its_own_are_a_link() -> None:
    said, fields, parts = shown("Se [vores mål](#mål-i-alt).\n\n{#mål-i-alt}\n# Mål")
    assert (said, fields) == ("Se vores mål.", [])
    assert names(body_of(parts), "w:hyperlink", "w:anchor") == ["_lbf_mål_i_alt"]


def test_keys_that_word_would_take_for_one_are_told_apart() -> None:
    _, _, parts = shown("[x](#a-b) [y](#a_b)\n\n{#a-b}\nEt.\n\n{#a_b}\nTo.")
    links = names(body_of(parts), "w:hyperlink", "w:anchor")
    assert len(set(links)) == 2
    assert set(links) <= set(names(body_of(parts), "w:bookmarkStart", "w:name"))


def test_a_key_of_another_document_names_the_document() -> None:
    assert shown("Se [](#mål).", mål="Budget")[:2] == ("Se »Budget«.", [])
    said, _, parts = shown("Se [vores mål](#mål).", mål="Budget")
    assert said == "Se vores mål (i »Budget«)."
    assert names(body_of(parts), "w:hyperlink", "w:anchor") == []


def test_a_key_that_is_nowhere_is_a_gap() -> None:
    assert shown("Se [](#mål).")[0] == "Se [mangler: stedet med nøglen mål]."


def test_references_work_in_cells_and_footnotes() -> None:
    text = "{#her}\nA[^n]\n\n| [](#her) |\n|---|\n| [her](#her) |\n\n[^n]: Se [](#her)."
    _, _, parts = shown(text)
    assert "Afsnit 1" in words(body_of(parts))
    assert "Se afsnit 1." in words(parse(parts["word/footnotes.xml"]))


def test_a_heading_that_refers_to_something_says_so_in_the_contents_too() -> None:
    text = read_prose("# Om [](#tal)\n\nTabel: Tal\n\n{#tal}\n| a |\n|---|\n| b |", "tekst/a.md")[0]
    chars = [el("w:r", {}, el("w:fldChar", {"w:fldCharType": kind})) for kind in ("begin", "separate", "end")]
    instruction = el("w:r", {}, el("w:instrText", {}, " TOC "))
    contents = p(chars[0], instruction, *chars[1:], style="Indholdsfortegnelse1")
    body = body_of(rendered(template(contents, p("Vision", style="Overskrift1"), p("{{ tekst }}")), {"tekst": text}))
    assert words(body[1]) == "Om Tabel 1"


def test_two_references_share_a_bookmark() -> None:
    _, fields, parts = shown("{#her}\n[](#her) og [](#her).")
    assert len(set(fields)) == 1
    assert names(body_of(parts), "w:bookmarkStart", "w:name").count("_Ref100000001") == 1


def test_a_picture_that_nobody_can_name_takes_no_key() -> None:
    """The logo on the cover stands above all texts, and an author's {#logo} is another place."""
    prose, _ = read_prose("Se [](#logo) og [](#kort).\n\nTabel: Logoer\n\n{#logo}\n| a |\n|---|\n| b |", "tekst/a.md")
    pictures = {"logo": shown_picture("Logo", ""), "kort": shown_picture("Kort", "Kort over byen")}
    source = template(p("{{ logo }}", style="Figur"), p("{{ kort }}"), p("{{ tekst }}"))
    fields = {"logo": FigureRef("logo"), "kort": FigureRef("kort"), "tekst": prose}
    said = [words(paragraph) for paragraph in body_of(rendered(source, fields, pictures)).iter(qn("w:p"))]
    assert "Se Tabel 1 og Figur 1." in said


def shown_picture(name: str, caption: str) -> Picture:
    return Picture(b"\x89PNG\r\n\x1a\n", "png", None, 30, 20, name, caption, name)

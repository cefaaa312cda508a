"""Captions: numbered through the whole document, in the template's own words too."""

from __future__ import annotations

import pytest

from lbf_docs.prose.blocks import FigureRef
from lbf_docs.word import Picture
from lbf_docs.word.element import Element, el, qn

from .conftest import body_of, cell, names, p, read, rendered, run, table, template, words

PICTURE = Picture(b"\x89PNG\r\n\x1a\n", "png", None, 40.0, 20.0, "Kort", "Kort over byen", "Et kort")
TITLE, FIGURE = "Tabeltitel", "Billedtekst"


def captions(*content: Element, **fields: object) -> list[str]:
    """The words of the captions in a document, fields' results among them."""
    body = body_of(rendered(template(*content), fields, {"kort": PICTURE}))
    found = [style for style in body.iter(qn("w:pStyle")) if style.get(qn("w:val")) in (TITLE, FIGURE)]
    return [words(next(style.iterancestors(qn("w:p")))) for style in found]


def test_a_template_only_chooses_the_style() -> None:
    assert captions(p("Kontante udgifter", style=TITLE), p("Et foto", style=FIGURE), p("Timer", style=TITLE)) == [
        "Tabel 1: Kontante udgifter", "Figur 1: Et foto", "Tabel 2: Timer",
    ]  # fmt: skip


def test_numbers_follow_loops_and_conditions() -> None:
    content = (
        p("{%p for x in liste %}"), p("Om {{ x }}", style=TITLE), p("{%p endfor %}"),
        p("{%p if nej %}"), p("Aldrig", style=TITLE), p("{%p endif %}"), p("Sidst", style=TITLE),
    )  # fmt: skip
    assert captions(*content, liste=("a", "b"), nej=False) == ["Tabel 1: Om a", "Tabel 2: Om b", "Tabel 3: Sidst"]


def test_prose_figures_and_template_are_counted_together_in_reading_order() -> None:
    text = read("Tabel: Fra teksten\n\n| a |\n|---|\n| b |")
    content = (p("Før", style=TITLE), p("{{ tekst }}"), p("{{ kort }}"), p("Efter", style=TITLE))
    assert captions(*content, tekst=text, kort=FigureRef("kort")) == [
        "Tabel 1: Før", "Tabel 2: Fra teksten", "Figur 1: Kort over byen", "Tabel 3: Efter",
    ]  # fmt: skip


def test_the_number_is_a_field_that_word_can_count_again() -> None:
    body = body_of(rendered(template(p("Timer", style=TITLE))))
    assert [i.text for i in body.iter(qn("w:instrText"))] == [" SEQ Tabel \\* ARABIC "]
    assert names(body, "w:fldChar", "w:fldCharType") == ["begin", "separate", "end"]


def test_a_caption_without_words_has_no_number() -> None:
    assert captions(p("{{ tom }}", style=TITLE), p("Timer", style=TITLE), tom="") == ["", "Tabel 1: Timer"]


def test_the_title_of_a_table_that_a_loop_left_empty_goes_with_it() -> None:
    rows = table([cell(p("{%tr for x in liste %}"))], [cell(p("{{ x }}"))], [cell(p("{%tr endfor %}"))])
    content = (p("Ingen", style=TITLE), rows, p("Tekst"), p("Timer", style=TITLE))
    assert captions(*content, liste=()) == ["Tabel 1: Timer"]


@pytest.mark.parametrize("simple", [True, False])
def test_a_number_that_word_put_there_is_set_right_and_not_doubled(simple: bool) -> None:
    def char(kind: str) -> Element:
        return el("w:r", {}, el("w:fldChar", {"w:fldCharType": kind}))

    instruction = " SEQ Tabel \\* ARABIC "
    if simple:
        field = [el("w:fldSimple", {"w:instr": instruction}, run("7"))]
    else:
        field = [
            char("begin"),
            el("w:r", {}, el("w:instrText", {}, instruction)),
            char("separate"),
            run("7"),
            char("end"),
        ]
    own = p("Tabel ", *field, ": Timer", style=TITLE)
    assert captions(p("Først", style=TITLE), own, p("Sidst", style=TITLE)) == [
        "Tabel 1: Først", "Tabel 2: Timer", "Tabel 3: Sidst",
    ]  # fmt: skip

"""A case's colours and font, put on the design: wherever its own stood, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbf_docs.look import PLAIN, Look
from lbf_docs.look.colours import ENOUGH, PALE, WHITE, contrast, nearest_readable
from lbf_docs.prose.blocks import FigureRef
from lbf_docs.word import Picture, TemplateProblem, prepare
from lbf_docs.word.element import el, parse, qn
from lbf_docs.word.package import MAIN, write_package
from lbf_docs.word.prepared import cache_key
from lbf_docs.word.theme import FONTS, THEME, ThemeProblem, themed, tints_of

from .conftest import DESIGN, LANGUAGE, PARTS, names, p, rendered, template

BLUE = Look("#0A4D8C", "#B0380F", "Georgia")
STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
KINDS = ("paragraph", "character", "table")


def slot(parts: Mapping[str, bytes], name: str) -> str:
    """A colour of the theme part."""
    found = parse(parts[THEME]).find(f".//{qn(f'a:{name}')}/{qn('a:srgbClr')}")
    assert found is not None
    return str(found.get("val"))


def colours(part: bytes) -> set[str]:
    """All colours in a part of the design."""
    return set(re.findall(r'w:(?:val|color|fill)="([0-9A-F]{6})"', part.decode()))


def test_without_a_theme_the_design_is_the_design() -> None:
    assert themed(PARTS, PLAIN) is PARTS


def test_the_two_colours_and_their_tints_are_gone_everywhere() -> None:
    first, second = slot(PARTS, "accent1"), slot(PARTS, "accent2")
    old = {first, second, *tints_of(PARTS)}
    assert len(old) >= 4
    made = themed(PARTS, BLUE)
    for name in (STYLES, NUMBERING):
        assert colours(PARTS[name]) & old
        assert not colours(made[name]) & old
    assert (slot(made, "accent1"), slot(made, "dk2"), slot(made, "accent2")) == ("0A4D8C", "0A4D8C", "B0380F")
    assert slot(made, "lt2") not in old
    for name in ("dk1", "lt1", "accent3", "hlink"):
        assert slot(made, name) == slot(PARTS, name)


def test_a_tint_stays_as_deep_as_it_was() -> None:
    made = themed(PARTS, BLUE)
    assert sorted(tints_of(made).values()) == pytest.approx(sorted(tints_of(PARTS).values()), abs=0.015)


def test_one_colour_leaves_the_other_alone() -> None:
    made = themed(PARTS, Look("#0A4D8C"))
    assert slot(made, "accent2") == slot(PARTS, "accent2")
    assert slot(PARTS, "accent2") in colours(made[STYLES])


def test_the_font_is_exchanged_and_the_one_for_code_is_not() -> None:
    made = themed(PARTS, BLUE)
    fonts = set(names(parse(made[STYLES]), "w:rFonts", "w:ascii")) | set(
        names(parse(made[NUMBERING]), "w:rFonts", "w:hAnsi")
    )
    assert fonts == {"Georgia", "Consolas"}
    assert set(re.findall(r'<a:latin typeface="([^"]*)"', made[THEME].decode())) == {"Georgia"}
    table = parse(made[FONTS])
    assert names(table, "w:font", "w:name") == ["Georgia", "Consolas"]
    assert names(table, "w:altName", "w:val") == ["Gelasio"]


def test_an_unknown_font_is_told_without_a_stand_in() -> None:
    table = parse(themed(PARTS, Look(font="Kommunens Egen"))[FONTS])
    assert names(table, "w:font", "w:name") == ["Kommunens Egen", "Consolas"]
    assert names(table, "w:altName", "w:val") == []


def test_a_template_that_uses_the_designs_colours_is_recoloured_with_it() -> None:
    cell = p("x")
    cell[0].append(el("w:shd", {"w:val": "clear", "w:fill": slot(PARTS, "accent1")}))
    prepared = prepare("prøve.docx", template(cell), DESIGN, LANGUAGE, look=BLUE)
    assert 'w:fill="0A4D8C"' in prepared.sources[MAIN]


def test_prepared_templates_are_kept_by_theme() -> None:
    keys = {cache_key(b"a", b"b", look) for look in (PLAIN, BLUE, Look("#0A4D8C"), Look(font="Georgia"))}
    assert len(keys) == 4
    one, other = (prepare("prøve.docx", template(p("x")), DESIGN, LANGUAGE, look=look) for look in (PLAIN, BLUE))
    assert one.parts[STYLES] == PARTS[STYLES]
    assert other.parts[STYLES] != PARTS[STYLES]


@pytest.mark.parametrize("look", [Look("#0A4D8C"), Look(font="Arial")])
def test_a_design_that_does_not_say_its_colours_is_told(look: Look) -> None:
    bare = {name: part for name, part in PARTS.items() if name != THEME}
    with pytest.raises(ThemeProblem, match="designets tema siger ikke"):
        themed(bare, look)
    theme = re.sub(rb"<a:clrScheme.*</a:clrScheme>|<a:latin [^>]*>", b"", PARTS[THEME])
    design = write_package({**PARTS, THEME: theme})
    with pytest.raises(TemplateProblem) as caught:
        prepare("prøve.docx", template(p("x")), design, LANGUAGE, "skabeloner/design.docx", look)
    assert caught.value.finding.place.file == "skabeloner/design.docx"
    assert "tema:" in caught.value.finding.remedy


# --- what can be read ---


def test_no_tint_that_text_stands_on_is_deeper_than_the_rule_thinks() -> None:
    assert max(tints_of(PARTS).values()) <= PALE


def worn(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """The name, colour and ground of each style of text: its own shading, or paper and the shadings of the tables.

    A style in the second colour is for marks on paper and in boxes of their own; it stands in no table.
    """
    root = parse(parts[STYLES])
    styles = {kind: [s for s in root.iter(qn("w:style")) if s.get(qn("w:type")) == kind] for kind in KINDS}
    tables = [s for s in styles["table"] if names(s, "w:name", "w:val") != ["LBF forsidebånd"]]  # the band's own style
    in_tables = {fill for style in tables for fill in names(style, "w:shd", "w:fill")}
    mark, link = slot(parts, "accent2"), slot(parts, "hlink")
    for style in styles["paragraph"] + styles["character"]:
        name = names(style, "w:name", "w:val")[0]
        colour = next((str(c.get(qn("w:val"))) for c in style.iterfind(f"{qn('w:rPr')}/{qn('w:color')}")), None)
        own = names(style, "w:shd", "w:fill")
        for ground in own or {WHITE[1:], *(in_tables if colour != mark else ())}:
            yield name, f"#{colour or slot(parts, 'dk1')}", f"#{ground}"
        if own and colour is None:  # boxes for all kinds of text: a link, and the mark where it is a box for that
            yield name, f"#{link}", f"#{own[0]}"
            if name == "Illustrativ":
                yield name, f"#{mark}", f"#{own[0]}"


any_colour = st.integers(0, 0xFFFFFF).map(lambda number: nearest_readable(f"#{number:06X}"))


@settings(max_examples=60)
@given(any_colour, any_colour)
def test_with_any_colours_that_the_rule_lets_through_every_style_can_be_read(colour: str, accent: str) -> None:
    faint = [
        (name, on, ground, round(contrast(on, ground), 2))
        for name, on, ground in worn(themed(PARTS, Look(colour, accent)))
        if contrast(on, ground) < ENOUGH
    ]
    assert faint == []


# --- the logo ---

LOGO = Picture(b"PNG", "png", None, 40.0, 15.0, "Logo", "", "Logoet")


def test_the_logo_stands_in_the_style_of_its_paragraph() -> None:
    own = parse(PARTS[STYLES])
    used = next(
        str(s.get(qn("w:styleId")))
        for s in own
        if s.find(qn("w:name")) is not None and s.find(qn("w:name")).get(qn("w:val")) == "Forsidelogo"  # type: ignore[union-attr]
    )
    source = template(p("{%p if logo %}"), p("{{ logo }}", style=used), p("{%p endif %}"), p("Efter"))
    parts = rendered(source, {"logo": FigureRef("logo")}, {"logo": LOGO})
    root = parse(parts[MAIN])
    assert names(root, "w:pStyle", "w:val")[0] == used
    assert names(root, "wp:docPr", "descr") == ["Logoet"]
    assert names(root, "wp:extent", "cx") == [str(40 * 36_000)]
    assert parts["word/media/logo.png"] == b"PNG"
    without = parse(rendered(source, {"logo": None})[MAIN])
    assert not names(without, "wp:docPr", "descr")

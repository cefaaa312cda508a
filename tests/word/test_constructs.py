"""Every construct: Markdown in, XML out, side by side in tests/constructs; and the tables that lead there."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs.prose import quote
from lbf_docs.prose.blocks import Block, FigureRef, Inline, Missing, Prose
from lbf_docs.word import write
from lbf_docs.word.constructs import runs
from lbf_docs.word.draft import elements
from lbf_docs.word.element import el, qn
from lbf_docs.word.ledger import Picture
from lbf_docs.word.package import Relationships

from .conftest import assert_consistent, here, names, pretty, read, words, written

CASES = sorted((Path(__file__).parents[1] / "constructs").rglob("*.md"))
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_construct_becomes_this_xml(case: Path, file_regression: FileRegressionFixture) -> None:
    prose, _ = quote(read(case.read_text(encoding="utf-8")), Missing)
    body, footnotes, ledger = written(prose)
    assert_consistent(body, footnotes)
    roots = [body]
    if len(footnotes):
        roots.append(footnotes)
    if ledger.numberings:
        roots.append(el("w:numbering", {}, *elements(ledger.numberings)))
    file_regression.check(pretty(*roots), extension=".xml", encoding="utf-8", fullpath=case.with_suffix(".xml"))


def test_there_is_a_writer_for_every_kind_of_block_and_of_inline() -> None:
    assert set(write.WRITE) == set(get_args(Block))
    assert set(runs.WRITE) == set(get_args(Inline))


def test_every_construct_has_an_example() -> None:
    assert {case.parent.name for case in CASES} >= {
        "paragraph", "marks", "heading", "list", "table", "footnote", "link", "code", "quote", "rule", "gap"
    }  # fmt: skip


def test_no_golden_file_is_left_without_its_markdown() -> None:
    folder = Path(__file__).parents[1] / "constructs"
    assert {path.with_suffix(".md") for path in folder.rglob("*.xml")} <= set(CASES)


@pytest.mark.parametrize(
    "text",
    [
        "# A",
        "> # B",
        "- # B\n- c",
        "## A\n\n> # B",
        "- # B\n- c\n\n## A",
        "## A[^1]\n\n[^1]: # B",
        "###### A\n\n# B\n\n###### C",
    ],
)
@pytest.mark.parametrize("above", [0, 1, 5, 6])
def test_a_heading_stands_on_a_level_that_word_has(text: str, above: int) -> None:
    body, footnotes, _ = written(read(text), above)
    assert_consistent(body, footnotes)
    levels = [int(style[-1]) for style in names(body, "w:pStyle", "w:val") if style.startswith("Overskrift")]
    assert all(level > above or level == 6 for level in levels)


@pytest.mark.parametrize(
    "block",
    ["Tekst", "# Tekst", "- Tekst", "> Tekst", "```\nTekst\n```", "| Tekst |\n|---|"],
    ids=["p", "h", "list", "quote", "code", "table"],
)
def test_a_key_travels_as_a_hidden_bookmark(block: str) -> None:
    body, _, _ = written(read("{#mål}\n" + block))
    assert names(body, "w:bookmarkStart", "w:name") == ["_lbf_mål"]


def test_bookmarks_of_long_keys_differ() -> None:
    long = "a" * 60
    body, _, _ = written(read(f"{{#{long}1}}\nx\n\n{{#{long}2}}\ny"))
    found = names(body, "w:bookmarkStart", "w:name")
    assert all(len(name) <= 40 for name in found)
    assert len(set(found)) == 2


@pytest.mark.parametrize("inner", ["[a](https://lbf.dk)", "`a`", "*a*"])
def test_bold_around_other_marks_stays_bold(inner: str) -> None:
    body, _, _ = written(read(f"**{inner}**"))
    (made,) = body.iter(qn("w:r"))
    assert made.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None or names(made, "w:rStyle", "w:val") == ["Strk"]


def test_a_quotation_in_a_list_is_seen_to_be_one() -> None:
    body, _, _ = written(read("- punkt\n\n  > citat"))
    assert names(body, "w:pStyle", "w:val")[-1] == "Citat"


def test_a_table_in_many_lists_keeps_a_width() -> None:
    text = "".join(" " * 2 * n + "- x\n" for n in range(38))
    indent = " " * 76
    body, footnotes, _ = written(read(text + f"\n{indent}| a | b |\n{indent}|---|---|\n{indent}| 1 | 2 |\n"))
    assert names(body, "w:gridCol", "w:w")
    assert_consistent(body, footnotes)


def test_a_table_of_very_many_columns_keeps_its_width() -> None:
    row = "|" + "ord |" * 60
    body, footnotes, _ = written(read(f"{row}\n{'|' + '---|' * 60}\n{row}"))
    assert_consistent(body, footnotes)
    assert sum(int(width) for width in names(body, "w:gridCol", "w:w")) == 9070


def test_links_of_a_footnote_belong_to_the_part_of_the_footnotes() -> None:
    _, footnotes, ledger = written(read("[a](https://a.dk)[^1]\n\n[^1]: [b](https://b.dk)\n"))
    assert [target for _, _, target, _ in ledger.links["word/document.xml"].items()] == ["https://a.dk"]
    assert [target for _, _, target, _ in ledger.links["word/footnotes.xml"].items()] == ["https://b.dk"]
    assert names(footnotes, "w:hyperlink", "r:id") == [ledger.links["word/footnotes.xml"].items()[0][0]]


def picture(**changed: object) -> Picture:
    made: dict[str, object] = {
        "image": PNG,
        "ending": "png",
        "svg": b"<svg/>",
        "width_mm": 100.0,
        "height_mm": 50.0,
        "name": "Kort",
        "caption": "Områderne",
        "alt": "Et kort over <Vang> & Ager",
    }
    return Picture(**{**made, **changed})  # type: ignore[arg-type]


def test_a_picture_has_both_formats_its_alternative_text_and_a_caption() -> None:
    place = here(Prose("a.md", (FigureRef("kort"),)))
    place.ledger.pictures = {"kort": picture}
    body = el("w:body", {}, *elements(write.write_blocks((FigureRef("kort"),), place)))
    (named,) = body.iter(qn("wp:docPr"))
    (extent,) = body.iter(qn("wp:extent"))
    assert named.get("descr") == "Et kort over <Vang> & Ager"
    assert (extent.get("cx"), extent.get("cy")) == ("3600000", "1800000")
    assert sorted(place.ledger.media) == ["word/media/kort.png", "word/media/kort.svg"]
    assert words(body) == "Områderne"
    known = {id_ for id_, _, _, _ in place.ledger.links["word/document.xml"].items()}
    assert set(names(body, "a:blip", "r:embed") + names(body, "asvg:svgBlip", "r:embed")) == known


@pytest.mark.parametrize(("columns", "number"), [(13, "1.200"), (11, "12.345"), (15, "1.234.567")])
def test_numbers_are_not_broken_where_words_can_be(columns: int, number: str) -> None:
    """At 9.5 points a digit of the widest font takes 106 twips, a full stop half of that, the cell's margins 160."""
    line = f"| Boligsocialtsekretariatets | {' | '.join([number] * columns)} |\n"
    body, _, _ = written(read(line + "|" + "---|" * (columns + 1) + "\n" + line))
    widths = [int(width) for width in names(body, "w:gridCol", "w:w")]
    assert min(widths[1:]) >= 106 * sum(c.isdigit() for c in number) + 53 * number.count(".") + 160
    assert (sum(widths) == 9070) is (number != "1.234.567")


def test_a_picture_is_never_wider_than_the_text() -> None:
    place = here()
    place.ledger.pictures = {"kort": lambda: picture(width_mm=320.0, height_mm=160.0, svg=None, caption="")}
    (paragraph,) = elements(write.write_blocks((FigureRef("kort"),), place))
    (extent,) = paragraph.iter(qn("wp:extent"))
    assert (extent.get("cx"), extent.get("cy")) == (str(9070 * 635), str(round(9070 * 635 / 2)))


@pytest.mark.parametrize(
    ("turned", "mirrored", "turn", "extent", "room"),
    [
        (0, False, {}, ("1800000", "3600000"), None),
        (180, False, {"rot": "10800000"}, ("1800000", "3600000"), None),
        (0, True, {"flipH": "1"}, ("1800000", "3600000"), None),
        (90, False, {"rot": "5400000"}, ("3600000", "1800000"), "900000"),
        (270, True, {"rot": "16200000", "flipH": "1"}, ("3600000", "1800000"), "900000"),
    ],
)
def test_a_picture_is_turned_upright(
    turned: int, mirrored: bool, turn: dict[str, str], extent: tuple[str, str], room: str | None
) -> None:
    """A photo of 5 × 10 cm; Word wants its extent as it lies, and the room that it takes beyond that."""
    place = here()
    upright = picture(width_mm=50.0, height_mm=100.0, svg=None, caption="", turned=turned, mirrored=mirrored)
    place.ledger.pictures = {"kort": lambda: upright}
    (paragraph,) = elements(write.write_blocks((FigureRef("kort"),), place))
    (shape,), (inline,) = paragraph.iter(qn("a:xfrm")), paragraph.iter(qn("wp:inline"))
    assert {str(name): str(value) for name, value in shape.attrib.items()} == turn
    for size in (*inline.iter(qn("wp:extent")), *shape.iter(qn("a:ext"))):
        assert (size.get("cx"), size.get("cy")) == extent
    assert [(more.get("t"), more.get("b"), more.get("l")) for more in inline.iter(qn("wp:effectExtent"))] == (
        [(room, room, "0")] if room else []
    )


def test_a_picture_that_is_turned_keeps_its_room_within_the_text() -> None:
    place = here()
    upright = picture(width_mm=300.0, height_mm=400.0, svg=None, caption="", turned=90)
    place.ledger.pictures = {"kort": lambda: upright}
    (paragraph,) = elements(write.write_blocks((FigureRef("kort"),), place))
    (extent,) = paragraph.iter(qn("wp:extent"))
    assert (extent.get("cx"), extent.get("cy")) == (str(9070 * 635), str(round(9070 * 635 * 3 / 4)))


def test_a_picture_that_is_not_there_is_a_gap_that_is_seen() -> None:
    (paragraph,) = elements(write.write_blocks((FigureRef("kort"),), here()))
    assert words(paragraph) == "[mangler: kort]"


def test_relationships_are_used_again() -> None:
    relations = Relationships()
    first = relations.add("hyperlink", "https://a.dk", external=True)
    assert relations.add("hyperlink", "https://b.dk", external=True) != first
    assert relations.add("hyperlink", "https://a.dk", external=True) == first
    assert relations.items()[0] == ("rId1", "hyperlink", "https://a.dk", True)

"""Drawing: the finished figure, its two files and its colours."""

from __future__ import annotations

import struct
from itertools import pairwise

import pytest
from lxml import etree

from lbf_docs.figures.drawing import MM, Figure, canvas, finish, shape, write
from lbf_docs.figures.theme import Theme, text_on
from lbf_docs.look.colours import contrast, tint

SVG = "{http://www.w3.org/2000/svg}"


def small_figure() -> Figure:
    root = canvas()
    shape(root, "rect", x=1, y=1, width=70, height=34.123, fill="#FFFFFF", stroke_width=0.5)
    write(root, "Æblehaven", (10, 20), 9, "#000000", halo="#FFFFFF")
    return finish(root, (72, 36), "Titel & <tegn>", "Beskrivelse")


def chunks(png: bytes) -> list[bytes]:
    names, position = [], 8
    while position < len(png):
        (length,) = struct.unpack(">I", png[position : position + 4])
        names.append(png[position + 4 : position + 8])
        position += length + 12
    return names


def test_the_svg_carries_title_description_size_and_view_box() -> None:
    root = etree.fromstring(small_figure().svg)
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert (root[0].text, root[1].text) == ("Titel & <tegn>", "Beskrivelse")
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("25.4mm", "12.7mm", "0 0 72 36")


def test_numbers_have_two_decimals_and_underscores_become_hyphens() -> None:
    rect = etree.fromstring(small_figure().svg).find(f"{SVG}rect")
    assert rect is not None
    assert (rect.get("height"), rect.get("stroke-width")) == ("34.12", "0.5")


def test_the_png_has_300_pixels_per_inch_of_the_size_in_print() -> None:
    figure = small_figure()
    assert struct.unpack(">II", figure.png[16:24]) == (300, 150)
    assert (figure.width_mm, figure.height_mm) == (25.4, 12.7)


def test_the_png_carries_no_time_or_text() -> None:
    assert set(chunks(small_figure().png)) <= {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"pHYs"}


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert small_figure() == small_figure()


def test_a_scale_makes_the_print_smaller_and_keeps_the_drawing() -> None:
    figure = finish(canvas(), (200 * MM, 100 * MM), "", "", scale=0.5)
    assert (figure.width_mm, figure.height_mm) == pytest.approx((100, 50), abs=0.1)


def test_control_characters_become_visible_instead_of_breaking_the_file() -> None:
    assert finish(canvas(), (10, 10), "a\x0bb", "").title == "a\ufffdb"


def test_text_on_any_colour_of_the_default_theme_is_readable() -> None:
    theme = Theme()
    for fill in (theme.primary, theme.secondary, theme.paper, tint(theme.primary, 0.16, theme.paper)):
        assert contrast(text_on(fill, theme), fill) >= 4.5


def test_text_falls_back_to_black_or_white_when_the_theme_cannot_be_read() -> None:
    assert text_on("#777777", Theme(ink="#888888", paper="#666666")) == "#000000"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    shades = [tint("#1F4E5F", share / 10, "#FFFFFF") for share in range(11)]
    assert all(contrast(a, "#FFFFFF") < contrast(b, "#FFFFFF") for a, b in pairwise(shades))


def test_a_colour_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="the theme's secondary must be written as #RRGGBB, not 'rød'"):
        Theme(secondary="rød")

"""Logos: pictures as any other, and SVGs with nothing but shapes in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from lbf_docs import Case, build, load_case
from lbf_docs.case.pictures import LOGO_PLACE, CasePicture, PictureError, logo_mm, read_logo
from lbf_docs.word.package import read_package

from .picture_files import png

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 100">{}</svg>'
)
SHAPES = '<path d="M0,0h300v100z" style="fill:#0A4D8C"/>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "billeder").mkdir()
    return tmp_path


def logo(folder: Path, data: str | bytes, name: str = "billeder/logo.svg") -> CasePicture:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return read_logo(folder, name)


def test_an_svg_keeps_its_shapes_and_loses_what_its_program_noted(folder: Path) -> None:
    noted = (
        '<!-- Adobe --><metadata>hvem og hvornår</metadata><title>Vores logo</title><defs><linearGradient id="a">'
        '<stop offset="0"/></linearGradient></defs><rect width="9" height="9" fill="url(#a)"/>'
    )
    own = '<i:g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="x"/>'
    found = logo(folder, SVG.format(SHAPES + noted + own))
    assert (found.ending, found.width_px, found.height_px) == ("svg", 300, 100)
    assert SHAPES.encode() in found.data
    assert b"url(#a)" in found.data
    assert not [word for word in (b"Adobe", b"hvem", b"inkscape") if word in found.data]


@pytest.mark.parametrize(
    ("sheet", "shape", "expected"),
    [
        (".a{fill:#123456}", 'class="a"', {"fill": "#123456"}),
        (
            ".a { fill : #123456 ; stroke:none; } /* .a{fill:red} */",
            'class="b a"',
            {"fill": "#123456", "stroke": "none"},
        ),
        (".a,.b{fill:red}.a{fill:blue}.b{fill:lime}", 'class="b a"', {"fill": "lime"}),
        (".a{fill:red}", 'class="a" fill="blue"', {"fill": "red"}),
        (".a{fill:red}", 'class="a" style="fill:blue"', {"fill": "red", "style": "fill:blue"}),
        (".a{fill:red;font-family:Arial;enable-background:new}", 'class="a"', {"fill": "red"}),
        (".a{fill:red}", 'class="c"', {}),
        ("<![CDATA[.a{fill:red}]]>", 'class="a"', {"fill": "red"}),
    ],
)
def test_simple_classes_are_written_onto_the_shapes(
    folder: Path, sheet: str, shape: str, expected: dict[str, str]
) -> None:
    found = logo(folder, SVG.format(f'<defs><style type="text/css">{sheet}</style></defs><path {shape} d="M0,0"/>'))
    (path,) = etree.fromstring(found.data).iter("{*}path")
    assert {str(name): str(value) for name, value in path.items() if name != "d"} == expected
    assert b"<style" not in found.data


NONE = {
    "a text": ("<text>Sundby</text>", "tekst"),
    "a style sheet of tags": ("<style>path{fill:red}</style>", "<style>"),
    "a style sheet of ids": ("<style>.a{fill:red} #b{fill:red}</style>", "<style>"),
    "a style sheet for print": ('<style media="print">.a{fill:red}</style>', "<style>"),
    "a style sheet that fetches": ("<style>@import url(//x);</style>", "<style>"),
    "a style sheet that moves things": ("<style>.a{transform:scale(2)}</style>", "<style>"),
    "a style sheet that insists": ("<style>.a{fill:red!important}</style>", "<style>"),
    "a style sheet in a comment": ("<style><!-- .a{fill:red} --></style>", "<style>"),
    "a class with a filter": ('<style>.a{filter:url(#b)}</style><path class="a"/>', "filter"),
    "a class that fetches": ('<style>.a{fill:url(//x#b)}</style><path class="a"/>', "fill"),
    "a class that is seen through": ("<style>.a{opacity:.5}</style>" + '<path class="a"/>' * 101, "for indviklet"),
    "very many classes": (f"<style>{'.a{fill:red}' * 300}</style>", "for indviklet"),
    "a script": ("<script>alert(1)</script>", "<script>"),
    "HTML": ("<foreignObject/>", "<foreignObject>"),
    "a picture within": ('<image href="file:///etc/passwd"/>', "<image>"),
    "a thing again and again": ('<use href="#a"/>', "<use>"),
    "a filter": ('<filter id="a"/>', "<filter>"),
    "a script in a shape": ('<path d="M0,0" onload="x()"/>', "onload"),
    "a fill from outside": ('<path d="M0,0" fill="url(https://x.dk/a.svg#b)"/>', "fill"),
    "a fill from outside, hidden": (r'<path d="M0,0" style="fill:u\72l(//x)"/>', "style"),
    "a gradient from outside": ('<linearGradient xlink:href="http://x.dk/a"/>', "uden for sig selv"),
    "a mask": ('<g style="mask:url(#a)"/>', "style"),
    "many cut-outs": ('<rect width="9" height="9" clip-path="url(#a)"/>' * 101, "for indviklet"),
    "much that is seen through": ('<rect width="9" height="9" style="opacity:.5"/>' * 101, "for indviklet"),
    "too many shapes": ("<g/>" * 5_001, "for indviklet"),
    "too deep": ("<g>" * 60 + "</g>" * 60, "for indviklet"),
    "no end": ("<g>", "kan ikke læses"),
}


@pytest.mark.parametrize("what", NONE)
def test_what_is_more_than_shapes_is_told(folder: Path, what: str) -> None:
    inside, says = NONE[what]
    with pytest.raises(PictureError, match=says) as caught:
        logo(folder, SVG.format(inside))
    assert "PNG" in caught.value.remedy


BOMB = '<!DOCTYPE svg [<!ENTITY a "ha">{}]>'.format(
    "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (BOMB + SVG.format('<path d="&i;"/>'), "på en måde"),
        (SVG.format(SHAPES).encode("utf-16"), "på en måde"),
        ('<svg viewBox="0 0 9 9"/>', "ikke et billede i SVG"),
        (SVG.format(SHAPES).replace("0 0 300 100", "0 0 1e9 1"), "hvor stort"),
        (SVG.format(SHAPES).replace("0 0 300 100", "0 0 900 10"), "for smalt"),
        (SVG.format(SHAPES).replace('viewBox="0 0 300 100"', 'width="100%" height="3"'), "hvor stort"),
        (SVG.format(SHAPES + " " * 1_100_000), "over 1 MB"),
        ("", "tom"),
    ],
)
def test_an_svg_that_cannot_be_used_is_told(folder: Path, data: str | bytes, says: str) -> None:
    with pytest.raises(PictureError, match=says):
        logo(folder, data)


def test_a_logo_outside_the_case_is_told(folder: Path) -> None:
    (folder.parent / "logo.svg").write_text(SVG.format(SHAPES), encoding="utf-8")
    (folder / "billeder" / "logo.svg").symlink_to(folder.parent / "logo.svg")
    for name in ("billeder/logo.svg", "../logo.svg"):
        with pytest.raises(PictureError, match="inde i sagens mappe"):
            read_logo(folder, name)


@pytest.mark.parametrize(
    ("ending", "pixels", "size"),
    [
        ("png", (3000, 1000), (60, 20)),
        ("png", (1000, 2000), (12.5, 25)),
        ("png", (150, 75), (25.4, 12.7)),  # so coarse that it would be blurred if it were larger
        ("svg", (3, 1), (60, 20)),
    ],
)
def test_a_logo_is_as_large_as_its_place(ending: str, pixels: tuple[int, int], size: tuple[float, float]) -> None:
    assert logo_mm(CasePicture(b"", ending, *pixels)) == pytest.approx(size)
    assert all(side <= most + 1e-9 for side, most in zip(size, LOGO_PLACE, strict=True))


@pytest.fixture
def with_logos(case: Path) -> Path:
    """A case with pictures to choose from; its first text shows the logo."""
    (case / "billeder").mkdir()
    (case / "billeder" / "logo.svg").write_text(SVG.format(SHAPES), encoding="utf-8")
    (case / "billeder" / "svg.png").write_text(SVG.format(SHAPES), encoding="utf-8")
    (case / "billeder" / "logo.png").write_bytes(png(40, 20))
    (case / "tekst" / "2-vision.md").write_text("Her er vi.\n\n{{ logo }}\n", encoding="utf-8")
    return case


def themed(case: Path, lines: str) -> Case:
    with (case / "plan.yaml").open("a", encoding="utf-8") as plan:
        plan.write(f"tema:\n{lines}")
    return load_case(case)


def test_an_svg_stands_in_the_documents_with_a_png_beside_it(with_logos: Path) -> None:
    result = build(themed(with_logos, "  logo: billeder/logo.svg\n  logo_tekst: Et flag\n"), only=["1"])
    assert result.ok, result.findings
    parts = read_package(result.files[0].read_bytes())
    assert parts["word/media/logo.png"].startswith(b"\x89PNG")
    assert SHAPES.encode() in parts["word/media/logo.svg"]
    assert b'descr="Et flag"' in parts["word/document.xml"]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("  logo: billeder/logo.png\n", "logoet mangler en alternativ tekst"),
        ("  logo: https://a.dk/logo.png\n  logo_tekst: Et flag\n", "https://a.dk/logo.png er en adresse på nettet"),
        (
            "  logo: billeder/intet.png\n  logo_tekst: Et flag\n",
            "filen billeder/intet.png findes ikke",
        ),
        ("  logo: billeder/svg.png\n  logo_tekst: Et flag\n", "ikke et billede i PNG eller JPEG"),
    ],
)
def test_what_is_wrong_with_a_logo_is_told_where_it_is_named(with_logos: Path, lines: str, says: str) -> None:
    case = themed(with_logos, lines)
    (finding,) = case.findings
    assert (finding.code, finding.place.file) == ("FIL201", "plan.yaml")
    assert says in finding.title
    result = build(case, draft=True, only=["1"])
    assert result.ok


def test_words_for_a_logo_that_is_not_there_are_told(case: Path) -> None:
    (finding,) = themed(case, "  logo_tekst: Et flag\n").findings
    assert (finding.code, finding.title) == ("FIL201", "der er en logo_tekst og intet logo")


def test_a_png_is_put_in_as_it_is(with_logos: Path) -> None:
    result = build(themed(with_logos, "  logo: billeder/logo.png\n  logo_tekst: Et flag\n"), only=["1"])
    assert read_package(result.files[0].read_bytes())["word/media/logo.png"] == png(40, 20)

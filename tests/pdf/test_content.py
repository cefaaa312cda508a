"""What pages draw, and the ends of streams."""

from __future__ import annotations

import zlib

import pikepdf

from lbf_docs.pdf.content import mend_content
from lbf_docs.pdf.streams import end_clearly

from .conftest import Small


def operators(small: Small) -> list[str]:
    return [str(i.operator) for i in pikepdf.parse_content_stream(small.page)]


def test_a_line_outside_all_marks_becomes_an_artifact() -> None:
    small = Small(content=b"q 1 w 0 0 m 9 9 l S Q")
    mend_content(small.pdf)
    assert operators(small) == ["q", "w", "BMC", "m", "l", "S", "EMC", "Q"]


def test_a_line_inside_a_mark_and_a_clip_stay_as_they_are() -> None:
    content = b"0 0 9 9 re W* n /Artifact BMC 0 0 m 9 9 l S EMC /P <</MCID 0>> BDC 0 0 9 9 re f EMC"
    small = Small(content=content)
    mend_content(small.pdf)
    assert small.page.Contents.read_bytes() == content


def with_picture(box: list[float]) -> Small:
    small = Small(("P", 0), ("Figure",), content=(
        b"/P <</MCID 0>> BDC EMC /Artifact BMC q 40 0 0 20 100 200 cm /Im1 Do Q EMC"
    ))  # fmt: skip
    figure = small.pdf.Root.StructTreeRoot.K[1]
    figure.A = pikepdf.Dictionary(O=pikepdf.Name.Layout, BBox=pikepdf.Array(box))
    mend_content(small.pdf)
    return small


def test_a_figure_gets_the_picture_in_its_box() -> None:
    small = with_picture([100, 200, 140, 220])
    assert small.tree() == [("P", 0), ("Figure", 1)]
    mark = pikepdf.parse_content_stream(small.page)[2].operands
    assert (str(mark[0]), int(mark[1].MCID)) == ("/Figure", 1)


def test_a_picture_elsewhere_is_not_its_picture() -> None:
    small = with_picture([300, 200, 340, 220])
    assert small.tree() == [("P", 0), ("Figure",)]
    assert "BMC" in operators(small)


def test_no_stream_ends_with_a_carriage_return() -> None:
    ending = next(b"%d" % n for n in range(10_000, 99_999) if zlib.compress(b"%d" % n).endswith(b"\r"))
    small = Small(content=ending)
    packed = small.pdf.make_stream(zlib.compress(ending), Filter=pikepdf.Name.FlateDecode)
    small.page.Other = packed
    end_clearly(small.pdf)
    assert not zlib.compress(small.page.Contents.read_bytes()).endswith(b"\r")
    assert small.page.Contents.read_bytes().strip() == ending
    assert not packed.read_raw_bytes().endswith(b"\r")
    assert packed.read_bytes() == ending

"""The organisation chart: any tree becomes boxes that don't overlap, and Danish words."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lbf_docs.figures import Box
from lbf_docs.figures.drawing import MM
from lbf_docs.figures.lettering import width, wrap
from lbf_docs.figures.organisation import MARGIN, READABLE, _chart, draw_organisation, layout
from lbf_docs.figures.organisation_blocks import Line, Placed
from lbf_docs.figures.organisation_flow import flowed
from lbf_docs.figures.organisation_style import Style, text_height
from lbf_docs.figures.organisation_tree import tree
from lbf_docs.figures.theme import Theme

NAMES = (
    "Bestyrelsen",
    "Kriminalitetsforebyggelse",
    "Boligsocialt sekretariat",
    "Koordinationsgruppen for uddannelse og livschancer i de udsatte boligområder",
    "Beskæftigelsesindsatsens virksomhedsnetværkskoordinatorer",
    "Lejerbo",
    "Sammenhængskraft- og medborgerskabsindsatsen",
    "Boligsocialt Helhedsplanssekretariat for de almene boligafdelinger i Ladegårdsparken",
)
HOLBAEK = (
    Box("b", "Bestyrelsen", ("Øverste beslutningsmyndighed",)),
    Box("s", "Sekretariat for bestyrelsen", under="b", beside=True),
    Box("k", "Boligsocial årskonference", under="b", beside=True),
    Box("f", "Professionel følgegruppe", under="b"),
    Box("1", "Uddannelse og livschancer", under="f"),
    Box("2", "Beskæftigelse", under="f"),
    Box("3", "Kriminalitetsforebyggelse", under="f"),
    Box("4", "Sammenhængskraft og medborgerskab", under="f"),
)


def chain(count: int) -> list[Box]:
    return [Box(str(i), NAMES[i % len(NAMES)], under=str(i - 1) if i else None) for i in range(count)]


def star(count: int) -> list[Box]:
    return [Box(str(i), NAMES[i % len(NAMES)], under="0" if i else None) for i in range(count)]


def caterpillar(count: int) -> list[Box]:
    """Every second box has two below it: the deepest tree that branches all the way."""
    return [Box(str(i), NAMES[i % len(NAMES)], under=str((i - 1) // 2 * 2 or 0) if i else None) for i in range(count)]


@st.composite
def trees(draw: st.DrawFn, most: int = 24) -> list[Box]:
    """Any tree, bushy or deep: `reach` is how many of the last boxes a new one may stand under."""
    boxes: list[Box] = []
    reach = draw(st.sampled_from([1, 2, 4, 60]))
    for i in range(draw(st.integers(1, most))):
        above = draw(st.sampled_from([None, *range(max(0, i - reach), i)])) if i else None
        boxes.append(
            Box(
                str(i),
                draw(st.sampled_from(NAMES)),
                ("Mødes hvert kvartal",) * draw(st.integers(0, 1)),
                None if above is None else str(above),
                draw(st.booleans()) and draw(st.booleans()),
            )
        )
    return boxes


def overlaps(placed: Sequence[Placed]) -> list[tuple[str, str]]:
    return [
        (a.box.id, b.box.id)
        for i, a in enumerate(placed)
        for b in placed[:i]
        if a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height
    ]


def assert_tidy(boxes: Sequence[Box], max_width_mm: float = 160) -> None:
    """All boxes there once, apart, within the drawing, their texts within them; connectors outside the boxes."""
    chart = _chart(tree(boxes), max_width_mm)
    assert_apart(boxes, chart.placed, chart.lines, chart.style)
    for p in chart.placed:
        assert p.x >= MARGIN - 1e-6
        assert p.y >= MARGIN - 1e-6
        assert p.x + p.width <= chart.width - MARGIN + 1e-6
        assert p.y + p.height <= chart.height - MARGIN + 1e-6
    points = [point for line in chart.lines for point in line]
    assert all(0 < x < chart.width and 0 < y < chart.height for x, y in points)


def assert_apart(boxes: Sequence[Box], placed: Sequence[Placed], lines: Sequence[Line], style: Style) -> None:
    assert sorted(p.box.id for p in placed) == sorted(box.id for box in boxes)
    assert overlaps(placed) == []
    for p in placed:
        assert p.height >= text_height(p.box, style) + 2 * style.pad_y - 1e-6
        texts = [(line, style.name_size, True) for line in wrap(p.box.name, style.name_size, style.text_width, True)]
        for small in p.box.lines:
            texts += [(line, style.line_size, False) for line in wrap(small, style.line_size, style.text_width)]
        assert all(width(*text) <= p.width - 2 * style.pad_x + 1e-6 for text in texts), p.box.name
    for line in lines:
        for (x1, y1), (x2, y2) in pairwise(line):
            assert abs(x1 - x2) < 1e-6 or abs(y1 - y2) < 1e-6
            for p in placed:
                inside_x = min(x1, x2) < p.x + p.width - 0.1 and max(x1, x2) > p.x + 0.1
                inside_y = min(y1, y2) < p.y + p.height - 0.1 and max(y1, y2) > p.y + 0.1
                assert not (inside_x and inside_y), f"a line crosses {p.box.name}"


def in_print(boxes: Sequence[Box]) -> float:
    """The smallest text, in points, when the chart is as large as the page lets it be (as word/constructs/picture.py
    makes it: no wider than the text, no higher than 85 % of its 247 mm)."""
    chart = _chart(tree(boxes), 160)
    scale = min(1.0, 160 * MM / chart.width, 0.85 * 247 * MM / chart.height)
    sizes = [chart.style.name_size, *(chart.style.line_size for box in boxes if box.lines)]
    return min(sizes) * scale


@pytest.mark.parametrize("shape", [chain, star, caterpillar])
@pytest.mark.parametrize("count", [1, 2, 3, 5, 9, 20, 60])
def test_chains_stars_and_branches_are_tidy(shape: type, count: int) -> None:
    assert_tidy(shape(count))


@pytest.mark.parametrize("count", [1, 7, 20, 60])
@pytest.mark.parametrize("shape", [chain, star, caterpillar])
def test_a_chart_of_sixty_boxes_can_still_be_read_on_its_page(shape: type, count: int) -> None:
    assert in_print(shape(count)) >= READABLE - 0.01


@settings(max_examples=60)
@given(trees(60), st.integers(1, 6), st.sampled_from([68, 112, 216]))
def test_a_list_that_flows_over_columns_is_tidy(boxes: list[Box], columns: int, across: int) -> None:
    style = Style(across, 7, 6.5, 3.5, 2, 6, 8, 12, 3)
    flow = flowed(tree(boxes), style, columns)
    assert_apart(boxes, flow.placed, flow.lines, style)
    assert len({p.x for p in flow.placed if p.y == min(q.y for q in flow.placed)}) <= columns


@settings(max_examples=60)
@given(trees(60), st.integers(2, 6))
def test_every_box_hangs_on_its_parent_also_over_the_end_of_a_column(boxes: list[Box], columns: int) -> None:
    """Lines that touch one another or a box are one net; each parent with its children is one, and has nobody else."""
    flow = flowed(tree(boxes), Style(112, 7, 6.5, 3.5, 2, 6, 8, 12, 3), columns)
    placed = {p.box.id: p for p in flow.placed}
    for box in boxes:
        if box.under is None:
            continue
        child = placed[box.id]
        ends = [line for line in flow.lines if _touches(line[-1], child)]
        assert ends, f"{box.name} hangs on nothing"
        reached, waiting = set(), list(ends)
        while waiting:
            line = waiting.pop()
            reached.add(line)
            waiting += [other for other in flow.lines if other not in reached and _meet(line, other)]
        starts = {p.box.id for p in flow.placed for line in reached if _below(line[0], p)}
        assert box.under in starts


def _touches(point: tuple[float, float], p: Placed) -> bool:
    x, y = point
    left = abs(x - p.x) < 1e-6 and p.y <= y <= p.y + p.height
    return left or (abs(y - p.y) < 1e-6 and p.x <= x <= p.x + p.width)


def _below(point: tuple[float, float], p: Placed) -> bool:
    return abs(point[1] - p.y - p.height) < 1e-6 and p.x <= point[0] <= p.x + p.width


def _meet(line: Line, other: Line) -> bool:
    """Whether they share an end, or where they first turn."""
    mine, theirs = ((*one[:2], one[-1]) for one in (line, other))
    return any(abs(a[0] - b[0]) < 1e-6 and abs(a[1] - b[1]) < 1e-6 for a in mine for b in theirs)


@pytest.mark.slow
@settings(max_examples=40)
@given(trees(60))
def test_any_tree_of_sixty_boxes_is_tidy_and_can_be_read(boxes: list[Box]) -> None:
    assert_tidy(boxes)
    assert in_print(boxes) >= READABLE - 0.01


@pytest.mark.slow
@settings(max_examples=20)
@given(trees(60))
def test_sixty_boxes_that_all_have_the_longest_name_are_tidy_and_only_a_little_smaller(boxes: list[Box]) -> None:
    """More letters than a page holds in 6.5 points: 60 names of 83, each with a line below it."""
    name = max(NAMES, key=len)
    longest = [Box(box.id, name, ("Mødes hvert kvartal",), box.under, box.beside) for box in boxes]
    assert_tidy(longest)
    assert in_print(longest) >= 5.2


@settings(max_examples=25)
@given(trees(), st.sampled_from([90.0, 160.0]))
def test_any_tree_is_tidy(boxes: list[Box], max_width_mm: float) -> None:
    assert_tidy(boxes, max_width_mm)


@pytest.mark.parametrize(
    "boxes", [chain(12), star(16), caterpillar(20), HOLBAEK], ids=("chain", "star", "caterpillar", "holbaek")
)
def test_a_chart_is_never_wider_than_asked_for(boxes: Sequence[Box]) -> None:
    assert draw_organisation(boxes, "").width_mm <= 160.1


def test_text_fits_its_box() -> None:
    chart = _chart(tree(star(12)), 160)
    for placed in chart.placed:
        longest = max(placed.box.name.split(), key=len)
        assert width(longest[:10], chart.style.name_size, bold=True) < placed.width
    assert chart.style.name_size >= 7.5
    assert chart.style.line_size >= 7.5


def test_siblings_with_room_stand_in_a_row_of_equal_boxes_under_the_middle_of_their_parent() -> None:
    placed = {p.box.id: p for p in layout(HOLBAEK)}
    row = [placed[i] for i in "1234"]
    assert len({(p.y, p.width, p.height) for p in row}) == 1
    assert [p.x for p in row] == sorted(p.x for p in row)
    middle = (row[0].x + row[3].x + row[3].width) / 2
    assert middle == pytest.approx(placed["f"].x + placed["f"].width / 2)


def test_staff_stand_on_either_side_of_the_line_between_their_parent_and_the_next_level() -> None:
    placed = {p.box.id: p for p in layout(HOLBAEK)}
    trunk = placed["b"].x + placed["b"].width / 2
    assert placed["s"].x + placed["s"].width < trunk < placed["k"].x
    assert placed["b"].y + placed["b"].height < placed["s"].y < placed["f"].y - placed["s"].height


def test_many_children_stand_in_columns() -> None:
    placed = layout(star(30))
    assert 1 < len({p.x for p in placed if p.level == 1}) < 29
    assert all(p.listed for p in placed if p.level == 1)


def test_the_alt_text_tells_the_whole_chart() -> None:
    assert draw_organisation(HOLBAEK, "Organisation").alt == (
        "Organisationsdiagram: Øverst står Bestyrelsen (Øverste beslutningsmyndighed). "
        "Under Bestyrelsen: Professionel følgegruppe. "
        "Ved siden af Bestyrelsen: Sekretariat for bestyrelsen, Boligsocial årskonference. "
        "Under Professionel følgegruppe: Uddannelse og livschancer, Beskæftigelse, Kriminalitetsforebyggelse, "
        "Sammenhængskraft og medborgerskab."
    )


def test_names_with_commas_are_parted_by_semicolons() -> None:
    boxes = [Box("a", "A"), Box("b", "Job, skole og fritid", under="a"), Box("c", "C", under="a")]
    assert draw_organisation(boxes, "").alt.endswith("Under A: Job, skole og fritid; C.")


def test_several_tops_are_all_named() -> None:
    assert draw_organisation([Box("a", "A"), Box("b", "B")], "").alt == "Organisationsdiagram: Øverst står A, B."


def test_the_svg_is_outlines_only_and_refers_to_nothing() -> None:
    figure = draw_organisation(HOLBAEK, "Organisation", Theme(primary="#5B2A4E"))
    root = etree.fromstring(figure.svg)
    tags = {etree.QName(element).localname for element in root.iter()}
    assert tags == {"svg", "title", "desc", "rect", "path"}
    assert not any("href" in str(name) or str(name).startswith("on") for e in root.iter() for name in e.attrib)
    assert b"#5B2A4E" in figure.svg


def test_the_same_boxes_give_the_same_bytes() -> None:
    assert draw_organisation(HOLBAEK, "x") == draw_organisation(HOLBAEK, "x")


def test_the_png_has_the_size_of_the_figure() -> None:
    figure = draw_organisation(HOLBAEK, "x")
    across, down = struct.unpack(">II", figure.png[16:24])
    assert (across / 300 * 25.4, down / 300 * 25.4) == pytest.approx((figure.width_mm, figure.height_mm), abs=0.001)


@pytest.mark.parametrize(
    ("boxes", "says"),
    [
        ([], "needs at least one box"),
        ([Box("a", "A"), Box("a", "B")], "same id"),
        ([Box("a", "A", under="z")], '"A" stands under "z", which is no box of the chart'),
        ([Box("a", "A", under="a")], 'in a ring: "A" → "A"'),
        ([Box("t", "T"), Box("a", "A", under="b"), Box("b", "B", under="a")], 'in a ring: "A" → "B" → "A"'),
    ],
)
def test_what_is_no_tree_is_refused(boxes: list[Box], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        draw_organisation(boxes, "")

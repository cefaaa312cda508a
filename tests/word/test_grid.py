"""Columns that a loop makes: the table's grid, widths and spans follow, and its width stays."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lbf_docs.expressions import Gap, Record
from lbf_docs.word.element import Element, el, qn, value

from .conftest import body_of, p, problem, rendered, template, words

YEARS = ("2025", "2026", "2027", "2028", "2029")
WIDTHS = (3000, 500, 4000, 500, 1070)
"""A label, a loop in three columns (its beginning, what is repeated, its end), a sum."""


def tc(*paragraphs: str, span: int = 1, properties: tuple[Element, ...] = ()) -> Element:
    """A cell, perhaps over several columns of the template."""
    spans = [value("w:gridSpan", str(span))] if span > 1 else []
    return el("w:tc", {}, el("w:tcPr", {}, *spans, *properties), *(p(text, style="Tabeltekst") for text in paragraphs))


def looped(over: str, *between: Element) -> list[Element]:
    """The cells of a loop."""
    return [tc("{%tc for x in " + over + " %}"), *between, tc("{%tc endfor %}")]


def grid_table(*rows: list[Element], widths: tuple[int, ...] = WIDTHS) -> Element:
    """A table with these columns."""
    look = el("w:tblPr", {}, value("w:tblStyle", "LBFtabel"), el("w:tblW", {"w:w": str(sum(widths)), "w:type": "dxa"}))
    grid = el("w:tblGrid", {}, *(el("w:gridCol", {"w:w": str(width)}) for width in widths))
    return el("w:tbl", {}, look, grid, *(el("w:tr", {}, *row) for row in rows))


def made(table: Element, **fields: object) -> Element:
    """The rendered table."""
    (out,) = body_of(rendered(template(table), {"illustrativ": None, **fields})).iter(qn("w:tbl"))
    return out


def grid(table: Element) -> list[int]:
    return [int(str(column.get(qn("w:w")))) for column in table.iter(qn("w:gridCol"))]


def line(row: Element) -> list[tuple[str, int, int]]:
    """The cells of a row: words, width, and how many columns."""
    out = []
    for cell in row.findall(qn("w:tc")):
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        assert width is not None
        out.append(
            (words(cell), int(str(width.get(qn("w:w")))), int(span.get(qn("w:val")) or 1) if span is not None else 1)
        )
    return out


def lines(table: Element) -> list[list[tuple[str, int, int]]]:
    """The rows, after a look at what must hold of every table: widths and spans are those of the grid."""
    rows = [line(row) for row in table.findall(qn("w:tr"))]
    edges = [0, *accumulate(grid(table))]
    for row in rows:
        at = 0
        for _, width, span in row:
            assert width == edges[at + span] - edges[at]
            at += span
        assert at == len(grid(table))
    for cell in table.iter(qn("w:tc")):
        assert not cell.attrib
    return rows


def plain_table() -> Element:
    return grid_table(
        [tc("Post"), *looped("årene", tc("{{ x }}")), tc("I alt")],
        [tc("Løn", span=5)],
        [tc("Leder"), *looped("beløb", tc("{{ x }}")), tc("9")],
    )


@pytest.mark.parametrize("number", [1, 4, 5])
def test_looped_columns_share_the_place_of_their_loop(number: int) -> None:
    table = made(plain_table(), årene=YEARS[:number], beløb=("1",) * number)
    assert grid(table) == [3000, *[5000 // number] * number, 1070]
    head, group, post = lines(table)
    assert [text for text, _, _ in head] == ["Post", *YEARS[:number], "I alt"]
    assert group == [("Løn", 9070, number + 2)]
    assert [text for text, _, _ in post] == ["Leder", *["1"] * number, "9"]


@settings(max_examples=50)
@given(st.integers(0, 60), st.lists(st.integers(1, 4000), min_size=5, max_size=5))
def test_any_number_of_columns_keeps_the_width(number: int, widths: list[int]) -> None:
    rows = [tc("a"), *looped("årene", tc("b")), tc("c")], [tc("d", span=5)]
    table = made(grid_table(*rows, widths=tuple(2000 + width for width in widths)), årene=YEARS[:1] * number)
    assert sum(grid(table)) == sum(widths) + 10_000
    assert len(grid(table)) == number + 2
    assert len(lines(table)) == 2


def test_a_loop_over_nothing_leaves_its_place_to_the_others() -> None:
    table = made(plain_table(), årene=(), beløb=())
    assert grid(table) == [round(9070 * 3000 / 4070), 9070 - round(9070 * 3000 / 4070)]
    assert [len(row) for row in lines(table)] == [2, 1, 2]


def test_a_row_with_nothing_where_others_have_columns_keeps_its_sum_in_place() -> None:
    table = made(plain_table(), årene=YEARS[:4], beløb=())
    assert lines(table)[2] == [("Leder", 8000, 5), ("9", 1070, 1)]


def test_a_gap_takes_the_place_of_all() -> None:
    table = made(plain_table(), årene=YEARS[:4], beløb=Gap("beløb"))
    assert lines(table)[2][1] == ("[mangler: beløb]", 5000, 4)


def test_a_table_of_nothing_but_an_empty_loop_goes() -> None:
    rows = looped("årene", tc("{{ x }}"))
    body = body_of(rendered(template(grid_table(rows, widths=(1, 2, 3))), {"illustrativ": None, "årene": ()}))
    assert body.find(qn("w:tbl")) is None


def test_years_above_their_quarters() -> None:
    years = tuple(
        Record("år", {"år": year, "kvartaler": ("1", "2", "3", "4")[:number]})
        for year, number in (("25", 2), ("26", 4))
    )
    table = made(
        grid_table(
            [tc("Aktivitet"), *looped("årene", tc("{% colspan x.kvartaler | antal %}{{ x.år }}")), tc("")],
            [tc("Navn"), *looped("kvartaler", tc("{{ x }}. kv.")), tc("")],
        ),
        årene=years, kvartaler=("1", "2", "1", "2", "3", "4"),
    )  # fmt: skip
    head, quarters = lines(table)
    assert [span for _, _, span in head] == [1, 2, 4, 1]
    assert len(quarters) == 8


def test_a_span_that_is_missing_counts_as_one() -> None:
    row = [tc("a"), *looped("årene", tc("{% colspan x | antal %}{{ x }}")), tc("b")]
    assert lines(made(grid_table(row), årene=Gap("årene")))[0][1] == ("[mangler: årene]", 5000, 1)


def test_several_cells_in_one_loop_keep_their_weight() -> None:
    table = made(
        grid_table(
            [tc("a"), tc("{%tc for x in årene %}"), tc("{{ x }}", span=2), tc("{%tc endfor %}"), tc("b")],
            [tc("c"), *looped("årene", tc("timer"), tc("kr.")), tc("d")],
            widths=(1000, 1000, 1000, 3000, 1000, 1000),
        ),
        årene=YEARS[:2],
    )
    assert grid(table) == [1000, 750, 2250, 750, 2250, 1000]
    assert [span for _, _, span in lines(table)[0]] == [1, 2, 2, 1]


def test_a_long_word_gets_room_from_its_neighbours() -> None:
    names = ("LBF", "Landsbyggefonden", "VAB", "Bolig")
    long = made(plain_table(), årene=names, beløb=("1",) * 4)
    widths = grid(long)[1:5]
    assert widths[1] > 1500 > max(widths[0], *widths[2:]) <= min(widths[0], *widths[2:]) + 1
    assert sum(widths) == 5000
    without_room = made(plain_table(), årene=names[1:2] * 9, beløb=("1",) * 9)
    assert max(grid(without_room)[1:10]) - min(grid(without_room)[1:10]) <= 1


def test_where_there_is_no_room_words_break_and_numbers_do_not() -> None:
    names = ("Boligselskabet", "Boligforeningen", "Ungdomsboligerne", "Erhvervsskolen", "Kommune")
    table = grid_table(
        [tc("Post"), *looped("navne", tc("{{ x }}")), tc("I alt")],
        [tc("Løn"), *looped("beløb", tc("{{ x }}")), tc("1")],
        widths=(3070, 500, 4500, 500, 500),
    )
    amounts = ("–", "–", "–", "–", "10.200.000")
    _, row = lines(made(table, navne=names, beløb=amounts))
    widths = {text: width for text, width, _ in row}
    digits_of_arial, dot_of_arial, margins = 0.556 * 190, 0.278 * 190, 160  # at 9.5 pt, the size in a table
    assert widths["10.200.000"] >= 8 * digits_of_arial + 2 * dot_of_arial + margins
    assert sum(width for _, width, _ in row) == 9070


def test_a_column_that_is_there_only_sometimes() -> None:
    row = [tc("a"), tc("{%tc if status %}"), tc("Status"), tc("{%tc endif %}"), tc("b")]
    assert [text for text, _, _ in lines(made(grid_table(row), status=True))[0]] == ["a", "Status", "b"]
    assert [text for text, _, _ in lines(made(grid_table(row), status=False))[0]] == ["a", "b"]


def test_loops_in_a_loop_and_cells_merged_downwards() -> None:
    nested = [
        tc("{%tc for a in årene %}"),
        tc("{%tc for b in årene %}"),
        tc("{{ b }}"),
        tc("{%tc endfor %}"),
        tc("{%tc endfor %}"),
    ]
    merge = (value("w:vMerge", "restart"),)
    table = made(grid_table([tc("a", properties=merge), *nested], widths=(1000, *[800] * 5)), årene=YEARS[:3])
    assert sum(grid(table)) == 5000
    assert len(lines(table)[0]) == 10
    properties = table.find(f".//{qn('w:tcPr')}")
    assert properties is not None
    assert [child.tag for child in properties] == [qn("w:tcW"), qn("w:vMerge")]


def test_rows_that_word_left_ragged() -> None:
    row = [tc("{%tc for x in årene %}"), tc("{{ x }}"), tc("{%tc endfor %}")]
    table = grid_table([tc("a"), *row], [tc("b"), *looped("årene", tc("c")), tc("d")])
    first = table.find(qn("w:tr"))
    assert first is not None
    first.insert(0, el("w:trPr", {}, value("w:gridAfter", "1")))
    assert [len(row) for row in lines(made(table, årene=YEARS[:2]))] == [3, 4]


def test_a_table_without_such_a_loop_is_left_alone() -> None:
    table = made(grid_table([tc("a", span=4), tc("b")], [tc("c", span=5)]))
    assert grid(table) == list(WIDTHS)
    assert [span.get(qn("w:val")) for span in table.iter(qn("w:gridSpan"))] == ["4", "5"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ([tc("{%tc for x in årene %}{{ x }}{%tc endfor %}")], "står sammen med andet"),
        ([tc("Navn", "{%tc for x in årene %}"), tc("{{ x }}"), tc("{%tc endfor %}")], "står sammen med andet"),
        ([tc("{%tr for x in årene %}"), tc("{{ x }}")], "står sammen med andet"),
        ([tc("{%p for x in årene %} ja")], "står sammen med andet"),
    ],
)
def test_what_a_mark_would_swallow_is_told(table: list[Element], said: str) -> None:
    found = problem(lambda: made(grid_table(table), årene=YEARS))
    assert found.code == "SKA102"
    assert said in found.title


def test_a_mark_for_cells_or_rows_outside_a_table_is_told() -> None:
    found = problem(lambda: rendered(template(p("{%tc for x in årene %}")), {"årene": YEARS}))
    assert "uden for en tabel" in found.title


def test_a_loop_over_cells_that_ends_as_one_over_rows_is_told() -> None:
    row = [tc("{%tc for x in årene %}"), tc("{{ x }}")]
    found = problem(lambda: made(grid_table(row, [tc("{%tr endfor %}", span=5)]), årene=YEARS))
    assert "{%tc … %} i hver sin celle i samme række" in found.remedy

"""The title of a table: `Tabel: …` beside it, and only exactly that."""

from __future__ import annotations

import pytest

from lbf_docs.prose.blocks import Expression, LineBreak, Paragraph, Table, plain_text
from lbf_docs.prose.passages import passages
from lbf_docs.prose.read import read_prose

from .conftest import FILE, blocks, codes, findings, read, words

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"


def title(text: str) -> list[str]:
    """The title of each table in a text."""
    return [plain_text(block.caption) for block in blocks(text) if isinstance(block, Table)]


@pytest.mark.parametrize(
    "text",
    [
        f"Tabel: Tal\n\n{TABLE}",
        f"Tabel: Tal\n{TABLE}",
        f"{TABLE}\n\nTabel: Tal",
        f"{TABLE}\nTabel: Tal",
        f"Indledning.\n\nTabel: Tal\n\n{{#tal}}\n{TABLE}\n\nMere.",
        f"{{#tal}}\nTabel: Tal\n\n{TABLE}",
    ],
)
def test_a_title_stands_right_above_its_table_or_right_below_it(text: str) -> None:
    assert title(text) == ["Tal"]
    assert codes(text) == []
    assert not any(plain_text(b.children) == "Tabel: Tal" for b in blocks(text) if isinstance(b, Paragraph))


def test_the_line_right_below_is_a_title_and_no_row() -> None:
    (table,) = read(f"{TABLE}\nTabel: Tal").blocks
    assert isinstance(table, Table)
    assert len(table.rows) == 1


@pytest.mark.parametrize("key", [f"{{#tal}}\nTabel: Tal\n\n{TABLE}", f"Tabel: Tal\n\n{{#tal}}\n{TABLE}"])
def test_a_key_over_the_title_is_the_tables(key: str) -> None:
    (table,) = read(key).blocks
    assert isinstance(table, Table)
    assert table.key == "tal"


def test_a_title_between_two_tables_belongs_to_the_one_below() -> None:
    assert title(f"{TABLE}\n\nTabel: Tal\n\n{TABLE}") == ["", "Tal"]
    assert title(f"Tabel: En\n\n{TABLE}\n\nTabel: To\n\n{TABLE}\n\nTabel: Tre\n\nTekst") == ["En", "To"]


def test_a_title_may_hold_marks_and_expressions() -> None:
    (table,) = read(f"Tabel: {{{{ navn }}}} *i alt*\n\n{TABLE}").blocks
    assert isinstance(table, Table)
    assert isinstance(table.caption[0], Expression)
    assert plain_text(table.caption) == " i alt"


@pytest.mark.parametrize(
    "text", ["tabel: Tal", "Tabel:Tal", "Tabel 1: Tal", "Table: Tal", "**Tabel:** Tal", ": Tal", "Se Tabel: Tal"]
)
def test_anything_else_is_text(text: str) -> None:
    assert title(f"{text}\n\n{TABLE}") == [""]
    assert len(blocks(f"{text}\n\n{TABLE}")) == 2


def test_beside_no_table_it_is_text_too() -> None:
    assert words(blocks("Tabel: Tal\n\nTekst.")) == "Tabel: Tal\nTekst."


def test_a_title_that_something_parts_from_its_table_is_told() -> None:
    assert codes(f"Tabel: Tal\n\nTekst.\n\n{TABLE}") == ["TXT123 1:1"]
    assert codes(f"Tekst.\nTabel: Tal\n\n{TABLE}") == ["TXT123 2:1"]
    (found,) = findings("Tabel: Tal\n\nTekst.")
    assert "Tabel\\:" in found.remedy
    assert words(read("Tabel\\: Tal\n\nTekst.").blocks) == "Tabel: Tal\nTekst."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"Tabel: Tal\n\n{{.opstilling}}\n{TABLE}", "TXT123 1:1"),
        (f"{TABLE}\n\nTabel: En\n\nTabel: To\n\nTekst", "TXT123 7:1"),
        (f"Tabel: En\n\n{TABLE}\n\nTabel: To", "TXT123 7:1"),
        ("a[^n]\n\n[^n]: Note\n\n    Tabel: Tal\n\n    | a |\n    |---|", "TXT123 5:5"),
    ],
    ids=["layout", "second is text", "has one", "note"],
)
def test_a_title_that_can_not_be_one_is_told_and_stays(text: str, place: str) -> None:
    assert codes(text) == [place]
    prose, _ = read_prose(text, FILE)
    assert "Tabel: " in str(prose.blocks) + str(prose.notes)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Kommunen<br>Social", "Kommunen⏎Social"),
        ("Kommunen <BR/> **Social** <br />", "Kommunen⏎Social"),
        ("<br>a<br><br>b", "a⏎⏎b"),
        (r"a\<br>b", "a<br>b"),
        ("`<br>`", "<br>"),
    ],
)
def test_a_cell_may_have_lines(cell: str, expected: str) -> None:
    (table,) = read(f"| {cell} | x |\n|---|---|\n| {cell} | x |").blocks
    assert isinstance(table, Table)
    for row in (table.header, *table.rows):
        said = "".join("⏎" if isinstance(node, LineBreak) else plain_text((node,)) for node in row[0].children)
        assert said == expected


def test_only_a_cell_has_lines_that_way() -> None:
    assert codes("| a |\n|---|\n| b |\n\nTabel: Et<br>to") == ["TXT125 5:10"]
    assert words(blocks("a <br> b")) == "a <br> b"


def test_the_lines_of_a_cell_are_one_passage() -> None:
    found = passages("| a |\n|---|\n| Kommunen<br>Social |", FILE, str)[1]
    assert found.text == "Kommunen Social"
    assert found.place(9, 15).column == 15

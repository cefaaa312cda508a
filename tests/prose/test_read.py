"""Markdown becomes blocks: every construct, and what is said about the rest."""

from __future__ import annotations

import pytest
from markdown_it.tree import SyntaxTreeNode

from lbf_docs.findings import Place, Severity
from lbf_docs.prose import inline, markdown, parser
from lbf_docs.prose.blocks import (
    Cell,
    Code,
    CodeBlock,
    Emphasis,
    Expression,
    FootnoteRef,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    plain_text,
    walk,
)
from lbf_docs.prose.read import read_prose

from .conftest import FILE, blocks, codes, expressions, findings, read, words


def line(text: str) -> tuple[Inline, ...]:
    """The inlines of a text that is one paragraph."""
    (only,) = read(text).blocks
    assert isinstance(only, Paragraph)
    return only.children


def text(*parts: str) -> tuple[Paragraph, ...]:
    """Paragraphs of plain words."""
    return tuple(Paragraph((Text(part),)) for part in parts)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Plain words", (Text("Plain words"),)),
        ("**fed**", (Strong((Text("fed"),)),)),
        ("*kursiv* og _kursiv_", (Emphasis((Text("kursiv"),)), Text(" og "), Emphasis((Text("kursiv"),)))),
        ("***begge***", (Emphasis((Strong((Text("begge"),)),)),)),
        ("**fed *og kursiv***", (Strong((Text("fed "), Emphasis((Text("og kursiv"),)))),)),
        ("`**kode**`", (Code("**kode**"),)),
        ("[LBF](https://lbf.dk)", (Link("https://lbf.dk", (Text("LBF"),)),)),
        ("<https://lbf.dk>", (Link("https://lbf.dk", (Text("https://lbf.dk"),)),)),
        ("<lbf@lbf.dk>", (Link("mailto:lbf@lbf.dk", (Text("lbf@lbf.dk"),)),)),
        ("a\nb", (Text("a b"),)),
        ("a  \nb", (Text("a"), LineBreak(), Text("b"))),
        ("a\\\nb", (Text("a"), LineBreak(), Text("b"))),
        ("R&D &amp; &lt;x&gt; &aring; &#229;", (Text("R&D & <x> å å"),)),
        (r"\<b>x\</b> \<!-- y --> <w:p/>", (Text("<b>x</b> <!-- y --> <w:p/>"),)),
        (r"\*ikke kursiv\*", (Text("*ikke kursiv*"),)),
        ("snake_case_navn og 2*3*4", (Text("snake_case_navn og 2"), Emphasis((Text("3"),)), Text("4"))),
        (":smil: $x$ ~~~ x", (Text(":smil: $x$ ~~~ x"),)),
        ("www.lbf.dk", (Text("www.lbf.dk"),)),
    ],
)
def test_what_stands_in_a_line(source: str, expected: tuple[Inline, ...]) -> None:
    assert line(source) == expected


def test_paragraphs() -> None:
    assert read("En.\n\nTo\nog to.\n").blocks == text("En.", "To og to.")


@pytest.mark.parametrize(
    ("source", "level"),
    [("# A", 1), ("### A ###", 3), ("###### A", 6), ("A\n=", 1), ("A\n-", 2)],
)
def test_headings(source: str, level: int) -> None:
    assert read(source).blocks == (Heading(level, (Text("A"),)),)


def test_a_hash_without_a_space_is_text() -> None:
    assert read("#A\n\n####### B").blocks == text("#A", "####### B")


def test_lists_hold_blocks() -> None:
    assert read("- a\n\n  mere\n\n  1. x\n  2. y\n- b\n").blocks == (
        ListBlock(False, ((*text("a", "mere"), ListBlock(True, (text("x"), text("y")))), text("b"))),
    )


def test_a_tight_and_a_loose_list_are_the_same() -> None:
    assert read("* a\n* b").blocks == read("+ a\n\n+ b").blocks == (ListBlock(False, (text("a"), text("b"))),)


def test_five_levels_of_points() -> None:
    block: object = read("- 1\n  - 2\n    - 3\n      - 4\n        - 5\n").blocks[0]
    for number in "1234":
        assert isinstance(block, ListBlock)
        assert block.items[0][0] == text(number)[0]
        block = block.items[0][1]
    assert block == ListBlock(False, (text("5"),))


@pytest.mark.parametrize(
    ("source", "expected", "number"),
    [
        ("1. januar 2024 begynder planen.", "1. januar 2024 begynder planen.", "1."),
        ("9. klasse for voksne", "9. klasse for voksne", "9."),
        ("31. december\nhører med", "31. december hører med", "31."),
        ("2024. Et år", "2024. Et år", "2024."),
        ("1) et punkt", "1) et punkt", "1)"),
    ],
)
def test_a_date_or_an_ordinal_at_the_start_of_a_line_is_text_with_a_notice(
    source: str, expected: str, number: str
) -> None:
    assert words(blocks(source)) == expected
    (notice,) = findings(source)
    assert (notice.code, notice.severity) == ("TXT105", Severity.NOTICE)
    assert notice.place == Place(FILE, 1, 1, len(number))
    assert f"{number[:-1]}\\{number[-1]}" in notice.remedy


def test_the_remedy_for_a_date_works() -> None:
    assert read(r"1\. januar 2024").blocks == text("1. januar 2024")


def test_numbers_that_do_not_follow_each_other_are_text() -> None:
    assert words(blocks("3. tre\n5. fem\n\n   mere")) == "3. tre\n5. fem\nmere"
    assert codes("3. tre\n5. fem") == ["TXT105 1:1"]


def test_a_list_goes_on_where_another_ended() -> None:
    assert read("5. fem\n6. seks\n\n   mere").blocks == (
        ListBlock(True, (text("fem"), (*text("seks"), *text("mere"))), start=5),
    )


def test_a_numbered_list_has_two_items() -> None:
    assert read("1. a\n1. b\n").blocks == (ListBlock(True, (text("a"), text("b"))),)
    assert read("1) a\n2) b\n").blocks == (ListBlock(True, (text("a"), text("b"))),)


def test_a_date_in_the_middle_of_a_sentence_is_left_alone() -> None:
    assert read("Planen begynder\n9. januar 2024").blocks == text("Planen begynder 9. januar 2024")
    assert words(blocks("Planen begynder\n1. januar 2024")).split() == ["Planen", "begynder", "1.", "januar", "2024"]


def test_quotations_hold_blocks() -> None:
    assert read("> a\n>\n> - b\n> - c\n").blocks == (Quote((text("a")[0], ListBlock(False, (text("b"), text("c"))))),)


@pytest.mark.parametrize("source", ["```\na **b**\n\n  c\n```", "~~~\na **b**\n\n  c\n~~~", "    a **b**\n\n      c"])
def test_code_is_as_it_is(source: str) -> None:
    assert read(source).blocks == (CodeBlock("a **b**\n\n  c"),)


@pytest.mark.parametrize("source", ["---", "***", "___", "- - -"])
def test_a_dividing_line(source: str) -> None:
    assert read(f"a\n\n{source}\n\nb").blocks == (*text("a"), Rule(), *text("b"))


def cells(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),) if word else ()) for word in words)


def test_a_table_with_alignments() -> None:
    assert read("| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | 2 | 3 | 4 |\n").blocks == (
        Table(cells("a", "b", "c", "d"), (cells("1", "2", "3", "4"),), ("", "left", "right", "center")),
    )


def test_a_short_row_is_filled_and_an_escaped_line_is_text() -> None:
    (table,) = read("a | b\n--|--\n1\nx \\| y | `p \\| q`").blocks
    assert isinstance(table, Table)
    assert table.rows == (cells("1", ""), (Cell((Text("x | y"),)), Cell((Code("p | q"),))))


def test_an_empty_corner_is_no_layout() -> None:
    assert read("|   | b |\n|---|---|\n| c | d |").blocks == (Table(cells("", "b"), (cells("c", "d"),), ("", "")),)


def test_a_table_for_layout_has_no_header() -> None:
    source = "{.opstilling}\n| Start | 2024 |\n|---|---|\n| Slut | 2027 |\n"
    assert read(source).blocks == (Table((), (cells("Start", "2024"), cells("Slut", "2027")), ("", "")),)


@pytest.mark.parametrize(
    "around",
    ["{}", "> {}", "- {}", "- a\n\n  {}", "1. a\n2. {}", "> - {}"],
    ids=["plain", "quote", "item", "under", "number", "both"],
)
def test_a_table_may_stand_in_a_quotation_or_a_list(around: str) -> None:
    indent = "".join(mark if mark == ">" else " " for mark in around.rpartition("\n")[2].partition("{}")[0])
    source = around.replace("{}", f"\n{indent}".join(["| a | b |", "|---|---|", "| 1 | 2 |"]))
    assert [code[:6] for code in codes(source)] == (["TXT126"] if around.endswith(("- {}", ". {}")) else [])
    assert words(blocks(source)).split()[-4:] == ["a", "b", "1", "2"]


@pytest.mark.parametrize(
    ("source", "place"),
    [("- a\n-\n- c", "2:1"), ("- # A\n- b", "1:1"), ("1. a\n2. > b", "2:1"), ("- - a", "1:1")],
)
def test_a_point_without_words_is_told(source: str, place: str) -> None:
    assert codes(source) == [f"TXT126 {place}"]


def test_too_many_cells_are_an_error_on_their_line() -> None:
    source = "Tekst\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n| 1 | 2\n"
    (error,) = findings(source)
    assert (error.code, error.place.line, error.says) == ("TXT102", 6, "3 celler, men 2 kolonner")
    assert "\\|" in error.remedy


@pytest.mark.parametrize(
    "source",
    ["{#mål} \nTekst", "{#mål}\n# Tekst", "{#mål}\n- Tekst\n- b", "{#mål}\n> Tekst", "{#mål}\n```\nTekst\n```",
     "{#mål}\n| Tekst |\n|---|\n| b |", "{#mål .opstilling}\n| Tekst |\n|---|\n| b |"],
)  # fmt: skip
def test_a_key_belongs_to_the_block_under_it(source: str) -> None:
    (block,) = blocks(source)
    assert getattr(block, "key", "") == "mål"


@pytest.mark.parametrize("written", ["{% if x %}", "{% endfor %}", "{.note}", "{kilde=VIVE}", "{#mål}"])
@pytest.mark.parametrize("after", ["\n\n", "\nTekst"])
def test_a_line_in_braces_is_an_order_that_is_known_or_it_is_told(written: str, after: str) -> None:
    """Nothing that somebody wrote may disappear without a word."""
    prose, found = read_prose(written + after, FILE)
    used = written == "{#mål}" and after == "\nTekst"
    assert used or found or written in words(prose.blocks)


def test_braces_in_a_sentence_are_text() -> None:
    assert read("Se {#mål} og {.opstilling}.").blocks == text("Se {#mål} og {.opstilling}.")


# --- footnotes ---


def test_a_footnote_is_named_in_the_sentence_and_told_elsewhere() -> None:
    prose = read("Vist af VIVE[^vive].\n\n[^vive]: Rapport **2022**.\n\n    Andet afsnit.\n")
    assert prose.blocks == (Paragraph((Text("Vist af VIVE"), FootnoteRef("vive"), Text("."))),)
    assert prose.notes == {
        "vive": (Paragraph((Text("Rapport "), Strong((Text("2022"),)), Text("."))), *text("Andet afsnit."))
    }


def test_footnotes_in_cells_items_headings_and_bold() -> None:
    source = "# A[^1]\n\n- b[^2]\n- **c[^3]**\n\n| d[^4] |\n|---|\n| e[^5] |\n\n" + "".join(
        f"[^{n}]: note {n}\n" for n in range(1, 6)
    )
    prose = read(source)
    assert list(prose.notes) == ["1", "2", "3", "4", "5"]
    assert [words(note) for note in prose.notes.values()] == [f"note {n}" for n in range(1, 6)]


def test_a_footnote_in_the_sentence_itself() -> None:
    prose = read("a^[den *første*] b^[den anden]")
    refs = [node.label for node in prose.blocks[0].children if isinstance(node, FootnoteRef)]  # type: ignore[union-attr]
    assert len(set(refs)) == 2
    assert [words(prose.notes[label]) for label in refs] == ["den første", "den anden"]


def test_a_footnote_used_twice_has_one_text() -> None:
    prose = read("a[^n] b[^n]\n\n[^n]: tekst")
    assert list(prose.notes) == ["n"]
    assert prose.blocks == (Paragraph((Text("a"), FootnoteRef("n"), Text(" b"), FootnoteRef("n"))),)


@pytest.mark.parametrize(
    "body",
    [
        "Tekst\n\n    - punkt\n    - punkt",
        "Tekst\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |",
        "Tekst\n\n    > citat",
        "Tekst\n\n    ```\n    kode\n    ```",
        "Tekst\n\n    # Overskrift",
        "",
    ],
    ids=["list", "table", "quote", "code", "heading", "empty"],
)
def test_a_footnote_may_end_in_any_block(body: str) -> None:
    prose, found = read_prose(f"a[^n]\n\n[^n]: {body}\n", FILE)
    assert found == ()
    assert list(prose.notes) == ["n"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a[^findes] og\nb[^ikke]\n\n[^findes]: x", ["TXT103 2:2"]),
        ("a\n\n[^ubrugt]: x", ["TXT104 3:1"]),
        ("a[^n]\n\n[^n]: x\n[^n]: y", ["TXT111 4:1"]),
        ("a[^n]\n\n[^n]: x[^m]\n\n[^m]: y", ["TXT108 3:8"]),
        ("a[^n]\n\n[^N]: x", ["TXT103 1:2", "TXT104 3:1"]),
    ],
    ids=["undefined", "unused", "twice", "nested", "case"],
)
def test_what_is_wrong_with_a_footnote_is_said_at_its_place(source: str, expected: list[str]) -> None:
    assert codes(source) == expected


def test_a_footnote_that_nobody_uses_is_told_of_in_a_quotation_too() -> None:
    (warning,) = findings("> a\n>\n> [^ubrugt]: x")
    assert (warning.code, warning.place.line) == ("TXT104", 3)


def test_a_footnote_in_a_footnotes_own_sentence_is_an_error() -> None:
    assert [found.code for found in findings("a[^n]\n\n[^n]: x^[y]")] == ["TXT108"]


def test_what_looks_like_a_footnote_in_code_is_code() -> None:
    assert read("```\n[^a]: x\n[^a]: y\n```\n").blocks == (CodeBlock("[^a]: x\n[^a]: y"),)
    assert read("`[^a]`").blocks == (Paragraph((Code("[^a]"),)),)


def test_an_escaped_footnote_is_text() -> None:
    assert read(r"Skriv \[^navn] for en fodnote").blocks == text("Skriv [^navn] for en fodnote")


# --- expressions ---


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ navn }} bor her", ["navn"]),
        ("**{{ a }}** og [{{ b | stort }}](https://lbf.dk)", ["a", "b | stort"]),
        ("| {{ a | procent }} | b |\n|---|---|\n| {{ c }} | {{ d | remse }} |", ["a | procent", "c", "d | remse"]),
        ("# {{ a }}\n\n- {{ b }}\n- x\n\n  > {{ c }}", ["a", "b", "c"]),
        ("{{ a_b_c }} {{ d*e }} {{ `f` }}", ["a_b_c", "d*e", "`f`"]),
        ("{{ a }}{{ b }}", ["a", "b"]),
        (r"\\{{ a }}", ["a"]),
        ("{{}}", [""]),
    ],
)
def test_expressions_are_tokens_wherever_they_stand(source: str, expected: list[str]) -> None:
    prose = read(source)
    assert expressions(prose.blocks) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("`{{ x }}`", "{{ x }}"),
        ("```\n{{ x }}\n```", "{{ x }}"),
        ("    {{ x }}", "{{ x }}"),
        (r"\{{ x }}", "{{ x }}"),
        (r"\{\{ x }}", "{{ x }}"),
        ("{ { x } }", "{ { x } }"),
        (r"`\{{ x }}`", r"\{{ x }}"),
    ],
)
def test_expressions_in_code_and_escaped_ones_are_text(source: str, expected: str) -> None:
    prose = read(source)
    assert expressions(prose.blocks) == []
    assert words(prose.blocks) == expected


def test_an_expression_knows_its_place() -> None:
    source = "Æ 😀 {{ første }}\n\n> - x\n>   {{ anden | stort }} {{ tredje }}"
    places = [node.place for block in blocks(source) for node in walk_expressions(block)]
    lines = source.split("\n")
    assert [(p.line, p.column) for p in places] == [(1, 5), (4, 5), (4, 25)]
    for place, written in zip(places, ("{{ første }}", "{{ anden | stort }}", "{{ tredje }}"), strict=True):
        assert place.line is not None
        assert place.column is not None
        assert lines[place.line - 1][place.column - 1 :][: place.length] == written


def walk_expressions(block: object) -> list[Expression]:
    return [node for node in walk(block) if isinstance(node, Expression)]


@pytest.mark.parametrize(
    ("source", "place"), [("a {{ b", "TXT107 1:3"), ("a\n{{ b\n}}", "TXT107 2:1"), ("{{ a }} {{", "TXT107 1:9")]
)
def test_an_expression_that_does_not_end_on_its_line_is_an_error(source: str, place: str) -> None:
    assert codes(source) == [place]
    assert "{{" in words(blocks(source))


@pytest.mark.parametrize(
    "source",
    ["![{{ x }}](y.png)", "[a](https://lbf.dk/{{ x }})", "[{{ x }}]: https://lbf.dk", "[^{{ x }}]", "[^{{ x }}]: y",
     '[a](https://lbf.dk "{{ x }}")', "<https://lbf.dk/{{ x }}>", "```{{ x }}\na\n```", "{#{{ x }}}\na", "a^[{{ x }}]"],
)  # fmt: skip
def test_no_stand_in_is_ever_seen(source: str) -> None:
    prose, found = read_prose(source, FILE)
    assert not any("\ufdd0" <= mark <= "\ufdef" for mark in repr_of(prose, found))


def repr_of(*things: object) -> str:
    """All text in some data, with odd characters as themselves."""
    return "".join(str(thing) for thing in things).encode().decode("unicode_escape", "ignore")


def test_a_stand_in_written_by_hand_is_not_one() -> None:
    prose = read("\ufdd00\ufdd1 {{ x }}")
    assert expressions(prose.blocks) == ["x"]
    assert words(prose.blocks) == "\ufffd0\ufffd "


# --- what can't be used ---


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Se [kortet](kort.pdf) her", "kort.pdf"),
        ("Se [x](javascript:alert)", "javascript:alert"),
        ("Se [x](file:///c:/a)", "file:///c:/a"),
        ("Se [x](#)", "#"),
        ("Se [x](#1)", "#1"),
        ("Se [x](https://a.dk/{{ y }})", "https://a.dk/{{ y }}"),
        ("Se [x](ftp://a.dk)", "ftp://a.dk"),
    ],
)
def test_an_address_that_no_reader_of_the_document_can_use(source: str, shown: str) -> None:
    found = [f for f in findings(source) if f.code == "TXT109"]
    if not found:  # markdown-it itself refuses javascript: and file:, and leaves the text
        assert words(blocks(source)) == source
        return
    assert [f.says for f in found] == [f"adressen er `{shown}`"]
    assert words(blocks(source)) == "Se " + source[4:].partition("]")[0] + source.partition(")")[2]


def test_each_bad_address_has_a_place_of_its_own() -> None:
    assert codes("[a](x.pdf) og [b](y.pdf)") == ["TXT109 1:5", "TXT109 1:19"]


@pytest.mark.parametrize(
    "source", ["> " * 150 + "a", "- " * 150 + "a", "".join("  " * n + "- a\n" for n in range(120))]
)
def test_what_lies_too_deep_is_an_error(source: str) -> None:
    assert "TXT110" in [found.code for found in findings(source)]


@pytest.mark.parametrize("mark", ["*", "_", "**", "[", "![", "`", "<", "^[", "\\", "&", "{{"])
def test_thousands_of_marks_are_read_in_no_time(mark: str) -> None:
    closing = {"[": "]", "![": "]", "^[": "]", "{{": "}}"}.get(mark, mark)
    read_prose(mark * 3000 + "a" + closing * 3000, FILE)
    read_prose((mark + "a ") * 1000, FILE)


@pytest.mark.parametrize(
    "source",
    [
        "a\rb\r\r| x | y |\r|---|---|\r| 1 | 2 | 3 |",
        "a\r\nb",
        "a\x00b",
        "a\x0bb\x0cc",
        "&#12;&#0;&#1;",
        "\ufeffa",
        "\ud800",
    ],
)
def test_odd_characters_are_read(source: str) -> None:
    prose, found = read_prose(source, FILE)
    assert prose.blocks
    assert all(
        place.line is None or place.line <= source.count("\n") + source.count("\r") + 1
        for place in (f.place for f in found)
    )


def test_a_line_that_markdown_takes_for_an_address_is_not_lost() -> None:
    """`[OBS]: husk` defines a link that nobody uses; the reader of the document would never see the words."""
    prose, found = read_prose("[OBS]: husk\n\nMere.", FILE)
    assert "husk" in words(prose.blocks) or found


# --- the tables ---

EVERYTHING = """# Overskrift

Understreget
===

Afsnit med **fed**, *kursiv*, `kode`, [link](https://lbf.dk), <https://lbf.dk>, ![billede](a.png) og
blød linje,\\
hård linje, &amp;, <b>html</b>, note[^a] og ^[note her].

- punkt
- punkt

1. tal
2. tal

> citat

Begreb
: forklaring

```
kode
```

    indrykket

---

{.opstilling #nøgle}
| a | b |
|---|--:|
| c<br>c | d |

<div>html</div>

[ref]: https://lbf.dk

[^a]: tekst

    - punkt
"""


def test_there_is_a_reader_for_every_token_that_the_parser_can_make() -> None:
    seen: set[str] = set()
    within: set[str] = set()

    def visit(node: SyntaxTreeNode, inside: bool) -> None:
        (within if inside else seen).add(node.type)
        for child in node.children:
            visit(child, inside or node.type == "inline")

    for child in SyntaxTreeNode(parser._parser().parse(EVERYTHING)).children:
        visit(child, False)
    handled_by_their_parents = {
        "inline",
        "list_item",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "footnote_block",
        "footnote",
        "attributes",
        "dt",
        "dd",
    }
    assert seen - handled_by_their_parents == set(markdown.READ) | {"footnote_anchor"}
    assert within <= set(inline.READ)
    assert set(inline.READ) - within <= {"footnote_anchor"}


def test_the_parser_has_the_rules_that_the_sample_shows() -> None:
    """A rule that is switched on without a reader, or without a line in EVERYTHING, fails here."""
    assert parser._parser().get_active_rules() == {
        "core": ["normalize", "block", "inline", "footnote_tail", "text_join"],
        "block": [
            "table",
            "code",
            "attributes",
            "fence",
            "blockquote",
            "hr",
            "list",
            "footnote_def",
            "reference",
            "html_block",
            "heading",
            "lheading",
            "deflist",
            "paragraph",
        ],
        "inline": [
            "text",
            "newline",
            "escape",
            "backticks",
            "emphasis",
            "link",
            "image",
            "footnote_inline",
            "footnote_ref",
            "autolink",
            "cell_break",
            "html_inline",
            "entity",
        ],
        "inline2": ["balance_pairs", "emphasis", "fragments_join"],
    }


def test_a_token_that_nobody_knows_is_a_finding_and_its_text_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "READ", {k: v for k, v in markdown.READ.items() if k != "fence"})
    monkeypatch.setattr(inline, "READ", {k: v for k, v in inline.READ.items() if k != "code_inline"})
    prose, found = read_prose("```\nkode {{ x }}\n```\n\n`mere`", FILE)
    assert [f.code for f in found] == ["TXT101", "TXT101"]
    assert [f.says for f in found] == ["`fence` kendes ikke her", "`code_inline` kendes ikke her"]
    assert words(prose.blocks).split() == ["kode", "{{", "x", "}}", "mere"]


def test_an_empty_text_is_false() -> None:
    assert not read("")
    assert not read("\n \n")
    assert read("a")


@pytest.mark.parametrize(
    "text",
    [
        "1. januar 2024 begynder planen.\n\n1. juli 2024 gøres der status.",
        "1. januar 2024 begynder planen.\n\n2. februar 2024 gøres der status.",
        "1. klasse for voksne.\n\n9. klasse for voksne.",
    ],
)
def test_dates_and_ordinals_keep_their_numbers(text: str) -> None:
    blocks = read_prose(text, "t.md")[0].blocks
    assert [plain_text(b.children) for b in blocks if isinstance(b, Paragraph)] == text.split("\n\n")


@pytest.mark.parametrize("line", ["{.opstiling}", "{% if x %}", "{#}"])
def test_an_order_that_is_not_known_is_text_and_told(line: str) -> None:
    prose, found = read_prose(f"{line}\n\nTekst", "t.md")
    assert [plain_text(b.children) for b in prose.blocks if isinstance(b, Paragraph)] == [line, "Tekst"]
    assert [f.code for f in found] == ["TXT114"]

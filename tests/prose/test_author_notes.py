"""A note to the author never comes into a document, and nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lbf_docs import cache, check, load_case
from lbf_docs.findings import Place
from lbf_docs.prose import Texts
from lbf_docs.prose.author_notes import without_notes
from lbf_docs.prose.blocks import Block, CodeBlock, Expression, Paragraph, Text, walk
from lbf_docs.prose.read import read_prose

from .conftest import FILE, blocks, codes, expressions, findings, read, words


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(Paragraph((Text(text),)) for text in texts)


@pytest.mark.parametrize(
    "note",
    [
        "<!-- husk -->",
        "<!---->",
        "<!--\nhusk\n\n# at spørge\n-->",
        "   <!-- husk\nat spørge -->  ",
        "<!-- {{ findes.ikke }} {{ [^fodnote] | a |\n```\n-->",
        "<!-- en -->\n<!-- to -->",
    ],
)
def test_a_note_is_as_good_as_nothing(note: str) -> None:
    assert read(note).blocks == ()
    assert read(f"En.\n\n{note}\n\nTo.").blocks == paragraphs("En.", "To.")
    assert read(f"{note}\n**En** til").blocks == read("**En** til").blocks


def test_a_note_that_touches_a_paragraph_parts_it() -> None:
    assert read("En.\n<!-- husk -->\nTo.").blocks == paragraphs("En.", "To.")


def test_places_after_a_note_are_those_of_the_file() -> None:
    assert codes("<!-- a\nb -->\n\nOrd {{ x.") == ["TXT107 4:5"]
    (only,) = (node for node in walk(read("<!-- a\nb -->\n{{ x.y }}").blocks) if isinstance(node, Expression))
    assert only.place == Place(FILE, 3, 1, 9)
    assert codes("- a\n\n<!-- x\n-->\n\na[^b]") == ["TXT103 6:2"]


def test_a_footnote_in_a_note_is_none() -> None:
    assert codes("a[^b]\n\n<!--\n[^b]: x\n-->") == ["TXT103 1:2"]


@pytest.mark.parametrize(
    ("text", "found", "shown"),
    [
        ("<!-- husk\n\nTekst.", ["TXT115 1:1"], "<!-- husk\nTekst."),
        ("Ord\n\n  <!-- husk", ["TXT115 3:3"], "Ord\n<!-- husk"),
        ("<!-- husk --> Tekst.\n\n<!-- b -->", ["TXT115 1:11"], "<!-- husk --> Tekst."),
        ("<!-- a\nTekst.\n<!-- b -->\nMere.", ["TXT115 1:1"], "<!-- a Tekst.\nMere."),
        ("Tekst <!-- husk --> mere.", ["TXT116 1:7"], "Tekst <!-- husk --> mere."),
        ("> <!-- husk -->", ["TXT116 1:3"], "<!-- husk -->"),
    ],
)
def test_what_may_be_more_than_a_note_stays_and_is_told(text: str, found: list[str], shown: str) -> None:
    assert codes(text) == found
    assert words(blocks(text)) == shown


def test_the_second_note_is_named_by_its_line() -> None:
    (found,) = findings("Ord\n<!-- a\n\n<!-- b -->")
    assert found.says == "noten slutter ikke, før en ny begynder i linje 4"


def test_a_backslash_makes_it_text() -> None:
    assert read("\\<!-- a -->").blocks == paragraphs("<!-- a -->")
    assert read("Ord \\<!-- a").blocks == paragraphs("Ord <!-- a")


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- a -->\n```",
        "~~~ html\n```\n<!-- a -->\n~~~",
        "````\n```\n<!-- a -->\n````",
        "- ```\n  <!-- a -->\n  ```",
        "> ```\n> <!-- a -->\n> ```",
        "1. a\n2. ```\n   <!-- a -->\n   ```",
        "```\n<!-- a -->",
    ],
)
def test_code_is_shown_as_it_is(text: str) -> None:
    assert {f.code for f in findings(text)} <= {"TXT126"}  # a point that is nothing but code
    assert "<!-- a -->" in next(node.text for node in walk(blocks(text)) if isinstance(node, CodeBlock))


def test_after_code_a_note_is_a_note_again() -> None:
    made = blocks("```\nx\n```\n<!-- a -->\n\n- ~~~\n  y\n  ~~~\n\n<!-- b -->")
    assert "<!--" not in str(made)


def test_code_within_a_note_is_no_code() -> None:
    assert read("<!--\n```\n-->\nOrd.").blocks == paragraphs("Ord.")


PIECES = [
    "<!--", "-->", "<!-- a -->", "\n<!-- b\n", "\n-->\n", "\n", "\n\n", "ord", " ", "```\n", "~~~\n", "- ", "> ",
    "{{ x }}", "{{", "    ", "\\", "| a |\n|---|\n", "[^a]", "[^a]: ", "1. ", "*",
]  # fmt: skip
anything = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@settings(max_examples=250)
@given(anything)
@example("<!-->\n-->")
@example("```\n<!-- a -->\n    ```\n<!-- b -->")
def test_lines_stay_where_they_are_and_only_whole_lines_of_notes_go(text: str) -> None:
    before, after = text.split("\n"), without_notes(text, FILE).text.split("\n")
    assert len(before) == len(after)
    gone = [old for old, new in zip(before, after, strict=True) if old != new]
    assert all(new == "" for old, new in zip(before, after, strict=True) if old != new)
    if gone:
        assert gone[0].lstrip(" ").startswith("<!--")
        assert any(old.rstrip().endswith("-->") for old in gone)


@settings(max_examples=300)
@given(anything)
def test_where_nothing_is_told_no_note_is_left(text: str) -> None:
    left = without_notes(text, FILE)
    if not left.findings:
        assert without_notes(left.text, FILE) == left


notes = st.lists(
    st.sampled_from(["husk", "", "{{ x", "# a", "- b", "| c |", "```", "[^a]: x", "{.opstilling}"]), max_size=4
)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(["Ord.", "**fed** a", "- a\n- b", "# A", "a[^n]", "{{ x }} y"]), max_size=5), notes)
def test_a_text_with_notes_between_its_blocks_reads_as_without(texts: list[str], note: list[str]) -> None:
    written = "<!--\n" + "\n".join([*note, ""]) + "-->"
    plain = "\n\n".join([*texts, "[^n]: note"])
    noted = f"\n\n{written}\n\n".join(["", *texts, "[^n]: note", ""])
    one, two = read_prose(plain, FILE)[0], read_prose(noted, FILE)[0]
    assert words(one.blocks) == words(two.blocks)
    assert [type(block) for block in one.blocks] == [type(block) for block in two.blocks]
    assert one.notes == two.notes
    assert expressions(one.blocks) == expressions(two.blocks)


def test_a_text_with_a_note_is_kept_and_read_again_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    text = "<!-- en\nnote -->\n- punkt {{ x }}\n- [^a]\n\n[^a]: n"
    first = Texts(tmp_path)
    read_first = first.read(text, FILE)
    first.keep()
    assert Texts(tmp_path).read(text, FILE) == read_first == read_prose(text, FILE)
    changed = text.replace("note", "anden note")
    assert Texts(tmp_path).read(changed, FILE) == read_first
    moved = text.replace("note", "note\nover flere linjer")
    assert Texts(tmp_path).read(moved, FILE) == read_prose(moved, FILE) != read_first


def test_what_is_wrong_with_a_note_is_told_also_when_the_rest_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    for _ in range(2):
        texts = Texts(tmp_path)
        assert [found.code for found in texts.read("- a <!-- b", FILE)[1]] == ["TXT116"]
        texts.keep()


def test_a_file_that_holds_only_a_note_is_missing(small: Path) -> None:
    (small / "tekst" / "2-vision.md").write_text("<!--\nHusk visionen.\n-->\n", encoding="utf-8")
    report = check(load_case(small))
    assert ("LBF003", "tekst/2-vision.md") in [(found.code, found.place.file) for found in report.findings]


def test_a_text_in_the_data_that_holds_only_a_note_is_missing(small: Path) -> None:
    file = small / "kommissorium.yaml"
    text = file.read_text(encoding="utf-8")
    key = "sekretariatsbetjening:"
    assert key in text
    start = text.index(key)
    end = start + len(key)
    rest = text[end:].split("\n")
    after = next(n for n, line in enumerate(rest[1:], 1) if line and not line.startswith((" ", "#")))
    new = text[:end] + " |\n  <!-- spørg sekretariatet -->\n" + "\n".join(rest[after:])
    file.write_text(new, encoding="utf-8")
    case = load_case(small)
    assert case.plan is not None
    assert case.plan.mandate.secretariat is None
    assert "LBF010" in [found.code for found in check(case).findings if found.place.file == "kommissorium.yaml"]


def test_a_long_row_of_beginnings_takes_no_time() -> None:
    text = "<!--\n" * 20_000 + "    " * 50_000 + "\n" + "```\n" * 2_000
    assert without_notes(text, FILE).text == text

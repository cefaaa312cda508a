"""Lists with letters, and lines that look like a list and are read as one paragraph."""

from __future__ import annotations

import pytest

from lbf_docs.prose.blocks import Block, CodeBlock, ListBlock, Paragraph, Quote, Text, plain_text, walk
from lbf_docs.prose.passages import passages

from .conftest import FILE, blocks, codes, findings, read, words


def shape(content: tuple[Block, ...]) -> str:
    """The blocks in few words: `c) [fire, fem]` for a list with two points from c on."""
    out = []
    for block in content:
        match block:
            case ListBlock(True, items, _, start, mark):
                first = chr(ord(mark[0]) + start - 1) + mark[1] if mark else f"{start}."
                out.append(f"{first} [{', '.join(shape(item) for item in items)}]")
            case ListBlock(False, items):
                out.append(f"- [{', '.join(shape(item) for item in items)}]")
            case Quote(inner):
                out.append(f"> {shape(inner)}")
            case Paragraph(children):
                out.append(plain_text(children))
            case _:
                out.append(repr(block))
    return " ".join(out)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a) et\nb) to", "a) [et, to]"),
        ("a. et\nb. to\n\nSlut", "a. [et, to] Slut"),
        ("A) et\nB) to", "A) [et, to]"),
        ("Parterne skal:\na) mødes\nb) skrive\n   det ned", "Parterne skal: a) [mødes, skrive det ned]"),
        ("a) et\n\nb) to\n\n   mere", "a) [et, to mere]"),
        ("c) tre\nd) fire", "c) [tre, fire]"),
        ("h) et\ni) to\nj) tre\nk) fire", "h) [et, to, tre, fire]"),
        ("1. et\n   a) x\n   b) y\n2. to\n   a) z\n   b) w", "1. [et a) [x, y], to a) [z, w]]"),
        ("a) et\n   - x\n   - y\nb) to", "a) [et - [x, y], to]"),
        ("- nul\n  a) et\n  b) to\n- tre", "- [nul a) [et, to], tre]"),
        ("> a) et\n> b) to", "> a) [et, to]"),
        ("5. fem\n6. seks", "5. [fem, seks]"),
        ("0. nul\n1. et", "0. [nul, et]"),
        ("9. klasse\n10. klasse", "9. [klasse, klasse]"),
    ],
)
def test_letters_and_numbers_that_follow_each_other_are_a_list(text: str, expected: str) -> None:
    assert shape(read(text).blocks) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a) alene",
        "f. eks. i dag\ng. eks.",
        "A. P. Møller\nog andre",
        "Se a) her\nog b) der",
        "a) et\n\nMellem\n\nb) to",
        r"a\) et" + "\n" + r"b\) to",
        "30. april er der møde\n31. maj er der også",
        "{{ x }}\na) et\nc) tre",
    ],
)
def test_what_does_not_follow_is_text(text: str) -> None:
    assert not [block for block in walk(blocks(text)) if isinstance(block, ListBlock)]
    assert [code for code in codes(text) if "TXT129" in code] == []


def test_code_keeps_its_letters() -> None:
    assert blocks("```\na) et\nb) to\n```") == (CodeBlock("a) et\nb) to"),)
    assert blocks("Tekst\n\n    a) et\n    b) to") == (Paragraph((Text("Tekst"),)), CodeBlock("a) et\nb) to"))
    assert "a) et\nb) to" in words(blocks("-     a) et\n      b) to"))


@pytest.mark.parametrize(
    ("text", "place", "remedy"),
    [
        ("Tekst\n5. fem\n6. seks", "2:1", r"lav en tom linje over listen, eller skriv 5\., hvis det ikke er en liste"),
        ("i) et\nii) to", "1:1", "skriv 1., 2., 3. eller a), b), c) i rækkefølge, hvert punkt på sin egen linje"),
        ("Vi skal\n(a) et\n(b) to", "2:1", ""),
        ("(1) et\n\n(2) to", "1:1", ""),
        ("a) et\nb) to\n\na) et\nb) to", "1:1", ""),
        ("1) et\na) x\nb) y\n2) to", "1:1", ""),
    ],
)
def test_a_list_that_is_read_as_text_is_told_once(text: str, place: str, remedy: str) -> None:
    (found,) = findings(text)
    assert (found.code, f"{found.place.line}:{found.place.column}") == ("TXT129", place)
    assert remedy in found.remedy
    assert words(blocks(text)).split() == text.split()


def test_a_point_with_a_letter_is_a_passage_of_its_own() -> None:
    found = passages("Parterne skal:\na) mødes\nb) skrive", FILE, str)
    assert [(one.kind.value, one.text) for one in found] == [
        ("paragraph", "Parterne skal:"), ("item", "mødes"), ("item", "skrive"),
    ]  # fmt: skip
    place = found[2].place(0, 6)
    assert (place.line, place.column) == (3, 4)

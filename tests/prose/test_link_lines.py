"""Addresses on lines of their own, and the links and pictures that name them."""

from __future__ import annotations

import pytest

from lbf_docs.findings import Severity
from lbf_docs.prose.blocks import Image, Link, Paragraph, Reference, Text, walk
from lbf_docs.prose.passages import passages

from .conftest import FILE, blocks, codes, findings, read, words


def links(text: str) -> list[tuple[str, str]]:
    return [
        (words((Paragraph(node.children),)), node.address) for node in walk(read(text).blocks) if isinstance(node, Link)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se [kommunens side][k].\n\n[k]: https://kl.dk", [("kommunens side", "https://kl.dk")]),
        ("[k]: https://kl.dk\n\nSe [kommunens *side*][K].", [("kommunens side", "https://kl.dk")]),
        ("Se [Kommunen][] og [kommunen].\n\n[kommunen]: <https://kl.dk> 'Forsiden'", [
            ("Kommunen", "https://kl.dk"), ("kommunen", "https://kl.dk"),
        ]),
        ("| [Mail][m] |\n|---|\n\n- [Kort][k]\n\n[k]: https://a.dk\n[m]: mailto:a@b.dk", [
            ("Mail", "mailto:a@b.dk"), ("Kort", "https://a.dk"),
        ]),
    ],
)  # fmt: skip
def test_a_link_finds_its_address_by_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(text) == expected


def test_a_link_in_a_footnote_finds_its_address_too() -> None:
    prose = read("Ord[^n]\n\n[^n]: Se [siden][k]\n\n[k]: https://kl.dk")
    assert [node.address for node in walk(prose.notes["n"]) if isinstance(node, Link)] == ["https://kl.dk"]


def test_pictures_and_keys_are_found_by_name_as_well() -> None:
    picture, paragraph = read('![Huset][h]\n\n[Målene][m]\n\n[h]: billeder/hus.png "Set fra gaden"\n[m]: #mål').blocks
    assert picture == Image("billeder/hus.png", (Text("Huset"),), (Text("Set fra gaden"),))
    assert isinstance(paragraph, Paragraph)
    assert isinstance(paragraph.children[0], Reference)
    assert paragraph.children[0].key == "mål"


@pytest.mark.parametrize("text", ["[OBS]: husk mødet", "[1]: s. 5 i [rapporten]", "[Note]: Se 1.2", r"\[k]: kl.dk"])
def test_a_line_that_only_looks_like_one_is_text(text: str) -> None:
    assert words(read(text).blocks) == text.replace("\\", "")


@pytest.mark.parametrize(
    ("text", "expected", "says"),
    [
        ("Se [siden][k]", "TXT131 1:10", "adressen til `k` findes ikke"),
        ("Se [**siden**][k]", "TXT131 1:14", "adressen til `k` findes ikke"),
        ("Se ![kortet][k]", "TXT131 1:12", "adressen til `k` findes ikke"),
        ("Se [siden][]", "TXT131 1:10", "adressen findes ikke"),
        ("Se [siden][k]\n\n[k]: kl.dk", "TXT109 3:1", "adressen er `kl.dk`"),
        ("Se [siden][k]\n\n[k]: <www.kl.dk> 'KL'", "TXT109 3:1", "adressen er `www.kl.dk`"),
        ("Se [siden][k]\n[k]: https://kl.dk", "TXT109 2:1", "linjen er læst som tekst"),
        ("[k]: https://kl.dk", "TXT130 1:1", "intet link nævner `k`"),
        ("[a][k]\n\n[k]: https://a.dk\n[K]: https://b.dk", "TXT130 4:1", "`K` står også tidligere"),
    ],
)
def test_what_would_stand_raw_or_disappear_is_told_once(text: str, expected: str, says: str) -> None:
    (found,) = findings(text)
    assert (f"{found.code} {found.place.line}:{found.place.column}", found.says) == (expected, says)
    assert found.severity is (Severity.WARNING if found.code == "TXT130" else Severity.ERROR)


@pytest.mark.parametrize(
    "text", [r"\[a][b]", r"[a\][b]", r"[a]\[b]", "`[a][b]`", "    [a][b]", "Ord [a][^n]\n\n[^n]: x", "[a] [b]"]
)
def test_brackets_that_are_meant_are_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "column"), [("Se ~~det gamle~~ nye", 4), ("~~**fed**~~", 1), ("- a\n- ~~b~~", 3), ("| ~~b~~ |\n|---|", 3)]
)
def test_what_is_struck_out_is_told_and_kept(text: str, column: int) -> None:
    (found,) = findings(text)
    assert (found.code, found.place.column) == ("TXT101", column)
    assert "~~" in words(blocks(text))


@pytest.mark.parametrize("text", [r"\~~ord~~", "`~~ord~~`", "~~~\n~~ord~~\n~~~", "ca. ~~ 5", "a ~b~ c"])
def test_other_waves_are_left_alone(text: str) -> None:
    assert codes(text) == []


def test_a_passage_has_the_words_of_a_link_and_not_its_address() -> None:
    found = passages("Se [kommunens side][k].\n\n[k]: https://kl.dk\n[m]: https://a.dk\n\nSlut", FILE, str)
    assert [one.text for one in found] == ["Se kommunens side.", "Slut"]
    assert found[0].place(3, 7).column == 5

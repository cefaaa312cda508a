"""Keys and references across the texts of a case."""

from __future__ import annotations

from pathlib import Path

from lbf_docs import load_case
from lbf_docs.findings import Finding


def findings(case: Path, **texts: str) -> list[Finding]:
    """What is said about a case with these texts: `vision` for tekst/2-vision.md, `samspil` for tekst/4-samspil.md."""
    files = {"vision": "2-vision.md", "samspil": "4-samspil.md"}
    for name, text in texts.items():
        (case / "tekst" / files[name]).write_text(text, encoding="utf-8")
    return [f for f in load_case(case).findings if f.code in ("TXT120", "TXT121")]


def test_a_key_of_another_text_is_known(small: Path) -> None:
    assert findings(small, vision="Se [](#mål).", samspil="{#mål}\n## Mål\n\nTekst.") == []


def test_the_figures_are_keys_by_their_names(small: Path) -> None:
    assert findings(small, vision="Se [](#kort) og [](#organisationsdiagram).") == []


def test_an_unknown_key_is_told_with_the_nearest_names(small: Path) -> None:
    (found,) = findings(small, vision="Tekst.\n\nSe [](#delmal).", samspil="{#delmål}\n## Mål")
    assert (found.code, found.place.file, found.place.line) == ("TXT120", "tekst/2-vision.md", 3)
    assert "`delmal`" in found.says
    assert "`delmål`" in found.remedy


def test_a_key_like_no_other_gets_the_way_to_write_one(small: Path) -> None:
    (found,) = findings(small, vision="Se [](#x).")
    assert "{#x}" in found.remedy


def test_a_key_in_two_texts_is_told_with_both_places(small: Path) -> None:
    (found,) = findings(small, vision="{#mål}\nTekst.", samspil="Tekst.\n\n{#mål}\n## Mål")
    assert (found.code, found.place.file, found.place.line) == ("TXT121", "tekst/4-samspil.md", 3)
    assert [(p.file, p.line) for p in found.also] == [("tekst/2-vision.md", 1)]


def test_a_reference_in_a_footnote_and_a_cell_is_held_against_the_keys_too(small: Path) -> None:
    text = "A[^n]\n\n| [](#en) |\n|---|\n| x |\n\n[^n]: Se [](#to)."
    assert {f.place.line for f in findings(small, vision=text)} == {3, 7}


def test_the_name_of_a_figure_is_taken(small: Path) -> None:
    (found,) = findings(small, vision="Se [](#kort).\n\n{#kort}\n| a |\n|---|\n| b |")
    assert (found.code, found.place.line, found.says) == ("TXT121", 3, "`kort` er i forvejen nøglen til kortet")
    assert "{#kort-2}" in found.remedy


def test_a_figure_may_be_given_its_own_name(small: Path) -> None:
    assert findings(small, vision="Se [](#kort).\n\n{#kort}\n{{ kort }}") == []


def test_logo_is_a_key_as_any_other(small: Path) -> None:
    assert findings(small, vision="Se [](#logo).\n\n{#logo}\n| a |\n|---|\n| b |") == []
    assert [found.code for found in findings(small, vision="Se [](#logo).")] == ["TXT120"]

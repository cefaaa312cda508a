"""Texts held against each other, line by line."""

from __future__ import annotations

from lbf_docs.comparing.said import of_text
from lbf_docs.comparing.texts import changes
from lbf_docs.prose import Prose, read_prose

VISION = "Vi vil samle de fire boligområder om én plan."
SAFE = "Alle skal kunne færdes trygt på stierne om aftenen."
SCHOOL = "Børnene skal møde udhvilede og mætte i skole hver dag."


def prose(*blocks: str) -> Prose:
    made, findings = read_prose("\n\n".join(blocks), "tekst/2-vision.md")
    assert not findings
    return made


def lines(old: Prose, new: Prose) -> list[str]:
    return [of_text(one, ("a",), "afsnit 2", (), "").line for one in changes(old, new)]


def test_what_moved_is_named_and_so_is_its_new_place() -> None:
    assert lines(prose(VISION, SAFE, SCHOOL), prose(SAFE, SCHOOL, VISION)) == [
        "afsnit 2: afsnittet »Vi vil samle de fire boligområder …« flyttet hen efter "
        "»Børnene skal møde udhvilede og mætte …«"
    ]
    assert lines(prose(VISION, SAFE, SCHOOL), prose(SCHOOL, VISION, SAFE)) == [
        "afsnit 2: afsnittet »Børnene skal møde udhvilede og mætte …« flyttet hen forrest"
    ]


def test_what_moved_says_where_it_stood_and_where_it_stands() -> None:
    (one,) = changes(prose("## Mål", VISION, SAFE, SCHOOL), prose("## Mål", SCHOOL, VISION, SAFE))
    assert (one.kind, one.before, one.after) == (
        "flyttet", "efter »Alle skal kunne færdes trygt på …«", "først under »Mål«",
    )  # fmt: skip


def test_a_sentence_with_a_word_changed_has_moved_all_the_same() -> None:
    (line,) = lines(prose(VISION, SAFE, SCHOOL), prose(SAFE, SCHOOL, VISION.replace("fire", "fem")))
    assert line.startswith("afsnit 2: afsnittet »Vi vil samle de fem boligområder …« flyttet hen efter »Børnene skal")
    assert line.endswith("Vi vil samle de [fire → fem] boligområder om én plan.")


def test_a_sentence_of_other_words_has_not_moved() -> None:
    other = "Vi vil gerne gøre det lettere at finde et fritidsjob i byen."
    assert [one.kind for one in changes(prose(VISION, SAFE, SCHOOL), prose(SAFE, SCHOOL, other))] == [
        "fjernet", "tilføjet",
    ]  # fmt: skip


def test_rows_of_a_table_with_the_same_bars_are_not_the_same_row() -> None:
    def table(*rows: str) -> Prose:
        return prose("| Afdeling | Lejemål | Beboere |\n|---|---|---|\n" + "\n".join(rows))

    first, second = "| Sundparken afdeling 12 | 212 | 468 |", "| Østervang afdeling 14 | 305 | 702 |"
    third = "| Havnebakken afdeling 16 | 212 | 468 |"
    kinds = [one.kind for one in changes(table(first, second), table(second, third))]
    assert "flyttet" not in kinds


def test_a_footnote_follows_what_refers_to_it() -> None:
    notes = ("[^a]: Opgjort den 1. januar 2025 af kommunen.", "[^b]: Talt af de boligsociale medarbejdere.")
    old, new = prose(f"{VISION}[^a]", f"{SAFE}[^b]", *notes), prose(f"{SAFE}[^b]", f"{VISION}[^a]", *notes)
    (line,) = lines(old, new)
    assert "afsnittet" in line


def test_three_points_the_other_way_round_are_two_that_moved() -> None:
    points = [f"- {one}" for one in (VISION, SAFE, SCHOOL)]
    told = lines(prose("\n".join(points)), prose("\n".join(reversed(points))))
    assert len(told) == 2
    assert all(line.startswith("afsnit 2: punktet »") for line in told)


def test_a_link_that_leads_elsewhere_is_told_by_its_addresses() -> None:
    old = prose("Læs [vejledningen](https://lbf.dk/a) og [loven](https://retsinformation.dk) først.")
    new = prose("Læs [vejledningen](https://lbf.dk/b) og [loven](https://retsinformation.dk) først.")
    assert lines(old, new) == ["afsnit 2: linket »vejledningen«: https://lbf.dk/a → https://lbf.dk/b"]


def test_a_link_is_told_beside_the_words_that_were_changed_with_it() -> None:
    old, new = prose("Læs [vejledningen](https://lbf.dk/a) nu."), prose("Læs [vejledningen](https://lbf.dk/b) i dag.")
    assert lines(old, new) == [
        "afsnit 2: Læs vejledningen [nu → i dag].",
        "afsnit 2: linket »vejledningen«: https://lbf.dk/a → https://lbf.dk/b",
    ]


def test_words_that_became_a_link_are_told_with_the_address() -> None:
    plain, linked = prose("Læs vejledningen nu."), prose("Læs [vejledningen](https://lbf.dk/a) nu.")
    assert lines(plain, linked) == ["afsnit 2: linket »vejledningen« tilføjet: https://lbf.dk/a"]
    assert lines(linked, plain) == ["afsnit 2: linket »vejledningen« fjernet: https://lbf.dk/a"]


def test_a_link_in_a_footnote_and_in_a_table_is_one_too() -> None:
    note = "Som aftalt[^a].\n\n[^a]: Se [siden](https://lbf.dk/{})."
    table = "| Hvad | Hvor |\n|---|---|\n| Skema | [siden](https://lbf.dk/{}) |"
    for text in (note, table):
        (line,) = lines(prose(text.format("a")), prose(text.format("b")))
        assert line.endswith("linket »siden«: https://lbf.dk/a → https://lbf.dk/b")


def test_another_heading_in_the_same_place_is_one_change() -> None:
    assert lines(prose("## Uddannelse", VISION), prose("## Job til unge", VISION)) == [
        "afsnit 2: overskrift: [Uddannelse → Job til unge]"
    ]
    assert [one.kind for one in changes(prose("## Uddannelse", VISION), prose(VISION, "## Job til unge"))] == [
        "fjernet", "tilføjet",
    ]  # fmt: skip

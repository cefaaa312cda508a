"""Findings on the terminal: the whole message as it is read."""

from __future__ import annotations

import pytest

from lbf_docs import Report, show
from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.report.formats.screen import excerpt, visible
from lbf_docs.report.formats.text import show_text, summary

SUM = Finding(
    "LBF401", Severity.WARNING, "lejemål i alt passer ikke med afdelingernes sum",
    Place("områder.yaml", 3, 10, 4),
    says="her står 1676, men afdelingerne har 1640 til sammen",
    remedy="ret det tal, der er forkert, eller kvittér med en grund under `kvitteringer:`",
    citation="strategisk samarbejdsaftale, afsnit 1 (praksis)",
    also=(Place("områder.yaml", 9, 14), Place("områder.yaml", 14, 14), Place("plan.yaml", 2, 1)),
)  # fmt: skip


def error(place: Place, says: str = "her", title: str = "noget passer ikke") -> Finding:
    return Finding("FIL999", Severity.ERROR, title, place, says)


def test_a_finding_says_what_where_what_to_do_and_who_says_so() -> None:
    assert show_text([SUM], {"områder.yaml": "# områder\n\nlejemål: 1676\n"}) == (
        "advarsel LBF401: lejemål i alt passer ikke med afdelingernes sum\n"
        "  ┌─ områder.yaml:3:10\n"
        "3 │ lejemål: 1676\n"
        "  │          ^^^^ her står 1676, men afdelingerne har 1640 til sammen\n"
        "  ├─ områder.yaml:9, 14\n"
        "  ├─ plan.yaml:2:1\n"
        "  = gør sådan: ret det tal, der er forkert, eller kvittér med en grund under `kvitteringer:`\n"
        "  = kilde:     strategisk samarbejdsaftale, afsnit 1 (praksis)\n"
        "\n"
        "1 advarsel\n"
    )


def test_a_finding_without_a_line_or_a_source_shows_the_place_alone() -> None:
    shown = show_text([error(Place("plan.yaml")), error(Place("."), ""), error(Place("a.md", 12, 3))], {})
    assert shown == (
        "── sagens mappe ──\n\nfejl FIL999: noget passer ikke\n  ┌─ sagens mappe\n\n"
        "── a.md ──\n\nfejl FIL999: noget passer ikke\n  ┌─ a.md:12:3\n  │ her\n\n"
        "── plan.yaml ──\n\nfejl FIL999: noget passer ikke\n  ┌─ plan.yaml\n  │ her\n\n"
        "3 fejl\n"
    )


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ("", "Ingen fund."),
        ("e", "1 fejl"),
        ("ee", "2 fejl"),
        ("eew", "2 fejl, 1 advarsel"),
        ("ww", "2 advarsler"),
        ("n", "1 oplysning"),
        ("wnnn", "1 advarsel, 3 oplysninger"),
    ],
)
def test_the_count_is_danish(severities: str, expected: str) -> None:
    kinds = {"e": Severity.ERROR, "w": Severity.WARNING, "n": Severity.NOTICE}
    assert summary([Finding("FIL999", kinds[one], "x", Place("a")) for one in severities]) == expected


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "caret"),
    [
        ("lejemål: 1676", 10, 4, "lejemål: 1676", "         ^^^^"),
        ("lejema\u030al: 1", 11, 1, "lejema\u030al: 1", "         ^"),  # å in parts
        ("\ta: b", 5, 1, "    a: b", "       ^"),
        ("ab\ta: b", 7, 1, "ab  a: b", "       ^"),
        ("😀: x", 4, 1, "😀: x", "    ^"),
        ("漢字: x", 1, 2, "漢字: x", "^^^^"),
        ("👩\u200d👧: x", 6, 1, "👩\u200d👧: x", "      ^"),
        ("", 1, 1, "", "^"),
        ("a\x1b[31m\x00\u202e", 2, 1, "a␛[31m␀\ufffd", " ^"),
    ],
)
def test_the_caret_stands_under_the_character(line: str, column: int, length: int, shown: str, caret: str) -> None:
    cut = excerpt(line, column, length)
    assert (cut.text, " " * cut.start + "^" * cut.width) == (shown, caret)


@pytest.mark.parametrize("column", [1, 50, 99, 120, 2_500_001, 4_999_990])
def test_a_long_line_is_cut_to_a_window_around_the_caret(column: int) -> None:
    line = "x" * (column - 1) + "FEJL" + "y" * (5_000_000 - column)
    cut = excerpt(line, column, 4)
    assert cut.text[cut.start :][: cut.width] == "FEJL"
    assert len(cut.text) <= 100
    assert cut.text.startswith("…") == (column > 71)
    assert cut.text.endswith("…") == (column < 4_999_950)


def test_a_long_underline_stays_within_the_window() -> None:
    cut = excerpt("a: " + "x" * 10_000, 4, 10_000)
    assert cut.start + cut.width <= 100


def test_nothing_of_the_case_reaches_the_terminal_raw() -> None:
    evil = "\x1b]0;x\x07\r\n\u202e"
    found = Finding(evil, Severity.ERROR, evil, Place(evil, 1, 1), evil, evil, evil, (Place(evil, 2), Place(evil)))
    shown = show_text([found], {evil: evil})
    assert not set("\x1b\x07\r\u202e") & set(shown)
    assert visible(evil) == "␛]0;x␇␍␊\ufffd"


def test_colour_only_when_asked_and_always_ended() -> None:
    sources = {"områder.yaml": "\n\nlejemål: 1676"}
    assert "\x1b" not in show_text([SUM], sources)
    for line in show_text([SUM], sources, colour=True).split("\n"):
        assert line.count("\x1b[") == 2 * line.count("\x1b[0m")


LINES = "i_alt:\n  lejemål: 200\nafdelinger:\n" + "".join(f"  - lejemål: {n}\n" for n in (70, 71, 72, 73, 74, 75))
"""A total in line 2, and its parts in lines 4 to 9."""


def contradiction(others: int) -> Finding:
    also = tuple(Place("områder.yaml", line, 14, 2) for line in range(4, 4 + others))
    return Finding("LBF212", Severity.WARNING, "summen passer ikke", Place("områder.yaml", 2, 12, 3), "her", also=also)


def test_the_other_half_of_a_contradiction_is_shown_with_its_line() -> None:
    assert show_text([contradiction(2)], {"områder.yaml": LINES}) == (
        "advarsel LBF212: summen passer ikke\n"
        "  ┌─ områder.yaml:2:12\n"
        "2 │   lejemål: 200\n"
        "  │            ^^^ her\n"
        "  ├─ områder.yaml:4:14\n"
        "4 │   - lejemål: 70\n"
        "  │              --\n"
        "  ├─ områder.yaml:5:14\n"
        "5 │   - lejemål: 71\n"
        "  │              --\n"
        "\n"
        "1 advarsel\n"
    )


def test_of_many_other_places_only_the_first_are_shown_with_their_line() -> None:
    shown = show_text([contradiction(6)], {"områder.yaml": LINES})
    assert shown.count("--\n") == 2
    assert "  ├─ områder.yaml:6, 7, 8, 9\n" in shown


def missing(path: str, title: str, whose: str = "", severity: Severity = Severity.ERROR) -> Finding:
    title = f"her mangler {title}" + (f" ({whose})" if whose else "")
    return Finding("LBF010", severity, title, Place(path, 3, 1), "", "skriv den", to_write=True, whose=whose)


def test_what_is_not_written_yet_is_a_list_and_what_one_part_lacks_is_one_line_of_it() -> None:
    report = [
        missing("plan.yaml", "periode"),
        missing("aktiviteter.yaml", "formål", "aktivitet Job"),
        missing("aktiviteter.yaml", "sted", "aktivitet Job", Severity.WARNING),
    ]
    assert show_text(report, {}) == (
        "── Mangler at blive skrevet (3) ──\n"
        "\n"
        "  ☐ aktivitet Job: formål, sted (bør) [aktiviteter.yaml:3:1, LBF010]\n"
        "  ☐ periode – skriv den [plan.yaml:3:1, LBF010]\n"
        "\n"
        "3 mangler at blive skrevet\n"
    )


def test_a_whole_report_ends_with_how_far_each_document_is(report: Report) -> None:
    blocks = show(report).split("\n\n")
    documents = blocks[-2].split("\n")
    assert documents[0] == "── Dokumenterne ──"
    assert len(documents) == 1 + len(report.documents)
    assert "01 Strategisk samarbejdsaftale" in documents[1]
    assert f"{report.documents[0].percent:3} %  {report.documents[0].to_write} mangler, " in documents[1]
    assert documents[-1].endswith("██████████ 100 %")
    assert blocks[-1] == summary(report.findings) + "\n"
    assert f"01 Strategisk samarbejdsaftale ({report.documents[0].to_write})\n  ☐ " in show(report)
    assert "  ☐ afsnit 2, Vision for boligområderne, har ingen tekst" in show(report)

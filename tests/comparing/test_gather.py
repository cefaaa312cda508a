"""What many parts have in common is told once, and they are named."""

from __future__ import annotations

from lbf_docs.comparing import Difference, about_of, gathered, gathered_subjects, line_of


def milestones(count: int, after: str = "nået") -> list[Difference]:
    return [
        Difference("ændret", "m", ("m",), f"milepælen M{n}", "status", "", after, part=f"milepælen M{n}")
        for n in range(1, count + 1)
    ]


def test_three_are_told_one_by_one_and_four_as_one_with_their_names() -> None:
    assert gathered(milestones(3)) == tuple(milestones(3))
    (one,) = gathered(milestones(4))
    assert line_of(one) == "4 milepæle: status: nået (M1; M2; M3; M4)"
    assert one.names == ("M1", "M2", "M3", "M4")


def test_beyond_a_few_the_rest_is_counted_where_there_is_no_room() -> None:
    (one,) = gathered(milestones(20))
    assert about_of(one) == "20 milepæle: status (M1; M2; M3; M4; M5; M6 og 14 andre)"
    assert about_of(one, None).count("; ") == 19


def test_what_says_something_else_stands_by_itself_unless_only_the_subject_is_told() -> None:
    found = milestones(3) + milestones(2, "forsinket")
    assert len(gathered(found)) == 5
    assert [one.about for one in gathered_subjects(found)] == ["5 milepæle: status"]


def test_members_of_two_organs_are_two_rows() -> None:
    found = [
        Difference("ændret", "", (), f"organet {organ}, medlemmet M{n}", "vises som", "", "x", part=f"medlemmet M{n}")
        for organ in ("Bestyrelse", "Følgegruppe")
        for n in range(4)
    ]
    assert [one.subject for one in gathered(found)] == [
        "organet Bestyrelse, 4 medlemmer",
        "organet Følgegruppe, 4 medlemmer",
    ]


def test_a_sentence_is_cut_short_and_stands_without_quotation_marks() -> None:
    text = "ord " * 40
    found = [
        Difference("ændret", "", (), f"milepælen »{n} {text}«", "status", "", "x", part=f"milepælen »{n} {text}«")
        for n in range(4)
    ]
    (one,) = gathered(found)
    assert line_of(one).startswith("4 milepæle: status: x (0 ord ord")
    assert "«" not in line_of(one)
    assert all(len(name) < 100 for name in line_of(one).partition("(")[2].split("; "))

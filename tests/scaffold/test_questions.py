"""The questions for a new case: each until it has an answer that can be used, and none for what is known."""

from __future__ import annotations

from datetime import date

import pytest

from lbf_docs import Answers
from lbf_docs.regulation import regulation, versions
from lbf_docs.scaffold import area_id, interview

ALL = tuple(area.id for area in regulation(versions()[-1]).focus_areas)


class Talk:
    """Somebody who types these answers, and what was shown."""

    def __init__(self, *typed: str) -> None:
        self.typed = list(typed)
        self.asked: list[str] = []
        self.shown: list[str] = []

    def ask(self, question: str, otherwise: str) -> str:
        self.asked.append(f"{question} [{otherwise}]" if otherwise else question)
        return self.typed.pop(0) or otherwise

    def about(self, given: Answers) -> Answers:
        answers = interview(given, self.ask, self.shown.append)
        assert self.typed == []
        return answers

    @property
    def refused(self) -> list[str]:
        """What was said of answers that can't be used; the list of areas has no full stop."""
        return [line.strip() for line in self.shown if line.startswith("  ") and line.endswith((".", "?"))]


def test_the_answers_are_taken_in_order() -> None:
    talk = Talk("Planen", "Prøve Kommune", "Lyng", "Eng", "", "Politiet", "", "01.04.2026", "", "3 1")
    assert talk.about(Answers()) == Answers(
        "Planen", "Prøve Kommune", ("Lyng", "Eng"), ("Politiet",), date(2026, 4, 1), date(2030, 3, 31),
        ("kriminalitetsforebyggelse", "uddannelse"),
    )  # fmt: skip
    assert "Boligorganisation 2" in talk.asked
    assert "Sidste dag [31.03.2030]" in talk.asked
    assert talk.refused == []


def test_enter_all_the_way_is_a_case_with_all_areas() -> None:
    talk = Talk("", "", "", "", "", "", "")
    assert talk.about(Answers()) == Answers(focus_areas=ALL)


def test_what_is_known_is_not_asked() -> None:
    known = Answers(
        "Planen", "Prøve Kommune", ("Lyng",), ("Politiet",), date(2026, 1, 1), date(2029, 12, 31), ("uddannelse",)
    )
    talk = Talk()
    assert talk.about(known) == known
    assert talk.asked == []


def test_only_the_day_that_is_not_known_is_asked() -> None:
    rest = {
        "name": "P",
        "municipality": "K",
        "housing_organisations": ("L",),
        "other_parties": ("A",),
        "focus_areas": ALL,
    }
    talk = Talk("")
    assert talk.about(Answers(start=date(2026, 1, 1), **rest)).end == date(2029, 12, 31)  # type: ignore[arg-type]
    assert talk.asked == ["Sidste dag [31.12.2029]"]
    talk = Talk("01.01.2030", "01.01.2026", "")
    asked_again = talk.about(Answers(end=date(2029, 12, 31), **rest))  # type: ignore[arg-type]
    assert (asked_again.start, asked_again.end) == (date(2030, 1, 1), date(2033, 12, 31))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("1. januar", "01.01.2026", ""), "Her skal stå en dato, for eksempel 01.01.2024."),
        (("31.02.2026", "01.01.2026", ""), "31.02.2026 findes ikke i kalenderen."),
        (("01.01.2026", "31.12.2025", ""), "Perioden slutter 31.12.2025, før den begynder 01.01.2026."),
    ],
)
def test_a_day_that_cannot_be_used_is_asked_for_again(typed: tuple[str, ...], says: str) -> None:
    talk = Talk("", "", "", "", *typed, "")
    answers = talk.about(Answers())
    assert (answers.start, answers.end) == (date(2026, 1, 1), date(2029, 12, 31))
    assert talk.refused == [says]


def test_a_name_that_cannot_be_used_is_asked_for_again() -> None:
    talk = Talk("Pla\x1b[Dnen", "Planen", "Lyng", "lyng", "Lyng ", "Eng", "", "", "", "", "")
    answers = talk.about(Answers())
    assert (answers.name, answers.municipality, answers.housing_organisations) == ("Planen", "Lyng", ("Eng",))
    assert [line.partition(";")[0].rstrip(".") for line in talk.refused] == [
        "Her er et usynligt tegn, som ikke kan stå i en sag", "Lyng er allerede nævnt", "Lyng er allerede nævnt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1 3", ("uddannelse", "kriminalitetsforebyggelse")),
        ("3,1", ("kriminalitetsforebyggelse", "uddannelse")),
        ("2 og 4", ("beskæftigelse", "sammenhængskraft")),
        ("4; 2 og 1", ("sammenhængskraft", "beskæftigelse", "uddannelse")),
        ("Sammenhængskraft og medborgerskab", ("sammenhængskraft",)),
        ("beskæftigelse uddannelse", ("beskæftigelse", "uddannelse")),
        ("Alle", ALL),
        (" ", ()),
    ],
)
def test_areas_are_told_by_number_id_or_name(typed: str, chosen: tuple[str, ...]) -> None:
    assert Talk("", "", "", "", "", "", typed).about(Answers()).focus_areas == chosen


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("1 5", "5 er ikke et af regulativets indsatsområder; skriv 1 (uddannelse), 2 (beskæftigelse)"),
        ("udannelse", "Udannelse er ikke et af regulativets indsatsområder; mente du `uddannelse`?"),
        ("1 1", "Uddannelse er allerede nævnt."),
    ],
)
def test_an_area_that_is_none_is_asked_for_again(typed: str, says: str) -> None:
    talk = Talk("", "", "", "", "", "", typed, "2")
    assert talk.about(Answers()).focus_areas == ("beskæftigelse",)
    assert len(talk.refused) == 1
    assert talk.refused[0].startswith(says)


def test_an_area_by_its_number_id_or_name() -> None:
    assert [area_id(text) for text in ("1", " Beskæftigelse ", "KRIMINALITETSFOREBYGGELSE")] == list(ALL[:3])
    with pytest.raises(ValueError, match="tryghed er ikke et af regulativets indsatsområder"):
        area_id("tryghed")

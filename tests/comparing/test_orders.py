"""What has got another place in its list is told where that is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.comparing import Comparison, compare
from lbf_docs.model import Plan

from .conftest import Change, lines

ANSWERS = "  - milepæl: {} har svaret på indbydelsen\n    tidspunkt: {}\n{}"
WHOLE_PLAN, OF_READING, OF_CRIME = "", "    aktivitet: læsetid\n", "    indsatsområde: kriminalitetsforebyggelse\n"


def with_milestones(case: Path, *milestones: tuple[str, str, str]) -> Plan:
    text = "milepæle:\n" + "".join(ANSWERS.format(*one) for one in milestones)
    (case / "milepæle.yaml").write_text(text, encoding="utf-8")
    plan = load_case(case).plan
    assert plan is not None
    return plan


def turned_round(case: Path, *milestones: tuple[str, str, str]) -> Comparison:
    return compare(with_milestones(case, *milestones), with_milestones(case, *milestones[::-1]))


@pytest.mark.parametrize(
    ("belongs_to", "seen_in"),
    [
        (WHOLE_PLAN, ("milepælsplan",)),
        (OF_READING, ("delaftale:uddannelse", "milepælsplan")),
        (OF_CRIME, ("delaftale:kriminalitetsforebyggelse", "milepælsplan")),
    ],
)
def test_two_milestones_of_one_quarter_that_change_places_are_told(
    small: Path, belongs_to: str, seen_in: tuple[str, ...]
) -> None:
    found = turned_round(
        small, ("Skolerne", "2. kvartal 2027", belongs_to), ("Foreningerne", "2. kvartal 2027", belongs_to)
    )
    assert lines(found) == [
        "milepælen Skolerne har svaret på indbydelsen flyttet hen efter »Foreningerne har svaret på indbydelsen«"
    ]
    assert found.documents == seen_in
    assert (found.differences[0].before, found.differences[0].home) == ("forrest i 2. kvartal 2027", "milepælsplan")


def test_milestones_of_two_times_stand_where_they_stood(small: Path) -> None:
    found = turned_round(small, ("Skolerne", "2. kvartal 2027", ""), ("Foreningerne", "3. kvartal 2027", ""))
    assert found == Comparison((), ())


def test_milestones_of_two_indsatsområder_stand_where_they_stood(small: Path) -> None:
    found = turned_round(
        small, ("Skolerne", "2. kvartal 2027", OF_READING), ("Foreningerne", "2. kvartal 2027", OF_CRIME)
    )
    assert found == Comparison((), ())


def test_one_that_got_another_time_has_not_moved_too(small: Path) -> None:
    old = with_milestones(small, ("Skolerne", "2. kvartal 2027", ""), ("Foreningerne", "2. kvartal 2027", ""))
    new = with_milestones(small, ("Foreningerne", "2. kvartal 2027", ""), ("Skolerne", "4. kvartal 2027", ""))
    assert [one.kind for one in compare(old, new).differences] == ["ændret"]


def test_the_delaftaler_have_no_order_that_anybody_sees(change: Change) -> None:
    found = change(
        (
            "delaftaler.yaml",
            r"(delaftaler:\n)(  - indsatsområde: sammenhængskraft\n.*?)(?=  - indsatsområde)(.*)",
            r"\1\3\n\2",
        )
    )
    assert found == Comparison((), ())

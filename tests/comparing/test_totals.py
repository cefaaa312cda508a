"""What the budget comes to, for the period and for each year."""

from __future__ import annotations

from .conftest import Change, lines

POST = "Budget 2026: Sekretariatsleder og boligsocial chef: "


def test_less_money_in_one_year_is_told_of_that_year_and_of_all(change: Change) -> None:
    found = change(("budget.yaml", r"2026: 1\.200\.000", "2026: 1.153.000"))
    assert lines(found) == [
        "Budget, udgifter i alt: 14.310.000 → 14.263.000 kr.",
        "Budget 2026, udgifter i alt: 3.610.000 → 3.563.000 kr.",
        f"{POST}1.200.000 → 1.153.000 kr.",
    ]
    assert [one.home for one in found.differences] == ["budget"] * 3


def test_an_amount_that_is_gone_leaves_nothing_in_kroner(change: Change) -> None:
    assert f"{POST}1.200.000 → 0 kr." in lines(change(("budget.yaml", r"2026: 1\.200\.000, ", "")))


def test_what_is_moved_from_one_post_to_another_changes_no_sum(change: Change) -> None:
    found = change(
        ("budget.yaml", r"2026: 1\.200\.000", "2026: 1.190.000"), ("budget.yaml", r"2026: 900\.000", "2026: 910.000")
    )
    assert not any("i alt" in line for line in lines(found))
    assert len(found.differences) == 2


def test_a_source_that_goes_and_one_that_comes_are_told_with_what_they_pay(change: Change) -> None:
    found = change(("budget.yaml", r"kilde: fjordglimt\n", "kilde: værftet\n"))
    years = "15.000 i 2025, 45.000 i 2026, 45.000 i 2027, 45.000 i 2028 og 30.000 i 2029"
    assert [line for line in lines(found) if "finansieringen" in line] == [
        f"finansieringen fra Boligselskabet Fjordglimt fjernet: kontant, i alt 180.000 kr.: {years}",
        f"finansieringen fra Sundby Værft A/S tilføjet: kontant, i alt 180.000 kr.: {years}",
    ]


def test_money_of_the_fund_is_seen_in_the_reporting_form_for_the_period_and_not_for_the_year(change: Change) -> None:
    found = change(("budget.yaml", r"(bevilget: {2025: 750\.000, 2026: )2\.270", r"\g<1>2.170"))
    touched = {one.subject: one.touches for one in found.differences if "i alt" in one.subject}
    assert touched["Budget, Landsbyggefonden i alt"] == ("budget", "indberetningsskema")
    assert touched["Budget 2026, finansiering i alt"] == ("budget",)
    assert "Budget, udgifter i alt" not in touched

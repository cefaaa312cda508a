"""LBF217: one thing measured has one value in the data of the example, in whatever words its titles say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import Finding, check, load_case
from lbf_docs.rules.figures.same_measure import words_that_tell

from ..conftest import LIVING
from .paragraphs import copied

NEW = "  # --- afsnit 4 ---\n"
"""Where a measure is added to tal.yaml."""
CHILDREN = "            baseline: se ovenfor\n            måltal: højst som i hele kommunen\n"
ABSENCE = "            baseline: se ovenfor\n            måltal: 6 %\n"
UNSAFE = "            baseline: se ovenfor\n            måltal: 35 %\n"
DENTIST = "            baseline: se ovenfor\n            måltal: 9 %\n"
"""Lines of the plan's own indicators in delaftaler.yaml."""


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return copied(LIVING, tmp_path)


def found(folder: Path, file: str, old: str, new: str) -> list[Finding]:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [finding for finding in check(load_case(folder)).findings if finding.code == "LBF217"]


def measure(title: str, figures: str) -> str:
    return f'  - {{id: ny, titel: "{title}", kilde: Egen, målinger: {{{figures}}}}}\n{NEW}'


WRONG = {
    "the same area and year in a fixed indicator": (
        "Andel beboere, der føler sig grundlæggende trygge", '2021: {ladegårdsparken: "65 %"}',
        "her står 65%, et andet sted 56% "
        "(»Andel beboere over 18 år, der føler sig grundlæggende trygge i boligområdet«)",
    ),
    "all children, with and without their age": (
        "Andel af børn og unge med en børnesag", '2023: {kommunen: "12,0 %"}',
        "her står 10,2%, et andet sted 12,0% (»Andel af børn og unge med en børnesag«)",
    ),
    "one of the government's criteria, in the year of their table": (
        "Andel med kun grundskole", '2023: {grønneparken: "60,1 %"}', "her står 60,1%, et andet sted 61,4%",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_two_titles_of_one_measure_are_known(name: str, example: Path) -> None:
    title, figures, says = WRONG[name]
    (finding,) = found(example, "tal.yaml", NEW, measure(title, figures))
    assert finding.says == says
    assert finding.also


@pytest.mark.parametrize(
    ("title", "figures"),
    [
        ("Andel ledige i alderen 18-24 år", '2021: {kommunen: "3,1 %"}'),
        ("Andel ledige kvinder", '2021: {kommunen: "3,1 %"}'),
        ("Andel ledige", '2022: {kommunen: "3,1 %"}'),
        ("Antal ledige", "2021: {kommunen: 412}"),
        ("Andel ikke ledige", '2021: {kommunen: "98 %"}'),
        ("Andel børn og unge i alderen 13-17 år med en børnesag", '2023: {kommunen: "12,0 %"}'),
        ("Andel børn med en børnesag", '2023: {kommunen: "12,0 %"}'),
        ("Andel med kun grundskole", '2021: {grønneparken: "60,1 %"}'),
        ("Andel med kun grundskole", '2023: {grønneparken: "61 %"}'),
        ("Andel beboere under 65 år", '2022: {bjergmarken_vab: "80 %"}'),
        ("Andel beboere, der føler sig grundlæggende trygge", '2021: {ladegårdsparken: "56 %"}'),
        ("Andel børn og unge i alderen 0-22 år med en børnesag", "2023: {kommunen: '-'}"),
    ],
)  # fmt: skip
def test_another_measure_year_or_unit_is_no_second_value(title: str, figures: str, example: Path) -> None:
    expected = 1 if "'-'" in figures else 0
    assert len(found(example, "tal.yaml", NEW, measure(title, figures))) == expected


def test_titles_are_one_when_only_words_differ_that_could_be_left_out() -> None:
    one = words_that_tell("Andel beboere over 18 år, der er uden for arbejdsmarkedet")
    assert one == words_that_tell("Andelen udenfor arbejdsmarkedet")
    assert words_that_tell("Fravær i 3. klasse") != words_that_tell("Fravær i 6. klasse")
    assert words_that_tell("Andel med mere end 20 % fravær") != words_that_tell("Andel med mindre end 20 % fravær")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (CHILDREN, "baseline: 13,2% i Ladegårdsparken", "13,2%, men tal.yaml har 12,36%"),
        (CHILDREN, "måltal: højst som i kommunen (10,9 %)", "10,9 %, men tal.yaml har 10,2%"),
        (UNSAFE, "baseline: 85 %", "85 %, men tal.yaml har 58%"),
        (DENTIST, "baseline: 11,8 % i Ladegårdsparken og 13,5 % i Grønneparken", "13,5 %, men tal.yaml har 15,3%"),
        (ABSENCE, "baseline: 7,3 % (Absalonskolen) og 8,7 % (Bjergmarksskolen)", "8,7 %, men tal.yaml har 7,7%"),
    ],
)  # fmt: skip
def test_an_indicator_of_the_plans_own_is_held_against_the_data(old: str, new: str, says: str, example: Path) -> None:
    (finding,) = found(example, "delaftaler.yaml", old, line(old, new))
    assert finding.says.startswith(f"her står {says}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (CHILDREN, "baseline: 12,4 % i Ladegårdsparken"),
        (CHILDREN, "baseline: 12,36 % i Ladegårdsparken mod 10,2 % i kommunen"),
        (CHILDREN, "baseline: 12,36 % (Ladegårdsparken), 9,33 % (Grønneparken) og 13,4 % (Bjergmarken)"),
        (CHILDREN, "baseline: 22 % af deltagerne i Ladegårdsparken"),
        (CHILDREN, "baseline: 11,1 % i 2021 i Ladegårdsparken"),
        (CHILDREN, "baseline: 2 procentpoint over kommunen"),
        (CHILDREN, "måltal: 11 % i Ladegårdsparken"),
        (CHILDREN, "måltal: højst som i kommunen (10,2 %)"),
        (ABSENCE, "baseline: 7,3 % (Absalonskolen) og 7,7 % (Bjergmarksskolen)"),
    ],
)
def test_rounded_figures_targets_and_other_groups_are_no_second_value(old: str, new: str, example: Path) -> None:
    assert found(example, "delaftaler.yaml", old, line(old, new)) == []


def line(old: str, new: str) -> str:
    """The two lines of an indicator, one of them new."""
    key = new.partition(":")[0]
    return "".join(
        f"            {new}\n" if one.lstrip().startswith(key) else one for one in old.splitlines(keepends=True)
    )

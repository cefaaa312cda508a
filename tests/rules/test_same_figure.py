"""LBF008 measured: every figure of the example written by hand, and sentences with and without a slip.

The sentences lie in same_figure/, one on each line: `slips` contradict the data of their case, `silent` speak of
something else that sounds alike (another year, group, area or measure). They are put under a heading in section 4.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import Finding, check, load_case

from ..conftest import EXAMPLE
from ..model.trees import CASES
from .paragraphs import SECTION, copied, told

SENTENCES = Path(__file__).parent / "same_figure"
FIGURE = re.compile(
    r"\{\{\s*((?:tal\.(?!.*kilde)|indikator\.\w+\.(?:område|kommune|befolkning)|afdeling\.\w+\.(?!navn)|i_alt\.)[^{}]*?)\s*\}\}"
)


def figures(folder: Path) -> tuple[Finding, ...]:
    return tuple(finding for finding in check(load_case(folder)).findings if finding.code == "LBF008")


def by_hand(folder: Path, change: Callable[[str], str]) -> Counter[tuple[str, str]]:
    """Writes every figure that the example's texts quote by hand, changed; returns the figures by file."""
    plan = load_case(folder).plan
    assert plan
    out: Counter[tuple[str, str]] = Counter()
    for file in sorted((folder / "tekst").rglob("*.md")):
        name = file.relative_to(folder).as_posix()

        def written(match: re.Match[str], name: str = name) -> str:
            value = plan.answers[match[1]]
            if not re.search(r"\d", value):
                return value
            changed = change(value)
            out[name, changed] += 1
            return changed

        file.write_text(FIGURE.sub(written, file.read_text(encoding="utf-8")), encoding="utf-8")
    return out


def one_more(value: str) -> str:
    """The last digit is another: 31,9% becomes 31,8%."""
    last = max(re.finditer(r"\d", value), key=re.Match.start)
    digit = int(last[0]) + 1 if last[0] != "9" else 8
    return value[: last.start()] + str(digit) + value[last.end() :]


def swapped(value: str) -> str:
    """Two digits have changed places: 1586 becomes 5186; where that is nothing, the first one is another."""
    first, *rest = re.finditer(r"\d", value)
    if rest and rest[0][0] not in (first[0], "0"):
        between = value[first.end() : rest[0].start()]
        return value[: first.start()] + rest[0][0] + between + first[0] + value[rest[0].end() :]
    return value[: first.start()] + str(int(first[0]) % 9 + 1) + value[first.end() :]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return copied(EXAMPLE, tmp_path)


def test_right_figures_written_by_hand_are_no_slips(example: Path) -> None:
    assert sum(by_hand(example, lambda value: value).values()) == 92
    assert figures(example) == ()


@pytest.mark.parametrize("change", [one_more, swapped])
def test_every_wrong_figure_of_the_example_is_found_and_no_other(example: Path, change: Callable[[str], str]) -> None:
    wrong = by_hand(example, change)
    assert Counter((finding.place.file, finding.spot.partition(": ")[2]) for finding in figures(example)) == wrong


def test_the_three_look_alikes_of_one_estate_are_not_confused(example: Path) -> None:
    text = (
        "I Ladegårdsparken står 31,9 % uden for arbejdsmarkedet. I 2020 stod 40 % af beboerne i alderen 18-64 år "
        "udenfor arbejdsmarkedet i Ladegårdsparken. Andelen af 18-64-årige uden tilknytning til arbejdsmarked og "
        "uddannelse er 32,2 % i de tre boligområder.\n"
    )
    file = example / SECTION
    file.write_text(file.read_text(encoding="utf-8") + "\n## Prøve\n\n" + text, encoding="utf-8")
    assert figures(example) == ()


def test_a_figure_quoted_for_the_wrong_area_is_found(example: Path) -> None:
    file = example / "tekst/6-indsatsområder/uddannelse.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[2023].bjergmarken }}", "[2023].grønneparken }}", 1), encoding="utf-8")
    (finding,) = figures(example)
    assert finding.title == "tallet er hentet for et andet område end det, sætningen handler om"
    assert finding.says == "teksten handler om Bjergmarken, men tallet er for Grønneparken"


@pytest.mark.parametrize(("case", "name"), [(EXAMPLE, "holbaek"), (CASES / "sund", "sund")], ids=["holbaek", "sund"])
def test_sentences_about_something_else_are_left_alone(tmp_path: Path, case: Path, name: str) -> None:
    found = told(copied(case, tmp_path), SENTENCES / f"{name}-silent.txt", "LBF008")
    assert [sentence for sentence, is_told in found.items() if is_told] == []
    assert len(found) >= 30


@pytest.mark.parametrize(("case", "name"), [(EXAMPLE, "holbaek"), (CASES / "sund", "sund")], ids=["holbaek", "sund"])
def test_a_slip_is_found_in_whatever_words_it_stands(tmp_path: Path, case: Path, name: str) -> None:
    found = told(copied(case, tmp_path), SENTENCES / f"{name}-slips.txt", "LBF008")
    assert [sentence for sentence, is_told in found.items() if not is_told] == []
    assert len(found) >= 18

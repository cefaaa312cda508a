"""The rules, each on a case that breaks it; and what every rule must have."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import Finding, Severity, check, load_case
from lbf_docs.regulation import citations
from lbf_docs.rules import all_rules

Change = Callable[[str, str, str], Path]


def found(folder: Path, code: str) -> list[Finding]:
    return [f for f in check(load_case(folder)).findings if f.code == code]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda r: r.code)
def test_every_rule_has_its_texts_its_source_and_a_file_of_its_name(rule) -> None:  # type: ignore[no-untyped-def]  # Rule
    assert rule.title
    assert rule.why.endswith(".")
    assert not rule.citation or rule.citation in citations()
    assert rule.check.__module__.rpartition(".")[2].startswith(rule.code.lower())


def test_what_rests_on_practice_or_an_assumption_is_never_an_error() -> None:
    for rule in all_rules():
        if rule.citation and citations()[rule.citation].mark in ("practice", "assumption"):
            assert rule.severity is not Severity.ERROR, rule.code


def test_lbf003_a_section_without_text(case: Path) -> None:
    (case / "tekst" / "7-lokal-evaluering.md").write_text("   \n\n", encoding="utf-8")
    (case / "tekst" / "6-indsatsområder" / "beskæftigelse.md").unlink()
    assert [(f.title, f.place.file) for f in found(case, "LBF003")] == [
        ("problemkomplekset for Beskæftigelse har ingen tekst", "tekst/6-indsatsområder/beskæftigelse.md"),
        ("afsnit 7, Lokal evaluering, har ingen tekst", "tekst/7-lokal-evaluering.md"),
    ]


def test_lbf005_a_regulation_that_nobody_knows(change: Change) -> None:
    (finding,) = found(change("plan.yaml", "regulativ: 2019-12-11", "regulativ: 2015-03-19"), "LBF005")
    assert finding.says == "her står 2015-03-19"
    assert "2019-12-11" in finding.remedy


def test_lbf010_a_value_that_is_missing(change: Change) -> None:
    folder = change("parter.yaml", "    navn: Lejerbo Holbæk\n", "")
    (finding,) = found(folder, "LBF010")
    assert finding.title == "her mangler partens navn (part lejerbo_holbæk)"
    assert (finding.place.file, finding.remedy.split(".")[0]) == ("parter.yaml", "tilføj `navn:`")


def test_lbf101_a_party_that_must_be_there(case: Path) -> None:
    text = (case / "parter.yaml").read_text(encoding="utf-8")
    (case / "parter.yaml").write_text(text.replace("type: kommune", "type: anden"), encoding="utf-8")
    assert [f.says for f in found(case, "LBF101")] == ["kommunen er ikke blandt parterne"]


def test_lbf105_a_period_that_ends_before_it_begins(change: Change) -> None:
    (finding,) = found(change("plan.yaml", "til: 31.12.2027", "til: 31.12.2023"), "LBF105")
    assert finding.says == "perioden slutter 31.12.2023, men begynder 01.01.2024"
    assert [place.line for place in finding.also] == [(finding.place.line or 0) - 1]


def test_lbf202_a_fixed_indicator_without_baseline(case: Path) -> None:
    text = (case / "indikatorer.yaml").read_text(encoding="utf-8")
    start, end = text.index("  - id: restgruppe"), text.index("  - id: uden_tilknytning")
    (case / "indikatorer.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    (finding,) = found(case, "LBF202")
    assert "(restgruppen)" in finding.title
    assert finding.remedy == "tilføj en indikator med id: restgruppe"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("område: 74,4 %", "område: 74,4", "indikatoren er en andel og skal have tegnet %"),
        ("område: 74,4 %", "område: 744 %", "en andel ligger mellem 0 % og 100 %"),
        ("område: 4,6", "område: 4,6 %", "indikatoren er et karaktergennemsnit og skal skrives uden %"),
        ("kommune: 7,1", "kommune: 71", "et karaktergennemsnit ligger mellem -3 og 12"),
    ],
)
def test_lbf205_a_unit_that_does_not_fit(change: Change, old: str, new: str, says: str) -> None:
    (finding,) = found(change("indikatorer.yaml", old, new), "LBF205")
    assert finding.says == says
    assert finding.place.line is not None


def test_lbf011_a_map_of_nothing(case: Path) -> None:
    text = (case / "områder.yaml").read_text(encoding="utf-8")
    bare = re.sub(r"    placering:\n      nord: .*\n      øst: .*\n", "", text)
    (case / "områder.yaml").write_text(bare, encoding="utf-8")
    assert [f.title for f in found(case, "LBF011")] == ["kortet kan ikke tegnes"]


def test_lbf012_a_text_that_nobody_uses(change: Change) -> None:
    (finding,) = found(change("plan.yaml", "  - id: beskæftigelse\n", ""), "LBF012")
    assert finding.place.file == "tekst/6-indsatsområder/beskæftigelse.md"


def test_lbf010_a_blank_value_among_others(change: Change) -> None:
    folder = change("tal.yaml", "        ladegårdsparken: 28 %", "        ladegårdsparken:")
    (finding,) = found(folder, "LBF010")
    assert (finding.title, finding.place.line) == ("her mangler værdien for ladegårdsparken", 16)


def test_lbf203_the_ninth_indicator_is_to_be_verified(example: Path) -> None:
    (finding,) = found(example, "LBF203")
    assert finding.severity is Severity.WARNING
    assert "antagelse" in finding.citation

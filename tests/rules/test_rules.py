"""The rules, each on a case that breaks it; and what every rule must have."""

from __future__ import annotations

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


def test_lbf203_the_ninth_indicator_is_to_be_verified(example: Path) -> None:
    (finding,) = found(example, "LBF203")
    assert finding.severity is Severity.WARNING
    assert "antagelse" in finding.citation

"""The regulation as data: what it must hold, read without knowing the code."""

from __future__ import annotations

from datetime import date

import pytest

from lbf_docs.regulation import citations, regulation, versions

MARKS = {"law", "regulation", "guidance", "template text", "practice", "assumption"}


def test_every_source_says_how_strong_it_is() -> None:
    for key, citation in citations().items():
        assert citation.title, key
        assert citation.mark in MARKS, key


@pytest.mark.parametrize("version", versions())
def test_a_version_names_its_sources(version: str) -> None:
    law = regulation(version)
    named = [law.citation, law.sections_citation, law.problem_complex_citation, law.focus_areas_citation]
    named += [indicator.citation for indicator in law.indicators if indicator.citation]
    assert set(named) <= set(citations())


def test_the_regulation_of_2019() -> None:
    law = regulation("2019-12-11")
    assert law.in_force == date(2020, 1, 1)
    assert [section.number for section in law.sections] == list(range(1, 9))
    assert [area.name for area in law.focus_areas] == [
        "Uddannelse og livschancer", "Beskæftigelse", "Kriminalitetsforebyggelse", "Sammenhængskraft og medborgerskab",
    ]  # fmt: skip
    assert [len(area.indicators) for area in law.focus_areas] == [3, 2, 2, 2]
    assert [i.id for i in law.indicators if not i.verified] == ["valgdeltagelse"]
    assert law.problem_complex_file("uddannelse") == "tekst/6-indsatsområder/uddannelse.md"


def test_a_version_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        regulation("2015-03-19")

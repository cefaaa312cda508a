"""The versions of the regulation as data: what they must hold, read without knowing the code."""

from __future__ import annotations

from datetime import date

import pytest

from lbf_docs.regulation import RequiredDocument, law_on, parameter_names, regulation, versions

DOCUMENTS = [document for version in versions() for document in regulation(version).documents]


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


def test_the_set_of_2019() -> None:
    documents = {document.key: document for document in regulation("2019-12-11").documents}
    assert list(documents) == [
        "strategisk_samarbejdsaftale", "delaftale", "budget", "beredskabsplan", "milepælsplan", "kommissorium",
        "indberetningsskema",
    ]  # fmt: skip
    assert [key for key, document in documents.items() if document.each == "focus_area"] == ["delaftale"]
    assert [key for key, document in documents.items() if not document.own_form] == ["strategisk_samarbejdsaftale"]
    assert [key for key, document in documents.items() if document.form == "free"] == ["kommissorium"]
    assert {asked.mark for asked in documents["beredskabsplan"].asks_for} == {"assumption"}
    assert documents["indberetningsskema"].asks_for == ()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.key)
def test_a_required_document_is_told_in_closed_words(document: RequiredDocument) -> None:
    assert document.title
    assert document.each in ("plan", "focus_area")
    assert document.form in ("known", "proposal", "free")
    keys = [asked.key for asked in document.asks_for]
    assert sorted(set(keys)) == sorted(keys)
    for asked in document.asks_for:
        assert asked.text, asked.key
        assert not asked.text.endswith("."), "it is put into a sentence"
        assert not asked.parameter or asked.parameter in parameter_names()


@pytest.mark.parametrize("version", versions())
def test_an_indicator_says_which_way_its_goal_points_and_how_often_it_is_measured(version: str) -> None:
    for indicator in regulation(version).indicators:
        assert indicator.better in ("higher", "lower"), indicator.id
        assert 1 <= indicator.years_between <= 4, indicator.id


@pytest.mark.parametrize("version", versions())
def test_no_focus_area_is_called_as_before_and_every_source_has_a_name(version: str) -> None:
    law = regulation(version)
    assert not {area.name for area in law.focus_areas}.intersection(law.former_focus_areas)
    assert len(set(law.data_sources)) == len(law.data_sources) >= 1


@pytest.mark.parametrize("version", versions())
def test_the_figures_of_a_version_are_known_from_its_first_day(version: str) -> None:
    law = law_on(regulation(version).in_force)
    for document in regulation(version).documents:
        for asked in document.asks_for:
            assert not asked.parameter or law.value(asked.parameter)


def test_a_version_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        regulation("2015-03-19")

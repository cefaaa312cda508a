"""Data that a case must have and that no template shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from lbf_docs.documents import all_documents
from lbf_docs.findings import Finding, Severity
from lbf_docs.model import FILES, shapes
from lbf_docs.model.base import fields_by_alias
from lbf_docs.model.fullest import fullest
from lbf_docs.regulation import versions
from lbf_docs.word.element import parse, qn, serialise
from lbf_docs.word.lint import shown
from lbf_docs.word.lint.read import open_template
from lbf_docs.word.lint.shown import ELSEWHERE, never_shown
from lbf_docs.word.lookup import template_folders
from lbf_docs.word.package import MAIN, read_package, write_package

from .conftest import TEMPLATES, p, template

FULL = fullest(versions()[-1])
Changed = Callable[[str, Mapping[str, str]], list[Finding]]


def not_shown(folder: Path | None = None) -> list[Finding]:
    """What is said when the templates of a folder are used, and ours where it has none."""
    folders = template_folders(None, folder)
    return list(never_shown(FULL, [(one, open_template(folders, one.template)) for one in all_documents()], ()))


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """What is said when some words of one of our templates are others; the words must be there."""

    def change(stem: str, words: Mapping[str, str]) -> list[Finding]:
        parts = read_package((TEMPLATES / f"{stem}.docx").read_bytes())
        root = parse(parts[MAIN])
        for old, new in words.items():
            texts = [text for text in root.iter(qn("w:t")) if old in (text.text or "")]
            assert texts, old
            for text in texts:
                text.text = (text.text or "").replace(old, new)
        (tmp_path / f"{stem}.docx").write_bytes(write_package({**parts, MAIN: serialise(root)}))
        return not_shown(tmp_path)

    return change


def test_our_own_templates_show_all_that_a_case_must_have() -> None:
    assert not_shown() == []


def test_a_reference_that_is_not_shown_any_more_is_a_notice_at_its_file(changed: Changed) -> None:
    (found,) = changed("10-indberetningsskema", {"{{ afdeling.boligorganisation }}": "–"})
    assert (found.code, found.severity) == ("SKA109", Severity.NOTICE)
    assert found.place.file == "områder.yaml"
    assert found.title == "boligorganisation vises ikke i noget dokument"
    assert found.says == "afdeling: boligorganisation"
    assert "{{ afdeling.boligorganisation }}" in found.remedy
    assert found.path == ("områder", "afdelinger", "boligorganisation")


@pytest.mark.parametrize(
    ("stem", "words", "told"),
    [
        ("10-indberetningsskema", {"{{ afdeling.lejemål }}": ""}, ["afdeling: lejemål"]),
        ("10-indberetningsskema", {"{{ i_alt.beboere }}": "{{ i_alt.lejemål }}"}, ["tallene i alt: beboere"]),
        ("02-delaftale", {"{{ opgave.hvem.kort | stort }}": "En part"}, ["opgave: hvem"]),
        ("02-delaftale", {"{{ indikator.måltal }}": "-"}, ["lokal indikator: måltal"]),
        ("07-beredskabsplan", {"{{ trin.gør }}": "Ringer"}, ["trin: gør"]),
        ("09-kommissorium", {"{{ kommissorium.sekretariatsbetjening }}": "Se aftalen."}, ["sekretariatsbetjening"]),
        ("01-strategisk-samarbejdsaftale", {"{{ eget.tekst }}": "", "{{ et_bilag.titel }}": ""},
         ["bilag: titel", "ekstra afsnit: tekst"]),
    ],
)  # fmt: skip
def test_what_is_not_shown_any_more_is_told(
    changed: Changed, stem: str, words: dict[str, str], told: list[str]
) -> None:
    assert sorted(found.says for found in changed(stem, words)) == told


def test_what_stands_in_two_documents_may_go_from_one(changed: Changed) -> None:
    assert changed("02-delaftale", {"{{ indikator.kilde }}": ""}) == []


def test_a_text_of_a_section_that_is_not_shown_is_told_at_its_file(changed: Changed) -> None:
    found = changed("01-strategisk-samarbejdsaftale", {"{{ afsnit.vision }}": "", "{{ område.problemkompleks }}": ""})
    assert [one.place.file for one in found] == ["tekst/2-vision.md"], "a delaftale shows the problem complexes too"
    assert found[0].title == "en tekst, som sagen skal have, vises ikke i noget dokument"


def test_of_a_document_that_cannot_be_made_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "10-indberetningsskema.docx").write_bytes(template(p("{{ nix }}")))
    assert [found.code for found in not_shown(tmp_path)] == ["SKA102"], "why it can't be made, and no more"
    (tmp_path / "10-indberetningsskema.docx").write_bytes(b"")
    assert not_shown(tmp_path) == []


def test_everything_that_needs_not_be_shown_is_there_for_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "ELSEWHERE", {})
    told = {found.path for found in not_shown()}
    assert told, "without the reasons there is something to tell"
    for elsewhere, why in ELSEWHERE.items():
        assert any(path[: len(elsewhere)] == elsewhere for path in told), f"{elsewhere} is shown: it needs no reason"
        assert why
        model = FILES[str(elsewhere[0])]
        for alias in elsewhere[1:]:
            shape = fields_by_alias(model)[str(alias)].shape
            inner = shape.item if isinstance(shape, shapes.Sequence) else shape
            assert isinstance(inner, shapes.Nested)
            model = inner.model
    assert all(any(path[: len(elsewhere)] == elsewhere for elsewhere in ELSEWHERE) for path in told)

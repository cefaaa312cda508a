"""What is written in a case's own Word files: no personal number may stand there either."""

from __future__ import annotations

from pathlib import Path

from lbf_docs import check, load_case
from lbf_docs.word.element import el
from lbf_docs.word.lint import written_in_templates

from ..rules.overlay import laid_over
from .conftest import p, run, template


def deleted(words: str) -> bytes:
    return template(p("Tak."), el("w:p", {}, el("w:del", {}, el("w:r", {}, el("w:delText", {}, words)))))


def test_the_words_are_put_together_as_they_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "skabeloner"
    folder.mkdir()
    (folder / "a.docx").write_bytes(template(el("w:p", {}, run("Spørg 0101"), run("80-1234"))))
    (folder / "b.docx").write_bytes(deleted("Slettet"))
    (folder / "~$b.docx").write_bytes(b"")
    (folder / "c.docx").write_bytes(b"PK\x03\x04")
    found = written_in_templates(tmp_path)
    assert list(found) == ["skabeloner/a.docx", "skabeloner/b.docx", "skabeloner/c.docx"]
    assert "Spørg 010180-1234" in found["skabeloner/a.docx"].split("\n")
    assert "Slettet" in found["skabeloner/b.docx"]
    assert found["skabeloner/c.docx"] == ""


def test_a_personal_number_in_a_template_is_told_when_the_templates_are_checked(tmp_path: Path) -> None:
    case = laid_over({}, tmp_path / "sag")
    (case / "skabeloner").mkdir()
    (case / "skabeloner" / "brev.docx").write_bytes(template(p("Ring 22 33 44 55."), p("Spørg 010180-0000.")))
    assert "LBF801" not in [found.code for found in check(load_case(case)).findings]
    found = check(load_case(case), templates=True).findings
    (number,) = (f for f in found if f.code == "LBF801")
    assert (number.place.file, number.place.line) == ("skabeloner/brev.docx", None)
    assert "LBF802" not in [f.code for f in found], "a letterhead has a phone number"

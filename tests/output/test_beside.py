"""A PDF never lies beside a Word file that says something else, unless somebody is told."""

from __future__ import annotations

import json
from pathlib import Path

from lbf_docs.output import OutputFile, Written, write_set

WORD, PDF = "aftale.docx", "aftale.pdf"


def write(folder: Path, word: bytes, pdf: bytes | None = None, whole: bool = True) -> Written:
    """Writes a Word file, with a PDF of it or without; the bytes stand for what it holds."""
    files = [OutputFile(WORD, word, f"hash af {word!r}")]
    files += [OutputFile(PDF, pdf, f"hash af {word!r}")] if pdf is not None else []
    return write_set(folder, files, {"lbf_docs": "0"}, whole=whole)


def listed(folder: Path) -> list[str]:
    return list(json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["filer"])


def test_a_pdf_is_a_file_of_the_set(tmp_path: Path) -> None:
    written = write(tmp_path, b"1", b"pdf af 1")
    assert [f.name for f in written.files] == [WORD, PDF]
    assert listed(tmp_path) == [WORD, PDF]
    assert write(tmp_path, b"2", b"pdf af 2").findings == ()
    assert (tmp_path / PDF).read_bytes() == b"pdf af 2"


def test_a_pdf_of_the_same_word_file_stays(tmp_path: Path) -> None:
    write(tmp_path, b"1", b"pdf af 1")
    assert write(tmp_path, b"1").findings == ()
    assert (tmp_path / PDF).read_bytes() == b"pdf af 1"
    assert listed(tmp_path) == [WORD, PDF]


def test_an_older_pdf_goes_and_that_is_told(tmp_path: Path) -> None:
    write(tmp_path, b"1", b"pdf af 1")
    findings = write(tmp_path, b"2").findings
    assert [(f.code, f.title) for f in findings] == [("UD112", "aftale.pdf var ældre end sin Word-fil og er slettet")]
    assert not (tmp_path / PDF).exists()
    assert listed(tmp_path) == [WORD]


def test_an_older_pdf_that_somebody_signed_is_left_and_that_is_told(tmp_path: Path) -> None:
    write(tmp_path, b"1", b"pdf af 1")
    (tmp_path / PDF).write_bytes(b"underskrevet")
    findings = write(tmp_path, b"2").findings
    assert [f.code for f in findings] == ["UD113"]
    assert (tmp_path / PDF).read_bytes() == b"underskrevet"
    assert listed(tmp_path) == [WORD]


def test_a_pdf_of_others_is_named_when_the_word_file_changes_and_not_when_it_does_not(tmp_path: Path) -> None:
    write(tmp_path, b"1")
    (tmp_path / PDF).write_bytes(b"gemt fra Word")
    assert write(tmp_path, b"1").findings == ()
    assert [f.code for f in write(tmp_path, b"2").findings] == ["UD113"]
    assert (tmp_path / PDF).read_bytes() == b"gemt fra Word"


def test_a_signed_pdf_is_kept_under_another_name_when_it_is_made_anew(tmp_path: Path) -> None:
    write(tmp_path, b"1", b"pdf af 1")
    (tmp_path / PDF).write_bytes(b"underskrevet")
    assert [f.code for f in write(tmp_path, b"2", b"pdf af 2").findings] == ["UD103"]
    assert (tmp_path / "aftale (ændret).pdf").read_bytes() == b"underskrevet"
    assert (tmp_path / PDF).read_bytes() == b"pdf af 2"


def test_part_of_a_set_takes_only_its_own_pdfs_along(tmp_path: Path) -> None:
    others = [OutputFile("budget.docx", b"b", "b"), OutputFile("budget.pdf", b"pdf af b", "b")]
    both = [OutputFile(WORD, b"1", "1"), OutputFile(PDF, b"pdf af 1", "1"), *others]
    write_set(tmp_path, both, {"lbf_docs": "0"})
    assert [f.code for f in write(tmp_path, b"2", whole=False).findings] == ["UD112"]
    assert listed(tmp_path) == [WORD, "budget.docx", "budget.pdf"]
    assert (tmp_path / "budget.pdf").exists()


def test_when_a_document_leaves_the_set_its_pdf_goes_with_it(tmp_path: Path) -> None:
    write(tmp_path, b"1", b"pdf af 1")
    write_set(tmp_path, [OutputFile("budget.docx", b"b", "b")], {"lbf_docs": "0"})
    assert sorted(p.name for p in tmp_path.iterdir()) == ["budget.docx", "manifest.json"]


def test_many_older_pdfs_are_one_finding(tmp_path: Path) -> None:
    def set_of(said: str) -> list[OutputFile]:
        return [OutputFile(f"{n}.docx", said.encode(), said) for n in range(10)]

    pdfs = [OutputFile(f"{n}.pdf", b"pdf", "før") for n in range(10)]
    write_set(tmp_path, [*set_of("før"), *pdfs], {"lbf_docs": "0"})
    findings = write_set(tmp_path, set_of("efter"), {"lbf_docs": "0"}).findings
    assert [f.title for f in findings] == ["0.pdf og 9 andre PDF-filer var ældre end deres Word-filer og er slettet"]

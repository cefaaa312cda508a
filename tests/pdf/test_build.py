"""`build(pdf=True)` where LibreOffice is missing: the Word files are there, and nobody takes the rest for done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from lbf_docs import Severity, build, load_case
from lbf_docs.cli import group
from lbf_docs.pdf.find import VARIABLE
from tests.conftest import LIVING


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "findes-ikke")


@pytest.mark.usefixtures("no_office")
def test_the_word_files_are_written_and_the_result_is_not_complete(example: Path, tmp_path: Path) -> None:
    result = build(load_case(example), tmp_path, pdf=True, only=["kommissorium"])
    assert [file.name for file in result.files] == ["09-kommissorium.docx"]
    assert result.ok
    assert not result.complete
    (found,) = [f for f in result.findings if f.code == "UD110"]
    assert found.severity is Severity.ERROR
    assert found.title.startswith("PDF-filerne er ikke dannet, kun Word-filerne: ")


@pytest.mark.usefixtures("no_office")
def test_the_command_says_so_and_ends_with_1(example: Path, tmp_path: Path) -> None:
    typed = ["build", str(example), "--out", str(tmp_path), "--only", "kommissorium", "--pdf", "--quiet"]
    result = CliRunner().invoke(group, typed)
    assert result.exit_code == 1
    assert "fejl UD110: PDF-filerne er ikke dannet, kun Word-filerne" in result.stderr
    assert result.stderr.endswith("Word-filerne er skrevet, men PDF-filerne mangler.\n")
    assert (tmp_path / "09-kommissorium.docx").exists()


@pytest.mark.usefixtures("no_office")
def test_a_frozen_revision_without_its_pdfs_is_not_complete_either(tmp_path: Path) -> None:
    typed = ["build", str(LIVING), "--revision", "1", "--out", str(tmp_path), "--only", "kommissorium", "--pdf"]
    result = CliRunner().invoke(group, typed)
    assert result.exit_code == 1
    assert "1 af 1 dokumenter er byte for byte som de frosne" in result.stderr
    assert "fejl UD110" in result.stderr
    assert result.stderr.endswith("Word-filerne er skrevet, men PDF-filerne mangler.\n")


@pytest.mark.usefixtures("no_office")
def test_a_case_with_errors_starts_nothing(case: Path, tmp_path: Path) -> None:
    (case / "tekst" / "4-samspil.md").unlink()
    result = build(load_case(case), tmp_path, pdf=True)
    assert not result.ok
    assert "UD110" not in {f.code for f in result.findings}


def test_a_build_without_pdfs_imports_nothing_for_them(example: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from lbf_docs import build, load_case\n"
        f"assert build(load_case({str(example)!r}), {str(tmp_path)!r}, only=['kommissorium']).complete\n"
        "print([m for m in ('pikepdf', 'PIL', 'lbf_docs.pdf') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

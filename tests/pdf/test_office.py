"""LibreOffice that isn't there, fails, or never ends. A small script stands in for it where it must misbehave."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

import pytest

from lbf_docs.pdf.find import VARIABLE
from lbf_docs.pdf.office import converted
from lbf_docs.pdf.problem import PdfProblem

needs_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script; not run on Windows")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made, so that what is left there is seen."""
    folder = tmp_path / "midlertidig"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(program))


def test_without_libreoffice_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lbf_docs.pdf.office.find_office", lambda: None)
    monkeypatch.delenv(VARIABLE, raising=False)
    with pytest.raises(PdfProblem) as raised:
        converted([b""])
    assert raised.value.code == "UD110"
    assert raised.value.message == "LibreOffice er ikke fundet på computeren"
    assert raised.value.remedy.startswith("installér LibreOffice 7.4 eller nyere")


def test_a_variable_that_leads_nowhere_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "findes-ikke")
    with pytest.raises(PdfProblem, match="LBF_DOCS_SOFFICE peger på findes-ikke"):
        converted([b""])


def test_nowhere_to_write_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lbf_docs.pdf.office.find_office", lambda: tmp_path / "soffice")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "findes ikke"))
    with pytest.raises(PdfProblem, match="der kan ikke skrives i mappen til midlertidige filer"):
        converted([b""])


@needs_a_shell
def test_one_that_never_ends_is_ended_with_all_that_it_started(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "barn"
    stand_in(tmp_path, monkeypatch, f'sleep 60 &\necho $! >"{own}"\nwait')
    began = time.monotonic()
    with pytest.raises(PdfProblem, match="blev ikke færdigt på 1 minut"):
        converted([b""], timeout=1)
    assert time.monotonic() - began < 20
    assert not list(temporary.iterdir())
    assert _ended(int(own.read_text()))


def _ended(process: int) -> bool:
    """Whether a process is gone, or dead and only not fetched yet; it may take a moment."""
    for _ in range(100):
        try:
            os.kill(process, 0)
            status = Path(f"/proc/{process}/stat")
            if status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


@needs_a_shell
def test_one_that_makes_nothing_is_a_problem_and_not_an_empty_file(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "exit 0")
    with pytest.raises(PdfProblem) as raised:
        converted([b""])
    assert (raised.value.code, raised.value.message) == (
        "UD111", "LibreOffice kunne ikke åbne eller omsætte dokumenterne",
    )  # fmt: skip
    assert not list(temporary.iterdir())


@needs_a_shell
def test_one_that_cannot_be_started_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "")
    (tmp_path / "soffice").chmod(0o644)
    with pytest.raises(PdfProblem, match="kan ikke startes"):
        converted([b""])


@needs_a_shell
def test_all_documents_go_to_one_start_with_a_profile_of_its_own_and_no_macros(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = tmp_path / "set"
    seen.mkdir()
    does = (
        f'echo x >>"{seen}/starts"; printf "%s\\n" "$@" >"{seen}/arguments"\n'
        f'cp profile/user/registrymodifications.xcu "{seen}/"; mkdir pdf\n'
        'for file in *.docx; do cp "$file" "pdf/${file%.docx}.pdf"; done'
    )
    stand_in(tmp_path, monkeypatch, does)
    assert converted([b"a", b"b", b"c"]) == [b"a", b"b", b"c"]
    assert (seen / "starts").read_text() == "x\n"
    arguments = (seen / "arguments").read_text().splitlines()
    assert [Path(argument).name for argument in arguments[-3:]] == ["1.docx", "2.docx", "3.docx"]
    assert arguments[0].startswith("-env:UserInstallation=file:///")
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true' in (seen / "registrymodifications.xcu").read_text()

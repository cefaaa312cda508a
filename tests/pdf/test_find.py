"""Where LibreOffice is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs.pdf.find import VARIABLE, find_office, usual_places


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_variable_goes_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = program(tmp_path / "mit" / "office")
    program(tmp_path / "bin" / "soffice")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv(VARIABLE, str(own))
    assert find_office() == own


def test_a_variable_that_leads_nowhere_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "bin" / "soffice")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv(VARIABLE, str(tmp_path / "findes-ikke"))
    assert find_office() is None


def test_on_the_path_it_may_have_either_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    other = program(tmp_path / "libreoffice")
    assert find_office() == other
    usual = program(tmp_path / "soffice")
    assert find_office() == usual


def test_windows_has_it_among_its_programs_and_the_one_that_waits_comes_first(tmp_path: Path) -> None:
    places = usual_places("win32", {"ProgramFiles": "C:/Programmer", "ProgramFiles(x86)": "C:/Gamle"}, tmp_path)
    assert [p.as_posix() for p in places] == [
        "C:/Programmer/LibreOffice/program/soffice.com", "C:/Programmer/LibreOffice/program/soffice.exe",
        "C:/Gamle/LibreOffice/program/soffice.com", "C:/Gamle/LibreOffice/program/soffice.exe",
    ]  # fmt: skip


def test_macos_has_it_among_everybodys_applications_and_ones_own(tmp_path: Path) -> None:
    inside = "Applications/LibreOffice.app/Contents/MacOS/soffice"
    assert usual_places("darwin", {}, tmp_path) == [Path("/") / inside, tmp_path / inside]

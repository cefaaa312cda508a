"""`lbf-docs ny`, as the secretary runs it."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lbf_docs.cli import group
from lbf_docs.cli.ny import quoted


def run(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(a) for a in arguments])


def test_the_files_on_standard_output_and_what_to_do_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("ny", "en sag på æøå", "--ikke-interaktiv")
    assert result.exit_code == 0, result.output
    names = result.stdout.splitlines()
    assert str(Path("en sag på æøå", "plan.yaml")) in names
    assert all((tmp_path / name).is_file() for name in names)
    assert result.stderr.splitlines() == [
        'Sagen er lagt i "en sag på æøå". Ret i filerne, og dan dokumenterne med:',
        '  lbf-docs build "en sag på æøå" --kladde',
    ]


def test_the_next_command_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = run("ny", "min sag", "--ikke-interaktiv").stderr.splitlines()[-1]
    program, *arguments = shlex.split(told)
    assert program == "lbf-docs"
    assert run(*arguments).exit_code == 0
    assert list((tmp_path / "min sag" / "build").glob("*.docx"))


def test_the_example_needs_no_draft(tmp_path: Path) -> None:
    result = run("ny", tmp_path / "sag", "--eksempel")
    assert result.exit_code == 0
    assert "--kladde" not in result.stderr
    assert (tmp_path / "sag" / "tekst" / "2-vision.md").stat().st_size > 0


def test_the_example_asks_no_questions_anyway(tmp_path: Path) -> None:
    assert run("ny", tmp_path / "sag", "--eksempel", "--ikke-interaktiv").exit_code == 0
    assert (tmp_path / "sag" / "tekst" / "2-vision.md").stat().st_size > 0


def test_quiet_says_nothing(tmp_path: Path) -> None:
    result = run("ny", tmp_path / "sag", "--ikke-interaktiv", "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_a_folder_in_use_is_exit_1_and_names_what_lies_there(tmp_path: Path) -> None:
    (tmp_path / "referat.docx").write_bytes(b"x")
    result = run("ny", tmp_path, "--ikke-interaktiv")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "fejl UD107: mappen til den nye sag er ikke tom" in result.stderr
    assert "her ligger referat.docx" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["referat.docx"]


def test_what_to_begin_with_must_be_chosen(tmp_path: Path) -> None:
    result = run("ny", tmp_path / "sag")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "--ikke-interaktiv" in result.stderr
    assert "--eksempel" in result.stderr
    assert not (tmp_path / "sag").exists()


def test_usage_is_exit_2() -> None:
    assert run("ny").exit_code == 2
    assert run("ny", "", "--eksempel").exit_code == 2


@pytest.mark.skipif(os.name == "nt", reason="these names can't be had on Windows")
@pytest.mark.parametrize("name", ["sag", "../sag/Ærø", "en sag", "sag (2)", 'en "sag"', "50$ a\\b", "`a`", "a&b;c"])
def test_a_path_is_quoted_as_a_command_line_reads_it(name: str) -> None:
    typed = f"printf %s {quoted(Path(name))}"
    assert subprocess.run(["sh", "-c", typed], capture_output=True, text=True, check=True).stdout == name

"""`lbf-docs ny`, as the secretary runs it."""

from __future__ import annotations

import os
import re
import select
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lbf_docs import load_case
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
        'Sagen er lagt i "en sag på æøå". Skriv i filerne, tjek sagen, og dan dokumenterne med:',
        '  lbf-docs check "en sag på æøå"',
        '  lbf-docs build "en sag på æøå" --kladde',
    ]


def test_the_next_commands_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = run("ny", "min sag", "--ikke-interaktiv").stderr.splitlines()[-2:]
    (program, *check), (program_too, *build) = map(shlex.split, told)
    assert program == program_too == "lbf-docs"
    assert run(*check).exit_code == 1  # something is left to write
    assert run(*build).exit_code == 0
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


def test_where_nobody_can_be_asked_and_nothing_is_told_it_must_be_chosen(tmp_path: Path) -> None:
    result = run("ny", tmp_path / "sag")
    assert result.exit_code == 2
    assert result.stdout == ""
    for option in ("--ikke-interaktiv", "--eksempel", "--navn", "--kommune", "--fra"):
        assert option in result.stderr
    assert not (tmp_path / "sag").exists()


def test_options_say_what_would_be_asked(tmp_path: Path) -> None:
    result = run(
        "ny", tmp_path / "sag", "--navn", "Planen: vest", "--kommune", "Prøve Kommune", "--boligorganisation", "Lyng",
        "--boligorganisation", "Eng", "--anden-part", "Politiet", "--fra", "01.04.2026",
        "--indsatsområde", "uddannelse", "--indsatsomraade", "Kriminalitetsforebyggelse",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    plan = load_case(tmp_path / "sag").plan
    assert plan is not None
    assert plan.plan.area_name == "Planen: vest"
    assert [party.name for party in plan.parties.parties] == ["Lyng", "Eng", "Prøve Kommune", "Politiet"]
    assert plan.plan.period
    assert plan.plan.period.end == date(2030, 3, 31)
    assert [area.id for area in plan.plan.focus_areas] == ["uddannelse", "kriminalitetsforebyggelse"]


def test_a_last_day_that_is_told_is_taken(tmp_path: Path) -> None:
    assert run("ny", tmp_path / "sag", "--fra", "2026-01-01", "--til", "30.06.2027", "--ikke-interaktiv").exit_code == 0
    plan = load_case(tmp_path / "sag").plan
    assert plan is not None
    assert plan.plan.period
    assert plan.plan.period.end == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--fra", "31.02.2026"], "--fra: 31.02.2026 findes ikke i kalenderen"),
        (["--fra", ""], "--fra: her skal stå en dato, for eksempel 01.01.2024"),
        (["--fra", "01.01.2026", "--til", "01.01.2025"], "--til: perioden slutter 01.01.2025, før den begynder"),
        (
            ["--indsatsområde", "udannelse"],
            "--indsatsområde: udannelse er ikke et af regulativets indsatsområder; mente",
        ),
        (["--boligorganisation", "A", "--boligorganisation", "a"], "--boligorganisation: a er allerede nævnt"),
        (["--kommune", "A", "--anden-part", "A"], "--anden-part: A er allerede nævnt"),
        (["--navn", "a\x1bb"], "--navn: her er et usynligt tegn"),
        (["--eksempel", "--navn", "x"], "--eksempel er en hel plan"),
    ],
)
def test_an_option_that_cannot_be_used_is_exit_2_and_makes_nothing(
    tmp_path: Path, options: list[str], says: str
) -> None:
    result = run("ny", tmp_path / "sag", *options)
    assert result.exit_code == 2
    assert says in result.stderr
    assert not (tmp_path / "sag").exists()


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lbf_docs.cli.ny._terminal", lambda: True)


def test_at_a_terminal_it_asks_for_what_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    typed = ["Prøve Kommune", "Lyng", "", "", "1. maj", "01.05.2026", "", "4"]
    result = CliRunner().invoke(group, ["ny", str(tmp_path / "sag"), "--navn", "P"], input="\n".join([*typed, ""]))
    assert result.exit_code == 0, result.output
    assert "Navn:" not in result.stderr
    assert "Her skal stå en dato" in result.stderr
    assert "Sidste dag [30.04.2030]:" in result.stderr
    assert all(Path(line).is_file() for line in result.stdout.splitlines())
    plan = load_case(tmp_path / "sag").plan
    assert plan is not None
    assert [party.name for party in plan.parties.parties] == ["Lyng", "Prøve Kommune"]
    assert [area.id for area in plan.plan.focus_areas] == ["sammenhængskraft"]


def test_nobody_is_asked_for_a_folder_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    (tmp_path / "referat.docx").write_bytes(b"x")
    result = run("ny", tmp_path)
    assert result.exit_code == 1
    assert "UD107" in result.stderr
    assert "Navn" not in result.stderr


def test_who_stops_in_the_middle_has_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    result = CliRunner().invoke(group, ["ny", str(tmp_path / "sag")], input="Planen\n")  # and then the end of input
    assert result.exit_code == 1
    assert not (tmp_path / "sag").exists()


def on_a_terminal(folder: Path, typed: list[bytes]) -> tuple[str, int]:
    """What a terminal shows while somebody types these answers, each when a question waits; and the exit code. A Ctrl-C
    that came between the question and Python's waiting for its answer is pressed again, as anyone would."""
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on Windows: nothing was asked on one")
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover
        os.execv(sys.executable, [sys.executable, "-m", "lbf_docs", "ny", str(folder)])
    shown, last, again = b"", b"", 10
    try:
        while True:
            if shown.endswith((b": ", b"]: ")) and typed:
                last = typed.pop(0)
                os.write(terminal, last)
            ready, _, _ = select.select([terminal], [], [], 2 if last == b"\x03" else 20)
            if not ready and last == b"\x03" and again:
                again -= 1
                os.write(terminal, last)
                continue
            assert ready, shown.decode()
            read = os.read(terminal, 4096)
            if not read:
                break
            shown += read
    except OSError:  # Linux: the other end is closed
        pass
    os.close(terminal)
    return shown.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


ENGLISH = re.compile(r"\b(Error|Aborted|Usage|invalid|y/N|Traceback|value)\b")


def test_on_a_real_terminal(tmp_path: Path) -> None:
    typed = [
        b"Planen\n",
        "Prøve Kommune\n".encode(),
        b"Lyng\n",
        b"\n",
        b"\n",
        b"x\n",
        b"01.01.2026\n",
        b"\n",
        b"9\n",
        b"1\n",
    ]
    shown, code = on_a_terminal(tmp_path / "sag", typed)
    assert code == 0, shown
    assert not ENGLISH.search(shown)
    assert "Hvilke har I valgt?" in shown
    plan = load_case(tmp_path / "sag").plan
    assert plan is not None
    assert [party.name for party in plan.parties.parties] == ["Lyng", "Prøve Kommune"]


@pytest.mark.parametrize("stop", [b"\x03", b"\x04"])
def test_ctrl_c_and_ctrl_d_leave_nothing_behind(tmp_path: Path, stop: bytes) -> None:
    shown, code = on_a_terminal(tmp_path / "sag", [b"Planen\n", stop])
    assert code == 1
    assert shown.rstrip().endswith("Afbrudt.")
    assert not ENGLISH.search(shown)
    assert list(tmp_path.iterdir()) == []


def test_usage_is_exit_2() -> None:
    assert run("ny").exit_code == 2
    assert run("ny", "", "--eksempel").exit_code == 2


@pytest.mark.skipif(os.name == "nt", reason="these names can't be had on Windows")
@pytest.mark.parametrize("name", ["sag", "../sag/Ærø", "en sag", "sag (2)", 'en "sag"', "50$ a\\b", "`a`", "a&b;c"])
def test_a_path_is_quoted_as_a_command_line_reads_it(name: str) -> None:
    typed = f"printf %s {quoted(Path(name))}"
    assert subprocess.run(["sh", "-c", typed], capture_output=True, text=True, check=True).stdout == name

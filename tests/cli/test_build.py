"""`lbf-docs build`, as the secretary runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lbf_docs.cli import COMMANDS, danish, group

Change = Callable[[str, str, str], Path]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(a) for a in arguments])


def test_done_is_exit_0_and_the_paths_on_standard_output(example: Path, tmp_path: Path) -> None:
    result = run("build", example, "--out", tmp_path)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 10
    assert result.stdout.splitlines()[0] == str(tmp_path / "01-strategisk-samarbejdsaftale.docx")
    assert result.stderr == ""  # its two warnings are accepted


def test_verbose_lists_what_is_accepted_and_why(example: Path, tmp_path: Path) -> None:
    told = run("build", example, "--out", tmp_path, "--verbose").stderr
    assert "kvitteret LBF212: beboere i alt passer ikke med afdelingernes sum" in told
    assert "= grund: Aftalen skriver 3498 beboere" in told
    assert "Ingen fund (20 kvitteret)" in told


def test_list_shows_the_documents_without_making_them(example: Path, tmp_path: Path) -> None:
    result = run("build", example, "--list", "--out", tmp_path / "ud")
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == [
        "01-strategisk-samarbejdsaftale", "02-delaftale-uddannelse-og-livschancer", "03-delaftale-beskæftigelse",
        "04-delaftale-kriminalitetsforebyggelse", "05-delaftale-sammenhængskraft-og-medborgerskab", "06-budget",
        "07-beredskabsplan", "08-milepælsplan", "09-kommissorium", "10-indberetningsskema",
    ]  # fmt: skip
    assert not (tmp_path / "ud").exists()


def test_only_one_document_and_the_rest_are_left_alone(example: Path, tmp_path: Path) -> None:
    run("build", example, "--out", tmp_path)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    (tmp_path / "08-milepælsplan.docx").unlink()
    result = run("build", example, "--out", tmp_path, "--only", "milepaelsplan")
    assert result.stdout.splitlines() == [str(tmp_path / "08-milepælsplan.docx")]
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_only_one_document_of_a_set_that_has_changed_leaves_the_old_ones(small: Path, tmp_path: Path) -> None:
    """With an indsatsområde less all later numbers change; nothing goes before the whole set is made again."""
    out = tmp_path / "ud"
    run("build", small, "--out", out, "--kladde")
    before = {p.name for p in out.iterdir()}
    plan = (small / "plan.yaml").read_text(encoding="utf-8")
    at = plan.index("  - id: kriminalitetsforebyggelse")
    (small / "plan.yaml").write_text(plan[:at] + plan[at:].split("\n", 1)[1], encoding="utf-8")
    for name in ("aktiviteter", "delaftaler", "budget", "milepæle"):  # they speak of the area that is gone
        (small / f"{name}.yaml").unlink()
    result = run("build", small, "--out", out, "--kladde", "--only", "kommissorium")
    assert result.exit_code == 0, result.stderr
    assert before <= {p.name for p in out.iterdir()}


def test_only_a_document_that_is_not_there_names_those_that_are(example: Path, tmp_path: Path) -> None:
    result = run("build", example, "--out", tmp_path, "--only", "milepæle")
    assert result.exit_code == 2
    assert "der er intet dokument, der hedder »milepæle«: mente du `milepælsplan`" in result.stderr


def test_quiet_says_nothing(example: Path, tmp_path: Path) -> None:
    result = run("build", example, "--out", tmp_path, "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_verbose_says_how_long_it_took(example: Path, tmp_path: Path) -> None:
    assert "sekunder." in run("build", example, "--out", tmp_path, "--verbose").stderr


def test_errors_are_exit_1_with_place_caret_and_remedy(change: Change, tmp_path: Path) -> None:
    result = run("build", change("plan.yaml", "periode:", "perode:"), "--out", tmp_path / "ud")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "plan.yaml:9:1" in result.stderr
    assert "9 │ perode:" in result.stderr
    assert "│ ^" in result.stderr
    assert "mente du `periode`?" in result.stderr
    assert "Ingen filer er skrevet." in result.stderr


def test_a_draft_is_exit_0(case: Path, tmp_path: Path) -> None:
    (case / "tekst" / "4-samspil.md").unlink()
    assert run("build", case, "--out", tmp_path / "a").exit_code == 1
    assert run("build", case, "--out", tmp_path / "b", "--kladde").exit_code == 0


def test_no_case_is_exit_2(tmp_path: Path) -> None:
    result = run("build", tmp_path)
    assert result.exit_code == 2
    assert "plan.yaml" in result.stderr
    assert "Traceback" not in result.output


def test_usage_is_exit_2() -> None:
    assert run("build").exit_code == 2
    assert run("byg").exit_code == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["byg"], "kommandoen byg findes ikke"),
        (["build"], "her mangler MAPPE"),
        (["build", "a", "b", "c"], "der er skrevet for meget: b c"),
        (["build", "a", "--klade"], "valget --klade findes ikke; mente du --kladde?"),
        (["build", "a", "--out"], "valget --out mangler en værdi"),
        (["build", "a", "--templates", "findes-ikke"], "der er ingen mappe findes-ikke"),
        (["build", "a", "--templates", "x" * 300], "der er ingen mappe"),
        (["build", "a", "--out", ""], "værdien af --out kan ikke bruges"),
    ],
)
def test_a_slip_of_the_keyboard_is_said_in_danish(typed: list[str], said: str) -> None:
    done = subprocess.run([sys.executable, "-m", "lbf_docs", *typed], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert said in done.stderr
    assert not any(word in done.stderr for word in ("Error", "Usage", "Try", "Traceback"))


def test_every_command_of_the_list_is_there_and_every_file_is_on_the_list() -> None:
    folder = Path(danish.__file__).parent
    assert {p.stem for p in folder.glob("*.py")} - {"__init__", "danish"} == set(COMMANDS)
    for name in COMMANDS:
        assert run(name, "--help").exit_code == 0


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from lbf_docs.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({m.partition('.')[0] for m in sys.modules} & "
        "{'lxml', 'docx', 'docxtpl', 'pydantic', 'jinja2', 'babel', 'markdown_it', 'ruamel'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.slow
def test_a_case_on_a_path_with_spaces_and_danish_letters(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "en sag på Ærø (ny)"
    case.rename(folder)
    done = subprocess.run(
        [sys.executable, "-m", "lbf_docs", "build", folder.name], cwd=tmp_path, capture_output=True, text=True,
        env={**os.environ, "PYTHONUTF8": "1"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == str(Path(folder.name) / "build" / "01-strategisk-samarbejdsaftale.docx")

"""`lbf-docs check`, `regler` and `forklar`, as the secretary runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lbf_docs.cli import group

HEAVY = ("docx", "docxtpl", "lxml", "jinja2", "pydantic", "resvg_py", "markdown_it", "ruamel.yaml")
FORMATS = ("text", "json", "sarif", "github", "html")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(a) for a in arguments])


@pytest.fixture
def wrong(small: Path) -> Path:
    """A case with one error and one warning."""
    file = small / "områder.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("beboere: 2.533", "beboere: 9.999", 1), encoding="utf-8")
    (small / "tekst" / "2-vision.md").write_text("", encoding="utf-8")
    return small


@pytest.fixture
def warned(wrong: Path) -> Path:
    """A case with one warning."""
    (wrong / "tekst" / "2-vision.md").write_text("Om fire år er her trygt.\n", encoding="utf-8")
    return wrong


def test_a_case_without_errors_is_exit_0_and_lists_what_is_accepted(example: Path) -> None:
    result = run("check", example)
    assert result.exit_code == 0
    assert "kvitteret LBF212: beboere i alt passer ikke med afdelingernes sum" in result.stdout
    assert result.stderr == ""


def test_errors_are_exit_1_and_everything_is_told_at_once(wrong: Path) -> None:
    result = run("check", wrong)
    assert result.exit_code == 1
    assert "advarsel LBF212" in result.stdout
    assert "☐ afsnit 2, Vision for boligområderne, har ingen tekst" in result.stdout


def test_a_warning_is_exit_1_only_when_asked_for(warned: Path) -> None:
    assert run("check", warned).exit_code == 0
    assert run("check", warned, "--strict").exit_code == 1


def test_an_accepted_warning_is_exit_0_also_when_asked_for(warned: Path) -> None:
    plan = warned / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    own = '  - {kode: LBF212, sted: "områder.yaml: i_alt.beboere", grund: Det undersøges.}\n'
    plan.write_text(text.replace("kvitteringer:\n", "kvitteringer:\n" + own), encoding="utf-8")
    result = run("check", warned, "--strict", "--format", "json")
    accepted = [f["accepted"] for f in json.loads(result.stdout)["findings"] if f["code"] == "LBF212"]
    assert accepted == ["Det undersøges."]
    left = [
        f["code"] for f in json.loads(result.stdout)["findings"] if f["severity"] == "warning" and not f["accepted"]
    ]
    assert (result.exit_code == 0) == (left == [])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["ingen mappe"], 'mappen "ingen mappe" findes ikke'),
        (["."], 'mappen "." er ikke en sag'),
        ([], "her mangler MAPPE"),
        (["--format", "xml", "."], "værdien af --format kan ikke bruges; vælg mellem text, json, sarif, github, html"),
        (["--hvad", "."], "valget --hvad findes ikke"),
    ],
)
def test_wrong_use_is_exit_2_and_said_in_danish(typed: list[str], said: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "lbf_docs", "check", *typed]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(f"fejl: {said}")
    assert done.stdout == ""


@pytest.mark.parametrize("shape", FORMATS)
def test_every_format_can_be_printed_and_written(shape: str, wrong: Path, tmp_path: Path) -> None:
    printed = run("check", wrong, "--format", shape)
    written = run("check", wrong, "--format", shape, "--out", tmp_path / "tjek.txt")
    assert printed.exit_code == written.exit_code == 1
    text = (tmp_path / "tjek.txt").read_text(encoding="utf-8")
    if shape != "html":  # a page in a file has links to the case
        assert text == printed.stdout
    assert "LBF212" in text
    assert written.stdout == ""


def test_a_page_links_to_the_case_from_where_it_lies(wrong: Path, tmp_path: Path) -> None:
    out = tmp_path / "til bestyrelsen" / "tjek.html"
    out.parent.mkdir()
    run("check", wrong, "--format", "html", "--out", out)
    assert 'href="../sund/omr%C3%A5der.yaml"' in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["plan.yaml", "tekst/2-vision.md"])
def test_a_file_of_the_case_is_never_written_over(name: str, wrong: Path) -> None:
    before = (wrong / name).read_bytes()
    result = run("check", wrong, "--out", wrong / name)
    assert result.exit_code == 2
    assert "ligger blandt sagens egne filer" in result.stderr
    assert (wrong / name).read_bytes() == before


@pytest.mark.parametrize(("name", "says"), [("", "er en mappe"), ("ingen/tjek.html", "findes ikke")])
def test_a_file_that_cannot_be_written_is_told(name: str, says: str, wrong: Path, tmp_path: Path) -> None:
    result = run("check", wrong, "--out", tmp_path / name)
    assert result.exit_code == 2
    assert says in result.stderr


def test_quiet_shows_only_errors(wrong: Path) -> None:
    shown = run("check", wrong, "--quiet").stdout
    assert "LBF212" not in shown
    assert "Vision for boligområderne" in shown


def test_json_is_utf_8_whatever_the_console_is(wrong: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lbf_docs", "check", str(wrong), "--format", "json"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False,
    )  # fmt: skip
    assert "områder.yaml" in done.stdout.decode("utf-8")


def test_a_check_imports_nothing_that_reads_or_writes_word(example: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from lbf_docs.cli import main\n"
        f"try: main(['check', {str(example)!r}])\n"
        "except SystemExit as end: assert end.code == 0\n"
        f"print(sorted(n for n in {HEAVY} if n in sys.modules), file=sys.stderr)"
    )

    def imported(cache: str) -> str:
        settings = {**os.environ, "LBF_DOCS_CACHE": cache}
        done = subprocess.run([sys.executable, "-c", code], env=settings, capture_output=True, text=True, check=True)
        return done.stderr.strip()

    assert imported("") == "['markdown_it', 'ruamel.yaml']", "nothing is kept, so texts and data are parsed"
    assert imported(str(tmp_path)) == "['markdown_it', 'ruamel.yaml']"
    assert imported(str(tmp_path)) == "[]"


def test_forklar_shows_why_the_source_and_both_examples() -> None:
    result = run("forklar", "lbf401")
    assert result.exit_code == 0
    assert "\nKilde: Landsbyggefonden, Organisation og økonomiske rammer" in result.stdout
    assert "Det giver fundet:" in result.stdout
    assert "Sådan er det i orden:" in result.stdout


def test_forklar_takes_several_and_says_when_one_is_not_known() -> None:
    assert run("forklar", "LBF401", "FIL101").stdout.count("\nKilde: ") == 2
    result = run("forklar", "LBF401", "ABC")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("fejl: koden ABC findes ikke")


def test_regler_lists_them() -> None:
    result = run("regler")
    assert result.exit_code == 0
    assert "  LBF401  fejl       den lokale medfinansiering er for lille (fondens vejledning)\n" in result.stdout

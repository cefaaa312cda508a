"""`lbf-docs skema`, as the secretary runs it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lbf_docs.cli import group
from lbf_docs.model import FILES


def run(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(a) for a in arguments])


def test_a_case_gets_its_schemas_and_hears_which_lines_it_lacks(small: Path) -> None:
    result = run("skema", small)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [str(small / ".skema" / f"{stem}.json") for stem in FILES]
    assert all(Path(line).is_file() for line in result.stdout.splitlines())
    told = result.stderr.splitlines()
    assert told[0] == "Sæt disse linjer øverst i filerne, så bliver skemaerne brugt:"
    assert told[1] == "  plan.yaml: # yaml-language-server: $schema=.skema/plan.json"
    plan = small / "plan.yaml"
    plan.write_text(told[1].partition(": ")[2] + "\n" + plan.read_text(encoding="utf-8"), encoding="utf-8")
    assert "plan.yaml" not in run("skema", small).stderr


def test_a_new_case_lacks_no_line(tmp_path: Path) -> None:
    assert run("ny", tmp_path / "sag", "--eksempel").exit_code == 0
    result = run("skema", tmp_path / "sag")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "lejerbo_holbæk" in (tmp_path / "sag" / ".skema" / "budget.json").read_text(encoding="utf-8")


def test_without_a_case_they_go_where_out_says(tmp_path: Path) -> None:
    result = run("skema", "--out", tmp_path / "skemaer", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    assert len(list((tmp_path / "skemaer").iterdir())) == len(FILES)


def test_with_both_the_schemas_of_the_case_go_elsewhere(small: Path, tmp_path: Path) -> None:
    result = run("skema", small, "--out", tmp_path / "skemaer")
    assert (result.exit_code, result.stderr) == (0, "")
    assert not (small / ".skema").exists()


def test_a_case_that_cannot_be_read_gets_schemas_without_its_ids(small: Path) -> None:
    (small / "tal.yaml").write_text("tall: x\n", encoding="utf-8")
    result = run("skema", small)
    assert result.exit_code == 0
    assert "Sagen har fejl, så skemaerne kender ikke dens id'er." in result.stderr
    assert (small / ".skema" / "tal.json").is_file()


def test_somebody_elses_file_is_exit_1(small: Path) -> None:
    (small / ".skema").mkdir()
    (small / ".skema" / "plan.json").write_text("{}", encoding="utf-8")
    result = run("skema", small)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "fejl UD109: skemaerne kan ikke lægges her" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "her mangler MAPPE"),
        (["findes ikke"], "findes ikke"),
        ([""], "kan ikke bruges"),
        (["--out", ""], "kan ikke bruges"),
    ],
)
def test_usage_is_exit_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("skema", *arguments)
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []
    assert says in result.stderr or result.exception is not None


def test_a_folder_that_is_no_case_is_exit_2_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("x", encoding="utf-8")
    result = run("skema", tmp_path)
    assert result.exit_code == 2
    assert "er ikke en sag" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


def test_the_cases_own_files_are_not_touched(small: Path, tmp_path: Path) -> None:
    before = tmp_path / "før"
    shutil.copytree(small, before)
    assert run("skema", small).exit_code == 0
    for file in before.rglob("*"):
        if file.is_file():
            assert (small / file.relative_to(before)).read_bytes() == file.read_bytes()

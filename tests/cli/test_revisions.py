"""The commands about revisions, as the secretary runs them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lbf_docs.cli import group
from tests.conftest import LIVING


def run(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(a) for a in arguments])


@pytest.fixture(scope="module", autouse=True)
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is read once is kept for all of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LBF_DOCS_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def living(tmp_path: Path) -> Path:
    """A copy of the example with its revisions."""
    shutil.copytree(LIVING, tmp_path / "holbæk", ignore=shutil.ignore_patterns("build"))
    return tmp_path / "holbæk"


def test_the_list_says_who_approved_what_and_what_is_waiting() -> None:
    result = run("revisioner", LIVING)
    assert result.exit_code == 0
    assert "Revision 1 af 01.01.2024\n  Godkendt af Landsbyggefonden den 15.12.2023" in result.stdout
    assert "Revision 2 af 15.11.2024 – ikke frosset endnu" in result.stdout
    assert "  Strategisk samarbejdsaftale: afventer Landsbyggefonden\n" in result.stdout
    assert "  Milepælsplan: afventer følgegruppen\n" in result.stdout
    data = json.loads(run("revisioner", LIVING, "--format", "json").stdout)
    assert [(one["revision"], one["frosset"]) for one in data] == [(1, True), (2, False)]
    assert data[0]["dokumenter"][0]["tilstand"] == "godkendt"


def test_a_case_without_revisions_is_told_how_to_make_one(small: Path) -> None:
    result = run("revisioner", small)
    assert (result.exit_code, result.stdout) == (
        0, f"Ingen revisioner er frosset. `lbf-docs godkend {small.as_posix()}` laver den første.\n",
    )  # fmt: skip


@pytest.mark.slow
def test_a_touched_file_is_exit_1(living: Path) -> None:
    (living / "revisioner" / "01" / "sag" / "tal.yaml").write_text("tal: []\n", encoding="utf-8")
    result = run("revisioner", living)
    assert result.exit_code == 1
    assert "OBS: revisioner/01/sag/tal.yaml: den er ændret bagefter" in result.stdout
    assert "REV101" in run("check", living).stdout


def test_a_touched_revision_is_told_where_it_is_compared_or_packed(living: Path, tmp_path: Path) -> None:
    (living / "revisioner" / "01" / "sag" / "tal.yaml").write_text("tal: []\n", encoding="utf-8")
    for command in (("sammenlign", living), ("sammenlign", living, "--out", tmp_path / "forskel.json")):
        compared = run(*command)
        assert compared.exit_code == 0
        assert "REV101" in compared.stderr
    packed = run("pakke", living, "--out", tmp_path / "pakke.zip")
    assert packed.exit_code == 0
    assert "revisioner/01/sag/tal.yaml" in packed.stderr


def test_a_comparison_is_exit_0_whether_there_is_anything_or_not(living: Path, tmp_path: Path) -> None:
    changed = run("sammenlign", living)
    assert changed.exit_code == 0
    assert "8 af 10 dokumenter er ændret." in changed.stdout
    same = run("sammenlign", living, "--med", living)
    assert same.exit_code == 0
    assert "Ingen af dokumenterne er ændret." in same.stdout
    written = run("sammenlign", living, "--out", tmp_path / "forskel.json")
    assert written.exit_code == 0
    assert json.loads((tmp_path / "forskel.json").read_text("utf-8"))["fra"] == "revision 1 af 01.01.2024"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("sammenlign", "{sag}", "--med", "9"), "der er ingen revision 9: vælg mellem 1"),
        (("sammenlign", "{sag}", "--med", "²"), "findes ikke"),
        (("sammenlign", "{sag}", "--med", "{sag}/tekst"), "er ikke en sag"),
        (("sammenlign", "{sag}", "--format", "word"), "her mangler --out"),
        (("build", "{sag}", "--revision", "9"), "der er ingen revision 9"),
        (("build", "{sag}", "--revision", "1", "--kladde"), "kan ikke bruges sammen med"),
        (("godkend", "{sag}", "--af", "bestyrelsen", "--dato", "i går"), "--dato"),
        (("godkend", "{sag}", "--af", "kongen", "--dato", "01.01.2024"), "bestyrelsen"),
        (("godkend", "{sag}", "--af", "bestyrelsen", "--dato", "01.01.2999"), "er ikke kommet endnu"),
        (("godkend", "{sag}", "--af", "bestyrelsen", "--dato", "01.01.2024", "--revision", "-1"), "--revision"),
        (("underskrevet", "{sag}", "x.pdf", "--dokument", "1", "--dato", "31.02.2024"), "--dato"),
        (("underskrevet", "{sag}", "x.pdf", "--dokument", "1", "--revision", "4"), "der er ingen revision 4"),
        (("pakke", "{sag}/findes-ikke"), "findes ikke"),
        (("pakke", "{sag}", "--out", "pakke.pdf"), "skriv --out pakke.zip"),
        (("sammenlign", "{sag}", "--out", "oversigt.pdf"), "vælg en endelse: .docx, .txt eller .json"),
    ],
)  # fmt: skip
def test_what_is_typed_wrong_is_exit_2(arguments: tuple[str, ...], says: str) -> None:
    result = run(*(argument.replace("{sag}", str(LIVING)) for argument in arguments))
    assert result.exit_code == 2, result.output
    assert says in result.stderr


def test_what_cannot_be_approved_is_exit_1_and_says_why(living: Path) -> None:
    result = run("godkend", living, "--af", "Landsbyggefonden", "--dato", "01.01.2024", "--revision", "1")
    assert result.exit_code == 1
    assert "Landsbyggefonden godkendte revision 1 den 15.12.2023" in result.stderr
    added = run(
        "godkend", living, "--af", "BESTYRELSEN", "--dato", "20.12.2023", "--revision", "1", "--bemaerkning", "x"
    )
    assert (added.exit_code, "føjet til revision 1" in added.stdout) == (0, True)


@pytest.mark.slow
def test_revision_1_is_built_into_a_folder_of_its_own(living: Path) -> None:
    result = run("build", living, "--revision", "1", "--only", "kommissorium")
    assert result.exit_code == 0, result.output
    assert (living / "build" / "revision-01" / "09-kommissorium.docx").is_file()
    assert "af 1 dokumenter er byte for byte som de frosne" in result.stderr


@pytest.mark.slow
def test_a_check_of_a_case_with_revisions_imports_no_comparison_and_no_word(tmp_path: Path) -> None:
    heavy = ("docx", "docxtpl", "lbf_docs.word", "lbf_docs.comparing", "difflib", "markdown_it", "ruamel.yaml")
    code = (
        "import sys; from lbf_docs.cli import main\n"
        f"try: main(['check', {str(LIVING)!r}])\n"
        "except SystemExit as end: assert end.code == 0\n"
        f"print(sorted(n for n in {heavy} if n in sys.modules), file=sys.stderr)"
    )
    settings = {**os.environ, "LBF_DOCS_CACHE": str(tmp_path)}
    said = [
        subprocess.run([sys.executable, "-c", code], env=settings, capture_output=True, text=True, check=True).stderr
        for _ in range(2)
    ]
    assert list(tmp_path.rglob("ændret-*")), "the first one compares, in whichever process, and keeps the answer"
    assert said[1].strip() == "[]"

"""The wheel brings all that a new case needs: a pip user has no checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
def test_a_case_from_the_wheel_is_built_on_a_path_with_spaces_and_danish_letters(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(ROOT)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        assert not [name for name in packed.namelist() if "/build/" in name or "__pycache__" in name]
        packed.extractall(tmp_path / "pakke")
    work = tmp_path / "Åse og Bjørns sager"
    work.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "pakke"), "PYTHONUTF8": "1"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], cwd=work, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    home = run("-c", "import lbf_docs; print(lbf_docs.__file__)")
    assert Path(home.strip()).is_relative_to(tmp_path / "pakke")

    run("-m", "lbf_docs", "ny", "en sag på æøå", "--eksempel")
    built = run("-m", "lbf_docs", "build", "en sag på æøå").splitlines()
    assert built[0] == str(Path("en sag på æøå") / "build" / "01-strategisk-samarbejdsaftale.docx")
    assert all((work / name).is_file() for name in built)
    run("-m", "lbf_docs", "build", str(ROOT / "examples" / "holbaek"), "--out", "fra kilden")
    assert _hashes(work / "en sag på æøå" / "build") == _hashes(work / "fra kilden")

    run("-m", "lbf_docs", "ny", "en tom sag", "--ikke-interaktiv")
    assert run("-m", "lbf_docs", "build", "en tom sag", "--kladde").splitlines()


def _hashes(folder: Path) -> dict[str, dict[str, str]]:
    files: dict[str, dict[str, str]] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["filer"]
    return files

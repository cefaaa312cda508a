"""What tests share: the example case, a copy of it to break, and whether LibreOffice is here."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["LBF_DOCS_CACHE"] = ""  # tests leave nothing in the user's cache; those of the cache name a folder

# Properties are tried with the same examples every time, so that a change is judged by what it changes, on however slow
# a machine. `make fuzz` looks for new ones; what it finds becomes an example of its own.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("wandering", deadline=None, print_blob=True)
settings.load_profile("steady")

LIVING = Path(__file__).parent.parent / "examples" / "holbaek"
"""The example as it lives: an invented revision 2, and revision 1 frozen in it."""
EXAMPLE = LIVING / "revisioner" / "01" / "sag"
"""The real agreement, word for word: the example's revision 1, which is a case of its own."""
SMALL = Path(__file__).parent / "cases" / "sund"


@pytest.fixture(scope="session")
def example() -> Path:
    """The folder of the real case; not to be written in."""
    return EXAMPLE


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A copy of the real case, to be changed."""
    copy = tmp_path / "sag"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("build"))
    return copy


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of a smaller case that has nearly every key, to be changed."""
    copy = tmp_path / "sund"
    shutil.copytree(SMALL, copy, ignore=shutil.ignore_patterns("build"))
    return copy


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The ten documents of Holbæk by file name without ending, built once."""
    from lbf_docs import build, load_case

    result = build(load_case(EXAMPLE), tmp_path_factory.mktemp("ud"))
    assert result.ok, result.findings
    return {file.stem: file.read_bytes() for file in result.files}


@pytest.fixture(scope="session")
def agreement(documents: dict[str, bytes]) -> bytes:
    """The agreement of Holbæk."""
    return documents["01-strategisk-samarbejdsaftale"]


@pytest.fixture
def change(case: Path) -> Callable[[str, str, str], Path]:
    """Replaces a piece of text in a file of the copied case; the piece must be there."""

    def replace(file: str, old: str, new: str) -> Path:
        path = case / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return case

    return replace


@pytest.fixture(scope="session")
def office_all(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Sequence[Path], str], list[Path]]:
    """Converts files with LibreOffice, all in one start of it; what comes out, by name. Without it the test is skipped
    aloud, or fails where it must be there (CI)."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        assert not os.environ.get("LBF_REQUIRE_OFFICE"), "LibreOffice must be installed here"
        pytest.skip("LibreOffice is not installed: nothing was opened and saved with it")
    profile = tmp_path_factory.mktemp("profil")

    def convert(files: Sequence[Path], kind: str) -> list[Path]:
        out = tmp_path_factory.mktemp("office")
        subprocess.run(
            [program, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", kind,
             "--outdir", str(out), *map(str, files)],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        return sorted(out.iterdir())

    return convert


@pytest.fixture(scope="session")
def office(office_all: Callable[[Sequence[Path], str], list[Path]]) -> Callable[[Path, str], Path]:
    """Converts a file with LibreOffice, likewise."""
    return lambda file, kind: office_all([file], kind)[0]


@pytest.fixture(scope="session")
def pandoc() -> str:
    """The program, which reads Word files with other eyes. Likewise skipped aloud, or demanded in CI."""
    program = shutil.which("pandoc")
    if program is None:
        assert not os.environ.get("LBF_REQUIRE_OFFICE"), "pandoc must be installed here"
        pytest.skip("pandoc is not installed: nothing was read with it")
    return program

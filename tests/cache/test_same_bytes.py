"""Caches never change a byte: off, empty, filled, damaged, of another version, or not to be written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import build, cache, load_case
from lbf_docs.word import template

HEAVY = ("docx", "docxtpl", "jinja2", "markdown_it", "fontTools", "resvg_py", "importlib.metadata", "babel", "pydantic")


def built(example: Path, out: Path) -> dict[str, bytes]:
    """All files of a build that remembers nothing of the ones before, but for the cache folder."""
    for function in (
        template._prepared,
        template.read_design,
        template._story,
        cache.code_stamp,
        cache.version_of,
        cache.file_stamp,
        cache.tree_stamp,
    ):
        function.cache_clear()
    result = build(load_case(example), out, draft=True)
    assert result.ok, [f.title for f in result.findings]
    return {p.name: p.read_bytes() for p in out.iterdir()}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files without any cache."""
    from tests.conftest import EXAMPLE

    assert not os.environ[cache.VARIABLE]
    return built(EXAMPLE, tmp_path_factory.mktemp("ud"))


def damaged(folder: Path) -> None:
    for file in folder.iterdir():
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)


def emptied(folder: Path) -> None:
    for file in folder.iterdir():
        file.write_bytes(b"")


def exchanged(folder: Path) -> None:
    """Every file under the name of another."""
    files = sorted(folder.iterdir())
    contents = [file.read_bytes() for file in files]
    for file, data in zip(files, [*contents[1:], contents[0]], strict=True):
        file.write_bytes(data)


def foreign(folder: Path) -> None:
    """Sealed rightly, but with something else inside, as another version of ours might leave it."""
    for number, file in enumerate(sorted(folder.iterdir())):
        cache.keep(file.name, [b"", b"{}", b'{"parts": 1}\n', b"[]\nx", b"\xff", b'{"a": {"Prose": []}}'][number % 6])


@pytest.mark.parametrize(
    "spoil",
    [
        damaged,
        *(pytest.param(one, marks=pytest.mark.slow) for one in (lambda folder: None, emptied, exchanged, foreign)),
    ],
)
def test_a_cache_of_any_kind_gives_the_same_files(
    example: Path,
    plain: dict[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None],
) -> None:
    folder = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(folder))
    assert built(example, tmp_path / "tom") == plain
    kinds = {file.name.partition("-")[0] for file in folder.iterdir()}
    assert kinds == {"data", "fund", "figur", "skabelon", "tekster"}
    spoil(folder)
    assert built(example, tmp_path / "fyldt") == plain
    assert built(example, tmp_path / "igen") == plain


def test_a_cache_that_can_not_be_written_is_no_cache(
    example: Path, plain: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fil").write_text("")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "fil" / "cache"))
    assert built(example, tmp_path / "ud") == plain


def test_a_changed_text_is_read_anew(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    built(case, tmp_path / "før")
    text = case / "tekst" / "2-vision.md"
    text.write_text(text.read_text(encoding="utf-8") + "\n- **nyt punkt**\n", encoding="utf-8")
    with_cache = built(case, tmp_path / "efter")
    monkeypatch.setenv(cache.VARIABLE, "")
    assert with_cache == built(case, tmp_path / "uden")


def test_a_build_with_a_filled_cache_imports_nothing_heavy(example: Path, tmp_path: Path) -> None:
    """What prepares, parses and draws takes longer to import than all documents take to write."""
    run = (
        "import os, sys\n"  # on one processor, so that no copy of the process does the drawing unseen
        "hasattr(os, 'sched_setaffinity') and os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])\n"
        "from lbf_docs.cli import main\n"
        f"try:\n    main(['build', {str(example)!r}, '--out', {str(tmp_path / 'ud')!r}, '--kladde', '--quiet'])\n"
        f"except SystemExit as end:\n    print(end.code, *(name for name in {HEAVY!r} if name in sys.modules))\n"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", run], check=True, capture_output=True, text=True,
            env={**os.environ, cache.VARIABLE: str(tmp_path / "cache")},
        ).stdout.split()
        for _ in range(2)
    ]  # fmt: skip
    assert said[1] == ["0"]
    assert {"docxtpl", "markdown_it", "resvg_py"} <= set(said[0])


def test_help_imports_nothing_of_the_stages() -> None:
    run = (
        "import sys\nfrom lbf_docs.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print([n for n in sys.modules if n.startswith('lbf_docs.') and not n.startswith('lbf_docs.cli')])"
    )
    said = subprocess.run([sys.executable, "-c", run], check=True, capture_output=True, text=True).stdout
    assert said.splitlines()[-1] == "[]"

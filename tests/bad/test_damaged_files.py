"""Any file of a case, damaged in any way: a message that names the file, within seconds, and never a traceback."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from lbf_docs import Case, Severity, build, check, load_case

from ..conftest import EXAMPLE

DATA = sorted(p.name for p in EXAMPLE.glob("*.yaml"))
PROSE = sorted(p.relative_to(EXAMPLE).as_posix() for p in EXAMPLE.rglob("*.md"))
SECONDS = 15.0
"""Of computing, far above what is needed: what blows up takes minutes, however busy the machine is."""


def first_key(text: str) -> str:
    return next(line for line in text.splitlines() if line and line[0].isalpha()).partition(":")[0]


def truncated(data: bytes) -> bytes:
    """Cut in the middle of a line, inside a value."""
    cut = data.rindex(b": ", 0, len(data) * 2 // 3)
    return data[:cut]


def flipped(data: bytes) -> bytes:
    return data[:200] + bytes(255 - b for b in data[200:260]) + data[260:]


def tabbed(data: bytes) -> bytes:
    return data.replace(b"\n  ", b"\n\t", 1)


def wrong_type(data: bytes) -> bytes:
    key = first_key(data.decode())
    return f"{key}: [[1, 2], {{a: b}}]\n".encode()


def duplicate_key(data: bytes) -> bytes:
    return data + f"\n{first_key(data.decode())}: igen\n".encode()


def changed_key(data: bytes) -> bytes:
    key = first_key(data.decode())
    return re.sub(rf"^{key}:", f"{key[:-1]}x:", data.decode(), count=1, flags=re.MULTILINE).encode()


def alias_bomb(data: bytes) -> bytes:
    lines = ["a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"]
    lines += [f"{n}: &{n} [{', '.join([f'*{p}'] * 10)}]" for p, n in zip("abcdefgh", "bcdefghi", strict=True)]
    return "\n".join(lines).encode()


def deep(data: bytes) -> bytes:
    return b"navn: " + b"[" * 5000 + b"]" * 5000


def python_tag(data: bytes) -> bytes:
    return b"navn: !!python/object/apply:os.system ['touch /tmp/lbf-docs-was-here']\n"


def nul(data: bytes) -> bytes:
    return data[:50] + b"\0" + data[50:]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "truncated": truncated, "empty": lambda data: b"", "flipped bytes": flipped, "tabs": tabbed,
    "wrong type": wrong_type, "duplicate key": duplicate_key, "changed key": changed_key, "alias bomb": alias_bomb,
    "5,000 deep": deep, "python tag": python_tag, "NUL": nul,
}  # fmt: skip


def read(folder: Path) -> tuple[Case, float]:
    began = process_time()
    case = load_case(folder)
    return case, process_time() - began


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("file", DATA)
def test_a_damaged_data_file_is_an_error_that_names_it(small: Path, file: str, damage: str) -> None:
    path = small / file
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    read_case, seconds = read(small)
    report = check(read_case)
    errors = [f for f in report.findings if f.severity is Severity.ERROR]
    assert any(file in (f.place.file, *f.remedy.strip(")").split()) for f in errors), [f.title for f in report.findings]
    assert all(f.title and f.remedy for f in errors)
    assert seconds < SECONDS


@pytest.mark.parametrize("damage", ["flipped bytes", "NUL"])
@pytest.mark.parametrize("file", PROSE)
def test_a_damaged_text_is_an_error_that_names_it(case: Path, file: str, damage: str) -> None:
    path = case / file
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    read_case, _ = read(case)
    assert any(f.place.file == file and f.severity is Severity.ERROR for f in check(read_case).findings)


@pytest.mark.parametrize("file", PROSE)
@pytest.mark.parametrize("how", ["deleted", "empty"])
def test_a_missing_text_is_an_error_that_names_it_and_a_gap_in_the_draft(
    case: Path, file: str, how: str, tmp_path: Path
) -> None:
    if how == "deleted":
        (case / file).unlink()
    else:
        (case / file).write_bytes(b"")
    read_case, _ = read(case)
    assert any(f.place.file == file and f.code in ("LBF003", "FIL111") for f in check(read_case).findings)
    assert not build(read_case, tmp_path / "ud").ok
    assert not (tmp_path / "ud").exists()


@pytest.mark.parametrize("file", DATA)
def test_a_deleted_data_file_is_an_error_that_names_it(case: Path, file: str) -> None:
    (case / file).unlink()
    read_case, _ = read(case)
    errors = [f for f in check(read_case).findings if f.severity is Severity.ERROR]
    if file == "tal.yaml":  # a case can do without it, unless its texts quote figures: they then say which
        assert any("tal.børnesager" in f.says or "børnesager" in f.title + f.says for f in errors)
    else:
        assert any(f.place.file == file for f in errors)


@pytest.mark.parametrize("file", [f for f in DATA if f != "plan.yaml"])
def test_every_draft_that_loads_is_rendered(small: Path, file: str, tmp_path: Path) -> None:
    (small / file).unlink()
    read_case, _ = read(small)
    assert read_case.plan is not None, [f.title for f in read_case.findings]
    result = build(read_case, tmp_path / "ud", draft=True)
    assert result.ok, [f.title for f in result.findings]

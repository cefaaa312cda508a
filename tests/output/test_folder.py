"""Writing a set: whole or not at all, hand-edited files kept, locked files named."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from lbf_docs.findings import Severity
from lbf_docs.output import OutputFile, Written, write_set

ABOUT = {"lbf_docs": "0", "revision": 1}


def files(**data: bytes) -> list[OutputFile]:
    return [OutputFile(f"{name}.docx", content, "indhold") for name, content in data.items()]


def write(folder: Path, some: Sequence[OutputFile]) -> Written:
    return write_set(folder, some, ABOUT)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def test_the_files_and_the_manifest_are_written(tmp_path: Path) -> None:
    out = tmp_path / "ud" / "dybere"
    written = write(out, files(aftale=b"1", budget=b"2"))
    assert [f.name for f in written.files] == ["aftale.docx", "budget.docx"]
    assert sorted(contents(out)) == ["aftale.docx", "budget.docx", "manifest.json"]
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["revision"] == 1
    assert set(manifest["filer"]["aftale.docx"]) == {"sha256", "indhold_sha256"}


def test_the_same_set_twice_gives_the_same_bytes_and_no_copies(tmp_path: Path) -> None:
    write(tmp_path, files(aftale=b"1"))
    before = contents(tmp_path)
    assert write(tmp_path, files(aftale=b"1")).findings == ()
    assert contents(tmp_path) == before


def test_a_file_of_ours_is_replaced_without_a_word(tmp_path: Path) -> None:
    write(tmp_path, files(aftale=b"1"))
    assert write(tmp_path, files(aftale=b"2")).findings == ()
    assert (tmp_path / "aftale.docx").read_bytes() == b"2"


def test_a_file_edited_in_word_is_kept_under_another_name(tmp_path: Path) -> None:
    write(tmp_path, files(aftale=b"1"))
    (tmp_path / "aftale.docx").write_bytes(b"rettet")
    written = write(tmp_path, files(aftale=b"2"))
    assert (tmp_path / "aftale.docx").read_bytes() == b"2"
    assert (tmp_path / "aftale (rettet i Word).docx").read_bytes() == b"rettet"
    assert [(f.code, f.severity) for f in written.findings] == [("UD103", Severity.WARNING)]
    (tmp_path / "aftale.docx").write_bytes(b"rettet igen")
    write(tmp_path, files(aftale=b"3"))
    assert (tmp_path / "aftale (rettet i Word 2).docx").read_bytes() == b"rettet igen"


def test_a_file_that_is_not_ours_is_kept_too(tmp_path: Path) -> None:
    (tmp_path / "aftale.docx").write_bytes(b"fra en anden")
    write(tmp_path, files(aftale=b"1"))
    assert (tmp_path / "aftale (rettet i Word).docx").read_bytes() == b"fra en anden"


def test_an_edited_file_that_equals_the_new_one_makes_no_copy(tmp_path: Path) -> None:
    (tmp_path / "aftale.docx").write_bytes(b"1")
    assert write(tmp_path, files(aftale=b"1")).findings == ()
    assert not (tmp_path / "aftale (rettet i Word).docx").exists()


def test_a_file_that_left_the_set_goes_only_if_nobody_changed_it(tmp_path: Path) -> None:
    write(tmp_path, files(aftale=b"1", gammel=b"2", ændret=b"3"))
    (tmp_path / "ændret.docx").write_bytes(b"rettet")
    written = write(tmp_path, files(aftale=b"1"))
    assert sorted(contents(tmp_path)) == ["aftale.docx", "manifest.json", "ændret.docx"]
    assert [(f.code, f.place.file) for f in written.findings] == [("UD105", "ændret.docx")]


def test_a_manifest_that_points_elsewhere_removes_nothing_there(tmp_path: Path) -> None:
    out, other = tmp_path / "ud", tmp_path / "vigtig.docx"
    other.write_bytes(b"vigtig")
    write(out, files(aftale=b"1"))
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    manifest["filer"]["../vigtig.docx"] = manifest["filer"]["aftale.docx"]
    (out / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    write(out, files(aftale=b"1"))
    assert other.read_bytes() == b"vigtig"


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"filer": 3}', b'{"filer": {"a": {}}}', b"\xff"])
def test_a_manifest_that_is_not_ours_is_kept_and_told(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(broken)
    written = write(tmp_path, files(aftale=b"1"))
    assert written.files
    assert [f.code for f in written.findings] == ["UD104"]
    assert (tmp_path / "manifest (fra før).json").read_bytes() == broken


def test_a_locked_file_is_named_and_nothing_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, files(aftale=b"1", budget=b"1"))
    before = contents(tmp_path)
    real = Path.open

    def locked(self: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if self.name == "budget.docx" and "+" in mode:
            raise PermissionError(13, "åben i Word")
        return real(self, mode, *rest, **more)  # type: ignore[call-overload]  # handed on as it came

    monkeypatch.setattr(Path, "open", locked)
    written = write(tmp_path, files(aftale=b"2", budget=b"2"))
    monkeypatch.undo()
    assert written.files == ()
    assert [f.code for f in written.findings] == ["UD101"]
    assert "budget.docx" in written.findings[0].title
    assert contents(tmp_path) == before


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_full_disk_leaves_the_folder_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    write(tmp_path, files(aftale=b"1", budget=b"1"))
    before = contents(tmp_path)
    calls = 0

    def full(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == at:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    written = write(tmp_path, files(aftale=b"2", budget=b"2"))
    assert written.files == ()
    assert "drevet er fuldt" in written.findings[0].title
    assert contents(tmp_path) == before


def test_an_output_folder_that_is_a_file_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "ud").write_text("en fil", encoding="utf-8")
    written = write(tmp_path / "ud", files(aftale=b"1"))
    assert [f.code for f in written.findings] == ["UD102"]
    assert (tmp_path / "ud").read_text(encoding="utf-8") == "en fil"


def test_a_folder_made_for_nothing_is_removed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert write(tmp_path / "ud", files(aftale=b"1")).files == ()
    assert not (tmp_path / "ud").exists()


@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize("edited", [False, True])
def test_a_replacement_that_fails_half_way_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, edited: bool
) -> None:
    write(tmp_path, files(aftale=b"1", budget=b"1"))
    if edited:
        (tmp_path / "aftale.docx").write_bytes(b"rettet")
    before = contents(tmp_path)
    real, calls = Path.replace, 0

    def failing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == at:
            raise PermissionError(13, "låst")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    written = write(tmp_path, files(aftale=b"2", budget=b"2"))
    monkeypatch.undo()
    assert written.files == ()
    assert "intet er ændret" in written.findings[0].remedy
    assert contents(tmp_path) == before


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, files(aftale=b"1"))
    before = contents(tmp_path)

    def interrupted(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, files(aftale=b"2"))
    assert contents(tmp_path) == before


def test_a_target_that_is_a_folder_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "aftale.docx").mkdir()
    written = write(tmp_path, files(aftale=b"1"))
    assert [f.title for f in written.findings] == ["aftale.docx er en mappe, så filen kan ikke skrives"]


@pytest.mark.parametrize("name", ["x" * 300, "fil.txt/ud"])
def test_a_folder_that_cannot_be_is_a_finding(tmp_path: Path, name: str) -> None:
    (tmp_path / "fil.txt").write_text("en fil", encoding="utf-8")
    assert [f.code for f in write(tmp_path / name, files(aftale=b"1")).findings] == ["UD102"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_the_rights_are_those_of_the_old_file_or_the_umask_s(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write(tmp_path, files(aftale=b"1"))
        assert (tmp_path / "aftale.docx").stat().st_mode & 0o777 == 0o640
        (tmp_path / "aftale.docx").chmod(0o664)
        write(tmp_path, files(aftale=b"2"))
        assert (tmp_path / "aftale.docx").stat().st_mode & 0o777 == 0o664
    finally:
        os.umask(old)

"""A case on a shared drive: others save, move and delete while it is read, and while its documents are made."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import process_time
from typing import Any

import pytest

from lbf_docs import Case, CaseError, build, check, load_case, show
from lbf_docs.case import disk

from .conftest import SECONDS, Way, assert_told_well, only_in
from .picture_files import png

Change = Callable[[Path], None]
FILE = "milepæle.yaml"
TEXT = "tekst/2-vision.md"


def vanish(path: Path) -> None:
    path.unlink()


def into_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def into_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def into_a_device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def into_a_way_out(path: Path) -> None:
    path.unlink()
    home = next(parent for parent in path.parents if parent.name == "hjem")
    path.symlink_to(home / "hemmelig.md")


def grow(path: Path) -> None:
    os.truncate(path, 6_000_000)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garble(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00: [{")


CHANGES: dict[str, tuple[Change, str]] = {
    "vanishes": (vanish, "FIL106"),
    "becomes a folder": (into_a_folder, "FIL107"),
    "becomes a pipe": (into_a_pipe, "FIL107"),
    "becomes a device": (into_a_device, "FIL106"),
    "leads out": (into_a_way_out, "FIL106"),
    "grows": (grow, "FIL108"),
    "is emptied": (empty, "FIL111"),
    "is garbled": (garble, "FIL122"),
}


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("file", [FILE, TEXT])
def test_a_file_that_changes_between_the_list_and_its_opening(
    case: Path, file: str, what: str, go: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    change, code = CHANGES[what]
    real = disk.bytes_of
    once = [case / file]

    def changed(path: Path, *more: Any, **named: Any) -> bytes | disk.Fault:
        if once:
            change(once.pop())
        return real(path, *more, **named)

    with monkeypatch.context() as patch:
        patch.setattr("lbf_docs.case.disk.bytes_of", changed)
        loaded = load_case(case)
    codes = {f.code: f for f in loaded.findings}
    if file == TEXT and what == "is emptied":
        assert "LBF003" in {f.code for f in check(loaded).findings}
        return
    assert code in codes, list(codes)
    assert "4711" not in str(loaded.raw.sources)
    assert codes[code].place.file == file
    assert_told_well(loaded.findings)
    show(check(loaded))


def test_a_file_that_grows_while_it_is_read(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fstat

    def grown(handle: int) -> os.stat_result:
        about = real(handle)
        grow(case / FILE)
        return about

    with monkeypatch.context() as patch:
        patch.setattr("lbf_docs.case.disk.os.fstat", grown)
        loaded = load_case(case)
    assert {f.code for f in loaded.findings if f.place.file == FILE} == {"FIL108"}


def test_a_folder_that_vanishes_between_its_name_and_its_list(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = disk.names_in

    def gone(folder: Path) -> list[str] | disk.Fault:
        if folder.name == "tekst":
            shutil.rmtree(folder)
        return real(folder)

    with monkeypatch.context() as patch:
        patch.setattr("lbf_docs.case.disk.names_in", gone)
        loaded = load_case(case)
    assert ("FIL106", "tekst") in {(f.code, f.place.file) for f in loaded.findings}


def test_a_case_that_vanishes_while_it_is_read_is_no_case(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = disk.names_in

    def gone(folder: Path) -> list[str] | disk.Fault:
        shutil.rmtree(case)
        return real(folder)

    with monkeypatch.context() as patch:
        patch.setattr("lbf_docs.case.disk.names_in", gone)
        with pytest.raises(CaseError, match="kan ikke læses"):
            load_case(case)


def after_loading(case: Path, home: Path, change: Callable[[], None]) -> Case:
    """The case as it was loaded; then the folder changes."""
    places = case / "områder.yaml"
    own = "kort:\n  titel: Kort\n  billede: billeder/kort.png\n  alternativ_tekst: Byen.\n"
    places.write_text(places.read_text(encoding="utf-8") + own, encoding="utf-8")
    (case / TEXT).write_text("Her er vi.\n\n{{ kort }}\n", encoding="utf-8")
    (case / "billeder").mkdir()
    (case / "billeder" / "kort.png").write_bytes(png())
    loaded = load_case(case)
    assert loaded.findings == ()
    change()
    return loaded


@pytest.mark.parametrize("what", ["picture gone", "picture garbled", "picture leads out", "text gone", "case gone"])
def test_a_case_that_changes_after_it_was_read_is_built_as_it_was_or_told(
    case: Path, home: Path, out: Path, what: str
) -> None:
    picture = case / "billeder" / "kort.png"

    def change() -> None:
        match what:
            case "picture gone":
                picture.unlink()
            case "picture garbled":
                picture.write_bytes(b"\x89PNG\r\n\x1a\n")
            case "picture leads out":
                picture.unlink()
                picture.symlink_to(home / "hemmelig.md")
            case "text gone":
                (case / TEXT).unlink()
            case "case gone":
                shutil.rmtree(case)

    loaded = after_loading(case, home, change)
    with only_in(out):
        result = build(loaded, out, only=["samarbejdsaftale"])
        shown = show(check(loaded))
    assert "4711" not in shown
    if what == "text gone":
        assert result.ok
    else:
        assert "SKA106" in [f.code for f in result.findings]
        assert result.files == ()
    assert_told_well(result.findings)


def test_a_case_that_is_written_all_the_time_is_read_or_told(case: Path, out: Path) -> None:
    """Somebody saves, deletes, moves and locks every file, in every way, for as long as this looks at the case."""
    good = {path: path.read_bytes() for path in case.rglob("*") if path.is_file()}
    done = Event()

    def disturb() -> None:
        number = 0
        while not done.is_set():
            for path, data in good.items():
                number += 1
                with suppress(OSError):
                    match number % 7:
                        case 0:
                            path.write_bytes(data[: len(data) // 2])
                        case 1:
                            path.unlink()
                        case 2:
                            path.with_suffix(".tmp").write_bytes(data)
                            path.with_suffix(".tmp").replace(path)
                        case 3:
                            path.unlink()
                            path.mkdir()
                        case 4:
                            path.rmdir()
                        case 5:
                            path.write_bytes(data + b"\n# \xe6")
                        case _:
                            path.write_bytes(data)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    thread = Thread(target=disturb, daemon=True)
    began = process_time()
    thread.start()
    seen: set[str] = set()
    try:
        for _ in range(60):
            try:
                loaded = load_case(case)
            except CaseError:
                seen.add("no case")
                continue
            report = check(loaded)
            show(report)
            assert_told_well(report.findings)
            seen |= {f.code for f in report.findings} or {"sound"}
            if process_time() - began > SECONDS / 4:
                break
    finally:
        done.set()
        thread.join()
        sys.setswitchinterval(interval)
    assert len(seen) > 2, seen
    assert process_time() - began < SECONDS


def test_two_builds_into_one_folder_leave_one_whole_set(case: Path, out: Path) -> None:
    loaded = load_case(case)
    results = []
    threads = [
        Thread(target=lambda: results.append(build(loaded, out, only=["kommissorium", "budget"]))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 3
    for result in results:
        assert result.ok or {f.code for f in result.findings} == {"UD102"}
    assert build(loaded, out, only=["kommissorium", "budget"]).ok
    assert sorted(path.suffix for path in out.iterdir() if "rettet" not in path.name) == [".docx", ".docx", ".json"]

"""A revision is laid in its place whole or not at all, whatever happens on the way, and for one of two at once."""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs.revisions.publish import TakenError, fill, publish, publish_file, staging
from tests.stopping import disk_full, in_a_copy, killed

FILES = {
    "sag/plan.yaml": b"nummer: 1\n",
    "sag/tekst/1.md": b"Tekst\n",
    "dokumenter/01.docx": b"PK" * 3000,
    "aftryk.json": b"{}",
}


def freeze(home: Path) -> None:
    with staging(home) as room:
        fill(room, FILES)
        publish(room, home / "02")


def state(home: Path) -> dict[str, bytes] | None:
    """What lies in the revision; None where there is none."""
    target = home / "02"
    if not target.exists():
        return None
    return {p.relative_to(target).as_posix(): p.read_bytes() for p in target.rglob("*") if p.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a copy of the process")
@pytest.mark.parametrize("trouble", [killed, disk_full])
def test_whatever_step_it_stops_at_the_revision_is_whole_or_not_there(
    tmp_path: Path, trouble: Callable[[], None]
) -> None:
    for step in range(1, 200):
        home = tmp_path / str(step)
        (home / "01").mkdir(parents=True)
        (home / "01" / "aftryk.json").write_bytes(b"den f\xc3\xb8rste")
        done = in_a_copy(lambda home=home: freeze(home), step, trouble)  # type: ignore[misc]
        assert state(home) in (None, FILES), step
        assert (home / "01" / "aftryk.json").read_bytes() == b"den f\xc3\xb8rste"
        if state(home) is None:  # and the next try succeeds
            freeze(home)
        assert state(home) == FILES
        if done:
            break
    assert 20 < step < 199, "the steps were counted, and it came to an end"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a copy of the process")
def test_an_approval_is_whole_or_not_there_too(tmp_path: Path) -> None:
    for step in range(1, 60):
        target = tmp_path / f"{step}.yaml"
        done = in_a_copy(lambda target=target: publish_file(target, b"hele filen"), step, killed)  # type: ignore[misc]
        assert not target.exists() or target.read_bytes() == b"hele filen"
        if done:
            break
    assert 4 < step < 59


def test_of_two_at_once_one_makes_the_revision_and_the_other_is_told(tmp_path: Path) -> None:
    both = threading.Barrier(8)
    told: list[str] = []

    def try_it(number: int) -> None:
        with staging(tmp_path) as room:
            fill(room, {"hvem.txt": str(number).encode()})
            both.wait()
            try:
                publish(room, tmp_path / "03")
                told.append("lavet")
            except TakenError:
                told.append("en anden var først")

    threads = [threading.Thread(target=try_it, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["en anden var først"] * 7 + ["lavet"]
    assert [path.name for path in tmp_path.iterdir()] == ["03"], "nothing else is left"


def test_a_file_is_never_put_over_another(tmp_path: Path) -> None:
    publish_file(tmp_path / "godkendelse-2.yaml", b"bestyrelsen")
    with pytest.raises(TakenError):
        publish_file(tmp_path / "godkendelse-2.yaml", b"fonden")
    assert (tmp_path / "godkendelse-2.yaml").read_bytes() == b"bestyrelsen"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_drive_without_second_names_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    publish_file(tmp_path / "a.yaml", b"en")
    with pytest.raises(TakenError):
        publish_file(tmp_path / "a.yaml", b"to")
    assert (tmp_path / "a.yaml").read_bytes() == b"en"


def test_a_file_in_the_place_of_the_folder_stops_it(tmp_path: Path) -> None:
    (tmp_path / "02").write_text("en note")
    with pytest.raises(TakenError):
        freeze(tmp_path)
    assert (tmp_path / "02").read_text() == "en note"


def test_what_a_crash_left_goes_after_a_day_and_another_ones_work_stays(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".lbf-docs-gammel.tmp", tmp_path / ".lbf-docs-frisk.tmp"
    for folder in (old, fresh):
        folder.mkdir()
    os.utime(old, (0, 0))
    freeze(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lbf-docs-frisk.tmp", "02"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a small file system")
def test_a_file_system_that_is_full_leaves_nothing(tmp_path: Path) -> None:
    import subprocess

    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "lille", str(tmp_path)], check=False, capture_output=True
    )
    if made.returncode:
        pytest.skip("no file system may be mounted here: the full disk was only played")

    def too_much() -> None:
        with staging(tmp_path) as room:
            fill(room, {**FILES, "dokumenter/02.docx": b"x" * 40_000})
            publish(room, tmp_path / "02")

    try:
        with pytest.raises(OSError, match="space"):
            too_much()
        assert list(tmp_path.iterdir()) == []
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)

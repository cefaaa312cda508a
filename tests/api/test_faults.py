"""The whole of an approval, and of laying a signed copy beside it, stopped at any step: as it was, or done."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from lbf_docs import approve, attach_signed, check, load_case
from lbf_docs.revisions.frozen import read_archive
from tests.conftest import SMALL
from tests.stopping import disk_full, in_a_copy, killed

CASE = SMALL.parent / "heden"
DAY = date(2025, 7, 1)
STEPS = 400

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="needs a copy of the process"),
]  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is read of the case and of the templates is read once, and the copies have it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LBF_DOCS_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case with one revision that the board has approved; not to be written in."""
    case = tmp_path_factory.mktemp("sag") / "heden"
    shutil.copytree(CASE, case, ignore=shutil.ignore_patterns("build"))
    assert approve(load_case(case), "bestyrelsen", DAY).frozen
    return case


def own_files(case: Path) -> dict[str, bytes]:
    """The case's own files; and those of its revisions that have a name of their own."""
    names = (path.relative_to(case) for path in case.rglob("*") if path.is_file())
    return {str(name): (case / name).read_bytes() for name in names if ".lbf-docs-" not in str(name)}


def faults(case: Path) -> set[str]:
    """What a check says of the frozen files."""
    return {one.code for one in check(load_case(case)).findings} & {"REV101", "REV102", "REV103", "REV113"}


def stop_everywhere(
    made: Callable[[Path], Path], work: Callable[[Path], bool], trouble: Callable[[], None]
) -> Iterator[tuple[int, Path]]:
    """A case for each step, in which the work was stopped there; the last one is where it came to its end."""
    for step in range(1, STEPS):
        case = made(Path(str(step)))
        done = in_a_copy(lambda case=case: work(case), step, trouble, where="revisioner")  # type: ignore[misc]
        yield step, case
        if done:
            return
    pytest.fail("it never came to its end")


@pytest.mark.parametrize("trouble", [killed, disk_full])
def test_a_revision_is_frozen_whole_or_not_at_all(tmp_path: Path, trouble: Callable[[], None]) -> None:
    def new(name: Path) -> Path:
        return Path(shutil.copytree(CASE, tmp_path / name, ignore=shutil.ignore_patterns("build")))

    def work(case: Path) -> bool:
        return approve(load_case(case), "bestyrelsen", DAY).ok

    before = own_files(new(Path("før")))
    whole: dict[str, bytes] = {}
    steps = 0
    for steps, case in stop_everywhere(new, work, trouble):
        left = own_files(case)
        assert {name: left[name] for name in before} == before, "the case's own files are as they were"
        there = read_archive(case).find(1) is not None
        if there:
            assert faults(case) <= {"REV113"}, "only the line in the register may be missing"
        else:
            assert left == before, steps
            assert faults(case) == set(), steps
        assert work(case) is not there, "what is missing can be made, and what is there isn't made again"
        now = {name: data for name, data in own_files(case).items() if "LÆSMIG" not in name and "fortegn" not in name}
        whole = whole or now
        assert now == whole, "the same revision, whenever it was stopped"
    assert steps > 80, "the steps were counted"


@pytest.mark.parametrize("trouble", [killed, disk_full])
def test_a_further_approval_and_a_signed_copy_are_there_or_not(
    frozen: Path, tmp_path: Path, trouble: Callable[[], None]
) -> None:
    signed = tmp_path / "underskrevet.pdf"
    signed.write_bytes(b"%PDF-1.7 underskrevet")

    def copy(name: Path) -> Path:
        return Path(shutil.copytree(frozen, tmp_path / name))

    def add(case: Path) -> bool:
        return approve(load_case(case), "landsbyggefonden", DAY, number=1).ok

    def sign(case: Path) -> bool:
        return attach_signed(load_case(case), signed, "budget", day=DAY).ok

    for work, count in ((add, 20), (sign, 10)):
        steps = 0
        for steps, case in stop_everywhere(copy, work, trouble):
            (one,) = read_archive(case).revisions
            assert faults(case) <= {"REV113"}, steps
            done = len(one.approvals) == 2 or len(one.signed) == 1
            assert work(case) is not done
            (one,) = read_archive(case).revisions
            assert (len(one.approvals) == 2) is (work is add)
            assert (len(one.signed) == 1) is (work is sign)
            shutil.rmtree(case)
        assert steps > count, "the steps were counted"

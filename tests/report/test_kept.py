"""What the rules found is kept for a case that nobody changed, and for no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lbf_docs import Report, cache, check, load_case
from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.report import kept, run

TEXT = "tekst/4-samspil.md"
Counted = list[int]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of the test's own."""
    (home := tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv(cache.VARIABLE, str(home))
    clear = cache.tree_stamp.cache_clear  # of the function itself: tests put another in its place
    clear()
    yield home
    clear()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """How many rules were asked, each time somebody checked."""
    counted: Counted = []
    rules = run._run_rules

    def counting(*arguments: object) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        counted.append(1)
        return rules(*arguments)  # type: ignore[arg-type]  # what run_rules gives it

    monkeypatch.setattr(run, "_run_rules", counting)
    return counted


def told(case: Path) -> Report:
    return check(load_case(case))


def test_the_rules_are_asked_once_about_the_same_texts(small: Path, asked: Counted) -> None:
    assert told(small) == told(small)
    assert len(asked) == 1
    assert told(small).findings  # and there is something to keep


def test_a_changed_text_is_looked_at_anew(small: Path, asked: Counted) -> None:
    before = {f.code for f in told(small).findings}
    with (small / TEXT).open("a", encoding="utf-8") as file:
        file.write("\nHer mangler der noget: XXX\n")
    assert {f.code for f in told(small).findings} - before == {"LBF007"}
    assert len(asked) == 2


def test_other_rules_of_ours_look_anew(small: Path, asked: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    first = told(small)
    monkeypatch.setattr(cache, "tree_stamp", lambda: b"another version")
    assert told(small) == first
    assert len(asked) == 2


def test_a_damaged_file_counts_as_nothing(small: Path, folder: Path, asked: Counted) -> None:
    first = told(small)
    (file,) = folder.glob("fund-*")
    file.write_bytes(file.read_bytes()[:-9])
    assert told(small) == first
    assert len(asked) == 2


def test_where_our_files_are_none_nothing_is_kept(
    small: Path, folder: Path, asked: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "tree_stamp", lambda: None)
    told(small), told(small)
    assert len(asked) == 2
    assert not list(folder.glob("fund-*"))


def test_everything_about_a_finding_comes_back() -> None:
    full = Finding(
        "LBF999", Severity.NOTICE, "titel", Place("a.yaml", 1, 2, 3), "siger", "gør", "kilde", (Place("b"),), "sted",
        "grund", True, "hvis", 7, ("a", 0, "b"),
    )  # fmt: skip
    bare = Finding("LBF998", Severity.ERROR, "titel", Place("a.yaml"))
    assert [kept._finding(kept._packed(one)) for one in (full, bare)] == [full, bare]


@pytest.mark.parametrize("odd", [b"", b"{}", b"[1]", b'["x", [[1]]]', b"null", b"\xff"])
def test_anything_else_is_nothing(odd: bytes) -> None:
    assert kept._unpacked(odd, "x") is None

"""The register of all that was sealed: what is gone is missed, also where nothing else holds its hash."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from lbf_docs import approve, attach_signed, check, list_revisions, load_case, show_revisions
from lbf_docs.revisions.register import read_register, register
from lbf_docs.revisions.sealed import opened, sealed
from tests.conftest import SMALL

DAY = date(2025, 7, 1)


@pytest.fixture(scope="module", autouse=True)
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LBF_DOCS_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One revision, approved by the board and by the fund, with a signed budget; not to be written in."""
    home = tmp_path_factory.mktemp("sag")
    case = home / "heden"
    shutil.copytree(SMALL.parent / "heden", case, ignore=shutil.ignore_patterns("build"))
    (home / "skannet.pdf").write_bytes(b"%PDF-1.7 underskrevet")
    assert approve(load_case(case), "bestyrelsen", DAY).ok
    assert approve(load_case(case), "landsbyggefonden", DAY, number=1).ok
    assert attach_signed(load_case(case), home / "skannet.pdf", "budget", day=DAY).ok
    return case


@pytest.fixture
def case(frozen: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(frozen, tmp_path / "heden"))


def faults(case: Path) -> list[tuple[str, str, str]]:
    found = [one for one in check(load_case(case)).findings if one.code.startswith("REV1")]
    return [(one.code, one.place.file, one.says) for one in found]


def test_everything_that_is_sealed_has_a_line_that_other_tools_can_check(frozen: Path) -> None:
    listed = read_register(frozen / "revisioner")
    *first, signed = listed
    assert first == ["01/aftryk.json", "01/godkendelse.yaml", "01/godkendelse-2.yaml"]
    assert signed.startswith("01/underskrevet/")
    for name, digest in listed.items():
        assert hashlib.sha256((frozen / "revisioner" / name).read_bytes()).hexdigest() == digest
    assert faults(frozen) == []


@pytest.mark.parametrize(
    ("spoil", "code", "file", "says"),
    [
        (lambda r: (r / "01/godkendelse-2.yaml").unlink(), "REV101", "01/godkendelse-2.yaml", "den mangler; den står"),
        (lambda r: shutil.rmtree(next((r / "01/underskrevet").iterdir())), "REV101", "01/underskrevet/", "den mangler"),
        (lambda r: shutil.rmtree(r / "01"), "REV102", "01", "revision 1 mangler; den står i fortegnelse.txt"),
    ],
)  # fmt: skip
def test_what_is_gone_is_named(case: Path, spoil: Callable[[Path], object], code: str, file: str, says: str) -> None:
    spoil(case / "revisioner")
    told = [one for one in faults(case) if one[0] in ("REV101", "REV102", "REV103")]
    assert len(told) == 1, told
    assert told[0][0] == code
    assert told[0][1].startswith(f"revisioner/{file}")
    assert says in told[0][2]
    assert f"OBS: revisioner/{file}" in show_revisions(list_revisions(load_case(case)), load_case(case))
    refused = approve(load_case(case), "følgegruppen", DAY, number=1)
    assert not refused.ok, "nothing is laid on top of it"


def test_an_approval_that_was_written_anew_with_a_seal_of_its_own_is_seen(case: Path) -> None:
    file = case / "revisioner" / "01" / "godkendelse-2.yaml"
    values = opened(file.read_bytes())
    assert values is not None
    file.write_bytes(sealed("Godkendelse", {**values, "revision": 1, "dato": "01.01.2024"}))
    ((code, place, says),) = faults(case)
    assert (code, place) == ("REV101", "revisioner/01/godkendelse-2.yaml")
    assert says == "den er ikke den, der står i fortegnelse.txt"


def test_a_mistake_can_be_taken_back_with_its_line(case: Path) -> None:
    home = case / "revisioner"
    (home / "01" / "godkendelse-2.yaml").unlink()
    text = (home / "fortegnelse.txt").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.endswith("01/godkendelse-2.yaml")]
    (home / "fortegnelse.txt").write_text("\r\n".join(kept), encoding="utf-8")  # as Notepad would
    assert not any(code in ("REV101", "REV102", "REV113") for code, *_ in faults(case))
    assert approve(load_case(case), "landsbyggefonden", date(2025, 8, 1), number=1).ok
    assert not any(code in ("REV101", "REV102", "REV113") for code, *_ in faults(case))


def test_what_has_no_line_is_told_and_gets_one_the_next_time(case: Path) -> None:
    (case / "revisioner" / "fortegnelse.txt").unlink()
    ((code, place, says),) = faults(case)
    assert (code, place) == ("REV113", "revisioner/fortegnelse.txt")
    assert says == "her mangler 01/aftryk.json, 01/godkendelse.yaml, 01/godkendelse-2.yaml og 1 til"
    assert approve(load_case(case), "følgegruppen", DAY, number=1).ok
    assert faults(case) == []


@pytest.mark.parametrize("text", ["", "\x00\xff" * 50, "vrøvl\n", f"{'0' * 64}  ../../ude\n", f"{'0' * 64}  01/\n"])
def test_a_register_may_be_anything(tmp_path: Path, text: str) -> None:
    (tmp_path / "fortegnelse.txt").write_text(text, encoding="utf-8")
    assert read_register(tmp_path) == {}
    register(tmp_path, {"01/aftryk.json": "a" * 64})
    assert read_register(tmp_path) == {"01/aftryk.json": "a" * 64}
    assert (tmp_path / "fortegnelse.txt").read_text(encoding="utf-8").startswith(text), "nothing is written over"


def test_the_register_is_never_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "ude.txt").write_text("noget andet")
    (tmp_path / "fortegnelse.txt").symlink_to(tmp_path / "ude.txt")
    register(tmp_path, {"01/aftryk.json": "a" * 64})
    assert (tmp_path / "ude.txt").read_text() == "noget andet"

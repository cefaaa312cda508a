"""The cache folder: what can be kept, and all that makes it as if nothing had been kept."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from lbf_docs import cache

NAME = cache.key("prøve", b"data")
posix = pytest.mark.skipif(os.name != "posix", reason="rights are POSIX's here")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of our own, not made yet."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "a" / "cache"))
    return tmp_path / "a" / "cache"


def test_what_was_kept_is_found(folder: Path) -> None:
    assert cache.fetch(NAME) is None
    assert not folder.exists()
    cache.keep(NAME, b"\x00ting")
    assert cache.fetch(NAME) == b"\x00ting"
    assert [p.name for p in folder.iterdir()] == [NAME]


@posix
def test_only_the_user_can_read_it(folder: Path) -> None:
    cache.keep(NAME, b"ting")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600


def test_keys_tell_apart_what_things_are_made_from() -> None:
    keys = [cache.key("a"), cache.key("b"), cache.key("a", b""), cache.key("a", b"xy"), cache.key("a", b"x", b"y"),
            cache.key("a", b"y", b"x")]  # fmt: skip
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    "damage", [lambda d: d[:-1], lambda d: d + b"x", lambda d: b"", lambda d: bytes([d[0] ^ 1]) + d[1:]]
)
def test_a_damaged_file_is_nothing(folder: Path, damage: object) -> None:
    cache.keep(NAME, b"ting")
    assert callable(damage)
    (folder / NAME).write_bytes(damage((folder / NAME).read_bytes()))
    assert cache.fetch(NAME) is None
    cache.keep(NAME, b"ting")
    assert cache.fetch(NAME) == b"ting"


def test_a_file_under_another_name_is_nothing(folder: Path) -> None:
    cache.keep(NAME, b"ting")
    other = cache.key("prøve", b"andet")
    (folder / NAME).rename(folder / other)
    assert cache.fetch(other) is None


def test_a_folder_in_place_of_the_file_is_nothing(folder: Path) -> None:
    (folder / NAME).mkdir(parents=True)
    folder.chmod(0o700)
    assert cache.fetch(NAME) is None
    cache.keep(NAME, b"ting")
    assert [p.name for p in folder.iterdir()] == [NAME]


@posix
def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    cache.keep(NAME, b"ting")
    (folder / NAME).rename(tmp_path / "andet")
    (folder / NAME).symlink_to(tmp_path / "andet")
    assert cache.fetch(NAME) is None


@posix
def test_a_folder_that_others_can_write_in_is_not_used(folder: Path) -> None:
    cache.keep(NAME, b"ting")
    folder.chmod(0o770)
    assert cache.fetch(NAME) is None
    cache.keep(cache.key("prøve"), b"ting")
    assert len(list(folder.iterdir())) == 1


@posix
def test_what_belongs_to_somebody_else_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.keep(NAME, b"ting")
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert cache.fetch(NAME) is None
    cache.keep(NAME, b"andet")
    monkeypatch.undo()


def test_where_no_folder_can_be_made_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fil").write_text("her ligger en fil")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "fil" / "cache"))
    cache.keep(NAME, b"ting")
    assert cache.fetch(NAME) is None


def test_an_empty_name_turns_it_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(cache.VARIABLE, "")
    cache.keep(NAME, b"ting")
    assert cache.fetch(NAME) is None
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the folder has another name there")
def test_the_users_own_cache_folder_is_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.VARIABLE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    cache.keep(NAME, b"ting")
    assert (tmp_path / ".cache" / "lbf-docs" / NAME).is_file()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    cache.keep(NAME, b"ting")
    assert (tmp_path / "xdg" / "lbf-docs" / NAME).is_file()
    monkeypatch.setenv("XDG_CACHE_HOME", "uden/rod")
    assert cache.fetch(NAME) is None


def test_the_oldest_make_room(folder: Path) -> None:
    for number in range(cache.MOST_FILES + 5):
        name = cache.key("prøve", str(number).encode())
        cache.keep(name, b"ting")
        os.utime(folder / name, (number, number))
    assert len(list(folder.iterdir())) == cache.MOST_FILES
    assert cache.fetch(cache.key("prøve", b"0")) is None
    assert cache.fetch(name) == b"ting"


def test_our_code_and_the_versions_are_part_of_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.code_stamp.cache_clear()
    stamp = cache.code_stamp("word", "expressions")
    assert stamp is not None
    assert stamp != cache.code_stamp("word")
    monkeypatch.setattr(cache, "__version__", "0")
    cache.code_stamp.cache_clear()
    assert cache.code_stamp("word", "expressions") != stamp
    assert cache.code_stamp("findes_ikke") is None
    cache.code_stamp.cache_clear()


def test_versions_are_read_off_the_installed_projects() -> None:
    from importlib.metadata import version

    for module, project in (("docxtpl", "docxtpl"), ("resvg_py", "resvg-py"), ("markdown_it", "markdown-it-py")):
        assert f"-{version(project)}.dist-info" in (cache.version_of(module, project) or "")
    assert cache.version_of("findes_ikke", "findes-ikke") is None

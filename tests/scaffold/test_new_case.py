"""new_case: whole or not at all, and never over anything."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from lbf_docs import NewCase, check, load_case, new_case
from lbf_docs.model import FILES
from lbf_docs.scaffold import folder as writer
from tests.conftest import LIVING

ROOT = Path(__file__).parent.parent.parent


def below(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder: files with their bytes, folders with None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def code(made: NewCase) -> list[str]:
    assert made.files == ()
    assert not made.ok
    return [finding.code for finding in made.findings]


def own(folder: Path) -> dict[str, bytes | None]:
    """What a case holds but for what was made of it."""
    return {name: data for name, data in below(folder).items() if name.split("/")[0] not in ("build", ".skema")}


def test_the_example_is_copied_byte_for_byte_but_for_the_line_that_names_its_schema(
    tmp_path: Path,
) -> None:
    made = new_case(tmp_path / "a" / "b", example=True)
    assert made.ok
    copy = own(tmp_path / "a" / "b")
    for stem in FILES:
        line, _, rest = (copy[f"{stem}.yaml"] or b"").partition(b"\n")
        assert line.decode() == f"# yaml-language-server: $schema=.skema/{stem}.json"
        copy[f"{stem}.yaml"] = rest
    assert copy == own(LIVING)
    assert sorted(made.files) == sorted(path for path in (tmp_path / "a" / "b").rglob("*") if path.is_file())
    assert check(load_case(tmp_path / "a" / "b")).ok


def test_an_empty_folder_may_be_there_also_with_what_the_computer_puts_in_it(tmp_path: Path) -> None:
    (tmp_path / "desktop.ini").write_text("x", encoding="utf-8")
    assert new_case(str(tmp_path)).ok
    assert (tmp_path / "plan.yaml").is_file()
    assert (tmp_path / "desktop.ini").read_text(encoding="utf-8") == "x"


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "æbler.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    before = below(tmp_path)
    made = new_case(tmp_path)
    assert code(made) == ["UD107"]
    assert made.findings[0].says == "her ligger a.txt, b.txt, c.txt, d.txt, e.txt og 1 til"
    assert below(tmp_path) == before


def test_a_case_is_never_written_over(tmp_path: Path) -> None:
    assert new_case(tmp_path / "sag").ok
    before = below(tmp_path)
    made = new_case(tmp_path / "sag", example=True)
    assert code(made) == ["UD107"]
    assert made.findings[0].remedy.startswith("ret i den sag, der ligger her")
    assert below(tmp_path) == before


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("fil", "det er en fil, ikke en mappe"),
        ("fil/sag", "en del af stien er en fil, ikke en mappe"),
        ("x" * 300, "navnet er for langt"),
        ("a\0b", "navnet har et tegn, som en mappe ikke kan hedde"),
        ("ingen steder", "der er allerede en fil med det navn"),
    ],
)
def test_a_place_that_cannot_be_used_is_told(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    (tmp_path / "ingen steder").symlink_to(tmp_path / "findes ikke")
    before = below(tmp_path)
    made = new_case(tmp_path / name)
    assert code(made) == ["UD108"]
    assert made.findings[0].says == says
    assert below(tmp_path) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_without_access_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    made = new_case(tmp_path / "sag")
    tmp_path.chmod(0o700)
    assert code(made) == ["UD108"]


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_on_the_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool, fault: BaseException
) -> None:
    opened: list[Path] = []
    real = Path.open

    def failing(self: Path, how: str) -> object:
        opened.append(self)
        if len(opened) == 20:
            raise fault
        return real(self, how)

    target = tmp_path / "dyb" / "sag"
    if there:
        target.mkdir(parents=True)
    before = below(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", failing)
        if isinstance(fault, KeyboardInterrupt):
            with pytest.raises(KeyboardInterrupt):
                writer.write_new(target, {f"{n // 5}/{n}.txt": b"x" for n in range(30)})
        else:
            with pytest.raises(OSError, match="No space"):
                writer.write_new(target, {f"{n // 5}/{n}.txt": b"x" for n in range(30)})
    assert len(opened) == 20
    assert below(tmp_path) == before


def test_a_full_drive_is_told_in_danish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: Path, files: dict[str, bytes]) -> tuple[Path, ...]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lbf_docs.scaffold.new.write_new", full)
    made = new_case(tmp_path / "sag")
    assert code(made) == ["UD108"]
    assert made.findings[0].says == "drevet er fuldt"


def test_a_file_that_came_in_between_is_kept(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("andres", encoding="utf-8")
    with pytest.raises(FileExistsError):
        writer.write_new(tmp_path, {"a": b"1", "b": b"2", "c/d": b"3"})
    assert below(tmp_path) == {"b": b"andres"}


def test_the_wheel_is_told_of_every_file_of_the_example() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    named = {source: target for source, target in included.items() if source.startswith("examples/")}
    assert all(target == f"lbf_docs/{source}" for source, target in named.items())
    there = {name for name in own(LIVING) if "/" not in name}
    assert {Path(source).relative_to("examples/holbaek").as_posix() for source in named} == there

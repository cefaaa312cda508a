"""Places where documents can't go: files, full and locked drives, links, pipes. What was there stays there, whole."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lbf_docs import BuildResult, build, load_case

from .conftest import assert_told_well, command, only_in, snapshot

ONLY = ["kommissorium", "milepælsplan"]
Build = Callable[..., BuildResult]


@pytest.fixture
def write(case: Path, home: Path) -> Build:
    """Builds two documents into a place; nothing else may change, and every finding can be acted upon."""

    def built(target: Path, *allowed: Path) -> BuildResult:
        loaded = load_case(case)
        before = snapshot(home, target)
        with only_in(target, *allowed):
            result = build(loaded, target, only=ONLY)
        assert snapshot(home, target) == before
        assert_told_well(result.findings)
        return result

    return built


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def spoil(case: Path) -> None:
    """Another text, so that a build has something to replace."""
    path = case / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Lyngbakken i arbejde", "Et andet navn"), encoding="utf-8")


# --- what is no folder ---


@pytest.mark.parametrize("where", ["ud", "ud/dybere", "ud/dybere/endnu"])
def test_a_file_in_the_way_is_told_and_kept(home: Path, write: Build, where: str) -> None:
    (home / "ud").write_text("min fil", encoding="utf-8")
    result = write(home / where)
    assert [f.code for f in result.findings] == ["UD102"]
    assert "er en fil" in result.findings[0].title or "er en fil, ikke en mappe" in result.findings[0].title
    assert (home / "ud").read_text(encoding="utf-8") == "min fil"


@pytest.mark.parametrize("kind", ["pipe", "device", "loop", "to nothing", "to a file"])
def test_what_is_no_folder_and_no_file_is_told(home: Path, write: Build, kind: str) -> None:
    target = home / "ud"
    match kind:
        case "pipe":
            os.mkfifo(target)
        case "device":
            target.symlink_to("/dev/null")
        case "loop":
            target.symlink_to("ud")
        case "to nothing":
            target.symlink_to(home / "findes-ikke")
        case "to a file":
            target.symlink_to(home / "andet" / "vigtig.docx")
    result = write(target)
    assert [f.code for f in result.findings] == ["UD102"]
    assert not (home / "findes-ikke").exists()


def test_a_link_to_a_folder_is_that_folder(home: Path, write: Build) -> None:
    (home / "ud").symlink_to(home / "andet")
    loaded = load_case(home / "sag")
    assert build(loaded, home / "ud", only=ONLY).ok
    assert (home / "andet" / "09-kommissorium.docx").exists() or len(list((home / "andet").glob("*.docx"))) == 3
    assert (home / "andet" / "vigtig.docx").read_bytes() == b"vigtig"


@pytest.mark.parametrize("made", ["before", "after"])
def test_the_case_own_folder_for_documents_may_not_lead_out_of_the_case(case: Path, home: Path, made: str) -> None:
    if made == "before":
        (case / "build").symlink_to(home / "andet")
    loaded = load_case(case)
    if made == "after":
        (case / "build").symlink_to(home / "andet")
    before = snapshot(home, home / "ingen")
    result = build(loaded, draft=True)
    assert not result.ok
    assert {"before": "FIL105", "after": "UD106"}[made] in [f.code for f in result.findings]
    assert snapshot(home, home / "ingen") == before


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "\udcff", "ud/" + "y" * 300])
def test_a_name_that_can_not_be_is_told(home: Path, case: Path, name: str) -> None:
    result = build(load_case(case), home / name, only=ONLY)
    assert result.ok or [f.code for f in result.findings] == ["UD102"]


# --- what lies in the folder ---


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
@pytest.mark.parametrize("name", ["manifest.json", "kommissorium"])
def test_a_target_that_is_no_file_is_told_and_never_waited_for(home: Path, write: Build, kind: str, name: str) -> None:
    write(home / "ud")
    path = next(p for p in (home / "ud").iterdir() if name in p.name)
    before = {p.name: p.read_bytes() for p in (home / "ud").iterdir() if p != path}
    path.unlink()
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case "folder":
            path.mkdir()
    result = write(home / "ud")
    assert [f.code for f in result.findings] == ["UD101"]
    assert {p.name: p.read_bytes() for p in (home / "ud").iterdir() if p != path} == before


def test_a_target_that_is_a_link_is_replaced_and_what_it_leads_to_is_kept(home: Path, write: Build, case: Path) -> None:
    write(home / "ud")
    spoil(case)
    path = next((home / "ud").glob("*kommissorium.docx"))
    path.unlink()
    path.symlink_to(home / "andet" / "vigtig.docx")
    assert write(home / "ud").ok
    assert (home / "andet" / "vigtig.docx").read_bytes() == b"vigtig"
    assert not path.is_symlink()


@pytest.mark.parametrize(
    "names",
    [
        ["../andet/vigtig.docx"],
        ["/etc/passwd"],
        ["x" * 5_000],
        ["a\0b"],
        ["\ud800"],
        [".."],
        [""],
        ["ud"],
        ["../sag/plan.yaml"],
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_a_manifest_that_points_elsewhere_touches_nothing_there(
    home: Path, case: Path, names: list[str], whole: bool
) -> None:
    out = home / "ud"
    loaded = load_case(case)
    build(loaded, out, only=ONLY)
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    entry = next(iter(manifest["filer"].values()))
    digests = [entry["sha256"]]
    for name in names:
        path = out / name[:50].replace("\0", "")
        if path.is_file():
            digests.append(hashlib.sha256(path.read_bytes()).hexdigest())
        manifest["filer"][name] = {"sha256": digests[-1], "indhold_sha256": ""}
    (out / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    before = snapshot(home, out)
    with only_in(out):
        assert build(loaded, out, only=() if whole else ONLY).ok
    assert snapshot(home, out) == before


@pytest.mark.parametrize("size", [100_000_000, 3])
def test_a_manifest_that_is_no_manifest_is_kept(home: Path, write: Build, size: int) -> None:
    (home / "ud").mkdir()
    (home / "ud" / "manifest.json").touch()
    os.truncate(home / "ud" / "manifest.json", size)
    result = write(home / "ud")
    assert result.ok
    assert [f.code for f in result.findings] == ["UD104"]


# --- drives that say no ---


def test_a_full_drive_leaves_the_old_set_as_it_was(home: Path, case: Path) -> None:
    """A real one, as small as a floppy disk; its own namespace, so nothing is left mounted."""
    out = home / "ud"
    out.mkdir()
    script = """
        mount -t tmpfs -o size=80k tmpfs "$1" || exit 77
        "$2" -m lbf_docs build "$3" --out "$1" --only kommissorium --quiet || exit 3
        head -c 40k /dev/zero > "$1/fyld" ; md5sum "$1"/* > "$4/før"
        sed -i 's/Lyngbakken i arbejde/Et andet navn/' "$3/plan.yaml"
        "$2" -m lbf_docs build "$3" --out "$1" --quiet ; echo "kode $?"
        md5sum "$1"/* > "$4/efter" ; ls -A "$1"
    """
    done = in_namespace(script, out, case, home / "andet")
    assert "kode 1" in done.stdout
    assert "drevet er fuldt" in done.stderr
    assert "Traceback" not in done.stderr
    assert ".lbf-docs" not in done.stdout
    assert (home / "andet" / "efter").read_bytes() == (home / "andet" / "før").read_bytes()


def test_a_drive_that_can_only_be_read_is_told(home: Path, case: Path) -> None:
    out = home / "ud"
    out.mkdir()
    script = """
        mount -t tmpfs -o size=2m tmpfs "$1" || exit 77
        "$2" -m lbf_docs build "$3" --out "$1" --only kommissorium --quiet || exit 3
        md5sum "$1"/* > "$4/før" ; mount -o remount,ro "$1"
        sed -i 's/Lyngbakken i arbejde/Et andet navn/' "$3/plan.yaml"
        "$2" -m lbf_docs build "$3" --out "$1" --quiet ; echo "kode $?"
        "$2" -m lbf_docs build "$3" --out "$1/under/mappe" --quiet ; echo "kode $?"
        md5sum "$1"/* > "$4/efter"
    """
    done = in_namespace(script, out, case, home / "andet")
    assert done.stdout.count("kode 1") == 2
    assert "kan ikke overskrives" in done.stderr or "drevet er skrivebeskyttet" in done.stderr
    assert "drevet er skrivebeskyttet" in done.stderr
    assert "Traceback" not in done.stderr
    assert (home / "andet" / "efter").read_bytes() == (home / "andet" / "før").read_bytes()


def in_namespace(script: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    """Runs a script that may mount drives of its own. Where it may not the test is skipped aloud."""
    program = shutil.which("unshare")
    if program is None:
        pytest.skip("unshare is not installed: no drive was mounted, the simulated ones were tried")
    out, *rest = map(str, arguments)
    done = subprocess.run(
        [program, "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", out, sys.executable, *rest],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=120,
        env={**os.environ, "LBF_DOCS_CACHE": "", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("nothing may be mounted here: no drive was, the simulated ones were tried")
    return done


def test_a_limit_on_files_is_told_as_any_other_and_keeps_the_old_set(home: Path, case: Path) -> None:
    """Without any rights at all: the process may write 10 kB into a file, and the documents are larger."""
    out = home / "ud"
    assert command("build", case, "--out", out, "--only", "kommissorium").returncode == 0
    before = contents(out)
    spoil(case)

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    done = command("build", case, "--out", out, "--only", "kommissorium", preexec_fn=limited)
    assert done.returncode == 1
    assert "der kan ikke skrives i mappen" in done.stderr
    assert contents(out) == before


STOPS = ["mkdir", "mkstemp", "fsync", "chmod", "link", "replace", "unlink"]


@pytest.mark.parametrize("stop", STOPS)
@pytest.mark.parametrize("at", [1, 2])
def test_wherever_the_drive_gives_up_the_old_set_is_whole(
    home: Path, case: Path, monkeypatch: pytest.MonkeyPatch, stop: str, at: int
) -> None:
    """The drive says no from the first or second call of one kind on, and never yes again."""
    out = home / "ud"
    assert build(load_case(case), out, only=["kommissorium"]).ok
    before = contents(out)
    spoil(case)
    loaded = load_case(case)
    calls = 0

    def refusing(real: Callable[..., object]) -> Callable[..., object]:
        def called(*arguments: object, **more: object) -> object:
            nonlocal calls
            calls += 1
            if calls >= at:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*arguments, **more)

        return called

    target = {"mkdir": "os.mkdir", "mkstemp": "tempfile.mkstemp", "fsync": "os.fsync", "chmod": "pathlib.Path.chmod",
              "link": "os.link", "replace": "pathlib.Path.replace", "unlink": "pathlib.Path.unlink"}[stop]  # fmt: skip
    place, _, name = target.rpartition(".")
    owner = {"os": os, "tempfile": tempfile, "pathlib.Path": Path}[place]
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, refusing(getattr(owner, name)))
        result = build(loaded, out, only=["kommissorium"])
    left = {name: data for name, data in contents(out).items() if not name.startswith(".lbf-docs")}
    if result.ok:  # what isn't needed for the set: a second name, or taking one away
        assert stop in ("mkdir", "link", "unlink") or calls < at
        assert set(left) == set(before)
    else:
        assert left == before
        assert [f.code for f in result.findings] == ["UD102"]
        assert "intet er ændret" in result.findings[0].remedy
    assert build(load_case(case), out, only=["kommissorium"]).ok
    assert not any(name.startswith(".lbf-docs") for name in contents(out))


def test_a_screen_that_is_full_or_gone_is_no_traceback(case: Path) -> None:
    for kind in ("build", "check"):
        with Path("/dev/full").open("w") as full:
            done = command(kind, case, *(["--list"] if kind == "build" else []), stdout=full, stderr=subprocess.PIPE,
                           capture_output=False)  # fmt: skip
        assert "Exception" not in done.stderr
    read, put = os.pipe()
    os.close(read)
    with os.fdopen(put, "w") as gone:
        done = command("check", case, stdout=gone, stderr=subprocess.PIPE, capture_output=False)
    assert "Exception" not in done.stderr


def test_the_command_line_tells_a_file_in_the_way(case: Path, home: Path) -> None:
    (home / "ud").write_text("min fil", encoding="utf-8")
    done = command("build", case, "--out", home / "ud")
    assert done.returncode == 1
    assert "er en fil, ikke en mappe" in done.stderr
    assert "vælg en anden mappe med --out" in done.stderr


def test_with_a_cache_nothing_is_written_but_there_and_in_the_target(case: Path, home: Path, tmp_path: Path) -> None:
    cache = tmp_path / "gemt"
    before = snapshot(tmp_path, home / "ud")
    for _ in range(2):
        done = command(
            "build", case, "--out", home / "ud", "--only", "kommissorium", env={"LBF_DOCS_CACHE": str(cache)}
        )
        assert done.returncode == 0
    after = snapshot(tmp_path, home / "ud")
    assert {path: about for path, about in after.items() if not Path(path).is_relative_to(cache)} == before
    assert any(Path(path).parent == cache for path in after)

"""A small case to be hostile with, and one way through all of it: loaded, checked, shown, built.

What must hold whatever comes in stands here once: nothing is raised but CaseError, nothing is written outside the
target, every finding can be acted upon, and the answer comes within seconds of computing.
"""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from lxml import etree

from lbf_docs import FORMATS, Finding, Severity, build, check, load_case, show
from lbf_docs.word.element import qn
from lbf_docs.word.package import MAIN, read_package

from ..rules.overlay import laid_over

SECONDS = 20.0
"""Of computing, several times what is needed: what blows up takes minutes, however busy the machine is."""
AGREEMENT = ("samarbejdsaftale",)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.truncate", "os.rmdir", "os.chmod")
_ENGLISH = re.compile(r"\b(error|exception|traceback|errno|expected|invalid|object at|bytes-like)\b", re.IGNORECASE)
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey, and what turns the direction of the lines around it."""


class _Watch:
    """Every path that this process writes to while it is watched."""

    def __init__(self) -> None:
        self.paths: list[str] | None = None

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.paths is None:
            return
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, int) or not isinstance(flags, int) or not flags & _WRITES:
                return
            self.paths.append(os.fsdecode(path))
        elif event in _CHANGES:
            # The last name of a move or a link is the one that is written.
            names = [a for a in arguments[:2] if isinstance(a, str | bytes | os.PathLike)]
            self.paths += map(os.fsdecode, names)


_watch = _Watch()
sys.addaudithook(_watch.hear)


@contextmanager
def only_in(*allowed: Path) -> Iterator[None]:
    """Nothing is written, moved or removed but in these folders, and in one of the system's temporary files."""
    bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    _watch.paths = []
    try:
        yield
    finally:
        written, _watch.paths = _watch.paths, None
        sys.dont_write_bytecode = bytecode
    places = [path for folder in allowed for path in (os.path.realpath(folder), str(folder))]
    made = [str(parent) for folder in allowed for parent in folder.parents]  # a folder that has to be made first
    for path in written:
        real = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))  # noqa: PTH118, PTH119, PTH120
        inside = any(Path(real).is_relative_to(place) for place in places)
        assert inside or real in made, f"{path} was written"


@dataclass
class Seen:
    """What came of a hostile case."""

    findings: tuple[Finding, ...]
    files: dict[str, bytes]
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def codes(self) -> list[str]:
        """The codes of its errors, each once."""
        return list(dict.fromkeys(f.code for f in self.findings if f.severity is Severity.ERROR))

    def told(self, code: str) -> Finding:
        """The first finding of a code."""
        found = [f for f in self.findings if f.code == code]
        assert found, [(f.code, f.title) for f in self.findings]
        return found[0]

    def text(self, name: str = "01") -> str:
        """The words of a document, a line for each paragraph."""
        return words_of(next(data for file, data in self.files.items() if file.startswith(name)))


def words_of(document: bytes) -> str:
    """The words of a Word file, its footnotes too."""
    parts = read_package(document)
    lines = []
    for part in (MAIN, "word/footnotes.xml"):
        for paragraph in etree.fromstring(parts[part]).iter(qn("w:p")):
            lines.append("".join(t.text or "" for t in paragraph.iter(qn("w:t"))))
    return "\n".join(lines)


def assert_told_well(findings: Sequence[Finding]) -> None:
    """Each finding is in Danish, at a place, and says what to do."""
    for found in findings:
        assert found.code
        assert found.title
        assert found.place.file
        assert found.remedy or found.severity is Severity.NOTICE, (found.code, found.title)
        said = " ".join((found.title, found.says, found.remedy))
        assert not _ENGLISH.search(said), said
        assert len(said) < 3_000, (found.code, len(said))


def through(
    case: Path, out: Path, only: Sequence[str] = AGREEMENT, templates: Path | None = None, seconds: float = SECONDS
) -> Seen:
    """All of it: loaded, checked, shown in every format, built as a draft; and what must hold of any case."""
    began = process_time()
    before = snapshot(case.parent, out)
    with only_in(out, Path(tempfile.gettempdir()) / "lbf-docs-none"):
        loaded = load_case(case)
        report = check(loaded)
        shown = show(report)
        for shape in FORMATS:
            show(report, shape)
        known = [edition.stem for edition in _documents(loaded)]
        names = [name for name in only if any(name in stem for stem in known)]
        result = build(loaded, out, draft=True, only=names, templates=templates)
    assert process_time() - began < seconds
    assert snapshot(case.parent, out) == before
    assert_told_well(report.findings)
    assert_told_well(result.findings)
    assert not _COMMANDS.search(shown)
    for found in report.findings:
        if found.place.line is not None and found.place.file in report.sources:
            assert 1 <= found.place.line <= report.sources[found.place.file].count("\n") + 1
    assert result.files or any(f.severity is Severity.ERROR for f in result.findings)
    files = {file.name: file.read_bytes() for file in result.files}
    everything = dict.fromkeys((*report.findings, *result.findings))
    return Seen(tuple(everything), files, dict(report.sources))


def _documents(loaded: Any) -> Sequence[Any]:
    from lbf_docs import list_documents

    return list_documents(loaded)


def snapshot(folder: Path, leave_out: Path) -> dict[str, tuple[object, ...]]:
    """Everything around a case, with what is in it; a link is what it says, a large file its size."""
    out: dict[str, tuple[object, ...]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_relative_to(leave_out):
            continue
        about = path.lstat()
        leads = str(path.readlink()) if path.is_symlink() else ""
        small = stat.S_ISREG(about.st_mode) and about.st_size < 10_000_000
        changed = 0 if path.is_dir() else about.st_mtime_ns
        out[str(path)] = (about.st_mode, about.st_size, changed, path.read_bytes() if small else b"", leads)
    return out


Way = Callable[..., Seen]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the case and something beside it that is nobody's business."""
    folder = tmp_path / "hjem"
    (folder / "andet").mkdir(parents=True)
    (folder / "andet" / "vigtig.docx").write_bytes(b"vigtig")
    (folder / "hemmelig.md").write_text("kode 4711", encoding="utf-8")
    return folder


@pytest.fixture
def case(home: Path) -> Path:
    """The smallest case without findings, to be spoilt."""
    return laid_over({}, home / "sag")


@pytest.fixture
def out(home: Path) -> Path:
    """Where documents go."""
    return home / "ud"


@pytest.fixture
def go(case: Path, out: Path) -> Way:
    """`go()` takes the case all the way."""

    def way(**more: Any) -> Seen:
        return through(case, out, **more)

    return way


def command(*arguments: object, seconds: float = 120, **more: Any) -> subprocess.CompletedProcess[str]:
    """`lbf-docs …` in a process of its own: an exit code that is documented, and never a traceback."""
    environment = {**os.environ, "LBF_DOCS_CACHE": "", "PYTHONIOENCODING": "utf-8", **more.pop("env", {})}
    done = subprocess.run(
        [sys.executable, "-m", "lbf_docs", *map(str, arguments)],
        **{"capture_output": True, "stdin": subprocess.DEVNULL, **more},
        text=True, encoding="utf-8", check=False, timeout=seconds, env=environment,
    )  # fmt: skip
    assert done.returncode in (0, 1, 2), (done.returncode, done.stderr)
    assert "Traceback" not in (done.stderr or "") + (done.stdout or "")
    return done

"""No text, footnote or table is lost when others open the documents: LibreOffice saves them, pandoc reads them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from lbf_docs.value import Value
from lbf_docs.word.element import Element, parse, qn
from lbf_docs.word.package import MAIN, read_package

pytestmark = pytest.mark.slow


class Told(Value):
    """What a document says, in the order in which it is read."""

    letters: str
    """All but space; a footnote's where its number stands."""
    footnotes: int
    tables: int


def _told(docx: bytes) -> Told:
    parts = read_package(docx)
    body = parse(parts[MAIN])
    notes = {n.get(qn("w:id")): n for n in parse(parts.get("word/footnotes.xml", b"<none/>"))}
    references = list(body.iter(qn("w:footnoteReference")))

    def letters(root: Element) -> Iterator[str]:
        for node in root.iter(qn("w:t"), qn("w:footnoteReference")):
            yield from [node.text or ""] if node.tag == qn("w:t") else letters(notes[node.get(qn("w:id"))])

    return Told(_dense("".join(letters(body))), len(references), sum(1 for _ in body.iter(qn("w:tbl"))))


def _told_by_pandoc(pandoc: str, file: Path) -> Told:
    read = [pandoc, "--from", "docx", "--to", "json", str(file)]
    document = json.loads(subprocess.run(read, capture_output=True, check=True).stdout)
    titles = [document["meta"][key] for key in ("title", "subtitle") if key in document["meta"]]
    nodes = list(_nodes([*titles, document["blocks"]]))
    words = "".join(node["c"] for node in nodes if node["t"] == "Str")
    kinds = [node["t"] for node in nodes]
    return Told(_dense(words), kinds.count("Note"), kinds.count("Table"))


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Pandoc's tree in reading order, without what isn't text on the page: captions are Word's alternative texts."""
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict) and "t" in value:
        yield value
        content = value.get("c")
        if value["t"] == "Table" and isinstance(content, list):
            yield from _nodes(content[3:])
        elif value["t"] != "Image":
            yield from _nodes(content)
    elif isinstance(value, dict):
        yield from _nodes(list(value.values()))


def _dense(text: str) -> str:
    """The letters: no space, and no soft hyphens, which are elements in Word and letters to pandoc."""
    return "".join(text.replace("\u00ad", "").split())


@pytest.fixture(scope="module")
def files(documents: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All documents of the example on disk."""
    folder = tmp_path_factory.mktemp("dokumenter")
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    return sorted(folder.iterdir())


def test_libreoffice_saves_every_document_without_losing_anything(
    files: list[Path], office_all: Callable[[Sequence[Path], str], list[Path]]
) -> None:
    saved = office_all(files, "docx:MS Word 2007 XML")
    assert [file.name for file in saved] == [file.name for file in files]
    for file, again in zip(files, saved, strict=True):
        assert _told(again.read_bytes()) == _told(file.read_bytes()), file.name


def test_pandoc_reads_every_document_without_losing_anything(files: list[Path], pandoc: str) -> None:
    for file in files:
        assert _told_by_pandoc(pandoc, file) == _told(file.read_bytes()), file.name


def test_the_example_has_text_footnotes_and_tables_to_lose(documents: dict[str, bytes]) -> None:
    told = [_told(data) for data in documents.values()]
    assert all(len(t.letters) > 5_000 for t in told)
    assert sum(t.footnotes for t in told) > 40
    assert sum(t.tables for t in told) > 100

"""Every source once, and none that nobody uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lbf_docs
from lbf_docs.regulation import MARKS, citations
from lbf_docs.regulation.files import HERE, read_data

SOURCES = Path(lbf_docs.__file__).parent
FILES = [file for folder in ("versions", "fixed_text", "parameters") for file in sorted((HERE / folder).glob("*.yaml"))]


def named(data: Any) -> Iterator[str]:
    """Every citation key in a tree of YAML."""
    if isinstance(data, dict):
        for key, value in data.items():
            if str(key) == "citation" or str(key).endswith("_citation"):
                yield value
            else:
                yield from named(value)
    elif isinstance(data, list):
        for value in data:
            yield from named(value)


def test_every_source_says_how_strong_it_is_and_where_it_stands() -> None:
    for key, citation in citations().items():
        assert citation.title, key
        assert citation.mark in MARKS, key
        assert not citation.href or citation.href.startswith("https://"), key


def test_no_two_sources_have_one_title() -> None:
    titles = [citation.title for citation in citations().values()]
    assert sorted(set(titles)) == sorted(titles)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_source_that_is_named_is_known(file: Path) -> None:
    keys = set(named(read_data(file)))
    assert keys
    assert keys <= set(citations())


def test_every_source_is_used() -> None:
    files = [*SOURCES.rglob("*.py"), *FILES]
    words = {word for file in files for word in re.findall(r"[\w-]+", file.read_text(encoding="utf-8"))}
    assert sorted(set(citations()) - words) == []


def test_nothing_is_called_the_words_of_the_regulation_which_was_not_found() -> None:
    assert [key for key, citation in citations().items() if citation.mark == "regulation"] == []

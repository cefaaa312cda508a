"""Texts that were read before come back from the cache as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import cache
from lbf_docs.prose import Texts
from lbf_docs.prose import kept as module
from lbf_docs.prose.read import read_prose

from ..word.test_hard_cases import FOUND

HARD = sorted(file for file in (Path(__file__).parents[1] / "hard").glob("*.md") if file.stem not in FOUND)
"""Those that nothing is said about: what something is wrong with is always read anew."""


@pytest.mark.parametrize("file", HARD, ids=lambda file: file.stem)
def test_every_construct_is_kept_whole(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    text = file.read_text(encoding="utf-8")
    first = Texts(tmp_path)
    first.read(text, "tekst/a.md")
    first.keep()
    again = Texts(tmp_path)
    read = read_prose(text, "tekst/a.md")
    assert read[1] == ()
    monkeypatch.setattr(module, "parse", None)  # what is kept needs no parser
    assert again.read(text, "tekst/a.md") == read

"""What the tests of the rules share: the findings of an example laid over the base case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from lbf_docs import Finding, check, load_case
from lbf_docs.findings import to_be_heeded

from .overlay import laid_over

Find = Callable[[Mapping[str, str]], tuple[Finding, ...]]


@pytest.fixture
def find(tmp_path: Path) -> Find:
    """What is to be heeded in the base case with pieces of it replaced."""

    def found(files: Mapping[str, str]) -> tuple[Finding, ...]:
        return to_be_heeded(check(load_case(laid_over(files, tmp_path / "sag"))).findings)

    return found

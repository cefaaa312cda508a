"""Write a comparison into a file that somebody named."""

from __future__ import annotations

from pathlib import Path

from lbf_docs.output.named import write_named

from .changes import Changes
from .changes_shown import show_changes
from .loading import Case

_ENDINGS = (".json", ".txt")


def write_changes(changes: Changes, case: Case, shape: str, file: str | Path) -> str:
    """Writes a comparison as "text", "json" or "word" (the overview). What stands in the way is the answer; "" if
    nothing. A Word file that is there is never written over: somebody may have written in it."""
    if shape == "word":
        from lbf_docs.word import TemplateProblem  # noqa: PLC0415

        from .overview import overview  # noqa: PLC0415  # reads Word, which the other shapes don't

        try:
            data = overview(changes, case).data
        except TemplateProblem as problem:
            return problem.finding.title
    else:
        data = show_changes(changes, shape).encode("utf-8", "replace")
    return write_named(Path(file), data, case.folder, _ENDINGS)

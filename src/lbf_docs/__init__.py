"""lbf-docs: a boligsocial helhedsplan as a folder of text, checked against the regulation and rendered as Word.

    from lbf_docs import build, check, load_case

    case = load_case("examples/holbaek")     # the plan, and what can't be read
    report = check(case)                     # what the fund would send it back for
    result = build(case, "ud")               # the Word files

The names are fetched on first use, so that `import lbf_docs` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import BuildResult, Case, Report, build, check, list_documents, load_case, show_text
    from .documents import Edition, UnknownDocument
    from .findings import CaseError, Finding, Place, Severity
    from .scaffold import NewCase, new_case

__version__ = "0.2.0"

_HOME = {
    name: module
    for module, names in {
        "api": ("BuildResult", "Case", "Report", "build", "check", "list_documents", "load_case", "show_text"),
        "documents": ("Edition", "UnknownDocument"),
        "findings": ("CaseError", "Finding", "Place", "Severity"),
        "scaffold": ("NewCase", "new_case"),
    }.items()
    for name in names
}
"""Where each public name is defined."""

__all__ = [
    "BuildResult", "Case", "CaseError", "Edition", "Finding", "NewCase", "Place", "Report", "Severity",
    "UnknownDocument", "__version__", "build", "check", "list_documents", "load_case", "new_case", "show_text",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """The public names, from the modules that define them."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  # only when something is asked for

    return getattr(import_module(f".{_HOME[name]}", __name__), name)

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
    from .api.building import BuildResult, build
    from .api.checking import check, check_templates, write_report
    from .api.loading import Case, list_documents, load_case
    from .documents import Edition, UnknownDocument
    from .findings import CaseError, Finding, Place, Severity
    from .report import (
        FORMATS,
        Explanation,
        Report,
        UnknownCode,
        explain,
        explanations,
        show,
        show_explanation,
        show_rules,
        show_text,
    )  # fmt: skip
    from .scaffold import AnswerError, Answers, NewCase, Schemas, new_case, write_schemas

__version__ = "0.4.0"

_HOME = {
    name: module
    for module, names in {
        "api.building": ("BuildResult", "build"),
        "api.checking": ("check", "check_templates", "write_report"),
        "api.loading": ("Case", "list_documents", "load_case"),
        "report": (
            "FORMATS", "Explanation", "Report", "UnknownCode", "explain", "explanations", "show", "show_explanation",
            "show_rules", "show_text",
        ),
        "documents": ("Edition", "UnknownDocument"),
        "findings": ("CaseError", "Finding", "Place", "Severity"),
        "scaffold": ("AnswerError", "Answers", "NewCase", "Schemas", "new_case", "write_schemas"),
    }.items()
    for name in names
}  # fmt: skip
"""Where each public name is defined."""

__all__ = [
    "FORMATS", "AnswerError", "Answers", "BuildResult", "Case", "CaseError", "Edition", "Explanation", "Finding",
    "NewCase", "Place", "Report", "Schemas", "Severity", "UnknownCode", "UnknownDocument", "__version__", "build",
    "check", "check_templates", "explain", "explanations", "list_documents", "load_case", "new_case", "show",
    "show_explanation", "show_rules", "show_text", "write_report", "write_schemas",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """The public names, from the modules that define them."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  # only when something is asked for

    return getattr(import_module(f".{_HOME[name]}", __name__), name)

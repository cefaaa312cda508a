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
    from .api.approved import Approved
    from .api.approver import UnknownApprover
    from .api.approving import approve
    from .api.building import BuildResult, build
    from .api.changes import CannotCompareError, ChangedDocument, Changes, compare_case
    from .api.changes_shown import show_changes
    from .api.checking import check, check_templates, write_report
    from .api.loading import Case, list_documents, load_case
    from .api.packing import Packed, pack
    from .api.rebuilding import Rebuilt, UnknownRevision, rebuild
    from .api.revising import ListedRevision, list_revisions
    from .api.revision_list import show_revisions
    from .api.signing import attach_signed
    from .api.writing import write_changes
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

__version__ = "0.5.0"

_HOME = {
    name: module
    for module, names in {
        "api.approved": ("Approved",),
        "api.approver": ("UnknownApprover",),
        "api.approving": ("approve",),
        "api.building": ("BuildResult", "build"),
        "api.changes": ("CannotCompareError", "ChangedDocument", "Changes", "compare_case"),
        "api.changes_shown": ("show_changes",),
        "api.writing": ("write_changes",),
        "api.checking": ("check", "check_templates", "write_report"),
        "api.loading": ("Case", "list_documents", "load_case"),
        "api.packing": ("Packed", "pack"),
        "api.signing": ("attach_signed",),
        "api.rebuilding": ("Rebuilt", "UnknownRevision", "rebuild"),
        "api.revising": ("ListedRevision", "list_revisions"),
        "api.revision_list": ("show_revisions",),
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
    "FORMATS", "AnswerError", "Answers", "Approved", "BuildResult", "CannotCompareError", "Case", "CaseError",
    "ChangedDocument", "Changes", "Edition", "Explanation", "Finding", "ListedRevision", "NewCase", "Packed", "Place",
    "Rebuilt", "Report", "Schemas", "Severity", "UnknownApprover", "UnknownCode", "UnknownDocument",
    "UnknownRevision", "__version__", "approve", "attach_signed", "build", "check", "check_templates", "compare_case",
    "explain", "explanations", "list_documents", "list_revisions", "load_case", "new_case", "pack", "rebuild", "show",
    "show_changes", "show_explanation", "show_revisions", "show_rules", "show_text", "write_changes", "write_report",
    "write_schemas",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """The public names, from the modules that define them."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  # only when something is asked for

    return getattr(import_module(f".{_HOME[name]}", __name__), name)

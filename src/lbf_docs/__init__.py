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
    from .api import BuildResult, Case, Report, build, check, load_case, show_text
    from .findings import CaseError, Finding, Place, Severity

__version__ = "0.1.0"

_HOME = {
    "BuildResult": "api", "Case": "api", "Report": "api", "build": "api", "check": "api", "load_case": "api",
    "show_text": "api", "CaseError": "findings", "Finding": "findings", "Place": "findings", "Severity": "findings",
}  # fmt: skip

__all__ = [
    "BuildResult", "Case", "CaseError", "Finding", "Place", "Report", "Severity", "__version__", "build", "check",
    "load_case", "show_text",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """The public names, from the modules that define them."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  # only when something is asked for

    return getattr(import_module(f".{_HOME[name]}", __name__), name)

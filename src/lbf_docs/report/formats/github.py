"""A report as annotations of GitHub Actions: one line for each finding that is to be heeded."""

from __future__ import annotations

from lbf_docs.findings import Finding, Severity, to_be_heeded
from lbf_docs.report.report import Report

from .sarif import file_in
from .screen import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


def show(report: Report, colour: bool = False, links: str = "") -> str:
    """Workflow commands, one a line; nothing when nothing is to be heeded."""
    return "".join(_line(found, report.folder) + "\n" for found in to_be_heeded(report.findings))


def _line(found: Finding, folder: str) -> str:
    place = found.place
    where = {"file": file_in(folder, place.file)}
    if place.line is not None:
        where["line"] = str(place.line)
        if place.column is not None:
            where |= {"col": str(place.column), "endColumn": str(place.column + place.length)}
    where["title"] = f"{found.code}: {found.title}"
    says = " – ".join(part for part in (found.says, found.remedy) if part) or found.title
    settings = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in where.items())
    return f"::{_COMMANDS[found.severity]} {settings}::{_escaped(says)}"


def _escaped(text: str, more: str = "") -> str:
    """As Actions asks for: a value from the case can't end its field or begin a command of its own."""
    out = visible(text).replace("%", "%25")
    for character in more:
        out = out.replace(character, f"%{ord(character):02X}")
    return out

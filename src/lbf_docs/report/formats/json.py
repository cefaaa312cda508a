"""A report as JSON, for other programs; `check.schema.json` beside this file says what is in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lbf_docs import __version__
from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.report.report import DocumentState, Report

SCHEMA = Path(__file__).with_name("check.schema.json")
WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


def show(report: Report, colour: bool = False, links: str = "") -> str:
    """The report as a JSON text that ends with a line break."""
    whole = {
        "version": 1,
        "lbf_docs": __version__,
        "plan": report.name,
        "revision": report.revision,
        "ok": report.ok,
        "counts": {
            WORDS[kind]: sum(f.severity is kind and not f.accepted for f in report.findings) for kind in Severity
        }
        | {"accepted": sum(bool(f.accepted) for f in report.findings)},
        "left_out": report.left_out,
        "documents": [_document(one) for one in report.documents],
        "findings": [_finding(one) for one in report.findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _document(one: DocumentState) -> dict[str, Any]:
    return {
        "number": one.number,
        "title": one.title,
        "percent": one.percent,
        "points": one.points,
        "missing": one.missing,
        "errors": one.count(Severity.ERROR),
        "warnings": one.count(Severity.WARNING),
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": WORDS[one.severity],
        "title": one.title,
        "says": one.says,
        "remedy": one.remedy,
        "citation": one.citation,
        "place": _place(one.place),
        "also": [_place(place) for place in one.also],
        "spot": one.spot,
        "to_write": one.to_write,
        "accepted": one.accepted or None,
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column, "length": place.length}

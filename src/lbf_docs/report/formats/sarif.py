"""A report as SARIF 2.1.0, which code hosts and editors read. What is accepted is a suppressed result."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lbf_docs import __version__
from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.report.explaining import Explanation, explanations
from lbf_docs.report.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def show(report: Report, colour: bool = False, links: str = "") -> str:
    """The report as a SARIF log that ends with a line break."""
    known = explanations()
    used = sorted({found.code for found in report.findings})
    rules = [_rule(code, known.get(code)) for code in used]
    results, seen = [], Counter[str]()
    for found in report.findings:
        what = f"{found.code}\0{found.spot or found.place.file}\0{'' if found.spot else found.says}"
        seen[what] += 1  # of several alike in one place, each has its number
        results.append(_result(found, used.index(found.code), report.folder, f"{what}\0{seen[what]}"))
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "lbf-docs", "semanticVersion": __version__, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, one: Explanation | None) -> dict[str, Any]:
    if one is None:
        return {"id": code}
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": one.title},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
    }
    if one.why:
        rule["fullDescription"] = {"text": one.why}
        rule["help"] = {"text": f"{one.why} {one.remedy}".strip()}
    if one.href:
        rule["helpUri"] = one.href
    return rule


def _result(found: Finding, rule: int, folder: str, what: str) -> dict[str, Any]:
    text = ". ".join(part for part in (found.title, found.says, found.remedy and f"Gør sådan: {found.remedy}") if part)
    fingerprint = hashlib.sha256(what.encode("utf-8", "replace")).hexdigest()
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": text},
        "locations": [_location(found.place, folder)],
        "partialFingerprints": {"kodeOgSted/v1": fingerprint},
    }
    if found.also:
        result["relatedLocations"] = [
            {"id": number, **_location(place, folder), "message": {"text": "hører til"}}
            for number, place in enumerate(found.also)
        ]
    if found.accepted:
        result["suppressions"] = [{"kind": "external", "justification": found.accepted}]
    return result


def _location(place: Place, folder: str) -> dict[str, Any]:
    file = file_in(folder, place.file)
    uri = Path(file).as_uri() if Path(file).is_absolute() else quote(os.fsencode(file))
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if place.line is not None:
        region: dict[str, int] = {"startLine": place.line}
        if place.column is not None:
            region |= {"startColumn": place.column, "endColumn": place.column + place.length}
        physical["region"] = region
    return {"physicalLocation": physical}


def file_in(folder: str, file: str) -> str:
    """The file as seen from where the command was run, which is what an annotation must name."""
    home = Path(folder)
    if home.is_absolute() and home.is_relative_to(Path.cwd()):
        home = home.relative_to(Path.cwd())
    return (home / file).as_posix()

"""What the rules found in a case that nobody changed since: who checks and then builds doesn't wait for them twice.

One file of the cache for each case folder. What the rules find depends on the texts of the case and on our own files
alone, so the hash of both tells whether it still holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Any

from lbf_docs import cache
from lbf_docs.case import RawCase
from lbf_docs.findings import Finding, Place, Severity

_KIND = "fund"
_ODD = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)

Findings = tuple[Finding, ...]


def found_before(raw: RawCase, find: Callable[[], Findings]) -> Findings:
    """What `find` gives for this case, or gave when it was last asked about these very texts."""
    stamp = None if cache.is_off() else cache.tree_stamp()
    if stamp is None:
        return find()
    name = cache.key(_KIND, str(raw.folder).encode("utf-8", "surrogateescape"))
    digest = _digest(raw, stamp)
    kept = cache.fetch(name)
    if kept is not None and (findings := _unpacked(kept, digest)) is not None:
        return findings
    findings = find()
    cache.keep(name, json.dumps([digest, [_packed(one) for one in findings]]).encode())
    return findings


def _digest(raw: RawCase, stamp: bytes) -> str:
    texts = hashlib.sha256(stamp)
    for file, text in sorted(raw.sources.items()):
        for piece in (file, text):
            data = piece.encode("utf-8", "surrogatepass")
            texts.update(b"%d:" % len(data) + data)
    return texts.hexdigest()


def _packed(finding: Finding) -> list[Any]:
    """The fields in their order; a place is a list."""
    return [_plain(getattr(finding, name)) for name in Finding.__match_args__]


def _plain(value: Any) -> Any:
    if isinstance(value, Place):
        return [value.file, value.line, value.column, value.length]
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _unpacked(kept: bytes, digest: str) -> Findings | None:
    """None for what is kept of other texts, and for what can't be read."""
    try:
        of, findings = json.loads(kept)
        return tuple(map(_finding, findings)) if of == digest else None
    except _ODD:
        return None


def _finding(packed: Sequence[Any]) -> Finding:
    fields = dict(zip(Finding.__match_args__, packed, strict=True))
    fields |= {
        "severity": Severity(fields["severity"]),
        "place": Place(*fields["place"]),
        "also": tuple(Place(*one) for one in fields["also"]),
        "path": tuple(fields["path"]),
    }
    return Finding(**fields)

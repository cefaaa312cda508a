"""aftryk.json: the hashes of a frozen revision's files, and what it was made with. Written once, never again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from lbf_docs.value import Value

SCHEMA = 1


class FrozenDocument(Value):
    """What a revision says of one document."""

    key: str
    """"strategisk_samarbejdsaftale", "delaftale:beskæftigelse": the same from one revision to the next."""
    file: str
    """The file's name in `dokumenter`."""
    title: str
    altered: bool
    """Whether it says something else than in the revision before; in the first one all do."""
    needs: str
    """Who must approve it as it was changed: a key of the regulation's approvers; "" for one that wasn't."""
    lines: tuple[str, ...] = ()
    """What was changed, a line each, in Danish."""
    standing: str = ""
    """What its cover says of its approval; "" for nothing."""
    content_sha256: str = ""
    """Over the uncompressed parts."""


class Imprint(Value):
    """One frozen revision."""

    revision: int
    day: date | None
    """The revision's own date."""
    lbf_docs: str
    """The version it was made with."""
    regulation: str
    previous: int
    """The revision before it; 0 for none."""
    previous_sha256: str
    """The hash of that one's imprint, so that one in the row can't be changed alone; "" for none."""
    documents: tuple[FrozenDocument, ...]
    templates: Mapping[str, str]
    """Hash by the name of each template that was used."""
    files: Mapping[str, str]
    """Hash by path in the revision's folder, "/" between folders."""


def imprint_bytes(imprint: Imprint) -> bytes:
    """The file, its keys in a fixed order."""
    documents = [
        {
            "dokument": one.key, "fil": one.file, "titel": one.title, "ændret": one.altered, "kræver": one.needs,
            "ændringer": list(one.lines), "forside": one.standing, "indhold_sha256": one.content_sha256,
        }
        for one in imprint.documents
    ]  # fmt: skip
    data = {
        "skema": SCHEMA,
        "revision": imprint.revision,
        "dato": imprint.day.isoformat() if imprint.day else None,
        "lbf_docs": imprint.lbf_docs,
        "regulativ": imprint.regulation,
        "forrige": {"revision": imprint.previous, "aftryk": imprint.previous_sha256} if imprint.previous else None,
        "dokumenter": documents,
        "skabeloner": dict(sorted(imprint.templates.items())),
        "filer": dict(sorted(imprint.files.items())),
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def read_imprint(data: bytes) -> Imprint | None:
    """The imprint; None for bytes that are none of ours."""
    try:
        read: Any = json.loads(data)
        before = read["forrige"] or {"revision": 0, "aftryk": ""}
        return Imprint(
            revision=int(read["revision"]),
            day=date.fromisoformat(read["dato"]) if read["dato"] else None,
            lbf_docs=str(read["lbf_docs"]),
            regulation=str(read["regulativ"]),
            previous=int(before["revision"]),
            previous_sha256=str(before["aftryk"]),
            documents=tuple(_document(one) for one in read["dokumenter"]),
            templates={str(name): str(digest) for name, digest in read["skabeloner"].items()},
            files={str(name): str(digest) for name, digest in read["filer"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def _document(read: Any) -> FrozenDocument:
    return FrozenDocument(
        str(read["dokument"]), str(read["fil"]), str(read["titel"]), bool(read["ændret"]), str(read["kræver"]),
        tuple(map(str, read["ændringer"])), str(read["forside"]), str(read["indhold_sha256"]),
    )  # fmt: skip

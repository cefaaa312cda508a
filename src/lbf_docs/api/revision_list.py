"""The list of revisions as text for a screen, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from lbf_docs.regulation import Regulation, regulation, versions
from lbf_docs.report.formats.screen import visible
from lbf_docs.revisions.frozen import read_archive
from lbf_docs.revisions.layout import FOLDER
from lbf_docs.revisions.tampering import tampering

from .loading import Case
from .revising import ListedRevision

_MOST_LINES = 12


def show_revisions(listed: Sequence[ListedRevision], case: Case, shape: str = "text", colour: bool = False) -> str:
    """The revisions as "text" or "json", ending with a line break."""
    law = case.plan.regulation if case.plan else regulation(versions()[-1])
    if shape == "json":
        return json.dumps([_as_data(one, law) for one in listed], ensure_ascii=False, indent=1) + "\n"
    archive = read_archive(case.folder)
    if archive.fault:
        return f"OBS: {FOLDER} kan ikke læses: {archive.fault}\n"
    if not listed:
        gone = "".join(f"OBS: {visible(fault.place.file)}: {fault.says}\n" for fault in tampering(archive))
        return gone or f"Ingen revisioner er frosset. `lbf-docs godkend {visible(case.name)}` laver den første.\n"
    bold = ("\033[1m", "\033[0m") if colour else ("", "")
    return "\n".join(line for one in listed for line in _lines(one, law, bold)) + "\n"


def _lines(one: ListedRevision, law: Regulation, bold: tuple[str, str]) -> Iterator[str]:
    day = f" af {one.day}" if one.day else ""
    state = " – ikke frosset endnu" if one.current else ""
    yield f"{bold[0]}Revision {one.number or '?'}{day}{state}{bold[1]}"
    for approval in one.approvals:
        journal = f", journalnummer {visible(approval.journal)}" if approval.journal else ""
        remark = f" ({visible(approval.remark)})" if approval.remark else ""
        yield f"  Godkendt af {approval.name} den {approval.day:%d.%m.%Y}{journal}{remark}"
    if not one.approvals and not one.current:
        yield "  Der er ingen godkendelse, som kan læses"
    if one.first:
        yield "  Den første: alle dokumenter er nye"
    else:
        for title, lines in one.changed:
            yield f"  {visible(title)}:"
            yield from (f"    {visible(line)}" for line in lines[:_MOST_LINES])
            if len(lines) > _MOST_LINES:
                yield f"    … og {len(lines) - _MOST_LINES} til"
    if one.documents:
        waiting = [document for document in one.documents if document.awaits]
        if not waiting:
            yield "  Alle dokumenter er godkendt"
        for document in waiting:
            yield f"  {visible(document.title)}: {document.told(law)}"
    if one.signed:
        yield f"  Underskrevet udgave af {', '.join(map(visible, one.signed))}"
    for fault in one.faults:
        yield f"  OBS: {visible(fault.place.file)}: {fault.says}"
    yield ""


def _as_data(one: ListedRevision, law: Regulation) -> dict[str, object]:
    return {
        "revision": one.number,
        "dato": one.day,
        "frosset": not one.current,
        "godkendelser": [
            {"af": a.name, "dato": f"{a.day:%d.%m.%Y}", "journalnummer": a.journal, "bemærkning": a.remark}
            for a in one.approvals
        ],
        "dokumenter": [
            {"dokument": d.key, "titel": d.title, "tilstand": d.told(law), "senest_ændret_i": d.revision}
            for d in one.documents
        ],
        "ændringer": [] if one.first else [{"titel": title, "hvad": list(lines)} for title, lines in one.changed],
        "underskrevet": list(one.signed),
        "fund": [{"fil": f.place.file, "kode": f.code, "hvad": f.says} for f in one.faults],
    }

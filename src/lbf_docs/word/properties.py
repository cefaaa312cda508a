"""The document's own properties: title, language, dates. Dates are the revision's, never the clock's."""

from __future__ import annotations

from datetime import date

from lxml import etree

from lbf_docs.value import Value

from .element import NS, el, qn
from .package import serialise_plain

CORE = "docProps/core.xml"
_NSMAP = {prefix: NS[prefix] for prefix in ("cp", "dc", "dcterms", "xsi")}


class Properties(Value):
    """What Word shows under Filer → Oplysninger."""

    title: str
    subject: str
    creator: str
    revision: int
    day: date
    draft: bool = False


def core_part(properties: Properties) -> bytes:
    """docProps/core.xml."""
    root = etree.Element(qn("cp:coreProperties"), nsmap=_NSMAP)
    stamp = f"{properties.day.isoformat()}T00:00:00Z"
    when = {"xsi:type": "dcterms:W3CDTF"}
    root.extend([
        el("dc:title", {}, properties.title),
        el("dc:subject", {}, properties.subject),
        el("dc:creator", {}, properties.creator),
        el("cp:lastModifiedBy", {}, properties.creator),
        el("cp:revision", {}, str(max(1, properties.revision))),
        el("dcterms:created", when, stamp),
        el("dcterms:modified", when, stamp),
        el("dc:language", {}, "da-DK"),
        el("cp:contentStatus", {}, "Kladde" if properties.draft else "Endelig"),
    ])  # fmt: skip
    etree.cleanup_namespaces(root, top_nsmap=_NSMAP, keep_ns_prefixes=list(_NSMAP))
    return serialise_plain(root)

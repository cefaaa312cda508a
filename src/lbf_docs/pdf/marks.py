"""What a PDF says of itself: standards, title, language and dates, the same each time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import pikepdf
from lxml import etree

LANGUAGE: Final = "da-DK"
_NS: Final[Mapping[str, str]] = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_PACKET: Final = (b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n', b'\n<?xpacket end="r"?>')
"""Around the metadata; the id is the same in every PDF (XMP Specification Part 1, 7.3.2)."""


def told(pdf: pikepdf.Pdf) -> bool:
    """Whether LibreOffice made what it was asked for: one older than 7.4 doesn't understand, and makes a plain PDF."""
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        return metadata.get("pdfuaid:part") == "1" and metadata.get("pdfaid:part") == "2"


def set_marks(pdf: pikepdf.Pdf, day: date) -> None:
    """Title, language and the marks of PDF/UA-1 and PDF/A-2b; dates are the revision's, never the clock's."""
    info = {
        name: str(pdf.docinfo.get(f"/{name}", "")) for name in ("Title", "Subject", "Author", "Creator", "Producer")
    }
    stamp = f"D:{day:%Y%m%d}000000Z"
    said = {name: text for name, text in {**info, "CreationDate": stamp, "ModDate": stamp}.items() if text}
    pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary({f"/{name}": text for name, text in said.items()}))
    metadata = pdf.make_stream(_PACKET[0] + _metadata(info, day) + _PACKET[1])
    metadata.Type, metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = metadata
    pdf.Root.Lang = pikepdf.String(LANGUAGE)
    pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    for page in pdf.pages:
        page.Tabs = pikepdf.Name.S  # the tab key follows the structure


def _metadata(info: Mapping[str, str], day: date) -> bytes:
    """The XMP: what `info` says too, and which standards the PDF keeps.

    PDF/A (ISO 19005-2, 6.6.2.3) demands that a property it doesn't know is described; that of PDF/UA is one.
    """
    root = etree.Element(_name("x:xmpmeta"), nsmap={"x": _NS["x"]})
    rdf = etree.SubElement(root, _name("rdf:RDF"), nsmap={"rdf": _NS["rdf"]})
    spaces = {prefix: uri for prefix, uri in _NS.items() if prefix not in ("x", "rdf", "xml")}
    about = etree.SubElement(rdf, _name("rdf:Description"), {_name("rdf:about"): ""}, nsmap=spaces)
    moment = f"{day.isoformat()}T00:00:00Z"
    for name, said in (
        ("pdfaid:part", "2"), ("pdfaid:conformance", "B"), ("pdfuaid:part", "1"), ("pdf:Producer", info["Producer"]),
        ("xmp:CreatorTool", info["Creator"]), ("xmp:CreateDate", moment), ("xmp:ModifyDate", moment),
        ("xmp:MetadataDate", moment),
    ):  # fmt: skip
        etree.SubElement(about, _name(name)).text = said
    for name, kind, said in (
        ("dc:title", "Alt", info["Title"]), ("dc:description", "Alt", info["Subject"]),
        ("dc:creator", "Seq", info["Author"]), ("dc:language", "Bag", LANGUAGE),
    ):  # fmt: skip
        if said:
            _listed(about, name, kind).text = said
    schema = _listed(about, "pdfaExtension:schemas", "Bag")
    _resource(schema, {
        "pdfaSchema:schema": "PDF/UA", "pdfaSchema:namespaceURI": _NS["pdfuaid"], "pdfaSchema:prefix": "pdfuaid",
    })  # fmt: skip
    _resource(_listed(schema, "pdfaSchema:property", "Seq"), {
        "pdfaProperty:name": "part", "pdfaProperty:valueType": "Integer", "pdfaProperty:category": "internal",
        "pdfaProperty:description": "Part of ISO 14289 that the PDF keeps",
    })  # fmt: skip
    out: bytes = etree.tostring(root, encoding="UTF-8", pretty_print=True)
    return out


def _listed(parent: etree._Element, name: str, kind: str) -> etree._Element:
    """The one item of a list of this kind, below a property of this name."""
    items = etree.SubElement(etree.SubElement(parent, _name(name)), _name(f"rdf:{kind}"))
    item = etree.SubElement(items, _name("rdf:li"))
    if kind == "Alt":
        item.set(_name("xml:lang"), "x-default")
    return item


def _resource(item: etree._Element, said: Mapping[str, str]) -> None:
    item.set(_name("rdf:parseType"), "Resource")
    for name, text in said.items():
        etree.SubElement(item, _name(name)).text = text


def _name(short: str) -> str:
    prefix, _, local = short.partition(":")
    return f"{{{_NS[prefix]}}}{local}"

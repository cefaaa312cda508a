"""XML elements of Word: names with prefixes, children of property elements in the order that the schema demands.

Everything that makes OOXML goes through `el`, so no caller can write a file that Word calls damaged because two
properties stand in the wrong order (ECMA-376 Part 1, annex A).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

NS: Final[Mapping[str, str]] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

SEQUENCE: Final[Mapping[str, tuple[str, ...]]] = {
    "w:pPr": (
        "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr",
        "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap",
        "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd",
        "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc",
        "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr",
        "w:sectPr", "w:pPrChange",
    ),
    "w:rPr": (
        "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike",
        "w:outline", "w:shadow", "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden",
        "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect",
        "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout",
        "w:specVanish", "w:oMath",
    ),
    "w:tblPr": (
        "w:tblStyle", "w:tblpPr", "w:tblOverlap", "w:bidiVisual", "w:tblStyleRowBandSize", "w:tblStyleColBandSize",
        "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar",
        "w:tblLook", "w:tblCaption", "w:tblDescription",
    ),
    "w:tcPr": (
        "w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar",
        "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark",
    ),
    "w:sectPr": (
        "w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz", "w:pgMar",
        "w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols", "w:formProt", "w:vAlign", "w:noEndnote",
        "w:titlePg", "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings",
    ),
}  # fmt: skip
"""The order of the children in the schema, for the elements where we write more than one."""


@lru_cache(maxsize=1024)
def qn(name: str) -> str:
    """ "w:p" → "{http://…}p"; a name without prefix stays as it is."""
    prefix, colon, local = name.partition(":")
    return f"{{{NS[prefix]}}}{local}" if colon else name


@lru_cache(maxsize=32)
def place_in(parent: str) -> Mapping[str, int]:
    """Where the schema wants the children of a property element: "w:b" and the full name → its number in the order."""
    return {name: number for number, child in enumerate(SEQUENCE[parent]) for name in (child, qn(child))}


_NSMAP = {prefix: uri for prefix, uri in NS.items() if prefix in ("w", "r")}


_WHOLE = re.compile(r"-?[0-9]{1,9}")


def whole(written: str | None, otherwise: int = 0) -> int:
    """A whole number in an attribute; anything else that a program or a person wrote there is `otherwise`."""
    return int(written) if written is not None and _WHOLE.fullmatch(written) else otherwise


def el(name: str, attributes: Mapping[str, str] | None = None, *children: Element | str) -> Element:
    """An element such as `el("w:t", {}, "tekst")`; names and attributes carry their prefix.

    Children of the property elements in SEQUENCE are put in the schema's order; the rest stay as given. Whoever makes
    many elements makes drafts (see `draft`).
    """
    prefix = name.partition(":")[0]
    made = etree.Element(qn(name), nsmap=_NSMAP if prefix == "w" else {prefix: NS[prefix]})
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    if not children:
        return made
    nodes = [child for child in children if not isinstance(child, str)]
    if name in SEQUENCE:
        places = place_in(name)
        nodes.sort(key=lambda child: places[child.tag])
    made.extend(nodes)
    text = "".join(child for child in children if isinstance(child, str))
    if text:
        made.text = text
        if name == "w:t" and (text[0].isspace() or text[-1].isspace()):
            made.set(qn("xml:space"), "preserve")
    return made


def on(name: str) -> Element:
    """A switch that is on, such as `<w:b/>`."""
    return el(name)


def value(name: str, val: str) -> Element:
    """A property with one value, such as `<w:jc w:val="right"/>`."""
    return el(name, {"w:val": val})


def add_in_order(parent: Element, child: Element) -> None:
    """Puts `child` among the children of a property element where the schema wants it, in place of an equal one."""
    short = "w:" + etree.QName(parent).localname
    places = place_in(short)
    for old in parent.findall(child.tag):
        parent.remove(old)
    at = next((n for n, c in enumerate(parent) if places.get(str(c.tag), 0) > places[str(child.tag)]), len(parent))
    parent.insert(at, child)


def set_property(parent: Element, name: str, attributes: Mapping[str, str]) -> None:
    """Gives a property element a child with these attributes: the one it has, or a new one, last."""
    child = parent.find(qn(name))
    if child is None:
        child = etree.SubElement(parent, qn(name))
    names = [qn(key) for key in attributes]
    if child.keys() != names:
        child.attrib.clear()
    for name_, val in zip(names, attributes.values(), strict=True):
        child.set(name_, val)


def remove(element: Element) -> None:
    """Takes an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def put_in_order(parent: Element) -> None:
    """Sorts the children of a property element that somebody else wrote; unknown ones go last."""
    places = place_in("w:" + etree.QName(parent).localname)
    children = list(parent)
    if len(children) < 2:
        return
    ordered = sorted(children, key=lambda child: places.get(str(child.tag), len(places)))
    if ordered != children:
        parent[:] = ordered


_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def parse(xml: bytes | str) -> Element:
    """XML from a part. No entities, no network; very deep trees are refused by libxml2 itself (256 levels).

    Raises SyntaxError, and ValueError for a document type of its own: no part of a Word file may have one.
    """
    root = etree.fromstring(xml.encode() if isinstance(xml, str) else xml, _PARSER)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("DTD")
    return root


def serialise(root: Element) -> bytes:
    """The bytes of a part, always the same for the same tree.

    The prefixes that `mc:Ignorable` names must stay declared: Word refuses a file where one is not.
    """
    ignorable = str(root.get(qn("mc:Ignorable"), "")).split()
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", *ignorable])
    out: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return out

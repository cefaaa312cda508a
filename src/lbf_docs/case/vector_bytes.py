"""Bytes of an SVG: whether it is one that can be shown anywhere, how large it is, and nothing in it but shapes.

What Word, LibreOffice and our own renderer all show is let through, and no more: no text (the font isn't there), no
style sheets but for simple classes, which are written onto the shapes (`vector_styles.py`), no pictures or links out of
the file, no scripts, and nothing that repeats itself, which can be a trap.
"""

from __future__ import annotations

import math
import re
from typing import Final

from lxml import etree

from lbf_docs.case.picture_bytes import DamagedError
from lbf_docs.case.vector_styles import without_classes

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "{http://www.w3.org/1999/xlink}href"
_SHAPES: Final = frozenset(
    ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
     "defs", "linearGradient", "radialGradient", "stop", "clipPath", "title", "desc")
)  # fmt: skip
_MOST_ELEMENTS: Final = 5_000
_MOST_LAYERS: Final = 100
"""Cut-outs, gradients and what is seen through: each takes as long to draw as a thousand shapes."""
_LAYERS: Final = re.compile(r"clip-path|(?<![\w-])opacity|isolation|url\(")
_REFUSED: Final = re.compile(r"(?<![\w-])(?:mask|filter|mix-blend-mode|marker)")
"""What hangs on an attribute and is not shown alike everywhere."""
_DEEPEST: Final = 50
_NARROWEST: Final = 40
"""How many times one side may be as long as the other."""
_NUMBER: Final = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?"
_LENGTH: Final = re.compile(rf"\s*({_NUMBER})\s*(?:px)?\s*")
_BOX: Final = re.compile(rf"\s*({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*")
_INSIDE: Final = re.compile(r"url\(\s*['\"]?#[\w.:-]+['\"]?\s*\)")


def shapes_of(data: bytes) -> tuple[bytes, float, float]:
    """The SVG with nothing but its shapes, and its width and height in a unit of its own. Raises DamagedError."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True,
                             remove_pis=True, huge_tree=False)  # fmt: skip
    if b"<!ENTITY" in data or b"\0" in data:  # abbreviations of its own, which could grow without end; or no UTF-8
        raise DamagedError("SVG-filen er skrevet på en måde, som ikke kan bruges")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedError("SVG-filen kan ikke læses") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise DamagedError("filen er ikke et billede i SVG")
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS or _depth(root) > _DEEPEST:
        raise DamagedError("SVG-filen er for indviklet til et logo")
    without_classes(root)
    if sum(bool(_LAYERS.search(_written(node))) for node in root.iter("{*}*")) > _MOST_LAYERS:
        raise DamagedError("SVG-filen er for indviklet til et logo")
    _drop_foreign(root)
    for node in root.iter():
        _refuse(node)
    width, height = _size(root)
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True), width, height


def _written(node: etree._Element) -> str:
    return " ".join(f"{name!s}={value!s}" for name, value in node.items())


def _depth(root: etree._Element) -> int:
    deepest, level = 0, 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
    return deepest


def _drop_foreign(root: etree._Element) -> None:
    """Takes away what drawing programs note for themselves, and what no reader shows."""
    for node in list(root.iter()):
        parent = node.getparent()
        name = etree.QName(node) if isinstance(node.tag, str) else None
        if parent is not None and (name is None or name.namespace != _SVG or name.localname == "metadata"):
            parent.remove(node)
            continue
        for attribute in [str(one) for one in node.attrib]:
            if attribute.startswith("{") and attribute != _XLINK:
                del node.attrib[attribute]


def _refuse(node: etree._Element) -> None:
    name = etree.QName(node).localname
    if name == "text":
        raise DamagedError("SVG-filen har tekst, og skriften følger ikke med")
    if name not in _SHAPES:
        raise DamagedError(f"SVG-filen bruger <{name[:40]}>, som ikke vises ens alle steder")
    for attribute, value in node.attrib.items():
        short = str(attribute).rpartition("}")[2]
        rest = _INSIDE.sub("", str(value))
        if short.startswith("on") or "url(" in rest or "@import" in rest or "\\" in rest:
            raise DamagedError(f"SVG-filen henter eller gør noget i {short[:40]}, som et billede ikke må")
        if _REFUSED.search(str(value) if short == "style" else short):
            raise DamagedError(f"SVG-filen bruger noget i {short[:40]}, som ikke vises ens alle steder")
        if short == "href" and not str(value).startswith("#"):
            raise DamagedError("SVG-filen henter noget uden for sig selv")


def _size(root: etree._Element) -> tuple[float, float]:
    box = _BOX.fullmatch(root.get("viewBox") or "")
    if box:
        width, height = float(box[3]), float(box[4])
    else:
        sides = [_LENGTH.fullmatch(root.get(side) or "") for side in ("width", "height")]
        if None in sides:
            raise DamagedError("SVG-filen siger ikke, hvor stort billedet er")
        width, height = (float(side[1]) for side in sides if side)
    if not (math.isfinite(width) and math.isfinite(height) and 1e-3 < width < 1e6 and 1e-3 < height < 1e6):
        raise DamagedError("SVG-filen siger ikke, hvor stort billedet er")
    if max(width / height, height / width) > _NARROWEST:
        raise DamagedError("billedet er alt for smalt til et logo")
    return width, height

"""The style sheet of an SVG, as drawing programs export it: `.cls-1{fill:#1F4E5F}`, written onto the shapes instead.

A class for a look, and nothing else: whatever chooses shapes in another way would need a browser to be understood.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from lbf_docs.case.picture_bytes import DamagedError

_STYLE: Final = "{http://www.w3.org/2000/svg}style"
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE: Final = re.compile(r"\s*(?P<classes>\.[\w-]+(?:\s*,\s*\.[\w-]+)*)\s*\{(?P<looks>[^{}]*)\}\s*")
_CLASS: Final = re.compile(r"\.([\w-]+)")
_LOOKS: Final = frozenset(
    ("fill", "fill-opacity", "fill-rule", "clip-path", "clip-rule", "stroke", "stroke-width", "stroke-linecap",
     "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "opacity",
     "stop-color", "stop-opacity", "display", "visibility", "isolation", "mask", "filter", "mix-blend-mode")
)  # fmt: skip
"""What is also an attribute of a shape. The last ones are refused there."""
_OF_NO_MATTER: Final = re.compile(r"font|-|enable-background|text|letter-spacing|line-height")
"""What says nothing of a shape."""
_MOST: Final = 500
"""Classes and looks in the rules."""


Rule = tuple[frozenset[str], Mapping[str, str]]
"""Classes, and the look that they give."""


def without_classes(root: etree._Element) -> None:
    """Writes the look of each class onto its shapes and takes the sheet away. Raises DamagedError for another sheet."""
    sheets = list(root.iter(_STYLE))
    if not sheets:
        return
    rules: list[Rule] = []
    for sheet in sheets:
        if len(sheet) or sheet.get("media", "all") not in ("all", "screen"):
            raise _other()
        rules += _rules(sheet.text or "")
        parent = sheet.getparent()
        if parent is not None:
            parent.remove(sheet)
    if sum(len(classes) + len(looks) for classes, looks in rules) > _MOST:
        raise DamagedError("SVG-filen er for indviklet til et logo")
    for node in root.iter("{*}*"):
        _dress(node, rules)


def _rules(sheet: str) -> list[Rule]:
    """The rules of a sheet in the order in which they count: the last one wins."""
    text, at, out = _COMMENT.sub("", sheet), 0, list[Rule]()
    while rule := _RULE.match(text, at):
        at = rule.end()
        looks = dict(_look(one) for one in rule["looks"].split(";") if one.strip())
        out.append((frozenset(_CLASS.findall(rule["classes"])), looks))
    if at < len(text) or not out:
        raise _other()
    return out


def _look(written: str) -> tuple[str, str]:
    name, colon, value = (part.strip() for part in written.partition(":"))
    known = name.lower() in _LOOKS or _OF_NO_MATTER.match(name)
    if not colon or not value or "!" in value or not known:
        raise _other()
    return name.lower(), value


def _dress(node: etree._Element, rules: Sequence[Rule]) -> None:
    """A sheet goes before a shape's attributes, and its own `style`, which stays as it is, before both."""
    names = set(str(node.attrib.pop("class", "")).split())
    for classes, looks in rules if names else ():
        if not classes.isdisjoint(names):
            for look, value in looks.items():
                if look in _LOOKS:
                    node.set(look, value)


def _other() -> DamagedError:
    return DamagedError("SVG-filen bruger <style>, som ikke vises ens alle steder")

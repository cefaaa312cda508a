"""Elements before they are XML: what prose is written as. Put together from within, and parsed all at once.

Made one by one, each element of lxml is a document of its own that the next one has to take over, which took more time
than all else in a document. A draft is names and text; `elements` makes elements of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from lxml import etree

from .element import NS, SEQUENCE, Element, parse, place_in, qn

_KNOWN = ("w", "r")
"""The prefixes that a document declares at its root; others are declared where they are used."""
_BEFORE = "<x" + "".join(f' xmlns:{prefix}="{NS[prefix]}"' for prefix in _KNOWN) + ">"
_W = qn("w:")


class Draft:
    """An element to be: its name with its prefix, attributes, text or children. One may stand in many places."""

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: Mapping[str, str], children: Sequence[Child], text: str) -> None:
        self.tag: Final = tag
        self.attributes: Final = attributes
        self.children: Final = list(children)
        self.text: Final = text

    def find(self, tag: str) -> Draft | None:
        """The first child of that name."""
        return next((c for c in self.children if isinstance(c, Draft) and c.tag == tag), None)

    def iter(self, tag: str) -> Iterator[Draft]:
        """All of that name, itself first."""
        if self.tag == tag:
            yield self
        for child in self.children:
            if isinstance(child, Draft):
                yield from child.iter(tag)

    def insert(self, at: int, child: Child) -> None:
        """Puts a child before the one at that place."""
        self.children.insert(at, child)

    def append(self, child: Child) -> None:
        """Puts a child last."""
        self.children.append(child)

    def having(self, child: Draft) -> Draft:
        """A copy of a property element with one more property where the schema wants it, in place of an equal one."""
        kept = [c for c in self.children if not (isinstance(c, Draft) and c.tag == child.tag)]
        order = place_in(self.tag)
        places = [order.get(str(c.tag), 0) for c in kept]
        at = next((n for n, place in enumerate(places) if place > order[child.tag]), len(kept))
        return Draft(self.tag, self.attributes, [*kept[:at], child, *kept[at:]], "")


Child: TypeAlias = Draft | Element
"""An element as a child is one that a template brought along, in a namespace of its own."""


def draft(name: str, attributes: Mapping[str, str] | None = None, *children: Child | str) -> Draft:
    """A draft such as `draft("w:t", {}, "tekst")`; names and attributes carry their prefix.

    Children of property elements are put in the schema's order; the rest stay as given.
    """
    text = "".join(child for child in children if isinstance(child, str))
    attributes = attributes or {}
    if name == "w:t" and text and (text[0].isspace() or text[-1].isspace()):
        attributes = {**attributes, "xml:space": "preserve"}
    nodes = [child for child in children if not isinstance(child, str)]
    if name in SEQUENCE:
        order = place_in(name)
        nodes.sort(key=lambda child: order[str(child.tag)])
    return Draft(name, attributes, nodes, text)


def on(name: str) -> Draft:
    """A switch that is on, such as `<w:b/>`."""
    return Draft(name, {}, (), "")


def value(name: str, val: str) -> Draft:
    """A property with one value, such as `<w:jc w:val="right"/>`."""
    return Draft(name, {"w:val": val}, (), "")


def drafted(properties: Element) -> Draft:
    """The properties of a template's run as a draft; what is more than a name and a value stays an element."""
    children: list[Child] = []
    for child in properties:
        plain = len(child) == 0 and all(str(name).startswith(_W) for name in (child.tag, *child.keys()))
        named = {_short(name): str(val) for name, val in child.items()} if plain else {}
        children.append(Draft(_short(child.tag), named, (), "") if plain else child)
    return Draft(_short(properties.tag), {}, children, "")


def _short(name: object) -> str:
    return "w:" + str(name).removeprefix(_W)


def elements(drafts: Sequence[Draft]) -> list[Element]:
    """The elements that the drafts become; to be put where they belong."""
    if not drafts:
        return []
    out = [_BEFORE]
    for one in drafts:
        _write(one, out, _KNOWN)
    out.append("</x>")
    return list(parse("".join(out)))


def _text(text: str) -> str:
    """A text as it is written in XML; a line end of the other kind would be read as "\\n"."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


@lru_cache(maxsize=1024)  # nearly all are names of styles
def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")


def _write(node: Child, out: list[str], known: tuple[str, ...]) -> None:
    if not isinstance(node, Draft):
        out.append(etree.tostring(node, encoding="unicode", with_tail=False))
        return
    tag = node.tag
    out.append(f"<{tag}")
    for key, val in node.attributes.items():
        out.append(f' {key}="{_attribute(val)}"')
    prefix = tag.partition(":")[0]
    if prefix not in known:
        out.append(f' xmlns:{prefix}="{NS[prefix]}"')
        known = (*known, prefix)
    if not node.children and not node.text:
        out.append("/>")
        return
    out.append(">" + _text(node.text))
    for child in node.children:
        _write(child, out, known)
    out.append(f"</{tag}>")

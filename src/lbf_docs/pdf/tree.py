"""The structure of a tagged PDF as a tree: elements, and what they hold (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import pikepdf

Node: TypeAlias = pikepdf.Object
"""An element, a piece of content (a number, or a dictionary with one), or a reference to an annotation."""


def kids(element: Node) -> list[Node]:
    """What an element holds, in order."""
    held = element.get("/K")
    if held is None:
        return []
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def hold(element: Node, nodes: Sequence[Node | int]) -> None:
    """Makes these all that an element holds, and the element their parent."""
    for node in nodes:
        if is_element(node):
            node.P = element  # type: ignore[union-attr]  # an element is no number
    if nodes:
        element.K = pikepdf.Array(nodes)
    elif "/K" in element:
        del element.K


def is_element(node: Node | int) -> bool:
    """Whether it is an element of the structure, and no content."""
    return isinstance(node, pikepdf.Dictionary) and "/S" in node


def is_reference(node: Node | int) -> bool:
    """Whether it refers to an annotation: a link."""
    return isinstance(node, pikepdf.Dictionary) and node.get("/Type") == pikepdf.Name.OBJR


def kind(node: Node | int) -> str:
    """The type of an element without its stroke: "P", "Table", "Contents 1"; empty for content."""
    return str(node.S)[1:] if isinstance(node, pikepdf.Dictionary) and "/S" in node else ""


def attributes(element: Node) -> list[Node]:
    """What is said of an element: its dictionaries of attributes. Between them may stand numbers, which say nothing."""
    about = element.get("/A")
    every = list(about) if isinstance(about, pikepdf.Array) else [about]
    return [each for each in every if isinstance(each, pikepdf.Dictionary)]


def page_of(element: Node) -> Node | None:
    """The page on which an element's own pieces of content are: its own, or that of the element around it."""
    current: Node | None = element
    while current is not None and "/Pg" not in current:
        current = current.get("/P")
    return None if current is None else current.Pg


def walk(element: Node) -> Iterator[Node]:
    """All elements below an element, in reading order; each before what it holds."""
    waiting = [node for node in reversed(kids(element)) if is_element(node)]
    while waiting:
        current = waiting.pop()
        yield current
        waiting += [node for node in reversed(kids(current)) if is_element(node)]


def made(
    pdf: pikepdf.Pdf, type_: str, parent: Node, nodes: Sequence[Node | int] = (), page: Node | None = None
) -> Node:
    """A new element below `parent`, which doesn't hold it yet; `page` is where its own numbers are."""
    element = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name(f"/{type_}"), P=parent))
    if page is not None:
        element.Pg = page
    hold(element, nodes)
    return element


def all_elements(pdf: pikepdf.Pdf) -> list[Node]:
    """Every element of a PDF as it is now, in reading order."""
    return list(walk(pdf.Root.StructTreeRoot))

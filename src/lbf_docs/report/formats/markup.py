"""Elements of the page, and our own sentences in them: what stands in backticks is a piece of a file or a command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .screen import visible

Content = Element | str

_CODE = re.compile(r"`([^`\n]+)`")


def el(tag: str, *content: Content, **attributes: str) -> Element:
    """An element with its content; `class_` is the attribute `class`, `aria_hidden` is `aria-hidden`."""
    element = Element(tag, {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()})
    for piece in content:
        if isinstance(piece, Element):
            element.append(piece)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + piece
        else:
            element.text = (element.text or "") + piece
    return element


def told(text: str, capital: bool = False) -> Iterator[Content]:
    """A sentence, with a capital at its beginning where that is asked for and it begins with a word of ours."""
    shown = visible(text)
    if capital:
        shown = shown[:1].upper() + shown[1:]
    for number, piece in enumerate(_CODE.split(shown)):
        if number % 2:
            yield el("code", piece)
        elif piece:
            yield piece

"""Links: to an address on the web, or to what has a key in the case's own texts."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from markdown_it.tree import SyntaxTreeNode

from . import codes
from .blocks import Inline, Link, Named, Reference, plain_text
from .protect import STAND_IN, restore
from .source import Source

_SCHEMES = ("http", "https", "mailto")
_KEY = re.compile(r"[^\W\d][\w-]*")
_VAGUE = frozenset({
    "her", "link", "links", "linket", "dette link", "klik", "klik her", "tryk her", "læs mere", "læs mere her",
    "læs her", "se her", "se mere", "se mere her", "mere", "hent", "hent her", "download", "find det her",
    "find den her", "here", "click here", "read more", "more", "this link",
})  # fmt: skip
"""Words that say nothing about where a link leads, for those who hear the links alone (WCAG 2.1, 2.4.4)."""
_LONGEST_ADDRESS = 70
"""Letters of an address that is its own text: nobody listens to more."""
_EDGES = ' .,:;!»«"()[]>→'


def read_link(
    node: SyntaxTreeNode, children: tuple[Inline, ...], source: Source, lines: tuple[int, int]
) -> tuple[Inline, ...]:
    """The link or reference; its words alone, with a finding, where the address is of no use to a reader."""
    address = str(node.attrs.get("href", ""))
    plain = unquote(address)
    if plain.startswith("#") and _KEY.fullmatch(plain[1:]):
        key = plain[1:]
        place = source.find(f"](#{key}", *lines)
        _check_words(children, source, lines)
        source.references.append(Named(key, place))
        return (Reference(key, children, place),)
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        scheme = ""
    if scheme not in _SCHEMES or STAND_IN.search(plain):
        remedy = "skriv en hel adresse, der begynder med https://, http:// eller mailto:"
        if plain.startswith("#"):
            remedy = "skriv [](#nøgle) med den nøgle, der står i {#nøgle}: et bogstav, og så bogstaver, tal, - og _"
        says = f"adressen er `{restore(plain, source.quoted)}`" if plain else "der er ingen adresse"
        source.report(codes.ADDRESS, source.find(plain or _nowhere(source, lines), *lines), says, remedy)
        return children
    if not children:
        source.report(codes.VAGUE_LINK, source.find(f"]({plain[:20]}", *lines), "linket har ingen tekst", _SAY)
        return (Link(address, (*children, *source.text(plain))),)
    _check_words(children, source, lines)
    return (Link(address, children),)


def _nowhere(source: Source, lines: tuple[int, int]) -> str:
    """How the author wrote a link without an address."""
    return next((end for end in _NOWHERE if any(end in line for line in source.lines[slice(*lines)])), "](")


_NOWHERE = ("]()", "](<>)", "]( )")
_SAY = "skriv, hvad man finder der: [kommunens beboeranalyse](https://…)"


def _check_words(children: tuple[Inline, ...], source: Source, lines: tuple[int, int]) -> None:
    words = plain_text(children)
    said = " ".join(words.split()).strip(_EDGES).lower()
    if said in _VAGUE:
        source.report(codes.VAGUE_LINK, source.find(f"[{words}", *lines), f"her står kun »{words}«", _SAY)
    elif len(said) > _LONGEST_ADDRESS and said.startswith(("http://", "https://")):
        says = f"teksten er en adresse på {len(said)} tegn"
        source.report(codes.VAGUE_LINK, source.find(words, *lines), says, _SAY)

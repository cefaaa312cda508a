"""A case's colours and font, put on the design.

Nothing here knows what colours the design has: its theme part says which are its two (accent 1 and accent 2) and what
its font is. Wherever the design has one of them, or a tint of one, the case's own is put instead: in styles, numbering,
theme, headers and footers alike. docs/word/theme.md
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from lbf_docs.look import PLAIN, Look
from lbf_docs.look.colours import WHITE, channels, tint
from lbf_docs.look.fonts import known

from .element import Element, el, parse, qn, serialise, value
from .package import MAIN, read_package

THEME, FONTS = "word/theme/theme1.xml", "word/fontTable.xml"
_STYLES, _NUMBERING = "word/styles.xml", "word/numbering.xml"
_STORIES = ("word/header", "word/footer", "word/footnotes")
_COLOURED = ("w:val", "w:color", "w:fill")
"""Attributes that may be a colour."""
_NAMED = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
"""Attributes of `w:rFonts` that name a font."""
_NEAR = 6
"""How far (of 255) each channel of a tint may be from what the sum says: people pick tints by eye."""

Recolour = Callable[[str], str]
"""A colour of the design, "RRGGBB" → the one in its place."""


class ThemeProblem(Exception):
    """The design doesn't say what its colours or its font are. The message is Danish."""


def themed(design: Mapping[str, bytes], look: Look) -> Mapping[str, bytes]:
    """The parts of a design in the colours and the font of a case; the same parts for a case that chose nothing.

    Raises ThemeProblem for a design whose theme part isn't there or doesn't say what it must.
    """
    if look == PLAIN:
        return design
    theme, recolour, old_fonts = _in_place_of(design, look)
    parts = dict(design)
    for name, part in design.items():
        if name in (_STYLES, _NUMBERING) or name.startswith(_STORIES):
            root = parse(part)
            _restyle(root, recolour, old_fonts, look.font)
            parts[name] = serialise(root)
    if theme is not None:
        _restyle_theme(theme, recolour, look.font)
        parts[THEME] = serialise(theme)
    if look.font and FONTS in parts:
        parts[FONTS] = _font_table(parts[FONTS], old_fonts, look.font)
    return parts


def themed_template(template: Mapping[str, bytes], design: Mapping[str, bytes], look: Look) -> Mapping[str, bytes]:
    """The parts of a template, with the same done to what it has of the design's colours and font in its own text.

    `design` is as it was before it was themed. Raises ThemeProblem as `themed` does.
    """
    if look == PLAIN:
        return template
    _, recolour, old_fonts = _in_place_of(design, look)
    root = parse(template[MAIN])
    _restyle(root, recolour, old_fonts, look.font)
    return {**template, MAIN: serialise(root)}


def tints_of(design: Mapping[str, bytes]) -> Mapping[str, float]:
    """The tints of the design's two colours that text may stand on ("RRGGBB"), each with how deep it is (0–1)."""
    accents = _accents(parse(design[THEME]))
    fills = {str(shade.get(qn("w:fill"))).upper() for shade in parse(design[_STYLES]).iter(qn("w:shd"))}
    shares = {fill: [_share(fill, accent) for accent in accents] for fill in fills if _is_colour(fill)}
    return {fill: max(s for s in found if s) for fill, found in shares.items() if any(found)}


def _in_place_of(design: Mapping[str, bytes], look: Look) -> tuple[Element | None, Recolour, frozenset[str]]:
    """The root of the theme part, what becomes of each colour, and the fonts that are exchanged."""
    theme = parse(design[THEME]) if THEME in design else None
    return theme, _recolouring(theme, look), _fonts_of(theme) if look.font else frozenset()


def _recolouring(theme: Element | None, look: Look) -> Recolour:
    """What becomes of each colour of the design."""
    chosen = (look.colour, look.accent)
    accents = _accents(theme) if any(chosen) else ("", "")
    pairs = [(old, new.removeprefix("#")) for old, new in zip(accents, chosen, strict=True) if new is not None]

    @lru_cache(maxsize=256)
    def recolour(colour: str) -> str:
        for old, new in pairs:
            if colour.upper() == old:
                return new
        for old, new in pairs:
            share = _share(colour.upper(), old)
            if share:
                return tint(f"#{new}", share)[1:]
        return colour

    return recolour


def _accents(theme: Element | None) -> tuple[str, str]:
    """The design's two colours."""
    found = []
    for name in ("a:accent1", "a:accent2"):
        slot = theme.find(f".//{qn('a:clrScheme')}/{qn(name)}/{qn('a:srgbClr')}") if theme is not None else None
        colour = str(slot.get("val") if slot is not None else "").upper()
        if not _is_colour(colour):
            raise ThemeProblem(f"designets tema siger ikke, hvad farven {name.removeprefix('a:')} er")
        found.append(colour)
    return found[0], found[1]


def _fonts_of(theme: Element | None) -> frozenset[str]:
    """The names of the design's font: that of headings and that of text, mostly the same."""
    kinds = ("a:majorFont", "a:minorFont") if theme is not None else ()
    latins = (theme.find(f".//{qn('a:fontScheme')}/{qn(kind)}/{qn('a:latin')}") for kind in kinds if theme is not None)
    names = (str(latin.get("typeface") or "") for latin in latins if latin is not None)
    fonts = frozenset(name for name in names if name)
    if not fonts:
        raise ThemeProblem("designets tema siger ikke, hvad skrifttypen er")
    return fonts


def font_names(document: bytes) -> tuple[str, ...]:
    """The names of a finished Word file's font."""
    return tuple(sorted(_fonts_of(parse(read_package(document)[THEME]))))


def _is_colour(text: str) -> bool:
    return len(text) == 6 and all(sign in "0123456789ABCDEFabcdef" for sign in text)


def _share(colour: str, of: str) -> float | None:
    """How deep a tint of another colour this is: 0.1 where it is a tenth of it on white. None for what is no tint."""
    mixed, full = channels(f"#{colour}"), channels(f"#{of}")
    span = [255 - channel for channel in full]
    share = sum((255 - m) * s for m, s in zip(mixed, span, strict=True)) / max(1, sum(s * s for s in span))
    if not 0 < share < 1 or f"#{colour}" == WHITE:
        return None
    there = all(abs(255 - share * s - m) <= _NEAR for m, s in zip(mixed, span, strict=True))
    return round(share, 3) if there else None


def _restyle(root: Element, recolour: Recolour, old_fonts: frozenset[str], font: str | None) -> None:
    for node in root.iter("{*}*"):
        if node.tag == qn("w:rFonts"):
            for name in _NAMED:
                if font is not None and node.get(qn(name)) in old_fonts:
                    node.set(qn(name), font)
            continue
        for name in _COLOURED if node.tag == qn("w:color") else _COLOURED[1:]:
            old = node.get(qn(name))
            if old is not None and _is_colour(old):
                node.set(qn(name), recolour(old))


def _restyle_theme(theme: Element, recolour: Recolour, font: str | None) -> None:
    for colour in theme.iterfind(f".//{qn('a:clrScheme')}//{qn('a:srgbClr')}"):
        colour.set("val", recolour(str(colour.get("val"))))
    if font is None:
        return
    for kind in ("a:majorFont", "a:minorFont"):
        for latin in theme.iterfind(f".//{qn('a:fontScheme')}/{qn(kind)}/{qn('a:latin')}"):
            latin.attrib.clear()  # a panose of the old one would say what the new one looks like
            latin.set("typeface", font)


def _font_table(part: bytes, old_fonts: frozenset[str], font: str) -> bytes:
    """The font table with the case's font in place of the design's, and who may stand in for it."""
    root = parse(part)
    for old in root.findall(qn("w:font")):
        if old.get(qn("w:name")) in old_fonts | {font}:
            root.remove(old)
    about = known(font)
    entry = el("w:font", {"w:name": font})
    if about is not None:
        _, shape = about
        entry.append(value("w:altName", shape.stand_in))
        entry.append(value("w:panose1", shape.panose))
    entry.append(value("w:charset", "00"))
    entry.append(value("w:family", about[1].family if about else "auto"))
    entry.append(value("w:pitch", "variable"))
    root.insert(0, entry)
    return serialise(root)

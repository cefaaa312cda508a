"""Pictures in line with the text: SVG for today's Word, PNG for the rest, alternative text. docs/word/picture.md"""

from __future__ import annotations

import hashlib

from lbf_docs.prose.blocks import FigureRef, Image, Inline, Missing, Text, plain_text, walk

from ..context import Here
from ..draft import Draft, draft
from ..ledger import Picture
from ..package import Relationships
from .caption import FIGURE, caption
from .paragraphs import bookmarked, paragraph, set_in
from .runs import write_inlines

STYLE = "Figur"
"""The style of a picture's paragraph, where a template has no other."""
_EMU_PER_MM = 36_000
_EMU_PER_TWIP = 635
_MOST_OF_A_PAGE = 0.85
"""Leaves room for the caption and the heading above."""
_AIR = "240"
"""Twips under a picture without a caption, which its style keeps close to one."""
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def write_figure(block: FigureRef, here: Here, style: str = STYLE) -> list[Draft]:
    """The picture in a paragraph of a style, and its caption under it."""
    draw = here.ledger.pictures.get(block.name)
    if draw is None:
        return [paragraph(style, here, *write_inlines((Missing(block.name),), here))]
    picture = draw()
    own = block.name if block.name in here.ledger.named else ""
    return _figure(block.name, picture, (Text(picture.caption),), here, block.key, own, style=style)


def write_image(block: Image, here: Here) -> list[Draft]:
    """A picture of the case's own, and its caption under it."""
    draw = here.ledger.pictures.get(block.path)
    here.ledger.gaps.extend(part.what for part in walk(block.alt) if isinstance(part, Missing))
    if draw is None:
        gap = paragraph(STYLE, here, *write_inlines((Missing(block.path),), here))
        return [gap, *([caption(FIGURE, block.caption, here, block.key)] if block.caption else [])]
    found = draw()
    name = f"billede-{hashlib.sha256(found.image).hexdigest()[:12]}"  # what is shown twice is one part
    words = " ".join(plain_text(block.alt).split())
    return _figure(name, found.changed(alt=words), block.caption, here, block.key)


def _figure(
    name: str, picture: Picture, words: tuple[Inline, ...], here: Here, *keys: str, style: str = STYLE
) -> list[Draft]:
    """The paragraph with the picture and the one with its caption; the keys lead to the caption, where there is one."""
    shown = set_in(paragraph(style, here, drawing_run(name, picture, here)), style, here)
    if plain_text(words):
        return [shown, caption(FIGURE, words, here, *dict.fromkeys(keys))]
    for key in dict.fromkeys(keys):
        bookmarked(shown, key, here)
    if style != STYLE:  # the template has a place of its own for it
        return [shown]
    properties = shown.find("w:pPr")
    assert properties is not None
    alone = properties.having(draft("w:keepNext", {"w:val": "0"})).having(draft("w:spacing", {"w:after": _AIR}))
    shown.children[shown.children.index(properties)] = alone
    return [shown]


def drawing_run(name: str, picture: Picture, here: Here) -> Draft:
    """The run that shows a picture, no wider than the text."""
    ledger = here.ledger
    relations = ledger.links.setdefault(ledger.part, Relationships())
    png = f"media/{name}.{picture.ending}"
    ledger.media[f"word/{png}"] = picture.image
    blip = draft("a:blip", {"r:embed": relations.add("image", png)})
    if picture.svg is not None:
        svg = f"media/{name}.svg"
        ledger.media[f"word/{svg}"] = picture.svg
        vector = draft("asvg:svgBlip", {"r:embed": relations.add("image", svg)})
        blip.append(draft("a:extLst", {}, draft("a:ext", {"uri": _SVG_EXTENSION}, vector)))
    width, height = _size(picture, ledger.text_width - here.indent, ledger.text_height)
    lies = picture.turned in (90, 270)
    extent = {"cx": str(height if lies else width), "cy": str(width if lies else height)}
    number = ledger.drawing()
    named = {"id": number, "name": picture.name, "descr": picture.alt}
    locks = draft("a:picLocks", {"noChangeAspect": "1"})
    shape = draft(
        "pic:pic", {},
        draft("pic:nvPicPr", {}, draft("pic:cNvPr", named), draft("pic:cNvPicPr", {}, locks)),
        draft("pic:blipFill", {}, blip, draft("a:stretch", {}, draft("a:fillRect"))),
        draft("pic:spPr", {},
           draft("a:xfrm", _turn(picture), draft("a:off", {"x": "0", "y": "0"}), draft("a:ext", extent)),
           draft("a:prstGeom", {"prst": "rect"}, draft("a:avLst"))),
    )  # fmt: skip
    graphic = draft(
        "a:graphic",
        {},
        draft("a:graphicData", {"uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"}, shape),
    )
    inline = draft(
        "wp:inline", {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
        draft("wp:extent", extent), *_room(width, height, lies), draft("wp:docPr", named),
        draft("wp:cNvGraphicFramePr", {}, draft("a:graphicFrameLocks", {"noChangeAspect": "1"})), graphic,
    )  # fmt: skip
    return draft("w:r", {}, draft("w:drawing", {}, inline))


def _turn(picture: Picture) -> dict[str, str]:
    """How the stored picture is turned and mirrored; Word counts in sixty thousandths of a degree."""
    turn = {"rot": str(picture.turned * 60_000)} if picture.turned else {}
    return {**turn, **({"flipH": "1"} if picture.mirrored else {})}


def _room(width: int, height: int, lies: bool) -> list[Draft]:
    """What a picture that is turned a quarter takes beyond the extent, which Word has of it as it lies.

    Word keeps room for the extent and adds this; it takes nothing away where the turned picture is smaller.
    """
    if not lies:
        return []
    above, beside = str(max(0, height - width) // 2), str(max(0, width - height) // 2)
    return [draft("wp:effectExtent", {"l": beside, "t": above, "r": beside, "b": above})]


def _size(picture: Picture, text_width: int, text_height: int) -> tuple[int, int]:
    """EMU, scaled down to the width of the text, and to most of a page, where it is larger."""
    width, height = picture.width_mm * _EMU_PER_MM, picture.height_mm * _EMU_PER_MM
    wide, high = (max(width, height),) * 2 if picture.turned in (90, 270) else (width, height)  # the room, see `_room`
    scale = min(1.0, text_width * _EMU_PER_TWIP / wide, _MOST_OF_A_PAGE * text_height * _EMU_PER_TWIP / high)
    return round(width * scale), round(height * scale)

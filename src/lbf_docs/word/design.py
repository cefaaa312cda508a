"""The look, put on a template: styles, numbering, theme, settings, header and footer come from the design file.

A template holds text, expressions and the names of styles. Its own look is only there so that it can be read in Word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from .element import Element, add_in_order, el, parse, qn, remove, serialise, value, whole
from .package import MAIN, Relationships, declare_types, part_name, rels_name
from .styles import Styles, style_key

_STYLED = {"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}
LAYOUT, LAYOUT_STYLES = "opstilling", ("lbf opstilling", "lbf underskrift")
"""The word in a table's caption that tells readers it is there for the layout, and the styles of such tables."""
_OWN = ("image", "hyperlink")
"""What a template keeps of its relationships; everything else is the design's."""
NOT_TAKEN = {
    "w:footnoteReference": "en fodnote",
    "w:endnoteReference": "en slutnote",
    "w:commentReference": "en kommentar",
}
_PICTURES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml"}


class StyleProblem(Exception):
    """A template uses what the design can't give it. `paragraph` is the text around it."""

    def __init__(self, message: str, remedy: str, paragraph: str) -> None:
        super().__init__(message)
        self.message, self.remedy, self.paragraph = message, remedy, paragraph


def dressed(template: Mapping[str, bytes], design: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a template in the look of the design.

    Raises StyleProblem for a style that the design doesn't have, and for lists that are not made by a style: their
    numbering would be gone.
    """
    kept = _design_parts(design)
    parts = {name: data for name, data in design.items() if name in kept}
    document = parse(template[MAIN])
    _refuse(document)
    _rename_styles(document, template, Styles.of(design["word/styles.xml"]))
    own = Relationships.read(template.get(rels_name(MAIN)))
    relations = Relationships.read(design[rels_name(MAIN)])
    for relation in list(relations.root):  # pictures and links in the design's own text stay there
        if str(relation.get("Type")).rsplit("/", 1)[-1] in _OWN:
            relations.root.remove(relation)
    _drop_bookmarks(document)
    _move_relationships(document, own, relations, template, parts)
    _page_sections(document, parse(design[MAIN]))
    parts[MAIN] = serialise(document)
    parts[rels_name(MAIN)] = relations.bytes()
    endings = {name.rsplit(".", 1)[-1].lower() for name in parts if "/media/" in name}
    declare_types(parts, {e: _PICTURES[e] for e in sorted(endings) if e in _PICTURES}, {})
    return parts


def _drop_bookmarks(document: Element) -> None:
    """Takes a template's bookmarks away (Word leaves `_Toc…` and `_GoBack` behind), except where something points."""
    used = {a.get(qn("w:anchor")) for a in document.iter(qn("w:hyperlink"))}
    fields = " ".join(i.text or "" for i in document.iter(qn("w:instrText"))).split()
    dropped = set()
    for start in list(document.iter(qn("w:bookmarkStart"))):
        if start.get(qn("w:name")) not in used | set(fields):
            dropped.add(start.get(qn("w:id")))
            remove(start)
    for end in list(document.iter(qn("w:bookmarkEnd"))):
        if end.get(qn("w:id")) in dropped:
            remove(end)


def _design_parts(design: Mapping[str, bytes]) -> set[str]:
    """The design's parts without its document, and without pictures that only its document shows."""
    shown = {
        part_name(part, target)
        for part in design
        if part != MAIN and rels_name(part) in design
        for _, kind, target, external in Relationships.read(design[rels_name(part)]).items()
        if kind == "image" and not external
    }
    return {n for n in design if n not in (MAIN, rels_name(MAIN)) and ("/media/" not in n or n in shown)}


def _refuse(document: Element) -> None:
    """What can't be taken over from a template, because its part would be lost."""
    if document.tag != qn("w:document") or document.find(f"{qn('w:body')}/{qn('w:sectPr')}") is None:
        raise KeyError("w:document")
    for tag, what in NOT_TAKEN.items():
        found = document.find(f".//{qn(tag)}")
        if found is not None:
            raise StyleProblem(
                f"skabelonen har {what}, som ikke kan tages med", "slet den i skabelonen", text_around(found)
            )


def _rename_styles(document: Element, template: Mapping[str, bytes], design: Styles) -> None:
    """From the template's style ids to the design's, by kind and name."""
    own = {
        (style_key(s)[0], str(s.get(qn("w:styleId")))): style_key(s)
        for s in parse(template["word/styles.xml"]).findall(qn("w:style"))
    }
    for tag, kind in _STYLED.items():
        for used in document.iter(qn(tag)):
            id_ = str(used.get(qn("w:val")))
            key = own.get((kind, id_), (kind, id_.lower()))
            if key not in design.ids:
                raise StyleProblem(
                    f"typografien »{key[1]}« findes ikke i designet",
                    "vælg en af designets typografier i Word", text_around(used),
                )  # fmt: skip
            used.set(qn("w:val"), design.ids[key])
    for paragraph in list(document.iter(qn("w:p"))):
        _list_by_style(paragraph, design)
    for properties in document.iter(qn("w:tblPr")):
        _say_layout(properties, design)


def _say_layout(properties: Element, design: Styles) -> None:
    """Tells Word that a table is for layout, by its style: LibreOffice forgets the caption that said so."""
    used = properties.find(qn("w:tblStyle"))
    layout = {design.ids.get(("table", name)) for name in LAYOUT_STYLES}
    if used is not None and used.get(qn("w:val")) in layout and properties.find(qn("w:tblCaption")) is None:
        add_in_order(properties, value("w:tblCaption", LAYOUT))


def _list_by_style(paragraph: Element, design: Styles) -> None:
    """Takes a direct numbering away where the paragraph's style numbers it anyway (LibreOffice writes both)."""
    properties = paragraph.find(qn("w:pPr"))
    direct = properties.find(qn("w:numPr")) if properties is not None else None
    if properties is None or direct is None:
        return
    used, number = properties.find(qn("w:pStyle")), direct.find(qn("w:numId"))
    by_style = used is not None and str(used.get(qn("w:val"))) in design.numbered
    if by_style or (number is not None and number.get(qn("w:val")) == "0"):
        properties.remove(direct)
        return
    raise StyleProblem(
        "listen er lavet med knappen for punkttegn eller nummerering",
        "vælg en typografi til lister i stedet: Opstilling - punkttegn eller Opstilling - talopstilling",
        text_around(direct),
    )


def text_around(node: Element) -> str:
    """The text of the paragraph, row or table that an element stands in."""
    around = next((a for a in node.iterancestors(qn("w:p"), qn("w:tbl"))), node)
    return "".join(t.text or "" for t in around.iter(qn("w:t")))[:120]


def _move_relationships(
    document: Element, own: Relationships, new: Relationships, template: Mapping[str, bytes], parts: dict[str, bytes]
) -> None:
    """Gives the template's pictures and links ids among the design's, and takes their parts along."""
    ids: dict[str, str] = {}
    for id_, kind, target, external in own.items():
        if kind not in _OWN:
            continue
        if external:
            ids[id_] = new.add(kind, target, external)
            continue
        part = part_name(MAIN, target)
        folder, _, file = part.rpartition("/")
        own_folder = "" if folder == "word/media" else f"{folder.replace('/', '-')}-"
        # Word calls every first picture image1: the design's must not give way
        named = f"word/media/skabelon-{own_folder}{file}"
        if file.rpartition(".")[2].lower() not in _PICTURES:
            raise StyleProblem(
                f"billedet {file} har et format, som ikke kan tages med", "gem det som PNG eller JPEG", ""
            )
        parts[named] = template[part]
        ids[id_] = new.add(kind, named.removeprefix("word/"))
    for node in document.iter():
        for name in ("r:id", "r:embed", "r:link"):
            old = node.get(qn(name))
            if old is None or node.tag in (qn("w:headerReference"), qn("w:footerReference")):
                continue
            if old not in ids:
                message = "skabelonen har et indsat objekt, som ikke kan tages med"
                raise StyleProblem(message, "brug kun tekst, tabeller og billeder", text_around(node))
            node.set(qn(name), ids[old])


def page_sections(document: Element) -> Iterator[Element]:
    """Every `w:sectPr`, in order; the last one is the body's own."""
    yield from document.iter(qn("w:sectPr"))


def _page_sections(document: Element, design: Element) -> None:
    """Page size and orientation are the template's; margins, header and footer the design's."""
    model = list(page_sections(design))[-1]
    for section in page_sections(document):
        for tag in ("w:headerReference", "w:footerReference"):
            for old in section.findall(qn(tag)):
                section.remove(old)
        references = [deepcopy(r) for r in model if r.tag in (qn("w:headerReference"), qn("w:footerReference"))]
        for number, reference in enumerate(references):
            section.insert(number, reference)
        margins = model.find(qn("w:pgMar"))
        if margins is not None:
            add_in_order(section, deepcopy(margins))
        if section.find(qn("w:pgSz")) is None:
            add_in_order(section, el("w:pgSz", {"w:w": "11906", "w:h": "16838"}))


def text_area(document: Element) -> tuple[int, int]:
    """Twips between the margins of the last page section: width and height. A4 with 2,5 cm where it doesn't say."""
    return area_of(list(page_sections(document))[-1])


def area_of(section: Element) -> tuple[int, int]:
    """Twips between the margins of a page section, likewise."""
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    width = _twips(size, "w:w", 11_906) - _twips(margins, "w:left", 1_418) - _twips(margins, "w:right", 1_418)
    height = _twips(size, "w:h", 16_838) - _twips(margins, "w:top", 1_418) - _twips(margins, "w:bottom", 1_418)
    return max(1_000, width), max(1_000, height)


def _twips(element: Element | None, name: str, otherwise: int) -> int:
    """A measure; Word writes whole twips, other programs may write a unit."""
    return whole(element.get(qn(name)), otherwise) if element is not None else otherwise

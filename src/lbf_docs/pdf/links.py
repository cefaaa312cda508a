"""Links in the structure: one element for each, and the way back from a footnote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pikepdf

from .tree import Node, all_elements, hold, is_element, is_reference, kids, kind, made


def join_links(pdf: pikepdf.Pdf) -> None:
    """Makes one element of a link that LibreOffice gives as many as it has pieces of text."""
    for element in all_elements(pdf):
        out: list[Node] = []
        last: tuple[int, int] | None = None
        for node in kids(element):
            target = _annotation(node)
            if target is not None and target == last:
                content = [k for k in kids(out[-1]) if not is_reference(k)] + kids(node)
                hold(out[-1], content)
            else:
                out.append(node)
            last = target
        hold(element, out)


def _annotation(node: Node) -> tuple[int, int] | None:
    """The number of the annotation that a link element refers to."""
    if kind(node) != "Link":
        return None
    return next((k.Obj.objgen for k in kids(node) if is_reference(k)), None)


def links_back(pdf: pikepdf.Pdf) -> None:
    """Gives the number before a footnote its own place, with the link back to the text, which LibreOffice leaves out.

    Notes and links of a page stand in the same order. Where they can't be told apart, the link is dropped: what no
    element holds can't be read aloud.
    """
    known = {target for element in all_elements(pdf) if (target := _annotation(element)) is not None}
    notes: Mapping[tuple[int, int], list[Node]] = defaultdict(list)
    for element in all_elements(pdf):
        if kind(element) == "Note" and "/Pg" in element:
            notes[element.Pg.objgen].append(element)
    for page in pdf.pages:
        annotations = list(page.get("/Annots", []))
        loose = [a for a in annotations if a.get("/Subtype") == pikepdf.Name.Link and a.objgen not in known]
        if not loose:
            continue
        here = notes[page.obj.objgen]
        back = _downwards([a for a in loose if not _within_another(a, annotations)])
        placed = []
        if len(here) == len(back):
            placed = [a for note, a in zip(here, back, strict=True) if _number(pdf, note, a)]
        dropped = {a.objgen for a in loose} - {a.objgen for a in placed}
        page.Annots = pikepdf.Array([a for a in annotations if a.objgen not in dropped])


def _within_another(annotation: Node, annotations: Sequence[Node]) -> bool:
    """Whether a link lies in a larger one that leads to the same place, as a page number does in the contents."""
    left, bottom, right, top = (float(x) for x in annotation.Rect)
    return any(
        other.objgen != annotation.objgen
        and float(other.Rect[0]) - 1 <= left and right <= float(other.Rect[2]) + 1
        and float(other.Rect[1]) - 1 <= bottom and top <= float(other.Rect[3]) + 1
        for other in annotations
    )  # fmt: skip


def _downwards(annotations: Sequence[Node]) -> list[Node]:
    return sorted(annotations, key=lambda a: (-float(a.Rect[3]), float(a.Rect[0])))


def _number(pdf: pikepdf.Pdf, note: Node, annotation: Node) -> bool:
    """Makes a label with the link of a note's number, its first piece of text. Whether there is one."""
    inside = kids(note)
    if not inside or not is_element(inside[0]):
        return False
    content = kids(inside[0])
    if len(content) < 2 or not isinstance(content[0], int):
        return False
    page = inside[0].get("/Pg")
    label = made(pdf, "Lbl", note)
    reference = pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=annotation)
    hold(label, [made(pdf, "Link", label, [content[0], reference], page)])
    hold(inside[0], content[1:])
    hold(note, [label, *inside])
    return True

"""Which piece of content belongs to which element: the tables that lead from a page back into the structure."""

from __future__ import annotations

import pikepdf

from .tree import Node, all_elements, is_element, is_reference, kids, page_of


def number_content(pdf: pikepdf.Pdf) -> None:
    """Numbers pages and links anew, in reading order: LibreOffice numbers links as they lie in its memory.

    The links of a page come in the order in which they are read.
    """
    root = pdf.Root.StructTreeRoot
    owners: dict[tuple[int, int], dict[int, Node]] = {page.obj.objgen: {} for page in pdf.pages}
    links: dict[tuple[int, int], Node] = {}
    for element in all_elements(pdf):
        for node in kids(element):
            if is_reference(node):
                links[node.Obj.objgen] = element
            elif not is_element(node):
                number, own = (node, None) if isinstance(node, int) else (int(node.MCID), node.get("/Pg"))
                where = page_of(element) if own is None else own
                if where is not None:
                    owners[where.objgen][number] = element
    numbers: list[Node | int] = []
    for key, page in enumerate(pdf.pages):
        page.StructParents = key
        here = owners[page.obj.objgen]
        numbers += [key, pdf.make_indirect(pikepdf.Array([here.get(n) for n in range(1 + max(here, default=-1))]))]
    key = len(pdf.pages)
    read = {objgen: place for place, objgen in enumerate(links)}
    for page in pdf.pages:
        annotations = sorted(page.get("/Annots", []), key=lambda a: read.get(a.objgen, len(read)))
        if annotations:
            page.Annots = pikepdf.Array(annotations)
        elif "/Annots" in page:
            del page.Annots
        for annotation in annotations:
            if annotation.objgen in links:
                annotation.StructParent = key
                numbers += [key, links[annotation.objgen]]
                key += 1
    root.ParentTree = pdf.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array(numbers)))
    root.ParentTreeNextKey = key

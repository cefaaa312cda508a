"""Small PDFs with a structure, written as nested tuples: ("P", 0, 1), ("Table", ("TR", ("TD", 0)))."""

from __future__ import annotations

from typing import Any

import pikepdf

from lbf_docs.pdf.tree import hold, is_element, is_reference, kids, kind, made

Tree = tuple[Any, ...]


class Small:
    """A PDF of one page."""

    def __init__(self, *tree: Tree, content: bytes = b"") -> None:
        self.pdf = pikepdf.new()
        self.page = self.pdf.add_blank_page()
        self.page.Contents = self.pdf.make_stream(content)
        self.links: dict[str, pikepdf.Object] = {}
        root = self.pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        self.pdf.Root.StructTreeRoot = root
        hold(root, [self._made(root, part) for part in tree])

    def link(self, name: str, *rect: float) -> pikepdf.Object:
        """The link of that name; a new one lies at `rect`."""
        if name not in self.links:
            box = pikepdf.Array(rect or (0, 0, 10, 10))
            link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=box, Contents=name)
            self.links[name] = self.pdf.make_indirect(link)
            self.page.Annots = pikepdf.Array([*self.page.get("/Annots", []), self.links[name]])
        return self.links[name]

    def _made(self, parent: pikepdf.Object, part: Any) -> Any:
        if isinstance(part, int):
            return part
        if isinstance(part, str):
            return pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=self.link(part))
        type_, _, span = part[0].partition("|")
        element = made(self.pdf, type_, parent, (), self.page.obj)
        if span:
            name, _, number = span.partition("=")
            about = pikepdf.Dictionary(O=pikepdf.Name.Table)
            about[f"/{name}"] = int(number)
            element.A = about
        hold(element, [self._made(element, each) for each in part[1:]])
        return element

    def tree(self, element: pikepdf.Object | None = None) -> list[Any]:
        """The structure as it is now, in the same way of writing."""
        out: list[Any] = []
        for node in kids(self.pdf.Root.StructTreeRoot if element is None else element):
            if is_element(node):
                out.append((kind(node), *self.tree(node)))
            else:
                out.append(str(node.Obj.Contents) if is_reference(node) else int(node))
        return out

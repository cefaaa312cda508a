"""Whether a design can be used: every part whole, every reference answered, every style there. Asked before use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .design import NOT_TAKEN
from .element import Element, parse, qn
from .numbering import number_list
from .package import MAIN, Relationships, part_name
from .required import REQUIRED_PARTS, REQUIRED_STYLES
from .styles import Styles

_TOP = "_rels/.rels"


def stories(parts: Mapping[str, bytes]) -> list[str]:
    """The parts with headers and footers."""
    return sorted(part for part in parts if re.fullmatch(r"word/(header|footer)\d*\.xml", part))


def faults(design: Mapping[str, bytes]) -> Iterator[str]:
    """What is wrong with a design, in Danish. The first is enough: what follows may rest on it."""
    missing = [part for part in REQUIRED_PARTS if part not in design]
    if missing:
        yield "designet mangler " + ", ".join(part.removeprefix("word/") for part in missing)
        return
    roots: dict[str, Element] = {}
    for part, data in sorted(design.items()):
        if part.endswith((".xml", ".rels")):
            try:
                roots[part] = parse(data)
            except (SyntaxError, ValueError):
                yield f"designet er beskadiget: {part} kan ikke læses"
                return
    document = roots[MAIN]
    if document.tag != qn("w:document") or document.find(f"{qn('w:body')}/{qn('w:sectPr')}") is None:
        yield "designet er beskadiget: der er intet dokument i det"
        return
    yield from _relationships(design, roots)
    yield from _stories(roots)
    yield from _styles(roots)
    kinds = {note.get(qn("w:type")) for note in roots["word/footnotes.xml"]}
    if not {"separator", "continuationSeparator"} <= kinds:
        yield "designet mangler stregen over fodnoter"


def _relationships(design: Mapping[str, bytes], roots: Mapping[str, Element]) -> Iterator[str]:
    for part, root in roots.items():
        if not part.endswith(".rels"):
            continue
        if root.tag != qn("rel:Relationships"):
            yield f"designet er beskadiget: {part} er noget andet, end det skal være"
            continue
        folder, _, name = part.rpartition("_rels/")
        source = folder + name.removesuffix(".rels")
        for _, _, target, external in Relationships(root).items():
            if not external and part_name(source, target) not in design:
                yield f"designet mangler {part_name(source, target)}"


def _stories(roots: Mapping[str, Element]) -> Iterator[str]:
    for part in stories(dict.fromkeys(roots, b"")):
        root = roots[part]
        for tag, what in NOT_TAKEN.items():
            if root.find(f".//{qn(tag)}") is not None:
                yield f"designets sidehoved eller sidefod har {what}, som ikke kan stå der"
        folder, _, name = part.rpartition("/")
        rels = roots.get(f"{folder}/_rels/{name}.rels")
        known = {r.get("Id") for r in rels} if rels is not None else set()
        used = {node.get(qn(key)) for node in root.iter() for key in ("r:id", "r:embed", "r:link")} - {None}
        if used - known:
            yield f"designets {name} viser noget, som ikke er i filen"


def _styles(roots: Mapping[str, Element]) -> Iterator[str]:
    root, numbering = roots["word/styles.xml"], roots["word/numbering.xml"]
    styles = Styles.read(root)
    gone = [name for kind, name in REQUIRED_STYLES if not styles.has(name, kind)]
    if gone:
        yield f"designet mangler typografien »{gone[0]}«"
    if number_list(numbering) is None:
        yield "designet mangler nummereringen »Talopstilling«"
    ids = {style.get(qn("w:styleId")) for style in root.iter(qn("w:style"))}
    named = [node for tag in ("w:basedOn", "w:next", "w:link") for node in root.iter(qn(tag))]
    for part in stories(dict.fromkeys(roots, b"")):
        named += [node for tag in ("w:pStyle", "w:rStyle", "w:tblStyle") for node in roots[part].iter(qn(tag))]
    lost = [str(node.get(qn("w:val"))) for node in named if node.get(qn("w:val")) not in ids]
    if lost:
        yield f"designet bruger typografien »{lost[0]}«, som det ikke har"
    lists = {num.get(qn("w:numId")) for num in numbering.iter(qn("w:num"))} | {"0"}
    counted = {node.get(qn("w:val")) for node in root.iter(qn("w:numId"))}
    if counted - lists:
        yield "designet har en typografi, hvis nummerering mangler"

"""What a page draws, and what it belongs to: lines to nothing, pictures to their figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import pikepdf

from .tree import Node, all_elements, attributes, hold, kids, kind

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
_OPEN, _CLOSE = frozenset({"BMC", "BDC"}), "EMC"
_PATH = frozenset({"m", "re"})
_PAINT = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_NO_PAINT = "n"
_ARTIFACT = pikepdf.ContentStreamInstruction([pikepdf.Name.Artifact], pikepdf.Operator("BMC"))
_END = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
_NEAR = 3.0
"""Points that a picture may lie outside its figure's box, for rounding."""


def mend_content(pdf: pikepdf.Pdf) -> None:
    """Marks each line and surface outside all marks as an artifact, which a screen reader passes over, and gives a
    figure that holds nothing the picture in its place, which LibreOffice 7.4 draws as an artifact."""
    figures: dict[tuple[int, int], list[Node]] = defaultdict(list)
    for element in all_elements(pdf):
        if kind(element) == "Figure" and not kids(element) and "/Pg" in element:
            figures[element.Pg.objgen].append(element)
    for page in pdf.pages:
        instructions = list(pikepdf.parse_content_stream(page))
        marked = list(_marked(instructions))
        changed = len(marked) > len(instructions)
        for figure in figures[page.obj.objgen]:
            changed = _give_picture(figure, marked) or changed
        if changed:
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(marked))


def _marked(instructions: Sequence[Instruction]) -> Iterator[Instruction]:
    """The same with a mark around each path that is painted outside all marks."""
    depth = 0
    path: list[Instruction] = []
    for instruction in instructions:
        operator = str(instruction.operator)
        if path:
            path.append(instruction)
            if operator in _PAINT:
                yield from (_ARTIFACT, *path, _END)
                path = []
            elif operator == _NO_PAINT:
                yield from path
                path = []
            continue
        if operator in _OPEN:
            depth += 1
        elif operator == _CLOSE:
            depth -= 1
        elif depth == 0 and operator in _PATH:
            path = [instruction]
            continue
        yield instruction
    yield from path


def _give_picture(figure: Node, instructions: list[Instruction]) -> bool:
    """Marks the picture within a figure's box as its content. Whether there is one, drawn as an artifact."""
    box = _box(figure)
    begun, place = None, None
    for at, instruction in enumerate(instructions):
        match str(instruction.operator):
            case "BMC" | "BDC":
                begun, place = (at if instruction.operands[0] == pikepdf.Name.Artifact else None), None
            case "EMC":
                begun = None
            case "cm":
                place = [float(number) for number in instruction.operands]
            case "Do" if begun is not None and place is not None and box is not None and _lies_in(place, box):
                number = 1 + max((n for i in instructions if (n := _number(i)) is not None), default=-1)
                mark = [pikepdf.Name.Figure, pikepdf.Dictionary(MCID=number)]
                instructions[begun] = pikepdf.ContentStreamInstruction(mark, pikepdf.Operator("BDC"))
                hold(figure, [number])
                return True
    return False


def _box(figure: Node) -> list[float] | None:
    return next(([float(number) for number in about.BBox] for about in attributes(figure) if "/BBox" in about), None)


def _lies_in(place: list[float], box: list[float]) -> bool:
    """Whether the unit square, put in its place (a b c d e f), lies in a box (left, bottom, right, top)."""
    width, _, _, height, left, bottom = place
    return (
        left >= box[0] - _NEAR and bottom >= box[1] - _NEAR
        and left + width <= box[2] + _NEAR and bottom + height <= box[3] + _NEAR
    )  # fmt: skip


def _number(instruction: Instruction) -> int | None:
    """The number of a piece of content that begins here."""
    if str(instruction.operator) != "BDC" or not isinstance(instruction.operands[1], pikepdf.Dictionary):
        return None
    number = instruction.operands[1].get("/MCID")
    return None if number is None else int(number)

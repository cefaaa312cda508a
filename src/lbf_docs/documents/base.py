"""What a document is before it becomes Word: a template's name and what it is to be filled with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan
from lbf_docs.prose import Prose


@dataclass(frozen=True)
class Document:
    """One of the documents of a plan."""

    number: int
    name: str
    """Part of the file name: "strategisk-samarbejdsaftale"."""
    title: str
    """As people read it."""
    content: Callable[[Plan, bool], Record]
    """What the template sees, from a plan, and whether it is a draft."""

    @property
    def stem(self) -> str:
        """The name of the template and of the file, without ending: "01-strategisk-samarbejdsaftale"."""
        return f"{self.number:02}-{self.name}"


def section_text(plan: Plan, file: str, what: str, required: bool, under: int | None = None) -> Prose | Gap | None:
    """The case's own text for a place in a template: a gap if it must be there and isn't.

    `under` is the level of the heading that the text belongs under, if that isn't simply the nearest one.
    """
    prose = plan.prose.get(file)
    if prose:
        return replace(prose, under=under)
    return Gap(f"{what} ({file})") if required else None

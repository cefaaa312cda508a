"""What a document is before it becomes Word: a template's name and what it is to be filled with."""

from __future__ import annotations

import re
from collections.abc import Callable

from lbf_docs.expressions import Gap, Record
from lbf_docs.model import Plan, view
from lbf_docs.model.plan import ChosenArea
from lbf_docs.prose import Prose
from lbf_docs.value import Value

from .words import words_for

_NOT_IN_A_NAME = re.compile(r"[\W_]+")
_LONGEST = 80


class Document(Value):
    """A kind of document. The folder is the register: every module here with a `DOCUMENT` is one."""

    order: int
    """What documents are numbered by; the numbers themselves depend on the plan."""
    key: str
    """Its key in the regulation's data."""
    template: str
    """The template's file name without ending."""
    title: str
    """As people read it."""
    content: Callable[[Plan, Edition], dict[str, object]]
    """What its template sees, beside what every template sees."""
    files: tuple[str, ...]
    """What is written for it above all, in the order in which it is read: data files by stem, texts by how their path
    begins ("tekst/3"). Each file has one such home."""
    per_focus_area: bool = False
    """Whether there is one for each chosen indsatsområde."""


class Edition(Value):
    """One of the files of a plan: a document, for an indsatsområde if there is one of it for each."""

    document: Document
    number: int
    area: ChosenArea | None = None
    area_name: str = ""

    @property
    def title(self) -> str:
        """As people read it: "Delaftale: Beskæftigelse"."""
        return f"{self.document.title}: {self.area_name}" if self.area else self.document.title

    @property
    def stem(self) -> str:
        """The file's name without ending: "03-delaftale-beskæftigelse"."""
        area = _NOT_IN_A_NAME.sub("-", self.area_name.lower()).strip("-")[:_LONGEST].rstrip("-")
        return "-".join(part for part in (f"{self.number:02}", self.name, area) if part)

    @property
    def key(self) -> str:
        """What it is known by from one revision to the next: "delaftale:beskæftigelse"."""
        return f"{self.document.key}:{self.area.id}" if self.area else self.document.key

    @property
    def name(self) -> str:
        """The document's short name: "milepælsplan"."""
        return self.document.template.partition("-")[2]

    def content(self, plan: Plan, draft: bool) -> Record:
        """The root record that the template sees."""
        root = view(plan)
        own: dict[str, object] = {
            "kladde": draft,
            "dokument": Record("dokument", {"titel": self.title, "nummer": str(self.number)}),
            "kortnavn": plan.plan.short_name or root.field("områdets_navn"),
            "ord": words_for(plan),
            "illustrativ": plan.plan.revision.illustrative if plan.plan.revision else None,
            "revision": _revision(root.field("revision"), plan.standings.get(self.key)),
        }
        return root.with_fields(**{**own, **self.document.content(plan, self)})


def _revision(revision: object, standing: str | None) -> object:
    """The revision with what its cover says of its approval (`tilstand`), None while nothing is to be said."""
    return revision.with_fields(tilstand=standing) if isinstance(revision, Record) else revision


def section_text(plan: Plan, file: str, what: str, required: bool, under: int | None = None) -> Prose | Gap | None:
    """The case's own text for a place in a template: a gap if it must be there and isn't.

    `under` is the level of the heading that the text belongs under, if that isn't simply the nearest one.
    """
    prose = plan.prose.get(file)
    if prose:
        return prose.changed(under=under)
    return Gap(f"{what} ({file})") if required else None

"""What a document hands out while it is written: footnotes, lists, links, pictures and bookmarks, each numbered once.

Kept in one object per document, so that nothing is counted in globals and two renders never meet.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from lbf_docs.prose.blocks import Block
from lbf_docs.value import Value

from .draft import Draft, draft, value
from .package import Relationships
from .styles import Styles


class Picture(Value):
    """A picture to be put in: PNG or JPEG, and the same as SVG where there is one."""

    image: bytes
    ending: str
    """png | jpeg"""
    svg: bytes | None
    width_mm: float
    height_mm: float
    name: str
    """What it is called where a name is shown."""
    caption: str
    """The line under it; empty where a heading says it already."""
    alt: str
    """What it shows, for those who can't see it."""
    turned: int = 0
    """Degrees clockwise to turn it by; width and height are those of the upright picture."""
    mirrored: bool = False
    """Whether it is mirrored left to right before that."""


@dataclass
class Ledger:
    """The running numbers of one document."""

    styles: Styles
    pictures: Mapping[str, Callable[[], Picture]]
    """By the name that the text uses; drawn when a text asks for it."""
    number_list: str
    """The abstract numbering of numbered lists in the design."""
    text_width: int
    """Twips between the margins."""
    text_height: int
    named: Collection[str] = ()
    """The figures whose names are keys too."""
    footnotes: list[Draft] = field(default_factory=list)
    numberings: list[Draft] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, Relationships] = field(default_factory=dict)
    """By part: a footnote's links belong to the part of the footnotes."""
    part: str = "word/document.xml"
    first_numbering: int = 1
    gaps: list[str] = field(default_factory=list)
    """What is missing in the document, as the gaps in it say."""
    bookmarks: int = 0
    """The highest bookmark id that is taken; a template may bring bookmarks of its own."""
    bookmark_names: dict[str, int] = field(default_factory=dict)
    """Those that are taken, and the last number that was put behind each."""
    keys: dict[str, str] = field(default_factory=dict)
    """The bookmark of each key of the author's; of a text that stands here twice, the first."""
    drawings: int = 0

    def bookmark(self) -> str:
        """A new bookmark id."""
        self.bookmarks += 1
        return str(self.bookmarks)

    def bookmark_name(self, wanted: str) -> str:
        """`wanted`, or with a number behind it when the name is taken: two bookmarks of one name lose one."""
        name, number = wanted, self.bookmark_names.get(wanted, 1)
        while name in self.bookmark_names:
            number += 1
            name = f"{wanted[: 39 - len(str(number))]}_{number}"
        self.bookmark_names[wanted] = number
        self.bookmark_names.setdefault(name, 1)
        return name

    def drawing(self) -> str:
        """A new drawing id."""
        self.drawings += 1
        return str(self.drawings)

    def new_list(self, level: int, start: int = 1, counted: Draft | None = None) -> str:
        """The numbering id of a list at `level` (0–8) that begins at a number; `counted` is a level of its own."""
        number = str(self.first_numbering + len(self.numberings))
        own = [counted] if counted is not None else []
        restart = draft("w:lvlOverride", {"w:ilvl": str(level)}, value("w:startOverride", str(start)), *own)
        self.numberings.append(draft("w:num", {"w:numId": number}, value("w:abstractNumId", self.number_list), restart))
        return number

    def link(self, address: str) -> str:
        """The relationship id of an address in the part that is being written."""
        return self.links.setdefault(self.part, Relationships()).add("hyperlink", address, external=True)

    def footnote(self, blocks: tuple[Block, ...], write: Callable[[tuple[Block, ...]], list[Draft]]) -> str:
        """The id of a new footnote; numbers follow the order of asking. Ids -1 and 0 are the separators."""
        number = str(len(self.footnotes) + 1)
        note = draft("w:footnote", {"w:id": number})
        self.footnotes.append(note)
        was, self.part = self.part, "word/footnotes.xml"
        try:
            note.children.extend(write(blocks))
        finally:
            self.part = was
        return number

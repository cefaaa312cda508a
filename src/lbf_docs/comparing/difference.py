"""What a comparison finds: one difference, and all of them with the documents that they change."""

from __future__ import annotations

from collections.abc import Iterator

from lbf_docs.value import Value

from .wording import Run, excerpt, in_one_line

ADDED, REMOVED, CHANGED, MOVED = "tilføjet", "fjernet", "ændret", "flyttet"
LOOK = "udseende"
"""The home of what changes how all documents look, and not what any of them says."""
_IN_THE_TEXT = ("efter ", "først ", "forrest")
"""How a place begins that is told by what stands before it."""
_LONGEST = 160


class Difference(Value):
    """One thing that isn't as it was."""

    kind: str
    """ADDED | REMOVED | CHANGED | MOVED"""
    home: str
    """The key of the document under which it is told; LOOK for how all look, "" for what no document shows."""
    touches: tuple[str, ...]
    """The keys of all documents that say something else because of it, in their order."""
    subject: str
    """What it is about, in domain words: "aktiviteten Jobplaneten"; "" where the label says it all."""
    label: str
    """Which of its keys, or which part of a text: "målgruppe"; "" for the whole."""
    before: str = ""
    after: str = ""
    words: tuple[Run, ...] = ()
    """Of running text: both sides, word by word."""
    spot: str = ""
    """Where in the case: "aktiviteter.yaml: aktiviteter.jobplaneten.målgruppe"."""
    part: str = ""
    """The innermost part that the subject names: of "organet Bestyrelse, medlemmet Direktør" the member."""
    names: tuple[str, ...] = ()
    """Of several that were gathered, what each is called; the subject counts them."""
    also: tuple[str, ...] = ()
    """The keys of more documents under which it is told: the other end of what moved."""

    @property
    def about(self) -> str:
        """What changed, without how: "aktiviteten Jobplaneten: målgruppe"."""
        return ": ".join(part for part in (self.subject, self.label) if part)

    @property
    def how(self) -> str:
        """How it changed, in one line."""
        words = in_one_line(excerpt(self.words))
        if self.kind == MOVED:
            return f"{self.way}: {words}" if words else self.way
        if words:
            return words
        if self.before and self.after:
            return f"{short(self.before)} → {short(self.after)}"
        return short(self.before or self.after)

    @property
    def way(self) -> str:
        """Of what moved, from where to where."""
        if self.after.startswith(_IN_THE_TEXT):
            return f"hen {self.after}"
        return f"fra {short(self.before)} til {short(self.after)}" if self.before or self.after else ""

    @property
    def line(self) -> str:
        """All of it in one line: "Budget 2026: LBF 1.200.000 → 1.350.000 kr."."""
        if self.kind == CHANGED:
            return f"{self.about}: {self.how}" if self.how else f"{self.about} ændret"
        said = f"{self.about} {self.kind}"
        if self.kind == MOVED:
            return f"{said} {self.how}".rstrip()
        return f"{said}: {self.how}" if self.how else said


def short(text: str, longest: int = _LONGEST) -> str:
    """A text that fits in a line."""
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 2].rsplit(' ', 1)[0]} …"


class Comparison(Value):
    """All that two plans differ in, in the order of the documents and of what they say."""

    differences: tuple[Difference, ...]
    documents: tuple[str, ...]
    """The keys of the documents of the new plan that say something else, in order; a new document among them."""
    gone: tuple[str, ...] = ()
    """The keys of the documents that only the old plan had."""

    def told_under(self, document: str) -> Iterator[Difference]:
        """The differences whose home a document is, or the other end of."""
        return (one for one in self.differences if document == one.home or document in one.also)

    def seen_in(self, document: str) -> Iterator[Difference]:
        """The differences that show in a document and are told under another."""
        ends = ((one, (one.home, *one.also)) for one in self.differences)
        return (one for one, homes in ends if document in one.touches and document not in homes)

"""What the prose refers to by a key: links, and fields that follow when things move. docs/word/reference.md

Prose leaves a stand-in with the key. When the whole document is written, and headings and captions have their numbers,
each becomes what it is to show: "Tabel 2", "afsnit 3", »Sekretariatet«.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lbf_docs.prose.blocks import Missing

from .captions import Label
from .constructs.runs import TO_KEY, text_run, write_inlines
from .context import Here
from .draft import Draft, drafted, elements
from .element import Element, el, qn
from .fields import field_runs
from .headings import Head


@dataclass
class Targets:
    """Where the keys of a document stand, and the bookmarks that its references need."""

    here: Here
    labels: Mapping[Element, Label]
    heads: Mapping[Element, Head]
    elsewhere: Mapping[str, str]
    """Titles of other documents, by the keys that stand there."""
    stands: dict[str, tuple[Element, Head | None]] = field(default_factory=dict)
    """By bookmark: the paragraph, and the heading above it."""
    made: dict[Element, str] = field(default_factory=dict)
    """Bookmarks around labels and headings, made when the first reference asks for one."""


def resolve(
    root: Element,
    notes: Iterable[Element],
    here: Here,
    labels: Mapping[Element, Label],
    heads: Sequence[Head],
    elsewhere: Mapping[str, str],
) -> bool:
    """Makes links and fields of the stand-ins in the document `root` and in its footnotes; whether there were any."""
    stand_ins = [
        link
        for part in (root, *notes)
        for link in part.iter(qn("w:hyperlink"))
        if str(link.get(qn("w:anchor"))).startswith(TO_KEY)
    ]
    if not stand_ins:
        return False
    targets = Targets(here, labels, {head.paragraph: head for head in heads}, elsewhere)
    _find(root, targets)
    for link in stand_ins:
        _resolve(link, str(link.get(qn("w:anchor")))[len(TO_KEY) :], targets)
    return True


def _find(root: Element, targets: Targets) -> None:
    """Where each bookmark stands."""
    above: Head | None = None
    for node in root.iter(qn("w:p"), qn("w:bookmarkStart")):
        if node.tag == qn("w:p"):
            above = targets.heads.get(node, above)
            continue
        paragraph = next(node.iterancestors(qn("w:p")), None)
        if paragraph is not None:
            targets.stands.setdefault(str(node.get(qn("w:name"))), (paragraph, above))


def _resolve(link: Element, key: str, targets: Targets) -> None:
    own = link.find(f"{qn('w:r')}/{qn('w:rPr')}")
    empty = next(link.iter(qn("w:t"), qn("w:br")), None) is None
    bookmark = targets.here.ledger.keys.get(key)
    if bookmark is None:
        _replace(link, _not_here(link, key, targets, drafted(own) if own is not None and empty else None), not empty)
    elif empty:
        _replace(link, _field(link, bookmark, targets, drafted(own) if own is not None else None), False)
    else:
        link.set(qn("w:anchor"), bookmark)


def _replace(link: Element, runs: Sequence[Draft], keep: bool) -> None:
    """Runs in place of a stand-in; with `keep` after its own words, which are no link any more."""
    made = elements(runs)
    for run in [*(_plain(run) for run in link if keep), *made]:
        link.addprevious(run)
    parent = link.getparent()
    assert parent is not None
    parent.remove(link)


def _plain(run: Element) -> Element:
    """A run of a link that leads nowhere: it doesn't look like one."""
    for style in list(run.iter(qn("w:rStyle"))):
        properties = style.getparent()
        assert properties is not None
        properties.remove(style)
    return run


def _not_here(link: Element, key: str, targets: Targets, properties: Draft | None) -> list[Draft]:
    """The document that the key is at home in; a gap for one that is nowhere."""
    title = targets.elsewhere.get(key)
    words = "".join(text.text or "" for text in link.iter(qn("w:t")))
    if title is None:
        return write_inlines((Missing(f"stedet med nøglen {key}"),), targets.here, properties)
    return [text_run(f" (i »{title}«)" if words else f"»{title}«", properties)]


def _field(link: Element, bookmark: str, targets: Targets, properties: Draft | None) -> list[Draft]:
    """What stands at the bookmark: the label of a caption, the number or the words of a heading.

    Anything else is told by the heading that it stands under.
    """
    paragraph, above = targets.stands.get(bookmark, (None, None))  # one in a footnote is under no heading
    label = targets.labels.get(paragraph) if paragraph is not None else None
    if paragraph is not None and label is not None:
        return field_runs(f"REF {_mark(paragraph, label.first, label.last, targets)} \\h", label.text, properties)
    head = targets.heads.get(paragraph, above) if paragraph is not None else None
    if head is None:
        return field_runs(f"REF {bookmark} \\p \\h", "ovenfor", properties)
    name = targets.made.get(head.paragraph) or _mark_all(head.paragraph, targets)
    number = head.number.rstrip(".")
    if not number:
        words = field_runs(f"REF {name} \\h", head.text, properties)
        return [text_run("»", properties), *words, text_run("«", properties)]
    shown = field_runs(f"REF {name} \\n \\h", number, properties)
    if not number[0].isdigit():
        return shown
    word = "afsnit" if _has_words_before(link) else "Afsnit"
    return [text_run(f"{word} ", properties), *shown]


def _has_words_before(link: Element) -> bool:
    """Whether a reference doesn't stand first in its paragraph."""
    before = link.itersiblings(preceding=True)
    return any((text.text or "").strip() for node in before for text in node.iter(qn("w:t")))


def _mark_all(heading: Element, targets: Targets) -> str:
    """A bookmark around the words of a heading."""
    children = [child for child in heading if child.tag != qn("w:pPr")]
    return _mark(heading, children[0], children[-1], targets)


def _mark(paragraph: Element, first: Element, last: Element, targets: Targets) -> str:
    """A bookmark around some of a paragraph, made once."""
    name = targets.made.get(paragraph)
    if name is None:
        ledger = targets.here.ledger
        name, id_ = ledger.bookmark_name(f"_Ref{100_000_001 + len(targets.made)}"), ledger.bookmark()
        first.addprevious(el("w:bookmarkStart", {"w:id": id_, "w:name": name}))
        last.addnext(el("w:bookmarkEnd", {"w:id": id_}))
        targets.made[paragraph] = name
    return name

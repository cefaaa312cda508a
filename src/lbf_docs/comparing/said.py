"""How a difference is put: labels, places, and what a part without a name says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lbf_docs.model import Plan
from lbf_docs.model.base import Field, Part, fields_of
from lbf_docs.model.kinds import MarkdownText

from .difference import ADDED, CHANGED, MOVED, REMOVED, Difference
from .lines import LINK, called
from .naming import shown
from .texts import Change


def of_text(change: Change, touches: tuple[str, ...], subject: str, labels: tuple[str, ...], spot: str) -> Difference:
    """What became of a line of a text."""
    line = change.line
    place = f"under »{line.under}«" if line.under and line.under != line.text and change.kind != MOVED else ""
    what = line.kind if line.kind != "afsnit" else "" if change.kind == CHANGED else "et afsnit"
    if change.kind == MOVED or line.kind == LINK:
        what = called(line)
    label = ", ".join(part for part in (*labels, place, what) if part)
    home = touches[0] if touches else ""
    return Difference(change.kind, home, touches, subject, label, change.before, change.after, change.words, spot)


def said(part: Part, plan: Plan, but: str = "") -> Iterator[str]:
    """The short values of a part, for one that has no name to be known by."""
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        if isinstance(value, MarkdownText | Part | tuple | dict) or value is None:
            continue
        text = shown(value, field, plan)
        if text and text != but and field.name != "id":
            yield text


def label_of(field: Field) -> str:
    return field.key.alias.replace("_", " ")


def kind_of(before: str, after: str) -> str:
    return CHANGED if before and after else ADDED if after else REMOVED


def as_dict(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}

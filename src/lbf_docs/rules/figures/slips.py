"""A number in a text that something else in the case contradicts."""

from __future__ import annotations

from lbf_docs.model.passages import Passage

from ..base import Remark, Spot


def slip(place: tuple[Passage, int, int], title: str, says: str, remedy: str, also: tuple[Spot, ...] = ()) -> Remark:
    """The remark about some characters of a passage."""
    passage, start, end = place
    return Remark(passage.mention(start, end), says, remedy, title, also)

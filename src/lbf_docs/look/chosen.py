"""What a case has chosen of the look. Where it says nothing, the design's own stays."""

from __future__ import annotations

from lbf_docs.value import Value


class Look(Value):
    """The colours ("#RRGGBB") and the font of a case; None for each that it leaves to the design."""

    colour: str | None = None
    """What headings, heads of tables and the boxes of the diagram have."""
    accent: str | None = None
    """What stands out: the line under the title, marks, schools on the map."""
    font: str | None = None


PLAIN = Look()
"""Nothing chosen."""

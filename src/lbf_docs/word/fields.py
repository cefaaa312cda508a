"""Fields that Word can bring up to date, with the right result already in them. docs/word/reference.md"""

from __future__ import annotations

from .draft import Draft, draft


def field_runs(instruction: str, result: str, properties: Draft | None = None) -> list[Draft]:
    """The runs of a field that shows `result`."""
    around = [properties] if properties is not None else []

    def run(*content: Draft) -> Draft:
        return draft("w:r", {}, *around, *content)

    return [
        run(_char("begin")),
        run(draft("w:instrText", {"xml:space": "preserve"}, f" {instruction} ")),
        run(_char("separate")),
        run(draft("w:t", {}, result)),
        run(_char("end")),
    ]


def _char(kind: str) -> Draft:
    return draft("w:fldChar", {"w:fldCharType": kind})

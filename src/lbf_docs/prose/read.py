"""A text of the case → its prose."""

from __future__ import annotations

from collections.abc import Callable

from lbf_docs.findings import Finding

from .blocks import Prose
from .plain import plain_paragraphs
from .protect import Origin, Protected, protect

Parse = Callable[[str, Protected, str, Origin], tuple[Prose, tuple[Finding, ...]]]
"""What reads a text that isn't plain: text, the same without its expressions, file, and where it begins there."""


def parse(text: str, protected: Protected, file: str, origin: Origin) -> tuple[Prose, tuple[Finding, ...]]:
    """By way of the Markdown parser, imported when a text needs it: most of all imports' time."""
    from .markdown import parsed  # noqa: PLC0415

    return parsed(text, protected, file, origin)


def read_prose(
    text: str, file: str, origin: Origin = (0, 0), parse: Parse = parse
) -> tuple[Prose, tuple[Finding, ...]]:
    """The blocks of a Markdown text and what is wrong with it. Any text is read; nothing is raised.

    `origin` says where the text begins, when it is only a part of its file.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    protected = protect(text, file, origin)
    plain = plain_paragraphs(protected.text, protected.quoted)
    if plain is not None:
        return Prose(file, plain), protected.findings
    return parse(text, protected, file, origin)

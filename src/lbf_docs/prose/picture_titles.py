"""The title of a picture, `![…](billeder/hus.png "Titel med *kursiv*")`: its marks are read, as in a table's title.

The parser would have taken them for plain words, and its backslashes away.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkLabel, parseLinkTitle
from markdown_it.tree import SyntaxTreeNode


class _Helpers:
    """What the parser's rules ask for links and pictures, with titles as they are written."""

    parseLinkDestination = staticmethod(parseLinkDestination)  # noqa: N815  # the parser's names
    parseLinkLabel = staticmethod(parseLinkLabel)  # noqa: N815

    @staticmethod
    def parseLinkTitle(string: str, start: int, maximum: int, before: Any = None) -> Any:  # noqa: N802
        """As the parser's own; of a title that goes on in a next line, `before` is what came of the lines above."""
        found = parseLinkTitle(string, start, maximum, before)
        if found.ok or found.can_continue:
            written = string[start + (before is None) : found.pos - 1 if found.ok else maximum]
            found.str = (before.str if before else "") + written
        return found


def titles_plugin(parser: MarkdownIt) -> None:
    """Has titles left as they are written."""
    parser.helpers = cast(Any, _Helpers)


def within_title(title: str) -> SyntaxTreeNode:
    """The words of a title, as an `inline` node. Footnotes are none there."""
    return SyntaxTreeNode(_parser().parseInline(title, {})).children[0]


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})

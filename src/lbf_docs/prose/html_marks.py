"""HTML, ~~strokes~~ and {% orders %} in a text: they mean nothing here, and would stand there with their signs.

But for `<br>` in the cell of a table, where Markdown has no other way to begin a new line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_NAMES = (
    "a|abbr|b|big|blockquote|body|br|button|center|code|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|form|"
    "h[1-6]|head|hr|html|i|iframe|img|input|ins|kbd|li|link|mark|meta|object|ol|p|pre|q|s|script|small|span|strike|"
    "strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|video"
)
"""The names that people write; what else stands between < and > is words, a name to be filled in, say."""
_TAG = re.compile(rf"(?<!\\)</?(?P<name>{_NAMES})(?:\s[^<>\n]*+|/)?+>", re.IGNORECASE)
_REMEDIES = {
    "b": "skriv **fed**", "strong": "skriv **fed**", "i": "skriv *kursiv*", "em": "skriv *kursiv*",
    "br": "slut linjen med en omvendt skråstreg \\, eller lav et nyt afsnit", "p": "lav en tom linje mellem afsnittene",
    "img": "skriv ![hvad billedet viser](billeder/navn.png)", "a": "skriv [tekst](https://…)",
    "hr": "skriv --- på en linje for sig selv",
}  # fmt: skip
_OTHERWISE = "slet koden, eller skriv \\<, hvis tegnene skal stå i teksten"


BREAK = "cell_break"
"""The name of the parser's rule for it and of its token."""
_BREAK = re.compile(r"[ \t]*<br\s*/?>[ \t]*", re.IGNORECASE)


def break_plugin(parser: MarkdownIt) -> None:
    """Adds the rule; whether it stands in a cell is for the reader to say."""
    parser.inline.ruler.before("html_inline", BREAK, _rule)


def _rule(state: StateInline, silent: bool) -> bool:
    found = _BREAK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        spaces = len(state.pending) - len(state.pending.rstrip(" "))
        state.pending = state.pending.rstrip(" ")
        state.push(BREAK, "br", 0).content = f"{' ' * spaces}{found[0]}"
    state.pos = found.end()
    return True


def tags(lines: Sequence[str], code: Collection[int], cells: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """The line (from 0), the tag and what to write instead, for each that opens.

    Lines of code are left alone, and so is `<br>` in the lines of a table's rows.
    """
    for number, line in enumerate(lines):
        if "<" not in line or number in code:
            continue
        inside = [span.span() for span in _CODE.finditer(line)] if "`" in line else []
        for tag in _TAG.finditer(line):
            if any(start < tag.start() < end for start, end in inside) or tag[0].startswith("</"):
                continue
            if number not in cells or tag["name"].lower() != "br":
                yield number, tag[0], _REMEDIES.get(tag["name"].lower(), _OTHERWISE)


def struck(lines: Sequence[str], code: Collection[int]) -> Iterator[tuple[int, str]]:
    """The line (from 0) and the words with their signs, for all that is struck out as on a web page."""
    return _found(_STRUCK, "~~", lines, code)


def orders(lines: Sequence[str], code: Collection[int]) -> Iterator[tuple[int, str]]:
    """The same for what only templates know: `{% if … %}` and `{# … #}`."""
    return _found(_ORDER, "{", lines, code)


def _found(
    pattern: re.Pattern[str], sign: str, lines: Sequence[str], code: Collection[int]
) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines):
        if sign in line and number not in code:
            inside = [span.span() for span in _CODE.finditer(line)]
            for found in pattern.finditer(line):
                if not any(start < found.start() < end for start, end in inside):
                    yield number, found[0]


_ORDER = re.compile(r"(?<!\\)\{(?:%[^%\n]{0,500}%|#[^#\n]{0,500}#)\}")
_STRUCK = re.compile(r"(?<![\\~])~~(?=[^\s~])(?:[^~\n]|~(?!~)){1,500}(?<=[^\s~])~~(?!~)")
_CODE = re.compile(r"(?<!`)(`{1,20}+)[^\n]{0,500}?(?<!`)\1(?!`)")
"""Code in a line; of very long code the beginning will do."""

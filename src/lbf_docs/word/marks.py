"""The marks of a template, looked at before docxtpl touches them: each begins and ends in one paragraph.

docxtpl takes the XML away between `{{` and the next `}}`, wherever that is: one missing brace would swallow the rest of
a page without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .element import Element, qn

_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_SINGLE = re.compile(r"(?<![{%#])\{\s*[\w.]+\s*\}(?!\})|\{\{[^{}]*\}(?!\})|(?<!\{)\{[^{}%#]*\}\}")
_BLOCK = re.compile(r"\{%-?(?:p|tr|tc|r)?\s*(for|if|endfor|endif)\b")


@dataclass(eq=False)
class MarkProblem(Exception):
    """A mark that has lost its other half. `paragraph` is the text around it."""

    message: str
    remedy: str
    paragraph: str


def check_marks(root: Element) -> None:
    """Raises MarkProblem for the first paragraph whose marks don't match."""
    for paragraph in root.iter(qn("w:p")):
        text = "".join(t.text or "" for t in paragraph.iter(qn("w:t")))
        if "{" not in text and "}" not in text:
            continue
        single = _SINGLE.search(text)
        if single:
            raise MarkProblem(f"»{single[0]}« mangler en krøllet parentes", "skriv {{ … }} med to i hver ende", text)
        wanted = ""
        for mark in _MARK.findall(text):
            if wanted and mark != wanted:
                raise MarkProblem(f"her mangler {wanted} før »{mark}«", f"afslut udtrykket med {wanted}", text)
            if not wanted and mark not in _ENDS:
                raise MarkProblem(f"»{mark}« slutter noget, som ikke er begyndt", f"slet »{mark}«, eller begynd", text)
            wanted = "" if wanted else _ENDS[mark]
        if wanted:
            raise MarkProblem(f"et udtryk slutter ikke med {wanted} i samme afsnit", f"afslut det med {wanted}", text)


def unclosed_block(lines: list[str]) -> int | None:
    """The line (from 1) of the `for` or `if` that has no end, or of the end that has no beginning."""
    opened: list[tuple[str, int]] = []
    for number, word in _blocks(lines):
        if not word.startswith("end"):
            opened.append((word, number))
        elif opened and opened[-1][0] == word.removeprefix("end"):
            opened.pop()
        else:
            return opened[-1][1] if opened else number
    return opened[-1][1] if opened else None


def _blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, 1):
        for match in _BLOCK.finditer(line):
            yield number, match[1]

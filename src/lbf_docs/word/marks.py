"""The marks of a template, looked at before docxtpl touches them: each begins and ends in one paragraph.

docxtpl takes the XML away between `{{` and the next `}}`, wherever that is: one missing brace would swallow the rest of
a page without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .element import Element, el, qn, remove

_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_SINGLE = re.compile(r"(?<![{%#])\{\s*[\w.]+\s*\}(?!\})|\{\{[^{}]*\}(?!\})|(?<!\{)\{[^{}%#]*\}\}")
_ALONE = re.compile(r"\{%(p|tr|tc)\s")
_AROUND = {"p": ("w:p", "afsnit"), "tr": ("w:tr", "tabelrække"), "tc": ("w:tc", "celle")}
"""What docxtpl takes away around a mark, with everything in it."""
_BLOCK = re.compile(r"\{%-?(?:p|tr|tc|r)?\s*(for|if|endfor|endif)\b.*?%\}")


@dataclass(eq=False)
class MarkProblem(Exception):
    """A mark that has lost its other half. `paragraph` is the text around it."""

    message: str
    remedy: str
    paragraph: str


def check_marks(root: Element) -> None:
    """Raises MarkProblem for the first paragraph whose marks don't match, or swallow something."""
    for problem in mark_problems(root):
        raise problem


def mark_problems(root: Element) -> Iterator[MarkProblem]:
    """All of them, the first of each paragraph."""
    for paragraph in root.iter(qn("w:p")):
        try:
            _check_paragraph(paragraph)
        except MarkProblem as problem:
            yield problem


def _check_paragraph(paragraph: Element) -> None:
    """Raises MarkProblem."""
    text = _text(paragraph)
    if "{" not in text and "}" not in text:
        return
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
    _check_alone(paragraph, text)


def _check_alone(paragraph: Element, text: str) -> None:
    """A mark that takes its paragraph, row or cell away must be all that is in it."""
    for mark in _ALONE.finditer(text):
        tag, name = _AROUND[mark[1]]
        around = next(paragraph.iterancestors(qn(tag)), None) if mark[1] != "p" else paragraph
        alone = text[mark.start() : text.find("%}", mark.start()) + 2]
        if around is None:
            raise MarkProblem(f"»{alone}« står uden for en tabel", "skriv {%p … %} i stedet", text)
        if _text(around).strip() != alone:
            remedy = f"sæt det i en {name} for sig selv" if name != "afsnit" else "sæt det i et afsnit for sig selv"
            raise MarkProblem(f"»{alone}« står sammen med andet, som ville forsvinde", remedy, text)


def keep_section_breaks(root: Element) -> None:
    """Gives a section break that stands in the paragraph of a mark one of its own: the mark's goes away.

    Word puts a break into the paragraph that one stands in, and LibreOffice into the one before an empty one.
    """
    for section in list(root.iter(qn("w:sectPr"))):
        paragraph = next(section.iterancestors(qn("w:p")), None)
        if paragraph is not None and _ALONE.search(_text(paragraph)):
            remove(section)
            paragraph.addnext(el("w:p", {}, el("w:pPr", {}, section)))


def _text(element: Element) -> str:
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def unclosed_block(lines: list[str]) -> tuple[int, str] | None:
    """The line (from 1) of the `for` or `if` that has no end, or of the end that has no beginning; and the mark."""
    opened: list[tuple[str, int, str]] = []
    for number, word, mark in _blocks(lines):
        if not word.startswith("end"):
            opened.append((word, number, mark))
        elif opened and opened[-1][0] == word.removeprefix("end"):
            opened.pop()
        else:
            return opened[-1][1:] if opened else (number, mark)
    return opened[-1][1:] if opened else None


def _blocks(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(lines, 1):
        for match in _BLOCK.finditer(line):
            yield number, match[1], match[0]

"""What is said about a template: which one, which expression, and the paragraph around it as it is read in Word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from lbf_docs.expressions import ExpressionError
from lbf_docs.findings import Finding, Place, Severity

from .marks import MarkProblem, unclosed_block

if TYPE_CHECKING:
    from .design import StyleProblem

NO_WORD_FILE, EXPRESSION, STYLE = "SKA101", "SKA102", "SKA103"

_EXPRESSION = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_TAG = re.compile(r"<[^>]+>")
_SHOWN = 90


class TemplateProblem(Exception):
    """A template can't be used; the finding says where and why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.title)
        self.finding = finding


def template_finding(code: str, name: str, title: str, says: str, remedy: str) -> Finding:
    """An error in a template."""
    return Finding(code, Severity.ERROR, f"skabelonen {name}: {title}", Place(name), says, remedy)


def paragraph_finding(code: str, name: str, problem: MarkProblem | StyleProblem) -> Finding:
    """What is wrong in a paragraph of a template."""
    return template_finding(code, name, problem.message, around(problem.paragraph), problem.remedy)


def expression_finding(name: str, source: str, error: ExpressionError, hint: str = "") -> Finding:
    """What is wrong with an expression in a template whose source has a paragraph on each line; see `expression_at`."""
    hint = hint or str(getattr(error, "name", "") or "")
    if error.unbalanced and (unclosed := unclosed_block(source.split("\n"))):
        error.lineno, hint = unclosed
    return template_finding(EXPRESSION, name, error.message, expression_at(source, error.lineno, hint), error.remedy)


def expression_at(source: str, line: int | None, hint: str = "") -> str:
    """The expression on a line of a template's source, and the paragraph that it stands in.

    Of several on the line it is the one with `hint` in it, a name or a whole mark. One that stands alone, as a `for`
    over paragraphs or rows does, is told by what comes after it.
    """
    lines = source.split("\n")
    if not line or line > len(lines):
        return ""
    whole = re.compile(rf"(?<!\w){re.escape(hint)}(?!\w)" if hint[:1] != "{" else re.escape(hint))
    pieces = lines[line - 1].split("</w:p>")
    found = [(number, mark) for number, piece in enumerate(pieces) for mark in _EXPRESSION.findall(piece)]
    number, mark = next((one for one in found if whole.search(one[1])), found[0] if found else (0, ""))
    text = _words(pieces[number])
    says = f"udtrykket {mark if len(mark) <= _SHOWN else shortened(mark)} " if mark else ""
    after = next(_paragraphs([*pieces[number + 1 :], *lines[line:]]), "")
    if mark.startswith("{%") and text == mark and after:
        return f"{says}{around(after).replace('i afsnittet', 'før afsnittet')}"
    return says + around(text)


def split_block(source: str) -> str:
    """The first paragraph that has a `for` or an `if` among its runs, without its end: most likely the guilty one."""
    for line in source.split("\n"):
        tags = re.findall(r"\{%-?\s*(for|if|endfor|endif)\b", line)
        if "<w:t" in line and sum(-1 if t.startswith("end") else 1 for t in tags) != 0:
            return around(_words(line))
    return ""


def around(paragraph: str) -> str:
    """The paragraph, for a message; cut if it is long."""
    return f"i afsnittet »{text}«" if (text := shortened(paragraph)) else ""


def shortened(words: str) -> str:
    """The words on one line, cut if they are many."""
    text = " ".join(words.split())
    return text[:_SHOWN] + ("…" if len(text) > _SHOWN else "")


def _words(xml: str) -> str:
    """The words of a piece of source; what stands in an expression is no XML any more."""
    pieces = _EXPRESSION.split(xml)
    return "".join(piece if n % 2 else unescape(_TAG.sub("", piece)) for n, piece in enumerate(pieces)).strip()


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """The words of what follows, without paragraphs that are empty."""
    return (words for line in lines for piece in line.split("</w:p>") if (words := _words(piece)))

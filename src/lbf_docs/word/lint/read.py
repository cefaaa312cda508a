"""Opens a template and says all that keeps it from being read, not only the first: marks, looks, expressions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from lbf_docs.expressions import ExpressionError, Language
from lbf_docs.expressions.run import Tree
from lbf_docs.findings import Finding
from lbf_docs.value import Value
from lbf_docs.word.design import StyleProblem, dressed
from lbf_docs.word.element import Element, parse
from lbf_docs.word.lookup import DESIGN, find_template
from lbf_docs.word.marks import mark_problems
from lbf_docs.word.package import MAIN
from lbf_docs.word.prepared import Prepared
from lbf_docs.word.sound import stories
from lbf_docs.word.template import prepare, read_design, read_template, source_of
from lbf_docs.word.template_findings import EXPRESSION, STYLE, TemplateProblem, expression_finding, paragraph_finding

from .walk import UNREAD

_MARK = re.compile(r"\{\{(?P<show>.*?)\}\}|\{%-?\s*(?P<word>\w+)(?P<rest>.*?)-?%\}")
_FOR = re.compile(r"\s+(\w+)\s+in\s+(.*)")
_DAMAGED = (KeyError, SyntaxError, ValueError)


class Story(Value):
    """A part of a document with its own run of text: the body, a header, a footer."""

    name: str
    """The file that it comes from: the template, or the design."""
    source: str
    tree: Sequence[Tree]


class Opened(Value):
    """A template as far as it can be read, and what is wrong with it."""

    name: str
    stories: tuple[Story, ...]
    prepared: Prepared | None
    """None where something is wrong that stops every build."""
    body: Element | None
    """The template's own document, as it lies in the file."""
    findings: tuple[Finding, ...]


def open_template(folders: tuple[Path, ...], stem: str) -> Opened:
    """The template of that name from the first folder that has it, with the design that it gets."""
    try:
        name, template = find_template(folders, stem)
        design_name, design = find_template(folders, DESIGN)
    except TemplateProblem as problem:
        return Opened(f"{stem}.docx", (), None, None, (problem.finding,))
    try:
        prepared = prepare(name, template, design, Language(), design_name)
    except TemplateProblem as problem:
        return _piece_by_piece(name, template, design_name, design, problem.finding)
    parts = [
        Story(name if part == MAIN else design_name, prepared.sources[part], read.tree)
        for part, read in prepared.templates.items()
    ]
    return Opened(name, tuple(parts), prepared, parse(read_template(name, template)[MAIN]), ())


def _piece_by_piece(name: str, template: bytes, design_name: str, design: bytes, first: Finding) -> Opened:
    """What can be read of a template that can't be used."""
    findings: list[Finding] = []
    parts: dict[str, bytes] = {}
    looks: Mapping[str, bytes] = {}
    body = None
    try:
        looks = read_design(design_name, design)
        parts = {part: looks[part] for part in stories(looks)}
    except TemplateProblem as problem:
        findings.append(problem.finding)
    try:
        own = read_template(name, template)
        body = parse(own[MAIN])
        wrong = [paragraph_finding(EXPRESSION, name, problem) for problem in mark_problems(body)]
        findings += wrong
        if not wrong:
            parts[MAIN] = own[MAIN]
            parts[MAIN] = dressed(own, looks)[MAIN] if looks else own[MAIN]
    except TemplateProblem as problem:
        findings.append(problem.finding)
    except StyleProblem as problem:
        findings.append(paragraph_finding(STYLE, name, problem))
    except _DAMAGED:
        findings.append(first)
    read: list[Story] = []
    for part, data in parts.items():
        who = name if part == MAIN else design_name
        source = source_of(data)
        tree, errors = _read(source)
        findings += [expression_finding(who, source, error, mark) for error, mark in errors]
        read.append(Story(who, source, tree))
    return Opened(name, tuple(read), None, body, tuple(dict.fromkeys(findings or [first])))


def _read(source: str) -> tuple[Sequence[Tree], list[tuple[ExpressionError, str]]]:
    """The tree of a source without what can't be read in it; and all of that, with the mark that it stands in."""
    language, errors = Language(), list[tuple[ExpressionError, str]]()
    try:
        return language.template(source).tree, []
    except ExpressionError as error:
        first = error
    lines = []
    for number, line in enumerate(source.split("\n"), 1):
        mended, at = "", 0
        for match in _MARK.finditer(line):
            wrong = _wrong(match, language)
            if wrong is not None:
                wrong.lineno = number
                errors.append((wrong, match[0]))
                mended, at = mended + line[at : match.start()] + _instead(match), match.end()
        lines.append(mended + line[at:])
    try:
        return language.template("\n".join(lines)).tree, errors
    except ExpressionError as error:
        return (), [*errors, (error if errors else first, "")]


def _wrong(match: re.Match[str], language: Language) -> ExpressionError | None:
    """What is wrong with a mark, looked at alone."""
    try:
        language.template(_alone(match))
    except ExpressionError as error:
        return error
    return None


def _alone(match: re.Match[str]) -> str:
    """A mark with what it needs to be read alone."""
    match match["word"]:
        case None:
            return match[0]
        case "for":
            return match[0] + "{% endfor %}"
        case "if":
            return match[0] + "{% endif %}"
        case "elif":
            return f"{{% if{match['rest']}%}}{{% endif %}}"
        case "else" | "endif" | "endfor":
            return ""
    return match[0]


def _instead(match: re.Match[str]) -> str:
    """What stands in the source for a mark that can't be read, so that the rest can."""
    loop = _FOR.match(match["rest"] or "")
    match match["word"]:
        case None:
            return f"{{{{ {UNREAD} }}}}"
        case "for":
            return f"{{% for {loop[1] if loop else UNREAD} in {UNREAD} %}}"
        case "if" | "elif" as word:
            return f"{{% {word} {UNREAD} %}}"
    return ""

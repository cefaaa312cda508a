"""Templates: ordinary Word files with expressions in them. The one place that uses docxtpl.

docxtpl knows how Word hides an expression among its runs, and its dialect (`{%p … %}`, `{%tr … %}`, `{%tc … %}`,
`{% vm %}`) is what people know. Only its preparation of the XML is used: its own rendering runs code, shows missing
names as nothing and loses text after `&`. What is rendered is our language (see `expressions`), over records.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from lbf_docs.expressions import ExpressionError, Language, Record, Template
from lbf_docs.look import PLAIN, Look
from lbf_docs.values import NumberStyle

from .design import StyleProblem, dressed
from .element import Element, parse, put_in_order, qn, serialise
from .grid import mark_columns, set_grids
from .marks import MarkProblem, check_marks, keep_section_breaks
from .package import MAIN, PackageError, read_package
from .prepared import Prepared, cache_key, keep, kept
from .sound import faults, stories
from .template_findings import (
    EXPRESSION,
    NO_WORD_FILE,
    STYLE,
    TemplateProblem,
    expression_finding,
    paragraph_finding,
    split_block,
    template_finding,
)
from .theme import ThemeProblem, themed, themed_template

_LARGEST_TEXT = 8 * 1024 * 1024
"""Bytes of XML in one part: two hundred times as much as our longest template has."""
_MARKERS = re.compile("[\ufdd0-\ufdef]")
"""Characters that stand for content while a template is filled in; it must not bring its own."""


def prepare(
    name: str,
    template: bytes,
    design: bytes,
    language: Language,
    design_name: str = "design.docx",
    look: Look = PLAIN,
) -> Prepared:
    """Reads a template, puts it in the design's look, with the colours and the font that the case has chosen of it, and
    checks its expressions. Raises TemplateProblem.

    A template that was prepared before is taken from the cache: in this process, or the user's cache folder.
    """
    return _prepared(name, template, design, design_name, look)


@lru_cache(maxsize=64)
def _prepared(name: str, template: bytes, design: bytes, design_name: str, look: Look) -> Prepared:
    key = cache_key(template, design, look)
    known = kept(key, name, design_name) if key else None
    if known is not None:
        return known
    made = _made(name, template, design, design_name, look)
    if key:
        keep(key, made)
    return made


def _made(name: str, template: bytes, design: bytes, design_name: str, look: Look) -> Prepared:
    looks = _design(design_name, design, look)
    own = read_template(name, template)
    try:
        check_marks(parse(own[MAIN]))
        parts = dressed(themed_template(own, read_design(design_name, design), look), looks)
    except MarkProblem as error:
        raise TemplateProblem(paragraph_finding(EXPRESSION, name, error)) from None
    except StyleProblem as error:
        raise TemplateProblem(paragraph_finding(STYLE, name, error)) from None
    except (KeyError, SyntaxError, ValueError):
        raise TemplateProblem(template_finding(NO_WORD_FILE, name, "skabelonen er beskadiget", "", _FRESH)) from None
    sources: dict[str, str] = {}
    templates: dict[str, Template] = {}
    for part in (MAIN, *stories(parts)):
        try:
            source, read = _story(parts[part])
        except _SourceProblem as problem:
            who = name if part == MAIN else design_name
            raise TemplateProblem(expression_finding(who, problem.source, problem.error)) from None
        if part == MAIN or "{{" in source or "{%" in source:
            sources[part], templates[part] = source, read
    return Prepared(name, design_name, {p: d for p, d in parts.items() if p not in sources}, sources, templates)


@lru_cache(maxsize=4)
def read_design(name: str, data: bytes) -> Mapping[str, bytes]:
    """The parts of a design; the ten documents of a case share one. Raises TemplateProblem if it can't be used."""
    looks = read_template(name, data)
    fault = next(faults(looks), None)
    if fault:
        raise TemplateProblem(template_finding(STYLE, name, fault, "", _START_FROM_OURS))
    for part in stories(looks):
        try:
            check_marks(parse(looks[part]))
        except MarkProblem as error:
            raise TemplateProblem(paragraph_finding(EXPRESSION, name, error)) from None
    return looks


@lru_cache(maxsize=4)
def _design(name: str, data: bytes, look: Look) -> Mapping[str, bytes]:
    """The parts of a design in a case's look. Raises TemplateProblem if the design, or its theme, can't be used."""
    try:
        return themed(read_design(name, data), look)
    except ThemeProblem as problem:
        remedy = f"{_START_FROM_OURS}, eller slet tema: i plan.yaml"
        raise TemplateProblem(template_finding(STYLE, name, str(problem), "", remedy)) from None


class _SourceProblem(Exception):
    """What is wrong in a part, with its source to find the place in."""

    def __init__(self, source: str, error: ExpressionError) -> None:
        super().__init__(error.message)
        self.source, self.error = source, error


@lru_cache(maxsize=16)
def _story(part: bytes) -> tuple[str, Template]:
    """A part as source, and read; headers and footers are the same in all documents. Raises _SourceProblem."""
    source = source_of(part)
    try:
        return source, Language().template(source)
    except ExpressionError as error:
        raise _SourceProblem(source, error) from None


_START_FROM_OURS = "tag udgangspunkt i vores design.docx, og behold dens typografier"
_FRESH = "hent en frisk kopi af skabelonen, eller gem den i Word som .docx"


def read_template(name: str, data: bytes) -> dict[str, bytes]:
    """The parts of a template. Raises TemplateProblem for what is no Word file, or too large."""
    try:
        return read_package(data, _LARGEST_TEXT)
    except PackageError as error:
        raise TemplateProblem(template_finding(NO_WORD_FILE, name, str(error), "", _FRESH)) from None


def source_of(part: bytes) -> str:
    """The part as Jinja source: expressions whole, every paragraph on a line of its own, so that a line is a place."""
    root = parse(part)
    keep_section_breaks(root)
    mark_columns(root)
    for paragraph in root.iter(qn("w:p")):
        before = paragraph.getprevious()
        parent = paragraph.getparent()
        if before is not None:
            before.tail = "\n"
        elif parent is not None:
            parent.text = "\n"
    # Typographic quotes inside an expression are Word's doing; docxtpl makes them plain.
    text = _MARKERS.sub("\ufffd", serialise(root).decode().partition("?>")[2])
    from docxtpl import DocxTemplate  # noqa: PLC0415  # half of all imports, and only for this

    out: str = DocxTemplate(None).patch_xml(text)
    return out


def render_part(
    prepared: Prepared,
    part: str,
    language: Language,
    root: Record,
    style: NumberStyle,
    present: Mapping[type, Callable[[Any], str]],
) -> Element:
    """One part, filled in. Raises TemplateProblem with the expression and the paragraph that it stands in."""
    name = prepared.name if part == MAIN else prepared.design_name
    try:
        made = parse(language.render(prepared.templates[part], root, style, present))
    except ExpressionError as error:
        raise TemplateProblem(expression_finding(name, prepared.sources[part], error)) from error
    except SyntaxError as error:
        title = "`for` eller `if` begynder i ét afsnit eller en celle og slutter i en anden"
        remedy = (
            "skriv {%p for … %} og {%p endfor %} i hvert sit afsnit, {%tr … %} i hver sin tabelrække "
            "eller {%tc … %} i hver sin celle i samme række"
        )
        raise TemplateProblem(
            template_finding(EXPRESSION, name, title, split_block(prepared.sources[part]), remedy)
        ) from error
    for merge in made.iter(qn("w:vMerge")):
        cell = merge.getparent()
        if cell is not None and cell.tag == qn("w:tcPr"):
            put_in_order(cell)  # docxtpl puts the mark of `{% vm %}` last, whatever else the cell has
    for node in made.iter():
        node.tail = None  # the new lines that made places; OOXML has no text between elements
        if node.text is not None and node.text.isspace() and len(node):
            node.text = None
    set_grids(made)
    return made

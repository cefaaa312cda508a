"""Fills in what the plan's prose quotes from the plan's data."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from lbf_docs.expressions import ExpressionError, Gap, Language, Record
from lbf_docs.findings import Finding
from lbf_docs.prose import Prose, quote
from lbf_docs.prose.blocks import FigureRef, Missing
from lbf_docs.prose.quote import Answer, QuoteError
from lbf_docs.values import NumberStyle

from .base import fields_of
from .index import HOME
from .plan import FILES, Plan
from .view import view

_FIRST_NAME = re.compile(r"\w+")
_MOST_LETTERS = 2_000_000
"""That expressions may bring into the texts of a plan: a short text could ask a thousand times for a long one."""

_LONGEST_LOOKED_AT = 500
"""Letters of one answer that the rules see: they look at them wherever a text asks for it."""


def fill_in(plan: Plan, absent: Collection[str]) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan with every expression in its prose filled in, and the expressions that couldn't be.

    What comes from a file that is missing altogether (`absent`, by stem) is a gap without a remark: the missing file is
    one already.
    """
    silent = _names_of(absent)
    language, root, style = Language(), view(plan), plan.number_style
    known: dict[str, Answer] = {}
    room = _MOST_LETTERS

    def evaluate(expression: str) -> Answer:
        nonlocal room
        if expression not in known:
            known[expression] = ask(expression)
        answer = known[expression]
        room -= len(answer) if isinstance(answer, str) else sum(map(len, answer)) if isinstance(answer, tuple) else 0
        if room < 0:
            raise QuoteError("teksterne ville blive alt for lange", "skriv det, der hentes, færre gange")
        return answer

    def ask(expression: str) -> Answer:
        if silent and (first := _FIRST_NAME.match(expression)) and first[0] in silent:
            return Missing(expression)
        return _asked(expression, language, root, style)

    findings: list[Finding] = []

    def filled(text: Prose) -> Prose:
        new, found = quote(text, evaluate)
        findings.extend(found)
        return new

    prose = {name: filled(text) for name, text in plan.prose.items()}
    texts = {path: filled(text) for path, text in plan.texts.items()}
    answers = {expression: _in_words(answer) for expression, answer in known.items()}
    return replace(plan, prose=prose, texts=texts, answers=answers), tuple(findings)


def in_words(plan: Plan, expressions: Iterable[str]) -> dict[str, str]:
    """What a reader would see of each expression over the data of a plan; of one that can't be filled in nothing."""
    language, root, style = Language(), view(plan), plan.number_style
    out = {}
    for expression in expressions:
        try:
            out[expression] = _in_words(_asked(expression, language, root, style))
        except QuoteError:
            out[expression] = ""
    return out


def _asked(expression: str, language: Language, root: Record, style: NumberStyle) -> Answer:
    """Raises QuoteError for what can't be filled in."""
    try:
        value = language.evaluate(expression, root, style)
        match value:
            case FigureRef():
                return value
            case Gap():
                return Missing(value.what)
            case Prose():
                says = f"`{expression}` er en tekst, og en tekst kan ikke hentes ind i en anden"
                raise QuoteError(says, "skriv om den med dine egne ord, eller hent kun et navn eller et tal")
            case None | ():
                name = expression.partition("|")[0].strip()
                raise QuoteError(f"`{name}` er ikke udfyldt i sagen", "udfyld det, eller skriv sætningen om")
            case tuple():
                return tuple(language.shown(item, style) for item in value)
            case _:
                return language.shown(value, style)
    except ExpressionError as error:
        raise QuoteError(error.message, error.remedy) from None


def _in_words(answer: Answer) -> str:
    """What a reader sees of an answer; of a gap or a figure nothing. Of a very long one the beginning will do."""
    match answer:
        case str():
            return answer[:_LONGEST_LOOKED_AT]
        case tuple():
            return ", ".join(answer[:_LONGEST_LOOKED_AT])[:_LONGEST_LOOKED_AT]
    return ""


def _names_of(stems: Collection[str]) -> frozenset[str]:
    """The root names of expressions that come from these files."""
    keys = {field.key.alias for stem in stems for field in fields_of(FILES[stem])}
    kinds = {kind for kind, home in HOME.items() if home in stems}
    return frozenset(keys | kinds | set(stems))

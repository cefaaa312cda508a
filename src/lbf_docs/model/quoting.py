"""Fills in what the plan's prose quotes from the plan's data."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from lbf_docs.expressions import ExpressionError, Gap, Language
from lbf_docs.findings import Finding
from lbf_docs.prose import Prose, quote
from lbf_docs.prose.blocks import FigureRef, Missing
from lbf_docs.prose.quote import Answer, QuoteError

from .base import fields_of
from .index import HOME
from .plan import FILES, Plan
from .view import view

_FIRST_NAME = re.compile(r"\w+")


def fill_in(plan: Plan, absent: Collection[str]) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan with every expression in its prose filled in, and the expressions that couldn't be.

    What comes from a file that is missing altogether (`absent`, by stem) is a gap without a remark: the missing file is
    one already.
    """
    silent = _names_of(absent)
    language, root, style = Language(), view(plan), plan.number_style
    known: dict[str, Answer] = {}

    def evaluate(expression: str) -> Answer:
        if expression not in known:
            known[expression] = ask(expression)
        return known[expression]

    def ask(expression: str) -> Answer:
        if silent and (first := _FIRST_NAME.match(expression)) and first[0] in silent:
            return Missing(expression)
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

    findings: list[Finding] = []

    def filled(text: Prose) -> Prose:
        new, found = quote(text, evaluate)
        findings.extend(found)
        return new

    prose = {name: filled(text) for name, text in plan.prose.items()}
    texts = {path: filled(text) for path, text in plan.texts.items()}
    return replace(plan, prose=prose, texts=texts), tuple(findings)


def _names_of(stems: Collection[str]) -> frozenset[str]:
    """The root names of expressions that come from these files."""
    keys = {field.key.alias for stem in stems for field in fields_of(FILES[stem])}
    kinds = {kind for kind, home in HOME.items() if home in stems}
    return frozenset(keys | kinds | set(stems))

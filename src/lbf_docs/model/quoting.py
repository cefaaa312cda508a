"""Fills in what the plan's prose quotes from the plan's data."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from lbf_docs.expressions import ExpressionError, Gap, Language
from lbf_docs.findings import Finding, Place
from lbf_docs.prose import Prose, quote
from lbf_docs.prose.blocks import FigureRef, Missing
from lbf_docs.prose.quote import Answer, QuoteError

from .index import HOME
from .plan import FILES, Plan
from .view import view

_FIRST_NAME = re.compile(r"\w+")


def fill_in(plan: Plan, absent: Collection[str], note_place: Place) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan with every expression in its prose filled in, and the expressions that couldn't be.

    What comes from a file that is missing altogether (`absent`, by stem) is a gap without a remark: the missing file is
    one already. `note_place` is where Markdown in the data stands.
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
    prose: dict[str, Prose] = {}
    notes: dict[str, Prose] = {}
    for source, target in ((plan.prose, prose), (plan.notes, notes)):
        for name, text in source.items():
            target[name], found = quote(text, evaluate)
            findings += found if source is plan.prose else [replace(f, place=note_place) for f in found]
    return replace(plan, prose=prose, notes=notes), tuple(findings)


def _names_of(stems: Collection[str]) -> frozenset[str]:
    """The root names of expressions that come from these files."""
    keys = {field.alias or "" for stem in stems for field in FILES[stem].model_fields.values()}
    kinds = {kind for kind, home in HOME.items() if home in stems}
    return frozenset(keys | kinds)

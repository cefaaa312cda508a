"""Fills in what the plan's prose quotes from the plan's data."""

from __future__ import annotations

from dataclasses import replace

from lbf_docs.expressions import ExpressionError, Gap, Language
from lbf_docs.findings import Finding
from lbf_docs.prose import Prose, quote
from lbf_docs.prose.blocks import FigureRef, Missing
from lbf_docs.prose.quote import Answer, QuoteError

from .plan import Plan
from .view import view


def fill_in(plan: Plan) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan with every expression in its prose filled in, and the expressions that couldn't be."""
    language, root, style = Language(), view(plan), plan.number_style
    known: dict[str, Answer] = {}

    def evaluate(expression: str) -> Answer:
        if expression not in known:
            known[expression] = ask(expression)
        return known[expression]

    def ask(expression: str) -> Answer:
        try:
            value = language.evaluate(expression, root, style)
            match value:
                case FigureRef():
                    return value
                case Gap():
                    return Missing(value.what)
                case tuple():
                    return tuple(language.shown(item, style) for item in value)
                case None:
                    return Missing(expression.partition("|")[0].strip())
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
            findings += found
    return replace(plan, prose=prose, notes=notes), tuple(findings)

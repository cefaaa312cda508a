"""One small case as records: what expressions in these tests can see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lbf_docs.expressions import ExpressionError, Gap, Language, Lazy, Record
from lbf_docs.values import Amount, Count, Number, NumberStyle, Share, Withheld

LANGUAGE = Language()
STYLE = NumberStyle()
VANG = Record("afdeling", {"navn": "Vangkvarteret", "lejemål": Count(796), "items": "felt", "keys": "felt"}, "Vang")
AGER = Record("afdeling", {"navn": "Agervang & Co.", "lejemål": Count(1586)}, "Ager")
ROOT = Record(
    "sagen",
    {
        "navn": "R&D <w:p> {{ x }} {% y %}",
        "antal_lejemål": Count(1586),
        "ledige": Share("0.5381"),
        "snit": Number("4.65"),
        "beløb": Amount("1200.50"),
        "start": date(2024, 1, 1),
        "skjult": Withheld(),
        "aktiv": True,
        "tom": None,
        "liste": ("a", "b", "c"),
        "afdelinger": (VANG, AGER),
        "afdeling": Record("afdeling", {"vang": VANG, "ager": AGER}),
        "måltal": Gap("måltal"),
        "sen": Lazy(lambda: "først nu"),
    },
)
Ask = Callable[[str], object]


def ask(expression: str) -> object:
    """The value of an expression over the small case."""
    return LANGUAGE.evaluate(expression, ROOT, STYLE)


def shown(expression: str) -> str:
    """The value of an expression as a sentence shows it."""
    return LANGUAGE.shown(ask(expression), STYLE)


def render(template: str) -> str:
    """A template, filled in."""
    return LANGUAGE.render(LANGUAGE.template(template), ROOT, STYLE, {})


def refused(run: Callable[[str], object], source: str) -> ExpressionError:
    """What is said about a source that can't be used."""
    with pytest.raises(ExpressionError) as caught:
        run(source)
    return caught.value

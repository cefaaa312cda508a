"""The language of expressions: names, fields, filters, `for`, `if`, comparisons; nothing else.

Jinja reads it (`syntax`), we run it (`run`). What may be written is an allow-list over Jinja's syntax tree, because its
own sandbox lets costly things through (`"x" * 10**9` took half a minute and a gigabyte). There are no calls, no
arithmetic and no Python attributes, so a template or a sentence can only show data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from lbf_docs.values import NumberStyle, show

from .errors import ExpressionError
from .names import Gap, Record
from .plain import plain_tree
from .run import WENT_WRONG, Scope, Tree, Write, failed, getter, writer

_MARKERS = re.compile("[\ufdd0-\ufdef]")
"""Characters that stand for content in a template that is being filled in; a value must not bring its own."""
_LONGEST = 300


class Template:
    """A template that was read: its tree, which can be kept as JSON, and the function that fills it in."""

    def __init__(self, tree: tuple[Tree, ...]) -> None:
        self.tree = tree

    @cached_property
    def write(self) -> Write:
        """Made when the template is filled in for the first time."""
        return writer(self.tree)


class Language:
    """Reads and runs expressions and templates. Holds no data of any case, so one serves a whole process."""

    def evaluate(self, expression: str, root: Record, style: NumberStyle) -> object:
        """The value of one expression (without its braces) over the fields of `root`.

        Raises ExpressionError.
        """
        if len(expression) > _LONGEST:
            raise ExpressionError("udtrykket er for langt", f"skriv højst {_LONGEST} tegn")
        if "\\" in expression:
            raise ExpressionError("der står en omvendt skråstreg i udtrykket", "slet den")
        get = getter(plain_tree(expression) or _expression_tree(expression))
        try:
            return get(Scope(root, style, lambda value: _present(value, style)))
        except WENT_WRONG as error:
            raise failed(error) from None

    def shown(self, value: object, style: NumberStyle) -> str:
        """A value as text. Raises ExpressionError for what has none."""
        return _present(value, style)

    def template(self, source: str) -> Template:
        """A template, parsed and checked against the allow-list. Raises ExpressionError with a line number."""
        from .syntax import template_tree  # noqa: PLC0415  # Jinja, which a kept template does without

        return Template(template_tree(source))

    def render(
        self,
        template: Template,
        root: Record,
        style: NumberStyle,
        present: Mapping[type, Callable[[Any], str]],
    ) -> str:
        """The template with every expression filled in and escaped.

        `present` says how values of the given types are written; the rest become text. Raises ExpressionError, with
        the line number of the template.
        """

        def write(value: object) -> str:
            if isinstance(value, Record) and isinstance(value.text, Gap):
                value = value.text
            for kind, function in present.items():
                if isinstance(value, kind):
                    return function(value)
            return _present(value, style)

        scope, out = Scope(root, style, write), list[str]()
        try:
            template.write(scope, out)
        except ExpressionError as error:
            error.lineno = error.lineno or scope.line
            raise
        except WENT_WRONG as error:
            stopped = failed(error)
            stopped.lineno = scope.line
            raise stopped from None
        return "".join(out)


def _expression_tree(expression: str) -> Tree:
    from .syntax import expression_tree  # noqa: PLC0415  # Jinja, only for what isn't a plain name

    return expression_tree(expression)


def _present(value: object, style: NumberStyle) -> str:
    """The text of a value when nobody says otherwise."""
    if isinstance(value, Gap):
        return str(value)
    if isinstance(value, Record):
        if value.text is None:
            raise ExpressionError(
                f"{value.kind} kan ikke skrives, som det er", f"vælg et felt: {', '.join(value.names())}"
            )
        return str(value.text) if isinstance(value.text, Gap) else _MARKERS.sub("\ufffd", value.text)
    if isinstance(value, tuple):
        raise ExpressionError("en liste kan ikke skrives, som den er", "brug `{% for … %}` eller filtret `remse`")
    return _MARKERS.sub("\ufffd", show(value, style))

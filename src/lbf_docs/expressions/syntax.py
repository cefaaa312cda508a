"""Source → tree: Jinja reads the text, the allow-list looks at every piece, and what is allowed becomes plain data.

Imported when there is something to read: a template that is kept prepared, and a plain name, need no Jinja.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateError, TemplateSyntaxError

from .allowed import allow_all, syntax_error
from .errors import ExpressionError
from .run import WENT_WRONG, Tree, failed
from .tags import tagged_tree


def template_tree(source: str) -> tuple[Tree, ...]:
    """The statements of a template. Raises ExpressionError, with a line where there is one."""
    return tagged_tree(source, expression_tree) or by_jinja(source)


def by_jinja(source: str) -> tuple[Tree, ...]:
    """The statements of any template."""
    return tuple(_statements(_parsed(source).body))


def expression_tree(expression: str) -> Tree:
    """The tree of one expression without its braces. Raises ExpressionError."""
    body = _parsed("{{ " + expression + " }}").body  # the spaces keep a sign from being Jinja's `{{-`
    output = body[0] if len(body) == 1 else None
    if not (isinstance(output, nodes.Output) and len(output.nodes) == 1):
        raise ExpressionError("her kan kun stå ét navn med eventuelle filtre", "skriv hvert navn i sine egne {{ }}")
    only = output.nodes[0]
    return ("constant", only.data) if isinstance(only, nodes.TemplateData) else _tree(only)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Only for its parser: what is read is never run by Jinja."""
    return Environment(autoescape=True, keep_trailing_newline=True)


def _parsed(source: str) -> nodes.Template:
    try:
        tree = _environment().parse(source)
        allow_all(tree, 1)
    except TemplateSyntaxError as error:
        raise syntax_error(error) from None
    except (TemplateError, *WENT_WRONG) as error:
        raise failed(error) from None
    return tree


def _statements(body: list[nodes.Node]) -> Iterator[Tree]:
    for node in body:
        match node:
            case nodes.Output():
                for child in node.nodes:
                    if isinstance(child, nodes.TemplateData):
                        yield ("text", child.data)
                    else:
                        yield ("show", child.lineno, _tree(child))
            case nodes.For():
                assert isinstance(node.target, nodes.Name)
                yield ("for", node.lineno, node.target.name, _tree(node.iter), tuple(_statements(node.body)))
            case nodes.If():
                branches = (node, *node.elif_)
                yield (
                    "if",
                    tuple((one.lineno, _tree(one.test), tuple(_statements(one.body))) for one in branches),
                    tuple(_statements(node.else_)),
                )
            case _:
                raise TypeError(node)  # the allow-list let nothing else through


def _tree(node: nodes.Node) -> Tree:
    return _TREES[type(node)](node)


_TREES: Mapping[type, Callable[[Any], Tree]] = {
    nodes.Name: lambda n: ("name", n.name),
    nodes.Const: lambda n: ("constant", n.value),
    nodes.Getattr: lambda n: ("field", _tree(n.node), n.attr),
    nodes.Getitem: lambda n: ("item", _tree(n.node), _tree(n.arg)),
    nodes.Filter: lambda n: ("filter", _tree(n.node), n.name),
    nodes.Compare: lambda n: ("compare", _tree(n.expr), tuple((o.op, _tree(o.expr)) for o in n.ops)),
    nodes.And: lambda n: ("and", _tree(n.left), _tree(n.right)),
    nodes.Or: lambda n: ("or", _tree(n.left), _tree(n.right)),
    nodes.Not: lambda n: ("not", _tree(n.node)),
    nodes.CondExpr: lambda n: ("choice", _tree(n.test), _tree(n.expr1), _tree(n.expr2)),
}

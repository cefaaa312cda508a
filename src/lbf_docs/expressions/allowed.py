"""What may be written in an expression: an allow-list over Jinja's syntax tree, and Jinja's complaints in Danish."""

from __future__ import annotations

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from lbf_docs.suggest import did_you_mean

from .errors import ExpressionError
from .filters import FILTERS

_EXPRESSION = (
    nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const, nodes.Filter, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.CondExpr,
)  # fmt: skip
_STATEMENT = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If)
_DEEPEST = 40
"""Levels of syntax: far more than a sentence or a table needs, far less than what makes Python give up."""
_LARGEST = 10**9


def allow_all(node: nodes.Node, line: int, depth: int = 0) -> None:
    """Raises ExpressionError for any piece of syntax below `node` that is not on the list, or nested too deep."""
    if depth > _DEEPEST:
        raise ExpressionError("udtrykket er for indviklet", "del det op, eller skriv det kortere", line)
    for child in node.iter_child_nodes():
        here = child.lineno or line  # some nodes of Jinja's have no line of their own
        _allow(child, here)
        allow_all(child, here, depth + 1)


def _allow(node: nodes.Node, line: int) -> None:
    if not isinstance(node, (*_EXPRESSION, *_STATEMENT)):
        raise ExpressionError(
            "udtrykket bruger noget, der ikke er tilladt her",
            "brug kun navne, felter, filtre, sammenligninger, `if` og `for`", line,
        )  # fmt: skip
    if isinstance(node, nodes.Name) and node.name.startswith("_"):
        raise ExpressionError(f"navnet `{node.name}` findes ikke", "navne begynder med et bogstav", line)
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        raise ExpressionError(f"feltet `{node.attr}` findes ikke", "navne begynder med et bogstav", line)
    if isinstance(node, nodes.For) and (node.recursive or node.test or node.else_ or not _loop_name(node.target)):
        raise ExpressionError("`for` kan kun skrives som `for navn in liste`", "skriv det sådan", line)
    if isinstance(node, nodes.Name) and node.name == "self":
        raise ExpressionError("navnet `self` findes ikke", "brug et navn fra sagen", line)
    if isinstance(node, nodes.CondExpr) and node.expr2 is None:
        raise ExpressionError("her mangler `else`", "skriv for eksempel {{ a if b else c }}", line)
    if isinstance(node, nodes.Const) and not _plain_constant(node.value):
        raise ExpressionError("tallet i udtrykket kan ikke bruges her", "skriv et helt tal eller en tekst", line)
    if isinstance(node, nodes.Filter):
        if node.name not in FILTERS:
            raise _no_filter(node.name, line)
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise ExpressionError(f"filtret `{node.name}` tager ikke noget i parentes", "slet parentesen", line)


def _no_filter(name: str, line: int | None) -> ExpressionError:
    choose = "brug et af filtrene " + ", ".join(f"`{n}`" for n in sorted(FILTERS))
    return ExpressionError(f"filtret `{name}` findes ikke", did_you_mean(name, FILTERS) or choose, line)


def _plain_constant(value: object) -> bool:
    return value is None or isinstance(value, str | bool) or (isinstance(value, int) and abs(value) < _LARGEST)


def _loop_name(target: nodes.Node) -> bool:
    return isinstance(target, nodes.Name) and target.name not in ("loop", "self")


def syntax_error(error: TemplateSyntaxError) -> ExpressionError:
    """Jinja's complaint in Danish: by kind, since its English sentences are no interface."""
    said = error.message or ""
    if "Unexpected end of template" in said or "unknown tag" in said:
        unbalanced = ExpressionError(
            "`{% for %}` og `{% endfor %}`, eller `{% if %}` og `{% endif %}`, passer ikke sammen",
            "hver `for` og `if` skal have sin egen slutning", error.lineno,
        )  # fmt: skip
        unbalanced.unbalanced = True
        return unbalanced
    if "No filter named" in said:
        name = said.split("'")[1]
        return _no_filter(name, error.lineno)
    return ExpressionError(
        "udtrykket kan ikke læses", "skriv et navn, eventuelt med felter og filtre: {{ periode.fra }}", error.lineno
    )

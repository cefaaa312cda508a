"""The same language run by Jinja's own sandbox: what ours is compared with (`test_same_as_jinja.py`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Undefined, nodes, pass_context
from jinja2.environment import Template
from jinja2.exceptions import TemplateError, TemplateSyntaxError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

from lbf_docs.expressions.allowed import allow_all, syntax_error
from lbf_docs.expressions.errors import ExpressionError, UnknownName
from lbf_docs.expressions.filters import FILTERS, Filter, guarded
from lbf_docs.expressions.names import Gap, Record
from lbf_docs.values import NumberStyle, show

_MARKERS = re.compile("[\ufdd0-\ufdef]")
"""Characters that stand for content in a template that is being filled in; a value must not bring its own."""
_LONGEST = 300
_LOOP_FIELDS = ("index", "first", "last", "length")
_ROOT, _STYLE, _PRESENT = "_root", "_style", "_present"


class _NoSuchRootError(Exception):
    """A root name that is not there; where it is caught, the known names are known."""


class _Refused(Undefined):
    """Using a root name that is not there stops the rendering at once."""

    def __init__(self, hint: str | None = None, obj: Any = None, name: str | None = None, exc: Any = None) -> None:
        super().__init__(hint, obj, name)
        raise _NoSuchRootError(name or "")


class _RecordContext(Context):
    """Root names are the fields of the root record."""

    def resolve_or_missing(self, key: str) -> Any:
        root: Record = self.parent[_ROOT]
        return root.field(key) if key in root else missing  # used all the same, it raises there, with its line


class _Environment(SandboxedEnvironment):
    """Jinja with our records, our filters and no globals."""

    context_class = _RecordContext

    def getattr(self, obj: Any, attribute: str) -> Any:
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        match obj:
            case Gap():
                return obj
            case Record():
                key = str(argument)
                if key in obj:
                    return obj.field(key)
                raise UnknownName(key, obj.names(), of=obj.kind)
            case LoopContext() if argument in _LOOP_FIELDS:
                return getattr(obj, argument)
            case None:
                remedy = "udfyld det i sagen, eller skriv sætningen om"
                raise ExpressionError(
                    f"`{argument}` kan ikke hentes: det, der står før punktummet, er ikke udfyldt", remedy
                )
            case tuple() if isinstance(argument, str):
                remedy = "brug ental og id, for eksempel `afdeling.navnet` og ikke `afdelinger`"
                raise ExpressionError(f"`{argument}` kan ikke hentes fra en liste", remedy)
            case tuple() if isinstance(argument, int) and -len(obj) <= argument < len(obj):
                return obj[argument]
        remedy = "skriv kun det, der står før punktummet"
        raise ExpressionError(f"`{argument}` kan ikke slås op her: der er ikke felter under dette navn", remedy)


def _present(value: object, style: NumberStyle) -> str:
    """The text of a value when nobody says otherwise."""
    if isinstance(value, Gap):
        return str(value)
    if isinstance(value, Record):
        if value.text is None:
            raise ExpressionError(
                f"{value.kind} kan ikke skrives, som det er", f"vælg et felt: {', '.join(value.names())}"
            )
        return _MARKERS.sub("\ufffd", str(value.text))
    if isinstance(value, tuple):
        raise ExpressionError("en liste kan ikke skrives, som den er", "brug `{% for … %}` eller filtret `remse`")
    return _MARKERS.sub("\ufffd", show(value, style))


@pass_context
def _finalize(context: Context, value: object) -> str:
    present: Callable[[object], str] = context.parent[_PRESENT]
    return present(value)


def _with_style(function: Filter) -> Callable[[Context, object], object]:
    inner = guarded(function)

    @pass_context
    def run(context: Context, value: object) -> object:
        return inner(value, context.parent[_STYLE])

    return run


class JinjaWay:
    """Reads and runs expressions and templates with Jinja."""

    def __init__(self) -> None:
        env = _Environment(autoescape=True, undefined=_Refused, finalize=_finalize, keep_trailing_newline=True)
        env.globals.clear()
        env.tests.clear()
        env.filters.clear()
        env.filters.update({name: _with_style(function) for name, function in FILTERS.items()})
        self._env = env

    def evaluate(self, expression: str, root: Record, style: NumberStyle) -> object:
        """The value of one expression (without its braces) over the fields of `root`.

        Raises ExpressionError.
        """
        if len(expression) > _LONGEST:
            raise ExpressionError("udtrykket er for langt", f"skriv højst {_LONGEST} tegn")
        if "\\" in expression:
            raise ExpressionError("der står en omvendt skråstreg i udtrykket", "slet den")
        tree = self._parse("{{ " + expression + " }}")  # the spaces keep a sign from being Jinja's `{{-`
        output = tree.body[0] if len(tree.body) == 1 else None
        if not (isinstance(output, nodes.Output) and len(output.nodes) == 1):
            raise ExpressionError("her kan kun stå ét navn med eventuelle filtre")
        try:
            return self._env.compile_expression(expression, undefined_to_none=False)(
                {_ROOT: root, _STYLE: style, _PRESENT: lambda value: _present(value, style)}
            )
        except _NoSuchRootError as error:
            raise UnknownName(str(error), root.names()) from None
        except _RUNNING as error:
            raise _failed(error) from None

    def shown(self, value: object, style: NumberStyle) -> str:
        """A value as text. Raises ExpressionError for what has none."""
        return _present(value, style)

    def template(self, source: str) -> Template:
        """A template, parsed and checked against the allow-list. Raises ExpressionError with a line number."""
        self._parse(source)
        try:
            return self._env.from_string(source)
        except TemplateSyntaxError as error:
            raise syntax_error(error) from None
        except _RUNNING as error:
            raise _failed(error) from None

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
            for kind, function in present.items():
                if isinstance(value, kind):
                    return function(value)
            return _present(value, style)

        try:
            return template.render({_ROOT: root, _STYLE: style, _PRESENT: write})
        except ExpressionError as error:
            error.lineno = error.lineno or _template_line(error)
            raise
        except _NoSuchRootError as error:
            unknown = UnknownName(str(error), root.names())
            unknown.lineno = _template_line(error)
            raise unknown from None
        except _RUNNING as error:
            failed = _failed(error)
            failed.lineno = _template_line(error)
            raise failed from None

    def _parse(self, source: str) -> nodes.Template:
        try:
            tree = self._env.parse(source)
            allow_all(tree, 1)
        except TemplateSyntaxError as error:
            raise syntax_error(error) from None
        except _RUNNING as error:
            raise _failed(error) from None
        return tree


_RUNNING = (
    TypeError, ValueError, ArithmeticError, NameError, RecursionError, SyntaxError, MemoryError, TemplateError,
)  # fmt: skip
"""What Jinja and Python raise when an expression compares or walks what it can't."""


def _failed(error: Exception) -> ExpressionError:
    """Why an expression that may be written can't be run."""
    if isinstance(error, RecursionError):
        return ExpressionError("udtrykket er for langt eller for indviklet", "del det op, eller skriv det kortere")
    return ExpressionError(
        "udtrykket kan ikke regnes ud: det sammenligner eller gennemløber noget, der ikke passer sammen",
        "skriv kun navnet på det, der skal stå her",
    )


def _template_line(error: BaseException) -> int | None:
    """The line of the template that was running when the error was raised (Jinja maps its frames back)."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>" or "__jinja_template__" in trace.tb_frame.f_globals:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line

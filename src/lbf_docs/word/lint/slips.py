"""What is said about an expression that can't be worked out, with any of its values or with some of them."""

from __future__ import annotations

from lbf_docs.expressions import ExpressionError, Record, UnknownName
from lbf_docs.expressions.run import Loop, Tree
from lbf_docs.findings import Code
from lbf_docs.prose import Prose
from lbf_docs.report.template_codes import MAY_LACK, UNFIT
from lbf_docs.value import Value

from .possible import Outcome, Possible, anything_below, common_names, names_in
from .scope import written


class Slip(Value):
    """Something wrong with an expression. `code` is None for a name that isn't known, which any build says too."""

    code: Code | None
    error: ExpressionError
    hint: str
    """The expression, nearly as it is written."""


def slip_of(outcome: Outcome, tree: Tree, name: object = None) -> Slip | None:
    """What is wrong where something was done with some values; None if it can be done with all of them.

    `tree` is the whole expression, and `name` the field or number that was looked up.
    """
    if not outcome.bad:
        return None
    everything = Possible([*outcome.good, *(value for value, _ in outcome.bad)])
    if outcome.good:
        return Slip(MAY_LACK, _may_lack(outcome, everything, tree, name), written(tree))
    value, error = outcome.bad[0]
    if isinstance(error, UnknownName):
        return Slip(None, _unknown(everything, tree, str(name)), written(tree))
    return Slip(UNFIT, _unfit(value, error, everything, tree, name), written(tree))


def _unknown(everything: Possible, tree: Tree, name: str) -> ExpressionError:
    """A field that nothing has."""
    kinds = [value.kind for value in everything.values if isinstance(value, Record)]
    error = UnknownName(name, names_in(everything), of=kinds[0])
    if everything.own_keys(name) and name in names_in(anything_below(everything, years=False)):
        of = written(tree[1])
        error.remedy = f"skriv, hvilken det er: `{of}.ID.{name}`, med et id fra sagen i stedet for ID"
    return error


def _unfit(value: object, error: ExpressionError, everything: Possible, tree: Tree, name: object) -> ExpressionError:
    """What can be done with none of the values."""
    said, remedy = error.message, error.remedy
    match value:
        case _ if "`for`" in said:
            said = f"`{written(tree)}` er ikke en liste, og {said}"
        case None if name is not None:
            said = f"`{name}` kan ikke hentes: `{written(tree[1])}` er aldrig udfyldt her"
            remedy = "slet udtrykket, eller brug et andet navn"
        case Record() if name is None:
            known = names_in(everything)
            said = f"`{written(tree)}` kan ikke skrives, som det er"
            remedy = f"vælg et felt: {', '.join(known[:12])}" if known else "skriv id'et bagefter, og så et felt"
        case Loop() if name is None:
            said, remedy = "`loop` kan ikke skrives, som det er", "vælg et felt: loop.index, loop.first eller loop.last"
        case tuple() if name is not None:
            remedy = f"gennemløb listen: {{% for et in {written(tree[1])} %}}{{{{ et.{name} }}}}{{% endfor %}}"
        case Prose() if tree[0] == "filter":
            said = f"filtret `{tree[2]}` kan ikke bruges på en tekst med afsnit"
            remedy = f"skriv kun {{{{ {written(tree)} }}}}"
        case _ if name is not None or not remedy:
            remedy = f"skriv kun {{{{ {written(tree[1])} }}}}"
    return ExpressionError(said, remedy)


def _may_lack(outcome: Outcome, everything: Possible, tree: Tree, name: object) -> ExpressionError:
    """What can be done with some of the values, and not with others that a case may have."""
    value, error = outcome.bad[0]
    of = written(tree[1]) if name is not None else written(tree)
    ask = f"sæt {{% if {of} %}} foran og {{% endif %}} bagefter"
    if isinstance(error, UnknownName):
        kinds = dict.fromkeys(value.kind for value, _ in outcome.bad if isinstance(value, Record))
        said = f"`{name}` findes ikke altid: `{of}` kan være {' eller '.join(kinds)}, som ikke har det"
        return ExpressionError(said, f"brug et felt, som alle har: {', '.join(common_names(everything)[:12])}")
    if value is None and name is not None:
        return ExpressionError(f"`{name}` kan ikke hentes, når sagen ikke har udfyldt `{of}`", ask)
    if isinstance(value, tuple) and isinstance(name, int):
        return ExpressionError(f"`{of}` kan have for få punkter: nummer {name} er der ikke altid", ask)
    return ExpressionError(f"det går ikke altid: {error.message}", error.remedy or ask)

"""What can be wrong with an expression."""

from __future__ import annotations

from lbf_docs.suggest import did_you_mean

_LONGEST = 400


class ExpressionError(Exception):
    """An expression or template can't be understood. `message` and `remedy` are Danish."""

    def __init__(self, message: str, remedy: str = "", lineno: int | None = None) -> None:
        super().__init__(message)
        self.message, self.remedy, self.lineno = _short(message), _short(remedy), lineno
        self.unbalanced = False
        """Whether a `for` or an `if` lacks its end; where it began is for the one who has the lines to say."""


def _short(said: str) -> str:
    """What is quoted may have any length."""
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"


class UnknownName(ExpressionError):
    """A name that nothing in the case answers to."""

    def __init__(self, name: str, known: tuple[str, ...], of: str = "") -> None:
        where = f" i {of}" if of else ""
        remedy = did_you_mean(name, known) or _choose(known)
        super().__init__(f"navnet `{name}` findes ikke{where}", remedy)
        self.name = name
        self.known = known


def _choose(known: tuple[str, ...]) -> str:
    if not known:
        return "der er endnu ikke noget at henvise til"
    return "brug et af navnene " + ", ".join(f"`{name}`" for name in sorted(known)[:12])

"""What can be wrong with an expression."""

from __future__ import annotations

from .names import nearest


class ExpressionError(Exception):
    """An expression or template can't be understood. `message` and `remedy` are Danish."""

    def __init__(self, message: str, remedy: str = "", lineno: int | None = None) -> None:
        super().__init__(message)
        self.message, self.remedy, self.lineno = message, remedy, lineno


class UnknownName(ExpressionError):
    """A name that nothing in the case answers to."""

    def __init__(self, name: str, known: tuple[str, ...], of: str = "") -> None:
        like = nearest(name, known)
        where = f" i {of}" if of else ""
        remedy = (
            "mente du " + " eller ".join(f"`{n}`" for n in like) + "?"
            if like
            else "brug et af navnene " + ", ".join(f"`{n}`" for n in sorted(known)[:12]) if known
            else "der er endnu ikke noget at henvise til"
        )  # fmt: skip
        super().__init__(f"navnet `{name}` findes ikke{where}", remedy)
        self.name = name

"""The templates that nearly all are: text, `{{ … }}`, and `for` and `if` in pairs. Cut at their tags without Jinja.

Jinja looks at every letter of a Word document's XML; there are a hundred tags in it. An expression that isn't plain is
still read by Jinja, and so is the whole template when anything in it is unusual or wrong. A test holds the trees of
both ways equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .errors import ExpressionError
from .plain import NO_NAMES, plain_tree
from .run import Tree

_TAG = re.compile(r"\{\{(?P<show>[^\n{}%]*)\}\}|\{%(?P<do>[^\n{}%]*)%\}")
_ODD = re.compile(r"\{#|#\}|\r|\{[{%][-+{%]|[-+}%][}%]\}")
"""Comments, line ends of another kind, marks that take the space around them away, and more braces than belong."""
_FOR = re.compile(r"\s*for\s+([^\W\d_]\w*)\s+in\s+(.+)")
_IF = re.compile(r"\s*(if|elif)\s+(.+)")
_DEEPEST = 10


class _Unusual(Exception):  # noqa: N818  # not wrong: only for Jinja to read
    """Something that isn't for us to read."""


def tagged_tree(source: str, read: Callable[[str], Tree]) -> tuple[Tree, ...] | None:
    """The statements of a template; None for one that Jinja should read. `read` reads what isn't a plain name."""
    if _ODD.search(source):
        return None
    try:
        return _Reader(source, read).statements()
    except (_Unusual, ExpressionError):
        return None


class _Reader:
    """Reads from left to right. A class, because where it is and which line that is change together."""

    def __init__(self, source: str, read: Callable[[str], Tree]) -> None:
        self.source, self.read = source, read
        self.at, self.line, self.depth = 0, 1, 0
        self.end = ""
        """What the last piece of a body ended with: the words of a tag."""

    def statements(self) -> tuple[Tree, ...]:
        """All of it."""
        return self._body(set())

    def _body(self, ends: set[str]) -> tuple[Tree, ...]:
        """Up to a tag that ends it, or to the end of the template."""
        out: list[Any] = []
        while True:
            tag = _TAG.search(self.source, self.at)
            self._text(out, tag.start() if tag else len(self.source))
            if tag is None:
                if ends:
                    raise _Unusual
                return tuple(out)
            self.at = tag.end()
            if tag["show"] is not None:
                out.append(("show", self.line, self._expression(tag["show"])))
            elif (words := tag["do"]).split(None, 1)[:1] and words.split(None, 1)[0] in ends:
                self.end = words
                return tuple(out)
            else:
                out.append(self._block(words))

    def _text(self, out: list[Any], end: int) -> None:
        text = self.source[self.at : end]
        if "{{" in text or "{%" in text:
            raise _Unusual
        if text:
            out.append(("text", text))
            self.at, self.line = end, self.line + text.count("\n")

    def _block(self, words: str) -> Tree:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _Unusual
        line = self.line
        if loop := _FOR.fullmatch(words):
            name, over = loop[1], plain_tree(loop[2])
            if over is None or name in NO_NAMES or name == "loop" or not name.isidentifier():
                raise _Unusual
            tree: Tree = ("for", line, name, over, self._body({"endfor"}))
            self._bare("endfor")
        else:
            tree = self._choice(words)
        self.depth -= 1
        return tree

    def _choice(self, words: str) -> Tree:
        branches: list[Any] = []
        while test := _IF.fullmatch(words):
            if test[1] != ("elif" if branches else "if") or re.search(r"\b(if|else)\b", test[2]):
                raise _Unusual
            line, condition = self.line, self._expression(test[2])
            branches.append((line, condition, self._body({"elif", "else", "endif"})))
            words = self.end
        otherwise: tuple[Tree, ...] = ()
        if not branches:
            raise _Unusual
        if words.strip() == "else":
            otherwise = self._body({"endif"})
        self._bare("endif")
        return ("if", tuple(branches), otherwise)

    def _bare(self, word: str) -> None:
        if self.end.strip() != word:
            raise _Unusual

    def _expression(self, source: str) -> Tree:
        tree = plain_tree(source)
        if tree is None and (not source.strip() or "\\" in source):
            raise _Unusual
        return tree or self.read(source)

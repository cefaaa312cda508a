"""Lists the rules that lie in this package: every module `lbf….py` of a family's folder has one `RULE`."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import walk_packages

from .base import Rule


@lru_cache(maxsize=1)
def rule_names() -> tuple[str, ...]:
    """The modules of the rules, by code. Two processes that share the rules each import their own."""
    package = import_module(__name__.rpartition(".")[0])
    names = [m.name for m in walk_packages(package.__path__, f"{package.__name__}.") if ".lbf" in m.name]
    return tuple(sorted(names, key=lambda name: name.rpartition(".")[2]))


def rule_of(name: str) -> Rule:
    """The rule of a module."""
    rule = import_module(name).RULE
    assert isinstance(rule, Rule)
    return rule


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return tuple(map(rule_of, rule_names()))

"""Lists the rules that lie in this package: every module `lbf….py` of a family's folder has one `RULE`."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import walk_packages

from .base import Rule


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    package = import_module(__name__.rpartition(".")[0])
    names = [m.name for m in walk_packages(package.__path__, f"{package.__name__}.") if ".lbf" in m.name]
    return tuple(sorted((import_module(name).RULE for name in names), key=lambda rule: rule.code))

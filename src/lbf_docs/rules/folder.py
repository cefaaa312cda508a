"""Lists the rules that lie in this package: every module `lbf….py` has one `RULE`."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from .base import Rule


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    package = __name__.rpartition(".")[0]
    parent = import_module(package)
    names = sorted(module.name for module in iter_modules(parent.__path__) if module.name.startswith("lbf"))
    return tuple(import_module(f"{package}.{name}").RULE for name in names)

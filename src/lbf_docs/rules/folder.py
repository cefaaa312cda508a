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


_SHARING = (
    ("LBF008", "LBF210", "LBF217", "LBF304"),
    ("LBF009", "LBF309", "LBF104"),
    ("LBF701", "LBF702", "LBF703", "LBF704", "LBF705", "LBF706", "LBF707", "LBF708"),
)
"""Rules that look at the same things, which take a while to find: figures in sentences, names, claims of the area."""


@lru_cache(maxsize=1)
def rule_groups() -> tuple[tuple[str, ...], ...]:
    """As `rule_names`, but what is best done by one process together; what takes longest comes first."""
    module = {name.rpartition(".")[2].partition("_")[0].upper(): name for name in rule_names()}
    shared = [tuple(module[code] for code in codes if code in module) for codes in _SHARING]
    alone = (name for name in rule_names() if not any(name in group for group in shared))
    return (*shared, *((name,) for name in alone))


def rule_of(name: str) -> Rule:
    """The rule of a module."""
    rule = import_module(name).RULE
    assert isinstance(rule, Rule)
    return rule


_OF_FILES = ("people.lbf801_personal_number", "people.lbf802_private_contact")
"""The rules that can be asked of any text, by module, so that nobody looks for them among the others."""


def file_rules() -> tuple[Rule, ...]:
    """The rules that need nothing but files as they are written (`Rule.in_files`)."""
    package = __name__.rpartition(".")[0]
    return tuple(rule_of(f"{package}.{name}") for name in _OF_FILES)


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return tuple(map(rule_of, rule_names()))

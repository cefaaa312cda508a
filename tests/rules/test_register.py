"""The folder is the register: what lies in it, and what every rule must have."""

from __future__ import annotations

import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from lbf_docs import Severity
from lbf_docs import rules as package
from lbf_docs.regulation import citations
from lbf_docs.rules import Rule, all_rules, file_rules

FOLDER = Path(str(package.__file__)).parent
RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)


def test_every_file_is_a_rule_and_no_code_is_there_twice() -> None:
    files = [file.stem[:6].upper() for file in FOLDER.rglob("lbf*.py")]
    assert sorted(files) == [rule.code for rule in all_rules()]
    assert max(Counter(files).values()) == 1


def test_the_rules_that_can_be_asked_of_any_file_are_found_by_name() -> None:
    assert [rule.code for rule in file_rules()] == [rule.code for rule in all_rules() if rule.in_files]


@RULES
def test_the_file_is_named_after_the_code_and_the_folder_is_the_family(rule: Rule) -> None:
    family, _, module = rule.check.__module__.rpartition(".")
    assert re.fullmatch(rf"{rule.code.lower()}_[a-z_]+", module)
    assert (import_module(family).__doc__ or "").startswith(f"Family {rule.code[3]}: ")
    assert (import_module(rule.check.__module__).__doc__ or "").startswith(f"{rule.code}: ")


@RULES
def test_the_texts_are_there(rule: Rule) -> None:
    assert rule.title == rule.title.strip()
    assert rule.title[:1].islower(), "it follows after a colon"
    assert not rule.title.endswith(".")
    assert rule.why.endswith(".")
    assert rule.why[:1].isupper()


@RULES
def test_the_source_is_known_and_what_is_only_practice_or_assumed_stops_nothing(rule: Rule) -> None:
    if rule.citation:
        mark = citations()[rule.citation].mark
        assert rule.severity is not Severity.ERROR or mark not in ("practice", "assumption")

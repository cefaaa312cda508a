"""One YAML file: values as written, what is refused, what can't be read. Both parsers say the same."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from lbf_docs.case.codes import CODES
from lbf_docs.case.raw import Tree
from lbf_docs.case.yaml_file import read_yaml
from lbf_docs.findings import Finding


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: no\nb: 010\nc: 1.586\nd: 2024-01-01", {"a": "no", "b": "010", "c": "1.586", "d": "2024-01-01"}),
        ("a:\nb: ~\nc: null\nd: ''\ne: \"~\"", {"a": None, "b": None, "c": None, "d": "", "e": "~"}),
        ("a: |\n  to\n  linjer\nb: >\n  én\n  linje\n", {"a": "to\nlinjer\n", "b": "én linje\n"}),
        ("a: 1\tto\nb:\t2", {"a": "1 to", "b": "2"}),  # a tab inside a line is a space
        ("a: {b: [1, {c: d}]}", {"a": {"b": ["1", {"c": "d"}]}}),
        ("---\n- a\n-\n", ["a", None]),
        ('a: "e\\u0301"', {"a": "é"}),
    ],
)
def test_a_scalar_is_the_text_as_written(text: str, tree: Tree, pure: bool) -> None:
    file = read_yaml(text, "plan.yaml", "plan", pure=pure)
    assert (file.tree, file.findings) == (tree, [])


COMMON = [
    ("navn: \"Holbæk\nby: x\n", "FIL151 1:7"),
    ("navn: \"Holbæk\nby: \"x\"\nc: d\n", "FIL151 1:7"),
    ("navn: \"Holbæk\nby: y\nc: \"x\"\n", "FIL151 1:7"),
    ("navn: 'it's'\n", "FIL152 1:11"),
    ("navn: \"a\" b\n", "FIL152 1:11"),
    ("titel: Holbæk: en plan\n", "FIL153 1:14"),
    ("a: 1\nnavn:Holbæk\nb: 2\n", "FIL154 2:5"),
    ("navn:Holbæk\nby: x\n", "FIL154 1:5"),
    ("løs tekst\nby: x\n", "FIL155 1:1"),
    ("a: {b:1}\n", "FIL154 1:6"),
    ("a: [http://x.dk]\n", "FIL154 1:9"),
    ("\"a\":b\n", "FIL154 1:4"),
    ("a: 1\nløs tekst\nb: 2\n", "FIL155 2:1"),
    ("a:\n   b: 1\n  c: 2\n", "FIL156 3:3"),
    ("a: b\n  c: d\n", "FIL156 2:3"),
    ("  a: 1\nb: 2\n", "FIL156 2:1"),
    ("a: 1\n- b\n", "FIL156 2:1"),
    ("- a\nb: 1\n", "FIL156 2:1"),
    ("a:\n\tb: 1\n", "FIL157 2:1"),
    ("a:\n  b: 1\n\tc: 2\n", "FIL157 3:1"),
    ("a: [1, 2\nb: 3\n", "FIL158 1:4"),
    ("a: {b: 1\n", "FIL158 1:4"),
    ("a: [\n  1,\n  2\nb: 3\n", "FIL158 1:4"),
    ("a: [b]]\n", "FIL159 1:7"),
    ("a: [\"b\" c]\n", "FIL160 1:9"),
    ("a: \"C:\\mappe\"\n", "FIL161 1:7"),
    ("a: \"\\ud800\"\n", "FIL161 1:5"),
    ("a: \"\\U7fffffff\"\n", "FIL161 1:5"),
    ("mail: @holbæk\n", "FIL162 1:7"),
    ("andel: %5\n", "FIL162 1:8"),
    ("a: - b\n", "FIL163 1:4"),
    ("a: | b\n  c\n", "FIL164 1:6"),
    ("a: &b 1\nc: *b\n", "FIL131 1:4"),
    ("a: **fed**\n", "FIL131 1:4"),
    ("a: & Co\n", "FIL131 1:4"),
    ("<<: {a: 1}\n", "FIL131 1:1"),
    ("a: !!python/object:os.system x\n", "FIL132 1:4"),
    ("a: !vigtigt x\n", "FIL132 1:4"),
    ("a: 1\n---\nb: 1\n", "FIL133 2:1"),
    ("%YAML 1.1\n---\na: 1\n", "FIL136 1:1"),
    ("a: {{ navn }}\n", "FIL142 1:5"),
    ("[a]: b\n", "FIL142 1:1"),
    (": b\n", "FIL142 1:1"),
    ("løs tekst\n", "FIL143 1:1"),
    ("a: \"\\x07\"\n", "FIL123 1:4"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COMMON)
def test_a_fault_has_the_same_code_and_place_from_both_parsers(text: str, expected: str, pure: bool) -> None:
    file = read_yaml(text, "plan.yaml", "plan", pure=pure)
    assert [f"{found.code} {found.place.line}:{found.place.column}" for found in file.findings] == [expected]
    assert not file.readable


def test_a_key_that_stands_twice_names_both_places_and_keeps_the_first(pure: bool) -> None:
    file = read_yaml("å: 1\nb: {c: 1, c: 2}\nå: [{x: y}]\n", "plan.yaml", "plan", pure=pure)
    assert file.tree == {"å": "1", "b": {"c": "1"}}
    assert file.readable
    assert [(f.code, f.place.line, f.also[0].line, f.says) for f in file.findings] == [
        ("FIL141", 2, 2, "»c« står også i linje 2"),
        ("FIL141", 3, 1, "»å« står også i linje 1"),
    ]
    assert ("plan", "å", 0) not in file.places


@pytest.mark.parametrize(
    ("text", "excerpts"),
    [
        ("navn: Boligselskabet #1 Aaløkken\n", ["#1 Aaløkken"]),
        ("navn: #1 Aaløkken\nby: x\n", ["#1 Aaløkken"]),
        ("navn : #1\n", ["#1"]),
        ("a:\n  - et #1\n  - #2\n", ["#1", "#2"]),
        ("a: en lang\n  linje #3 x\n", ["#3 x"]),
        ("a: b # husk\nc: d #\ne: f ##\ng: C#1\n", []),
        ("#1\na: #\n  #2\n  b: 'x' #3\n  c: [x, #4\n    y]\n  #5\n", []),
        ("a: |\n  et #1\nb: '#2 to'\n", []),
        ("a: #1\n  b: c\n", []),
        ("a: b" + " " * 100_000 + "\n", []),
    ],
)
def test_a_note_that_may_be_a_part_of_the_value_is_told(text: str, excerpts: list[str], pure: bool) -> None:
    file = read_yaml(text, "plan.yaml", "plan", pure=pure)
    assert file.readable
    assert [(found.code, _shown(text, found)) for found in file.findings] == [("FIL145", one) for one in excerpts]


@pytest.mark.parametrize(
    ("text", "excerpts"),
    [
        ("a: {2026: 235,000, 2027: 705.000}\n", ["235,000"]),
        ("a: {2026: 235,000, 2027: 240,000}\n", ["235,000", "240,000"]),
        ("a: {2026: 1,240,000,2027: -1,000 }\n", ["1,240,000", "-1,000"]),
        ("a: {\n  2026: 235,000\n}\n", ["235,000"]),
        ("a: [235,000]\nb: {100: 5, 200: 6}\nc: {2026: 1,200: 5}\nd: {e: f,100}\n", []),
    ],
)
def test_a_comma_that_cuts_a_number_is_told_once_for_each_number(text: str, excerpts: list[str], pure: bool) -> None:
    file = read_yaml(text, "plan.yaml", "plan", pure=pure)
    assert file.readable
    assert [(found.code, _shown(text, found)) for found in file.findings] == [("FIL144", one) for one in excerpts]
    assert all(found.remedy.endswith(one.replace(",", ".")) for found, one in zip(file.findings, excerpts, strict=True))


def _shown(text: str, found: Finding) -> str:
    """What is underlined."""
    assert found.place.line
    assert found.place.column
    start = found.place.column - 1
    return text.split("\n")[found.place.line - 1][start : start + found.place.length]


BOMB = "a: &a [x, x]\n" + "".join(f"{new}: &{new} [*{old}, *{old}]\n" for old, new in pairwise("abcdefghijklmnop"))
HOSTILE = {
    "alias bomb": (BOMB, "FIL131"),
    "flow nesting": ("[" * 5_000, "FIL134"),
    "flow nesting, closed": ("[" * 5_000 + "]" * 5_000, "FIL134"),
    "block nesting": ("".join(" " * n + "a:\n" for n in range(2_000)), "FIL134"),
    "dashes": ("- " * 5_000, "FIL134"),
    "many keys": ("".join(f"k{n}: {n}\n" for n in range(100_000)), "FIL135"),
    "many values": ("[" + "a," * 100_000 + "]", "FIL135"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_within_seconds(name: str, pure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    text, code = HOSTILE[name]
    if pure:  # reads 20,000 values a second: the full number takes five seconds
        monkeypatch.setattr("lbf_docs.case.yaml_tree.VALUES_MAX", 10_000)
    begun = time.process_time()
    file = read_yaml(text, "plan.yaml", "plan", pure=pure)
    assert [found.code for found in file.findings] == [code]
    assert time.process_time() - begun < 15


def test_a_long_line_of_numbers_with_commas() -> None:
    begun = time.process_time()
    file = read_yaml("a: {" + "".join(f"k{n}: 1,000, " for n in range(20_000)) + "}", "plan.yaml", "plan")
    assert [found.code for found in file.findings] == ["FIL144"] * 20_000
    assert time.process_time() - begun < 15


def test_a_line_of_five_megabytes_and_as_many_line_breaks() -> None:
    begun = time.process_time()
    assert read_yaml("a: " + "x" * 4_999_000, "plan.yaml", "plan").findings == []
    assert read_yaml("a: " + "\n" * 4_999_000, "plan.yaml", "plan").findings == []
    assert read_yaml("a: b" + " " * 2_000_000 + "\t" * 2_000_000 + "c", "plan.yaml", "plan").findings == []
    assert time.process_time() - begun < 15


def test_the_codes_are_stable_different_and_explained() -> None:
    assert len({kind.code for kind in CODES}) == len(CODES) > 40
    for kind in CODES:
        assert kind.title[0].islower()
        assert not kind.title.endswith(".")
        assert kind.explanation.endswith(".")
        assert kind.remedy
        assert not any(word in f"{kind}".lower() for word in ("ugyldig", "du har glemt", "invalid", "illegal"))

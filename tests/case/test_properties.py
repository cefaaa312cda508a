"""What holds for any bytes: no exception, every place inside its file, the text at a place is the value."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lbf_docs.case import RawCase, Tree, read_case
from lbf_docs.case.yaml_file import read_yaml
from lbf_docs.case.yaml_tree import YamlFile
from lbf_docs.findings import Place

from .conftest import GOOD, LAYOUT, write_case

GOOD_YAML = (
    "titel: \"Holbæk\"\nområder:\n  - navn: Vang & Ager\n    lejemål: 796  # note\n    tal: [1, 2, 'tre']\n"
    "  - navn: 😀 Øst\n    tekst: |\n      Linje et\n      Linje to\nsum: {a: 1, b: 2}\n"
)
PIECES = ["a", "ø", "😀", "1", ": ", ":", "\n", "\n  ", "- ", '"', "'", "[", "]", "{", "}", ",", "#", "\t", "|", ">",
          "\\", "?", "*", "&", "!", "%", "@", "~", "---", "\\x", "é", "e\u0301"]  # fmt: skip
anything = st.one_of(st.binary(max_size=60), st.text(max_size=40).map(lambda text: text.encode("utf-8", "replace")))
yaml_like = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def assert_inside(places: list[Place], sources: dict[str, str]) -> None:
    for place in places:
        if place.line is None:
            continue
        lines = sources[place.file].split("\n")
        width = max(1, len(lines[place.line - 1]))
        assert place.column is not None
        assert 1 <= place.column <= place.column + place.length - 1 <= width


def all_places(read: RawCase | YamlFile) -> list[Place]:
    found = [place for finding in read.findings for place in (finding.place, *finding.also)]
    return [*read.places.values(), *read.keys.values(), *found]


@settings(max_examples=100)
@given(name=st.sampled_from(sorted(GOOD)), raw=anything)
@example(name="plan.yaml", raw=b"a: \xff\xfe")
def test_any_bytes_in_any_file_give_data_or_findings(name: str, raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        case = read_case(write_case(Path(folder), {**GOOD, name: raw}), LAYOUT)
    assert_inside(all_places(case), dict(case.sources))
    assert case.findings or Path(name).stem in case.data or name in case.prose


@settings(max_examples=200)
@given(text=yaml_like, pure=st.booleans())
def test_anything_like_yaml_gives_data_or_a_finding_inside_the_file(text: str, pure: bool) -> None:
    file = read_yaml(text, "plan.yaml", "plan", pure=pure)
    assert_inside(all_places(file), {"plan.yaml": text})
    assert file.readable or file.findings
    assert not any(word in f.says + f.title for f in file.findings for word in ("expected", "found", "while"))


def test_a_good_file_cut_anywhere_gives_data_or_findings(tmp_path: Path) -> None:
    raw = GOOD_YAML.encode()
    for end in range(len(raw)):
        case = read_case(write_case(tmp_path, {**GOOD, "plan.yaml": raw[:end]}), LAYOUT)
        assert_inside(all_places(case), dict(case.sources))
        assert "plan" in case.data or case.findings


words = st.text("abcæøåé😀 ", min_size=1, max_size=12).map(str.strip).filter(bool)
trees = st.recursive(
    words,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(words, inner, min_size=1, max_size=3),
    max_leaves=12,
)


def write_yaml(tree: Tree, indent: int = 0) -> str:
    """The tree as block YAML, every scalar plain."""
    gap = "\n" + " " * indent
    if isinstance(tree, dict):
        return "".join(f"{gap}{key}: {write_yaml(value, indent + 2)}" for key, value in tree.items())
    if isinstance(tree, list):
        return "".join(f"{gap}- {write_yaml(value, indent + 2)}" for value in tree)
    return tree or ""


@settings(max_examples=150)
@given(tree=trees.filter(lambda tree: not isinstance(tree, str)), pure=st.booleans())
def test_the_text_at_a_place_is_the_value(tree: Tree, pure: bool) -> None:
    text = write_yaml(tree)
    file = read_yaml(text, "plan.yaml", "plan", pure=pure)
    assert (file.tree, file.findings) == (tree, [])
    lines = text.split("\n")
    leaves = 0
    for path, place in file.places.items():
        value = tree
        for step in path[1:]:
            value = value[step]  # type: ignore[index]
        if isinstance(value, str):
            assert place.line is not None
            assert place.column is not None
            assert lines[place.line - 1][place.column - 1 :][: place.length] == value
            leaves += 1
    assert leaves

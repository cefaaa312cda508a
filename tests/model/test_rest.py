"""What can be checked of a case in which something can't be read: much, and nothing that only seems to be wrong."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest

from lbf_docs import check, load_case, show
from lbf_docs.api.loading import Case
from lbf_docs.case import RawCase
from lbf_docs.case.raw import Tree
from lbf_docs.findings import Finding
from lbf_docs.model.read import read_plan
from lbf_docs.model.rest import readable_rest
from lbf_docs.report import run_rules


def told(case: Path) -> dict[str, Finding]:
    return {found.code: found for found in check(load_case(case)).findings if not found.accepted}


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_misspelt_key_hides_nothing_else(case: Path) -> None:
    replace(case / "parter.yaml", "kortnavn:", "kortnvn:")
    (case / "tekst" / "2-vision.md").write_text("", encoding="utf-8")
    replace(case / "budget.yaml", "2025: 720.000", "2025: 721.000")
    found = told(case)
    assert {"DAT101", "LBF003", "LBF402"} <= found.keys()
    assert "LBF010" not in found, "the short name is there, behind the misspelt key"
    assert "Det, der ikke kan læses, er ikke tjekket." in show(check(load_case(case)))


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("budget.yaml", "udgifter:", "\tudgifter:", "FIL157"),
        ("aktiviteter.yaml", "ansvarlig: ", "ansvarlig: x", "DAT106"),
        ("plan.yaml", "fra: 01.01.2024", "fra: 31.02.2024", "DAT103"),
        ("milepæle.yaml", "tidspunkt: ", "tidspunkt: omkring ", "DAT103"),
    ],
)
def test_what_is_wrong_elsewhere_is_told_beside_it(case: Path, file: str, old: str, new: str, code: str) -> None:
    replace(case / file, old, new)
    (case / "tekst" / "2-vision.md").write_text("TODO: skriv om visionen.\n", encoding="utf-8")
    assert told(case).keys() == {code, "LBF013"}


def test_a_text_in_another_encoding_hides_nothing(case: Path) -> None:
    (case / "tekst" / "2-vision.md").write_bytes("Gøre".encode("latin-1"))
    replace(case / "budget.yaml", "2025: 720.000", "2025: 721.000")
    assert {"FIL121", "LBF402"} <= told(case).keys()


@pytest.mark.parametrize("file", ["parter.yaml", "områder.yaml", "plan.yaml"])
def test_where_a_file_is_gone_that_all_rests_on_nothing_more_is_said(case: Path, file: str) -> None:
    with (case / file).open("a", encoding="utf-8") as stream:
        stream.write("\n\tx: [\n")
    report = check(load_case(case))
    assert report.unread
    assert "Resten af sagen er ikke tjekket" in show(report)


def test_a_document_is_never_made_of_the_rest(case: Path) -> None:
    replace(case / "parter.yaml", "kortnavn:", "kortnvn:")
    assert load_case(case).plan is None


def mutants(raw: RawCase, every: int) -> Iterator[RawCase]:
    """The case with a value that can't be read, or a key that isn't known, at every nth place."""
    for path in sorted((path for path in raw.places if len(path) > 1), key=repr)[::every]:
        for misspelt in (False, True):
            data: dict[str, Tree] = copy.deepcopy(raw.data)
            above: Tree = data
            for step in path[:-1]:
                above = above[step]  # type: ignore[index]  # the path is one of the tree's own
            if not isinstance(above, dict) or not isinstance(path[-1], str) or not isinstance(above[path[-1]], str):
                continue
            if misspelt:
                other = f"{path[-1]}x"
                above[other] = above.pop(path[-1])
                at = (*path[:-1], other)
                places, keys = {**raw.places, at: raw.places[path]}, {**raw.keys, at: raw.keys[path]}
                yield raw.changed(data=data, places=places, keys=keys)
            else:
                above[path[-1]] = ["x", {"y": "z"}]
                yield raw.changed(data=data)


def _said(findings: tuple[Finding, ...]) -> set[tuple[str, str, str]]:
    return {(one.code, one.place.file, one.says) for one in findings}


@pytest.mark.slow
def test_nothing_that_only_seems_to_be_wrong_is_told(example: Path) -> None:
    """At most one mutant in fifty: a warning that rests on a figure's year in another file, say."""
    from lbf_docs.api.checking import of_rest

    whole: Case = load_case(example)
    assert whole.plan is not None
    right = _said(run_rules(whole.plan, whole.raw, whole.paths))
    seen = wrong = 0
    for raw in mutants(whole.raw, 101):
        reading = read_plan(raw)
        rest = readable_rest(raw, reading.findings) if reading.plan is None else None
        if rest is not None:
            seen += 1
            wrong += bool(_said(tuple(of_rest(rest))) - right)
    assert seen > 20
    assert wrong <= seen // 50

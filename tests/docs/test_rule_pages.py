"""docs/regler/ is what the rules say: a page for each, a list of all, and a page for what isn't a rule. `make docs`
renews them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from lbf_docs import Explanation, explanations
from lbf_docs.report.explaining import MARKS

PAGES = Path(__file__).parent.parent.parent / "docs" / "regler"
RULES = [one for one in explanations().values() if one.code.startswith("LBF")]
OTHERS = [one for one in explanations().values() if not one.code.startswith("LBF")]

_HEAD = """# Regler

Denne side og siderne, den henviser til, er dannet af programmet. `lbf-docs check MAPPE` holder en sag op mod alle
regler; `lbf-docs forklar KODE` viser det samme som siden her.

- **fejl** standser dokumenterne. **advarsel** og **oplysning** kan kvitteres med en grund i `plan.yaml`.
- Styrken siger, hvem der står bag: lov, regulativ, fondens vejledning, skabelonens faste tekst, sprognorm, praksis
  eller en antagelse. En regel uden styrke er almindelig logik. Det, der kun hviler på praksis eller en antagelse, er
  aldrig en fejl.
- Fund, der ikke handler om indholdet (filer, data, tekster, skabeloner), står i [andre-fund.md](andre-fund.md).
"""


def _strength(one: Explanation) -> str:
    return MARKS[one.mark] if one.mark else ""


def _index() -> str:
    out = [_HEAD]
    for group, members in groupby(RULES, key=lambda one: one.group):
        out += [f"\n## {group}\n", "| kode | | | styrke |", "|---|---|---|---|"]
        out += [f"| [{m.code}]({m.code}.md) | {m.severity.value} | {m.title} | {_strength(m)} |" for m in members]
    return "\n".join(out) + "\n"


def _page(one: Explanation) -> str:
    out = [f"# {one.code}: {one.title}\n", f"*{one.severity.value} · {one.group}*\n", f"{one.why}\n"]
    source = f"{one.source} ({_strength(one)})" if one.source else "ingen; det følger af almindelig logik"
    out.append(f"Kilde: {source}" + (f", <{one.href}>" if one.href else "") + "\n")
    for heading, example in (("Det giver fundet", one.wrong), ("Sådan er det i orden", one.right)):
        out += [f"## {heading}\n", *_example(example)]
    return "\n".join(out).rstrip("\n") + "\n"


def _example(files: Mapping[str, str]) -> Iterator[str]:
    for file, piece in files.items():
        kind = "yaml" if file.endswith(".yaml") else "markdown" if file.endswith(".md") else "text"
        yield f"`{file}`\n\n```{kind}\n{piece.rstrip() or '(tom)'}\n```\n"


def _others() -> str:
    out = [
        "# Andre fund\n\nDenne side er dannet af programmet. Her står de fund, der ikke er regler om planens indhold."
    ]
    for group, members in groupby(OTHERS, key=lambda one: one.group):
        out.append(f"\n## {group}")
        for one in members:
            remedy = f" Gør sådan: {one.remedy}." if one.remedy else ""
            out.append(f"\n### {one.code}: {one.title}\n\n*{one.severity.value}* · {one.why}{remedy}")
    return "\n".join(out) + "\n"


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_the_page_of_a_rule_is_what_the_rule_says(one: Explanation, file_regression: FileRegressionFixture) -> None:
    file_regression.check(_page(one), fullpath=PAGES / f"{one.code}.md", encoding="utf-8")


def test_the_list_has_every_rule(file_regression: FileRegressionFixture) -> None:
    file_regression.check(_index(), fullpath=PAGES / "README.md", encoding="utf-8")


def test_the_other_codes_have_a_page_too(file_regression: FileRegressionFixture) -> None:
    file_regression.check(_others(), fullpath=PAGES / "andre-fund.md", encoding="utf-8")


def test_there_is_no_page_of_a_rule_that_is_gone() -> None:
    wanted = {"README.md", "andre-fund.md", *(f"{one.code}.md" for one in RULES)}
    assert {file.name for file in PAGES.iterdir()} == wanted

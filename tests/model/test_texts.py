"""Markdown that stands in the data: what is wrong in it is told on its own line and column of the YAML file."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs.case import RawCase
from lbf_docs.case.yaml_file import read_yaml
from lbf_docs.model import read_plan

from .trees import at


def raw_of(text: str) -> RawCase:
    read = read_yaml(text, "kommissorium.yaml", "kommissorium")
    assert not read.findings
    return RawCase(
        folder=Path(), data={"kommissorium": read.tree}, places=read.places, keys=read.keys, prose={},
        sources={"kommissorium.yaml": text}, findings=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "formål: Et {{ nej }} to\n",
        "formål: 'Et {{ nej }} to'\n",
        'formål: "Et {{ nej }} to"\n',
        "formål:\n  Et {{ nej }}\n",
        "formål: |\n  Et\n  to {{ nej }}\n",
        "formål: |-\n    Et\n\n    to {{ nej }}\n",
        "formål: | # en note\n  Et {{ nej }}\n",
        "formål: |\n\n  Et\n  to {{ nej }}\n",
        "formål: |2\n    Et\n    to {{ nej }}\n",
        "# a\n\nekstra_afsnit:\n  - titel: x\n    tekst: |\n      - a\n        - b {{ nej }}\n",
        "ekstra_afsnit:\n- titel: x\n  tekst: |\n    | a | b |\n    |---|---|\n    | 1 | {{ nej }} |\n",
        "ekstra_afsnit: [{titel: x, tekst: 'Æ {{ nej }}'}]\n",
        "formål: Æ\nmøder: |\n  😀 ø {{ nej }}\n",
        "formål: |\n  Et {{ nej\n",
        "formål: |\n  Et\n  to[^nej]\n",
    ],
)
def test_what_is_wrong_is_underlined(text: str) -> None:
    raw = raw_of(text)
    (found,) = read_plan(raw).findings
    assert at(raw, found.place) in ("{{ nej }}", "{{", "[^nej]")


@pytest.mark.parametrize("text", ["formål: >\n  Et\n  to {{ nej }}\n", "formål: Et\n  to {{ nej }}\n"])
def test_of_what_yaml_folds_the_file_and_the_beginning_are_known(text: str) -> None:
    (found,) = read_plan(raw_of(text)).findings
    assert (found.place.file, found.place.line) == ("kommissorium.yaml", 1 + text.startswith("formål: >"))


@pytest.mark.parametrize("text", ["formål: ''\n", "formål: |\n\n", "formål: '  '\n", "formål:\n"])
def test_a_text_that_says_nothing_is_none(text: str) -> None:
    plan = read_plan(raw_of(text)).plan
    assert plan is not None
    assert plan.mandate.purpose is None
    assert not plan.texts


def test_a_text_is_kept_under_its_path() -> None:
    plan = read_plan(raw_of("ekstra_afsnit:\n  - titel: x\n    tekst: Ord.\n")).plan
    assert plan is not None
    path = ("kommissorium", "ekstra_afsnit", 0, "tekst")
    assert list(plan.texts) == [path]
    assert plan.text(plan.mandate.extra_sections[0].text) is plan.texts[path]

"""What expressions in prose and templates can see of a plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbf_docs import load_case
from lbf_docs.expressions import ExpressionError, Gap, Language
from lbf_docs.model import Plan, located, view

LANGUAGE = Language()


@pytest.fixture(scope="module")
def plan(example: Path) -> Plan:
    loaded = load_case(example).plan
    assert loaded is not None
    return loaded


def shown(plan: Plan, expression: str) -> str:
    root, style = view(plan), plan.number_style
    value = LANGUAGE.evaluate(expression, root, style)
    if isinstance(value, tuple):
        return " / ".join(LANGUAGE.shown(item, style) for item in value)
    return LANGUAGE.shown(value, style)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("områdets_navn", "Den boligsociale helhedsplan for Holbæk by"),
        ("periode.fra", "01.01.2024"),
        ("periode.fra | langdato", "1. januar 2024"),
        ("i_alt.beboere", "3498"),
        ("part.vab.navn", "Vestsjællands Almene Boligselskab"),
        ("part.vab", "Vestsjællands Almene Boligselskab"),
        ("afdeling.bjergmarken_vab.boligorganisation.kortnavn", "VAB"),
        ("afdeling.bjergmarken_vab.område.navn", "Bjergmarken"),
        ("afdeling.ladegårdsparken.kriterier.ikke_vestlig", "40,4%"),
        ("afdeling.ladegårdsparken.kriterier.ikke_vestlig | afrundet", "40%"),
        ("afdeling.bjergmarken_vab.kriterier.dømte", "-"),
        ("tal.ledige[2021].kommunen", "1,48%"),
        ('tal.sprogvurdering["2022/2023"].absalonskolen', "23%"),
        ("indikator.tryghed.område.grønneparken", "72%"),
        ("indikator.karaktergennemsnit.kommune", "7,1"),
        ("indsatsområde.uddannelse.navn", "Uddannelse og livschancer"),
        ("parter | remse", "Holbæk Boligselskab, Lejerbo Holbæk, Vestsjællands Almene Boligselskab, "
         "Boligselskabet Sjælland og Holbæk Kommune"),
        ("organ.sekretariatet.medlemmer", "Projektlederen for helhedsplanen for Holbæk by / "
         "Den boligpolitiske medarbejder fra Vækst & Bæredygtighed i Holbæk Kommune"),
        ("rolle.leder_tandplejen", "Leder af tandplejen, Social Indsats & Udvikling, Holbæk Kommune"),
        ("regulativ", "regulativ af 11. december 2019"),
    ],
)  # fmt: skip
def test_an_expression_shows(plan: Plan, expression: str, expected: str) -> None:
    assert shown(plan, expression) == expected


def test_figures_follow_the_case_s_own_style(case: Path) -> None:
    text = (case / "plan.yaml").read_text(encoding="utf-8")
    (case / "plan.yaml").write_text(text.partition("talformat:")[0], encoding="utf-8")
    plan = load_case(case).plan
    assert plan is not None
    assert shown(plan, "i_alt.beboere") == "3.498"
    assert shown(plan, "indikator.tryghed.område.grønneparken") == "72\u00a0%"


def test_what_is_missing_is_a_gap_all_the_way_down(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("kortnavn: Vangen\n", encoding="utf-8")
    plan = load_case(tmp_path).plan
    assert plan is not None
    value = LANGUAGE.evaluate("periode.fra | langdato", view(plan), plan.number_style)
    assert value == Gap("periode")


@pytest.mark.parametrize("name", ["__class__", "__dict__", "__match_args__", "start", "items", "keys"])
def test_nothing_of_python_shows_through(plan: Plan, name: str) -> None:
    with pytest.raises(ExpressionError):
        shown(plan, f"periode.{name}")
    with pytest.raises(ExpressionError):
        shown(plan, f'periode["{name}"]')


def test_every_part_has_a_place(plan: Plan) -> None:
    paths = [path for _, path in located(plan)]
    assert len(paths) == len(set(paths))
    assert ("områder", "afdelinger", 0, "kriterier") in paths

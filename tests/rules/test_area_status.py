"""Family 7: what a text says that an area is, its tables of criteria, and its udviklingsplan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lbf_docs import Finding, check, load_case
from lbf_docs.regulation import law_on
from lbf_docs.rules.area_status.criteria_table import known_limits
from lbf_docs.rules.area_status.status import PARALLEL, PREVENTION, Limit
from lbf_docs.values import Share

from ..conftest import LIVING
from .conftest import Find
from .paragraphs import SECTION, copied
from .paragraphs import told as told_of

PARAGRAPHS = Path(__file__).parent / "area_status"
TEXT = "tekst/1-kort-om-boligområderne.md"
FIGURES = "{{udenfor_arbejdsmarkedet: {}, ikke_vestlig: {}, dømte: {}, kun_grundskole: {}, indkomst: {}}}"
BAD = ('"45,0 %"', '"55,0 %"', '"-"', '"65,0 %"', '"50,1"')
"""Figures that make a department a parallelsamfund, without the share of convicted residents."""
GOOD = ('"20,0 %"', '"25,0 %"', '"0,6 %"', '"40,0 %"', '"80,0"')


def areas(*departments: tuple[str, int, tuple[str, ...]]) -> str:
    """områder.yaml with one estate for each name; what stands before a / is the estate, after it the department."""
    estates = dict.fromkeys(name.partition("/")[0] for name, _, _ in departments)
    total = sum(residents for _, residents, _ in departments)
    out = f"i_alt: {{beboere: {total}, lejemål: {100 * len(departments)}}}\nområder:\n"
    out += "".join(f"  - {{id: {name.lower()}, navn: {name}}}\n" for name in estates)
    out += "afdelinger:\n"
    for number, (name, residents, figures) in enumerate(departments):
        estate, _, own = name.partition("/")
        out += f"  - {{id: a{number}, navn: {own or estate}, område: {estate.lower()}, boligorganisation: lyng,\n"
        out += f"     lejemål: 100, beboere: {residents}, kriterier: {FIGURES.format(*figures)}}}\n"
    return out


ONE_BAD = areas(("Lyngbakken", 1200, BAD))
ONE_GOOD = areas(("Lyngbakken", 1200, GOOD))
TWO = areas(("Lyngbakken", 1200, GOOD), ("Mosevang", 1500, BAD))
SMALL = areas(("Lyngbakken/Nord", 400, BAD), ("Lyngbakken/Syd", 300, BAD))


def told(found: tuple[Finding, ...], code: str = "LBF701") -> list[str]:
    return [finding.title for finding in found if finding.code == code]


NOT = "Lyngbakken er efter sine tal ikke et {}"
CLAIMS: dict[str, tuple[str, str, list[str]]] = {
    "a plain claim": (ONE_GOOD, "Lyngbakken er et udsat boligområde.", [NOT.format("udsat boligområde")]),
    "a claim that fits": (ONE_BAD, "Lyngbakken er et udsat boligområde og et parallelsamfund.", []),
    "a list": (
        ONE_GOOD, "Lyngbakken står lige nu på regeringens liste over forebyggelsesområder.",
        [NOT.format("forebyggelsesområde")],
    ),
    "a list with its day": (
        ONE_GOOD, "Lyngbakken er på Social- og Boligministeriets liste fra 1. december 2024 over parallelsamfund.",
        [NOT.format("parallelsamfund")],
    ),
    "a list of another year has other figures": (
        ONE_GOOD, "Lyngbakken er på listen fra 1. december 2022 over parallelsamfund.", [],
    ),
    "the verb first": (ONE_GOOD, "I dag er Lyngbakken fortsat et parallelsamfund.", [NOT.format("parallelsamfund")]),
    "a status in its own word": (
        ONE_GOOD, "Lyngbakkens status som omdannelsesområde fylder meget.", [NOT.format("omdannelsesområde")],
    ),
    "the old words": (
        ONE_GOOD, "Lyngbakken er en hård ghetto.", [NOT.format("omdannelsesområde")],
    ),
    "two in one": (
        ONE_GOOD, "Lyngbakken er et udsat boligområde og et parallelsamfund.",
        [NOT.format("parallelsamfund"), NOT.format("udsat boligområde")],
    ),
    "the only estate need not be named": (
        ONE_GOOD, "Området er et forebyggelsesområde.", [NOT.format("forebyggelsesområde")],
    ),
    "of two estates the one that was named before": (
        TWO, "Mosevang er størst. Området er et parallelsamfund.", [],
    ),
    "of two estates the one of the heading": (
        TWO, "## Lyngbakken\n\nOmrådet er et parallelsamfund.", [NOT.format("parallelsamfund")],
    ),
    "both": (TWO, "Begge områder er parallelsamfund.", [NOT.format("parallelsamfund")]),
    "two names": (TWO, "Lyngbakken og Mosevang er udsatte boligområder.", [NOT.format("udsat boligområde")]),
    "in brackets about the one that is named there": (
        TWO, "Mosevang er et udsat boligområde (Lyngbakken er også et udsat boligområde).",
        [NOT.format("udsat boligområde")],
    ),
    "denied against the figures": (
        ONE_BAD, "Lyngbakken er ikke et parallelsamfund.",
        ["Lyngbakken er efter sine tal et parallelsamfund, men teksten siger det modsatte"],
    ),
    "denied with the figures": (ONE_GOOD, "Lyngbakken er ikke længere på listen over parallelsamfund.", []),
    "five years can't be told from one": (ONE_BAD, "Lyngbakken er et omdannelsesområde.", []),
    "two small departments": (SMALL, "Lyngbakken er et parallelsamfund.", [NOT.format("parallelsamfund")]),
    "withheld figures decide nothing": (
        areas(("Lyngbakken", 1200, ("-", "-", "-", "-", "-"))).replace("-,", '"-",').replace("-}", '"-"}'),
        "Lyngbakken er et parallelsamfund.", [],
    ),
    "history": (ONE_GOOD, "Lyngbakken har tidligere været et parallelsamfund.", []),
    "what it was": (ONE_GOOD, "Lyngbakken var et parallelsamfund indtil 2019.", []),
    "none of them": (TWO, "Ingen af de to boligområder er på listen over udsatte boligområder.", []),
    "not all of them": (TWO, "Ikke alle boligområder er udsatte boligområder.", []),
    "neither": (TWO, "Hverken Lyngbakken eller Mosevang er et udsat boligområde.", []),
    "a condition before it": (ONE_GOOD, "Hvis tallene stiger, er Lyngbakken et udsat boligområde.", []),
    "a condition": (ONE_GOOD, "Det er dyrt, hvis Lyngbakken er et parallelsamfund.", []),
    "what must not become": (ONE_GOOD, "Målet er, at Lyngbakken er et udsat boligområde i ingen henseende.", []),
    "others": (ONE_GOOD, "Fraværet på Lyngbakken er højere end i andre udsatte boligområder.", []),
    "such areas in general": (ONE_GOOD, "I udsatte boligområder flytter mange. Lyngbakken er ikke anderledes.", []),
    "criteria": (ONE_GOOD, "Lyngbakken er nævnt i parallelsamfundskriterierne.", []),
    "the plan's other name for itself": (ONE_GOOD, "Lyngbakken er et udsat område.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", CLAIMS)
def test_a_claim_is_held_against_the_figures(name: str, find: Find) -> None:
    figures, text, expected = CLAIMS[name]
    assert told(find({"områder.yaml": figures, TEXT: text + "\n"})) == expected


def test_the_finding_tells_the_figures_and_the_list(find: Find) -> None:
    (finding,) = find({"områder.yaml": ONE_GOOD, TEXT: "Lyngbakken er et udsat boligområde.\n"})
    assert finding.says == (
        "listen fra 1. december 2024: højst ét af de fire kriterier i § 61 a er opfyldt, og der skal to til "
        "(ikke opfyldt: uden for arbejdsmarkedet 20,0\u00a0%, kun grundskole 40,0\u00a0% og indkomst 80,0\u00a0%; "
        "kan ikke afgøres: dømte 0,6\u00a0% (listens grænse er ikke kendt her))"
    )
    assert finding.spot == f"{TEXT}: Lyngbakken er et udsat boligområde"
    assert len(finding.also) == 4


def test_of_small_departments_the_residents_are_told(find: Find) -> None:
    (finding,) = find({"områder.yaml": SMALL, TEXT: "Lyngbakken er et parallelsamfund.\n"})
    assert "her bor 700, og et boligområde i lovens forstand har mindst 1.000 beboere" in finding.says


def test_of_origin_the_limit_is_told(find: Find) -> None:
    origin = ('"45,0 %"', '"50,0 %"', '"-"', '"65,0 %"', '"50,1"')
    (finding,) = find(
        {"områder.yaml": areas(("Lyngbakken", 1200, origin)), TEXT: "Lyngbakken er et parallelsamfund.\n"}
    )
    assert "er 50,0\u00a0%, og den skal overstige 50\u00a0% (§ 61 a)" in finding.says


def test_an_area_that_has_left_the_list_has_words_of_its_own(find: Find) -> None:
    files = {
        "områder.yaml": ONE_GOOD,
        TEXT: "Lyngbakken er et omdannelsesområde.\n",
        "tekst/4-samspil.md": "Udviklingsplanen følges med helhedsplanen: familieboligerne skal ned på 40 % i 2030.\n",
    }
    (finding,) = find(files)
    assert finding.remedy.endswith("gælder der stadig en udviklingsplan, så skriv »omfattet af en udviklingsplan«")


@pytest.mark.parametrize(("printed", "expected"), [(False, []), (True, [NOT.format("parallelsamfund")])])
def test_the_agreements_own_limit_decides_where_the_lists_is_not_known(
    printed: bool, expected: list[str], find: Find
) -> None:
    figures = areas(("Lyngbakken", 1200, ('"45,0 %"', '"55,0 %"', '"2,04 %"', '"40,0 %"', '"80,0"')))
    claim = "Lyngbakken er et parallelsamfund.\n"
    table = (
        "\nKriterierne på listen fra 1. december 2024:\n\n"
        "| Uden for arbejdsmarkedet > 40 % | Dømte mindst 2,35 % | Indkomst < 55 % |\n|---|---|---|\n| - | - | - |\n"
    )
    assert told(find({"områder.yaml": figures, TEXT: claim + (table if printed else "")})) == expected


def test_other_ways_to_say_what_an_area_is_and_how_many_criteria_it_meets_are_read(tmp_path: Path) -> None:
    found = told_of(copied(LIVING, tmp_path), PARAGRAPHS / "slips.txt", "LBF701")
    assert [paragraph for paragraph, is_told in found.items() if not is_told] == []


def test_what_is_right_supposed_or_past_is_left_alone(tmp_path: Path) -> None:
    found = told_of(copied(LIVING, tmp_path), PARAGRAPHS / "silent.txt", "LBF701")
    assert [paragraph for paragraph, is_told in found.items() if is_told] == []


def test_twice_the_mean_is_told_from_the_printed_three_times_as_far_as_its_digits_go() -> None:
    law, own = law_on(date(2023, 12, 1)), Limit("§ 61 a", Share("0.0235"))
    shares = {"0.0156": False, "0.01566": None, "0.0157": True, "0.0235": True}
    assert {share: own.is_reached(law, PREVENTION, Share(share)) for share in shares} == shares
    assert own.is_reached(law, PARALLEL, Share("0.0234")) is False


def test_how_many_criteria_are_met_is_told_with_each_of_them(tmp_path: Path) -> None:
    case = copied(LIVING, tmp_path)
    file = case / SECTION
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\nLadegårdsparken opfylder ét af de fire kriterier i § 61 b.\n", encoding="utf-8")
    (finding,) = (f for f in check(load_case(case)).findings if f.code == "LBF701" and f.place.file == SECTION)
    assert finding.title == (
        "Ladegårdsparken opfylder efter sine tal to af de fire kriterier i § 61 b, men teksten siger ét"
    )
    assert "dømte 1,68% (aftalens egen grænse er 2,35% for tre gange landsgennemsnittet" in finding.says


OLD: dict[str, tuple[str, list[str]]] = {
    "the bare word": ("Naboerne kalder os en ghetto.", ["»ghetto« er ikke længere lovens ord"]),
    "with its adjective": ("Vi er en hård ghetto.", ["»hård ghetto« er ikke længere lovens ord"]),
    "the list, in two places": (
        "Vi er på ghettolisten. Ghettolisten er lang.", ["»ghettolisten« er ikke længere lovens ord"],
    ),
    "history": ("Området var tidligere på listen over ghettoområder.", []),
    "a year": ("I 2018 stod vi på ghettolisten.", []),
    "the last list with the old words": ("I foråret 2021 stod vi på ghettolisten.", []),
    "under a heading of history": ("## Områdets historie\n\nGhettolisten gav megen omtale.", []),
    "what others say": ("Medierne kalder os en ghetto. Mange føler sig stemplet som ghetto.", []),
    "with a hyphen": ("Vi er på ghetto-listen.", ["»ghetto-listen« er ikke længere lovens ord"]),
    "a quotation": ("Avisen skrev »ghetto« på forsiden.", []),
    "a source": ("Vi flytter os.[^a]\n\n[^a]: Ministeriet: *Liste over ghettoer.*", []),
    "another word": ("Ghettoplanen og ghettoisering er andres ord.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", OLD)
def test_old_words_belong_to_the_past(name: str, find: Find) -> None:
    text, expected = OLD[name]
    assert told(find({"tekst/2-vision.md": text + "\n"}), "LBF702") == expected


def table(*heads: str, before: str = "Kriterierne på listen fra 1. december 2024:", after: str = "") -> str:
    row = "|" + "---|" * len(heads)
    return f"{before}\n\n| {' | '.join(heads)} |\n{row}\n|{' - |' * len(heads)}\n{after}"


TABLES: dict[str, tuple[str, list[str]]] = {
    "as the law has it": (table("Udenfor arbejdsmarkedet >40%", "Ikke vestlig >50%", "Kun grundskole >60%"), []),
    "the limits of § 61 b": (table("Arbejdsmarked > 30 pct.", "Herkomst > 30 pct.", "Indkomst < 65 pct."), []),
    "an old limit": (
        table("Udenfor arbejdsmarkedet >40%", "Kun grundskole >50%"),
        ["LBF703 grænsen for kun grundskole er ikke lovens"],
    ),
    "a limit that nobody knows is not called wrong": (table("Arbejdsmarked over 40 %", "Dømte mindst 9,99 %"), []),
    "over": (
        table("Arbejdsmarked over 40 %", "Dømte over 2,35 %"), ["LBF704 grænsen for dømte er »mindst«, ikke »over«"],
    ),
    "the year stands in a note": (
        table("Arbejdsmarked > 40 %", "Grundskole > 60 %", before="Tal:[^a]", after="\n[^a]: Beboerdata, 2023.\n"), [],
    ),
    "a year in what follows is another one": (
        table("Arbejdsmarked > 40 %", "Grundskole > 60 %", before="Tal:", after="\nVi kom på listen i 2010.\n"),
        ["LBF703 tabellen siger ikke, hvilken liste grænserne er fra"],
    ),
    "the source stands below": (
        table("Arbejdsmarked > 40 %", "Grundskole > 60 %", before="Tal:", after="\nKilde: beboerdata, 2023.\n"), [],
    ),
    "a period is no year": (
        table("Arbejdsmarked > 40 %", "Grundskole > 60 %", before="Planen for 2024-2027:"),
        ["LBF703 tabellen siger ikke, hvilken liste grænserne er fra"],
    ),
    "criteria as rows": (
        "Listen 2024:\n\n| Kriterium | Lyngbakken |\n|---|---|\n| Uden for arbejdsmarkedet (over 40 %) | - |\n"
        "| Dømte (over 2,35 %) | - |\n",
        ["LBF704 grænsen for dømte er »mindst«, ikke »over«"],
    ),
    "another table": (table("Over 65 år", "Under 18 år", before="Beboerne:"), []),
    "one criterion alone is no table of criteria": (table("Indkomst under 40 %", before="Beboerne:"), []),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_criteria_is_the_laws(name: str, find: Find) -> None:
    text, expected = TABLES[name]
    found = find({TEXT: text})
    assert [f"{f.code} {f.title}" for f in found if f.code in ("LBF703", "LBF704")] == expected


def test_the_limit_for_convicted_residents_is_never_known_in_per_cent() -> None:
    law = law_on(date(2022, 12, 1))
    assert known_limits(law, "convicted") == ()
    assert len(known_limits(law, "outside_work")) == 2
    assert len(known_limits(law, "basic_school")) == 1, "both paragraphs have the same"


PLANS: dict[str, tuple[str, str, list[str]]] = {
    "no aim": ("Lyngbakken har en udviklingsplan.", "Lyngbakkens udviklingsplan følges.",
               ["LBF707 teksten siger ikke, hvad udviklingsplanen skal føre til"]),
    "no aim, and nothing in section 4": (
        "Lyngbakken har en udviklingsplan.", "Der er et godt samarbejde.",
        ["LBF706 afsnit 4 siger ikke, hvordan helhedsplanen samordnes med udviklingsplanen"],
    ),
    "the aim of the law": ("", "Udviklingsplanen: familieboligerne skal ned på højst 40 % inden 2030.", []),
    "more than the law": (
        "", "Lyngbakkens udviklingsplan: andelen af familieboliger skal fra 100 % til 56 % i 2030.",
        ["LBF707 udviklingsplanens mål er højere end lovens, og der står ikke noget om dispensation"],
    ),
    "more than the law, with leave": (
        "", "Lyngbakkens udviklingsplan: familieboligerne skal ned til 56 % i 2030 efter dispensation.", [],
    ),
    "only elsewhere": (
        "Lyngbakkens udviklingsplan bringer familieboligerne ned på 40 % i 2030.", "Der er et godt samarbejde.",
        ["LBF706 afsnit 4 siger ikke, hvordan helhedsplanen samordnes med udviklingsplanen"],
    ),
    "another kind of plan": ("Unge på Lyngbakken får en personlig udviklingsplan.", "Der er et godt samarbejde.", []),
    "a longer word": ("Lyngbakken har en kompetenceudviklingsplan.", "Der er et godt samarbejde.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_an_udviklingsplan_is_described(name: str, find: Find) -> None:
    text, samspil, expected = PLANS[name]
    files = {"tekst/4-samspil.md": samspil + "\n"}
    files |= {TEXT: text + "\n"} if text else {}
    assert [f"{f.code} {f.title}" for f in find(files) if f.code in ("LBF706", "LBF707")] == expected

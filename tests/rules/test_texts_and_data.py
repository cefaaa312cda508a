"""The rules that hold texts and data against each other: the ways to break them, and what they leave alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lbf_docs.rules.figures.numbers import numbers, years
from lbf_docs.rules.figures.words import stem, stems

from .conftest import Find

INTRODUCTION = "tekst/1-kort-om-boligområderne.md"
VISION = "tekst/2-vision.md"
ORGANISATION = "tekst/3-organisering.md"
INTERPLAY = "tekst/4-samspil.md"
PROBLEM = "tekst/6-indsatsområder/kriminalitetsforebyggelse.md"
CRIME = "Flere bliver sigtet. I 2023 meldte 34 beboere om hærværk (LBF's tryghedsmåling).\n\n"

SECTION_1: dict[str, tuple[str, list[str]]] = {
    "residents": (
        "Lyngbakken har 214 lejemål og 413 beboere.", ["LBF008 antallet af beboere er et andet end i sagens data"],
    ),
    "tenancies": (
        "På Lyngbakken er der i alt 241 lejemål.", ["LBF008 antallet af lejemål er et andet end i sagens data"],
    ),
    "some of the residents": ("På Lyngbakken bor der 431 beboere; 60 beboere over 65 år bor alene.", []),
    "estates": ("Planen dækker to boligområder.", ["LBF008 antallet af boligområder er et andet end i sagens data"]),
    "parties": ("De tre parter har underskrevet.", ["LBF008 antallet af parter er et andet end i sagens data"]),
    "others' estates": ("Kommunens fire boligområder ligger spredt.", []),
    "years": ("Helhedsplanen 2026-2028 er kort.", ["LBF008 perioden i teksten er en anden end i sagens data"]),
    "dates": (
        "Helhedsplanen løber fra den 1. januar 2026 til den 31. december 2030.",
        ["LBF008 perioden i teksten er en anden end i sagens data"],
    ),
    "length": ("Den femårige helhedsplan begynder nu.", ["LBF008 perioden i teksten er en anden end i sagens data"]),
    "another plan's years": ("Den forrige helhedsplan 2022-2025 er slut.", []),
    "the budget": ("Budgettet er på 350.000 kr.", ["LBF008 beløbet i teksten er et andet end i budgettet"]),
    "the budget in millions": ("Budgettet er på 0,4 mio. kr. for hele perioden.", []),
    "a payer": (
        "Boligforeningen Lyng bidrager samlet med 130.000 kr.",
        ["LBF008 beløbet i teksten er et andet end i budgettet"],
    ),
    "a payer's gift": ("Boligforeningen Lyng bidrager samlet med 20.000 kr. til legepladsen.", []),
    "the local share": (
        "Den lokale medfinansiering udgør 25 %.",
        ["LBF008 den lokale medfinansiering i teksten er en anden end i budgettet"],
    ),
    "the least local share": ("Den lokale medfinansiering er mindst 25 %.", []),
    "rounded": ("I 2024 var 28 % på Lyngbakken uden tilknytning til arbejdsmarked og uddannelse.", []),
    "rounded to something else": (
        "I 2024 var 29 % på Lyngbakken uden tilknytning til arbejdsmarked og uddannelse.",
        ["LBF008 tallet i teksten er et andet end i sagens data"],
    ),
    "turned round": ("I 2024 havde 71,9 % på Lyngbakken tilknytning til arbejdsmarked og uddannelse.", []),
    "another year": ("I 2019 var 31 % på Lyngbakken uden tilknytning til arbejdsmarked og uddannelse.", []),
    "from and to": ("Restgruppen på Lyngbakken skal falde fra 17,5 % til 14 %.", []),
    "another year's figure": (
        "På Lyngbakken føler {{ indikator.tryghed.område.helhedsplanen }} (2021) sig trygge.",
        ["LBF008 tallet er hentet for et andet år end det, teksten nævner"],
    ),
    "another area's figure": (
        "På Lyngbakken er restgruppen {{ indikator.restgruppe.kommune }}.",
        ["LBF008 tallet er hentet for et andet område end det, sætningen handler om"],
    ),
    "another figure": (
        "På Lyngbakken er {{ indikator.restgruppe.område.helhedsplanen }} af beboerne sigtet.",
        ["LBF008 tallet måler noget andet end det, teksten handler om"],
    ),
    "another number": (
        "Lyngbakken har {{ i_alt.lejemål }} beboere.", ["LBF008 tallet er et andet end det, teksten handler om"],
    ),
    "a table": (
        "| Afdeling | Lejemål | Beboere |\n|---|---|---|\n| Lyngbakken | 214 | 341 |",
        ["LBF008 antallet af beboere er et andet end i sagens data"],
    ),
    "a table of indicators": (
        "| | Lyngbakken | Kommunen |\n|---|---|---|\n| Sigtede 15-29-årige, 2024 | 4,2 % | 3,0 % |",
        ["LBF008 tallet i teksten er et andet end i sagens data"],
    ),
    "the fund": ("Landbyggefonden støtter planen.", ["LBF009 »Landbyggefonden« er næsten »Landsbyggefonden«"]),
    "a lost capital": ("Planen er aftalt med Hede kommune.", ["LBF009 »Hede kommune« er næsten »Hede Kommune«"]),
    "a genitive and a compound": ("Hede Kommunes tilbud og Lyngbakken-afdelingen er med i Lyngbakkens hus.", []),
    "two spellings that only the texts have": (
        "Vi låner lokaler af Nordkystens Fritidsklub. Aftalen med Nordkystens Fritidklub er ny.",
        ["LBF009 »Fritidklub« er næsten »Fritidsklub«"],
    ),
    "two forms of one word": ("Vi spørger Beboerrådet, og to Beboerråd svarer.", []),
    "an activity": (
        "Deltagerne i *Aftennture* er frivillige.", ["LBF309 »Aftennture« er næsten navnet på en aktivitet"],
    ),
    "a name in two words": ("De mødes på Lyng bakken.", ["LBF009 »Lyng bakken« er næsten »Lyngbakken«"]),
    "a word that only the texts have": (
        "UngHede hjælper, og UngHedes klub er åben. Vi spørger Ung Hede.", ["LBF009 »Ung Hede« er næsten »UngHede«"],
    ),
    "an activity in two words": (
        "*Job døren* er åben.", ["LBF309 »Job døren« er næsten navnet på en aktivitet"],
    ),
    "an activity in another form": ("Hver *Aftentur* er frivillig.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", SECTION_1)
def test_what_is_found_in_a_text(name: str, find: Find) -> None:
    text, expected = SECTION_1[name]
    found = find({INTRODUCTION: f"Lyngbakken er et boligområde.\n\n{text}\n"})
    assert [f"{finding.code} {finding.title}" for finding in found] == expected


def test_two_texts_that_contradict_each_other_are_told_at_the_later_one(find: Find) -> None:
    (finding,) = find(
        {
            INTRODUCTION: "På Lyngbakken er 12 % af beboerne enlige forsørgere.\n",
            VISION: "Om fire år er det lettere. Enlige forsørgere udgør 14 % på Lyngbakken.\n",
        }
    )
    assert (finding.code, finding.spot) == ("LBF008", "tekst/2-vision.md: 14 %")
    assert finding.says == "her står 14 %, et andet sted 12 % for Lyngbakken"
    assert [(place.file, place.line) for place in finding.also] == [(INTRODUCTION, 1)]


def test_a_figure_that_the_data_hold_back_is_not_told_in_a_text(find: Find) -> None:
    note = "fodnote_boligområde: Trygheden er ikke oplyst, for der er for få svar.\n"
    rest = """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: "-", befolkning: 91 %, år: 2023, kilde: LBF's tryghedsmåling}
"""
    found = find({"indikatorer.yaml": rest + note, INTRODUCTION: "På Lyngbakken føler 71 % sig trygge.\n"})
    assert [finding.title for finding in found] == ["teksten viser et tal, som sagens data holder tilbage"]


def test_a_slip_in_a_milestone_is_told_with_the_activity(find: Find) -> None:
    milestones = (
        "milepæle:\n"
        "  - {milepæl: Jobdørren er åbnet, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}\n"
        "  - {milepæl: Tur, aktivitet: aftenture, tidspunkt: 2. kvartal 2027, ansvarlig: koordinator}\n"
        "  - {milepæl: Status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}\n"
        "  - {milepæl: Slut, tidspunkt: 01.03.2029, ansvarlig: bestyrelsen}\n"
    )
    (finding,) = find({"milepæle.yaml": milestones})
    assert (finding.code, finding.says) == ("LBF309", "aktiviteten hedder »Jobdøren«")
    assert [(place.file, place.line) for place in finding.also] == [("aktiviteter.yaml", 3)]


def test_an_activity_with_commas_in_its_name_is_found_too(find: Find) -> None:
    activities = (
        "aktiviteter:\n"
        "  - {id: jobdøren, navn: 'Sprog, leg og læring', indsatsområder: [beskæftigelse], delmål: [flere_i_job],\n"
        "     formål: Job, indhold: Hjælp, sted: Fælleshuset, ansvarlig: koordinator}\n"
        "  - {id: aftenture, navn: Aftenture, indsatsområder: [kriminalitetsforebyggelse], delmål: [færre_sigtede],\n"
        "     formål: Ro, indhold: Ture, sted: Lyngbakken, ansvarlig: koordinator}\n"
    )
    text = "*Sprog, leg og lærring* er ny. *Sprog, leg og læring* er god. Sprog, leg og motion er sundt.\n"
    (finding,) = find({"aktiviteter.yaml": activities, "tekst/4-samspil.md": text})
    assert (finding.code, finding.title) == ("LBF309", "»Sprog, leg og lærring« er næsten navnet på en aktivitet")


DATED = (
    "aktiviteter:\n"
    "  - {id: jobdøren, navn: Jobdøren, indsatsområder: [beskæftigelse], delmål: [flere_i_job], fra: 01.03.2026,\n"
    "     til: 30.06.2028, formål: Job, indhold: Hjælp, sted: Fælleshuset, ansvarlig: koordinator}\n"
    "  - {id: aftenture, navn: Aftenture, indsatsområder: [kriminalitetsforebyggelse], delmål: [færre_sigtede],\n"
    "     fra: 01.05.2026, formål: Ro, indhold: Ture, sted: Lyngbakken, ansvarlig: koordinator}\n"
)
DAYS: dict[str, tuple[str, list[str]]] = {
    "the same day": ("*Jobdøren* begynder den 1. marts 2026.", []),
    "another day": ("*Jobdøren* begynder den 1. april 2026.", ["1. april 2026"]),
    "in figures": ("Jobdøren starter først den 15.03.2026.", ["15.03.2026"]),
    "a month": ("Aktiviteten Jobdøren går i gang i april 2026. Aftenture går i gang i maj 2026.", ["april 2026"]),
    "its end, in the same breath": (
        "*Jobdøren* begynder den 1. marts 2026 og slutter den 30. juni 2029.", ["30. juni 2029"],
    ),
    "from one day to another": ("Jobdøren løber fra den 1. marts 2026 til den 1. juli 2028.", ["1. juli 2028"]),
    "the day first": ("Den 1. juni 2026 begynder *Aftenture*.", ["1. juni 2026"]),
    "two together": ("*Jobdøren* og *Aftenture* begynder den 1. maj 2026.", ["1. maj 2026"]),
    "one after the other": (
        "*Jobdøren* begynder den 1. marts 2026 og *Aftenture* den 1. juni 2026.", ["1. juni 2026"],
    ),
    "in a sentence after another": ("Vi glæder os, når *Aftenture* begynder den 2. maj 2026.", ["2. maj 2026"]),
    "by name out of the data": (
        "*{{ aktivitet.aftenture.navn }}* begynder den 2. maj 2026.", ["2. maj 2026"],
    ),
    "a day out of the data": ("*Aftenture* begynder den {{ aktivitet.jobdøren.fra | lang_dato }}.", []),
    "an end that the data don't know": ("*Aftenture* slutter den 1. juni 2027.", []),
    "a team of it": ("Et nyt hold på *Jobdøren* begynder den 1. september 2026.", []),
    "the work before it": ("Planlægningen af *Jobdøren* og *Aftenture* begynder den 1. januar 2026.", []),
    "in one place": ("*Aftenture* i Nordby begynder den 1. september 2026.", []),
    "what is its own": ("Aftentures første sæson begynder den 1. september 2026.", []),
    "again": ("*Aftenture* begynder igen den 1. februar 2027.", []),
    "another activity in the same sentence": (
        "*Jobdøren* bliver evalueret, når *Aftenture* slutter den 1. juni 2027. I maj 2027 begynder Jobdøren på ny.",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DAYS)
def test_the_days_of_an_activity_are_the_same_in_texts_and_data(name: str, find: Find) -> None:
    text, expected = DAYS[name]
    folder = find({"aktiviteter.yaml": DATED, "tekst/4-samspil.md": f"Vi samarbejder.\n\n{text}\n"})
    found = [finding for finding in folder if finding.code == "LBF315"]
    lines = text.split("\n")
    words = [lines[0][(f.place.column or 1) - 1 :][: f.place.length] for f in found]
    assert words == expected


NAMED: dict[str, tuple[str, list[str]]] = {
    "in italics": ("Aktiviteten *Fædreklubben* er ny.", ["Fædreklubben"]),
    "in bold, with small words": ("Vi evaluerer aktiviteten **Rent bord og mad**.", ["Rent bord og mad"]),
    "in quotation marks": ("Aktiviteten »Fædreklubben« er ny.", ["Fædreklubben"]),
    "one of several": ("Aktiviteterne *Jobdøren*, *Aftenture* og *Fædreklubben* er nye.", ["Fædreklubben"]),
    "one that there is": ("Aktiviteten *Jobdøren* og aktiviteten »Aftenture« er nye.", []),
    "in the genitive, and in another form": ("Aktiviteten *Jobdørens* hold og aktiviteten *Aftentur*.", []),
    "an organisation": ("Aktiviteten *Hede Kommune* betaler mest til.", []),
    "out of the data": ("Aktiviteten *{{ aktivitet.jobdøren.navn }}* er ny.", []),
    "a word that is stressed": ("Aktiviteten *skal* begynde, og aktiviteterne *alle* slutte.", []),
    "no marks, so nobody knows": ("Aktiviteten Fædreklubben er ny.", []),
    "something else than an activity": ("Projektet *Fædreklubben* er ikke vores.", []),
}


@pytest.mark.parametrize("name", NAMED)
def test_an_activity_that_a_text_names_is_there(name: str, find: Find) -> None:
    text, expected = NAMED[name]
    found = [f for f in find({"tekst/4-samspil.md": text + "\n"}) if f.code == "LBF314"]
    assert [f.title.partition("»")[2].rstrip("«") for f in found] == expected


def test_an_activity_that_was_renamed_is_told_where_a_text_has_its_old_name(find: Find) -> None:
    text = "Aktiviteten *Sprog, leg og læring* er ny.\n\nAktiviteten *Sprog, leg og læring* er god.\n"
    (finding,) = find({"tekst/4-samspil.md": text})
    assert (finding.code, finding.says) == ("LBF314", "den er ikke i aktiviteter.yaml, og 1 sted til")


def test_a_unit_of_an_organisation_is_written_as_in_the_data(find: Find) -> None:
    roles = (
        "roller:\n"
        "  - {id: kommunaldirektør, titel: Kommunaldirektør, enhed: Børn & Unge, organisation: hede_kommune}\n"
        "  - {id: direktør, titel: Direktør, organisation: lyng}\n"
        "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
    )
    text = "Børn og unge er med. Chefen for Børn og Unge kommer. Chefen for Børn & Unge går.\n"
    (finding,) = find({"organisering.yaml": roles, "tekst/4-samspil.md": text})
    assert (finding.title, finding.says) == ("»Børn og Unge« er næsten »Børn & Unge«", "navnet er »Børn & Unge«")
    assert [place.file for place in finding.also] == ["organisering.yaml"]


SOURCED: dict[str, tuple[str, list[str]]] = {
    "no year": (
        "44 % af beboerne på Lyngbakken er enlige (kommunens egne tal).", ["et tal i problemkomplekset har intet år"],
    ),
    "no source": ("I 2024 var 44 % af beboerne på Lyngbakken enlige.", ["et tal i problemkomplekset har ingen kilde"]),
    "neither, and told once": (
        "44 % er enlige, og 12 % er over 65 år.", ["tal i problemkomplekset har hverken år eller kilde"],
    ),
    "a footnote": ("44 % af beboerne på Lyngbakken er enlige[^a].\n\n[^a]: Kommunen, 2024.", []),
    "quoted from data": ("Restgruppen på Lyngbakken er {{ indikator.restgruppe.område.helhedsplanen }}.", []),
    "a table under its paragraph": (
        "Tallene er fra kommunens egne tal i 2024:\n\n| | Lyngbakken |\n|---|---|\n| Enlige | 44 % |", [],
    ),
    "one footnote for all": (
        "I 2024 var 44 % enlige.\n\nI 2024 var 12 % over 65 år[^a].\n\n[^a]: Alle data i aftalen er fra kommunen.", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SOURCED)
def test_a_figure_of_a_problem_complex_has_year_and_source(name: str, find: Find) -> None:
    text, expected = SOURCED[name]
    assert [finding.title for finding in find({PROBLEM: f"{CRIME}{text}\n"}) if finding.code == "LBF210"] == expected


TABLES: dict[str, tuple[str, list[str]]] = {
    "a column": ("| Navn | Kroner |\n|---|---|\n| A | 10,50 |\n| B | 20 |\n| I alt | 30 |", ["30"]),
    "a column to the øre": ("| Navn | Kroner |\n|---|---|\n| A | 10,50 |\n| B | 20 |\n| I alt | 30,50 |", []),
    "a row": ("| Navn | A | B | Sum |\n|---|---|---|---|\n| X | 1.000 | 20 | 1.200 |", ["1.200"]),
    "percentages": ("| Navn | Share |\n|---|---|\n| A | 10 % |\n| B | 20 % |\n| I alt | 15 % |", []),
    "an average": ("| Navn | Gennemsnit |\n|---|---|\n| A | 10 |\n| B | 20 |\n| I alt | 15 |", []),
    "what isn't a number": ("| Navn | Kroner |\n|---|---|\n| A | ca. 10 |\n| B | 20 |\n| I alt | 40 |", []),
    "a subtotal": ("| N | K |\n|---|---|\n| A | 1 |\n| B | 2 |\n| Sum | 3 |\n| C | 4 |\n| D | 5 |\n| I alt | 12 |", []),
    "two tables": (
        "| N | K |\n|---|---|\n| A | 1 |\n| B | 2 |\n\n| N | K |\n|---|---|\n| C | 4 |\n| D | 5 |\n| Sum | 9 |", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_total_is_the_sum_of_its_numbers(name: str, find: Find) -> None:
    text, expected = TABLES[name]
    found = find({ORGANISATION: f"Bestyrelsen mødes to gange om året.\n\n{text}\n"})
    assert [(f.code, f.spot.partition(": ")[2]) for f in found] == [("LBF230", words) for words in expected]


def test_one_cell_that_is_wrong_as_a_row_and_as_a_column_is_told_once(find: Find) -> None:
    text = "| N | A | B | I alt |\n|---|---|---|---|\n| X | 1 | 2 | 3 |\n| Y | 3 | 4 | 7 |\n| I alt | 4 | 6 | 11 |\n"
    (finding,) = find({ORGANISATION: f"Bestyrelsen mødes to gange om året.\n\n{text}"})
    assert finding.says == "her står 11, men tallene giver 10 til sammen"


def test_two_footnotes_may_say_the_same(find: Find) -> None:
    text = "Flere sigtes[^a]. Færre er trygge[^b].\n\n[^a]: Kommunens tal, 2024.\n\n[^b]: Kommunens tal, 2024.\n"
    assert find({PROBLEM: CRIME + text}) == ()


def test_the_signs_of_a_citation_are_no_other_form(find: Find) -> None:
    text = "Tre[^a] og fire[^b].\n\n[^a]: VIVE, 2018: *Udsatte grupper*.\n\n[^b]: VIVE (2018). Udsatte grupper\n"
    assert find({PROBLEM: CRIME + text}) == ()


def test_a_report_that_is_named_with_another_ending_is_told(find: Find) -> None:
    text = "Tre[^a] og fire[^b].\n\n[^a]: VIVE, 2018: *Udsatte grupper*.\n\n[^b]: VIVE, 2018: *Udsatte gruppers*.\n"
    (finding,) = find({PROBLEM: CRIME + text})
    assert finding.title == "kilden »VIVE: Udsatte gruppers« er skrevet på to måder"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("31,9 % og 1.586 beboere", [("31.9", "%", ""), ("1586", "", "beboere")]),
        ("2 mio. kr. og 310,50 kr.", [("2000000", "kr.", ""), ("310.50", "kr.", "")]),
        ("den 1. januar 2024 kl. 15, § 61, 18-64 år, 9.-klasser, tlf. 55 12", [("12", "", "")]),
        ("steget med 20 %, 5 procentpoint, 2-3 %", []),
        ("40 pct. og 12 procent", [("40", "%", ""), ("12", "%", "")]),
    ],
)
def test_numbers_are_told_from_what_only_looks_like_one(text: str, stated: list[tuple[str, str, str]]) -> None:
    assert [(one.value, one.unit, one.noun) for one in numbers(text)] == [
        (Decimal(value), unit, noun) for value, unit, noun in stated
    ]


def test_a_limit_is_only_about_that_much() -> None:
    text = "ca. 40 %, mere end 41 %, op mod 42 %, >43 %, mellem 44 og 45 %, men 46 %"
    assert [(int(one.value), one.about) for one in numbers(text)] == [
        (40, True), (41, True), (42, True), (43, True), (44, True), (45, True), (46, False),
    ]  # fmt: skip


def test_a_school_year_is_both_of_its_years_and_a_range_is_none() -> None:
    assert [sorted(year.years) for year in years("2022/23, 2020-2021, i 2018, 31.12.2027, 2030.")] == [
        ["2022", "2023"], ["2018"], ["2030"],
    ]  # fmt: skip


def test_words_are_the_same_whatever_their_ending() -> None:
    assert stem("børnesagerne") == stem("børnesag")
    assert stem("karaktergennemsnittet") == stem("karaktergennemsnit")
    assert stem("trygge") != stem("utrygge")
    assert stems("Andelen af 18-64-årige beboere over 65 år, ikke vestlig") == [
        "andel", "årig", "beboer", "ikke-vestlig", "18-64", "over 65",
    ]  # fmt: skip

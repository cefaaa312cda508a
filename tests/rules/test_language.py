"""Family 9 and the texts of family 0: how numbers, dates and words are written, and what was left unwritten."""

from __future__ import annotations

import pytest

from lbf_docs import Finding

from .conftest import Find

TEXT = "tekst/7-lokal-evaluering.md"
NONE: list[str] = []


def told(found: tuple[Finding, ...], *codes: str) -> list[str]:
    """What is found: the words in the finding's own sentence, and what to write instead."""
    return sorted(f"{f.code} {f.says} → {f.remedy}" for f in found if f.code in codes)


CASES: dict[str, tuple[str, list[str]]] = {
    "901 a decimal point": ("Det er 31.9 % nu.", ["LBF901 »31.9« → skriv 31,9"]),
    "901 in several places": ("Fra 31.9 % til 2.5 mio. kr.", ["LBF901 »31.9«, og 1 sted til → skriv 31,9"]),
    "901 English": ("Det koster 1,250.50 kr. i alt.", ["LBF901 »1,250.50« → skriv 1.250,50"]),
    "901 a comma between thousands": ("Her bor 1,586 beboere.", ["LBF901 »1,586« → skriv 1.586"]),
    "901 three decimals before another unit": ("Der er 1,586 km til byen.", NONE),
    "901 a time of day": ("Vi mødes kl. 8.30 timer senere og den 1.5 % er sat.", ["LBF901 »1.5« → skriv 1,5"]),
    "901 a date, a section, a paragraph": ("Den 1.1.2026, afsnit 3.2, § 4.1 og kl. 7.30-16.00.", NONE),
    "901 thousands": ("Det er 1.586 beboere og 31,9 %.", NONE),
    "902 thousands without a dot": (
        "Her bor 1586 beboere, og 12000 kr. er brugt.",
        ["LBF902 »1586«, og 1 sted til → skriv 1.586, eller skriv tusindtalspunktum: nej under talformat: i plan.yaml"],
    ),
    "902 in groups": (
        "Det koster 12 000 kr., og det er 2400 gæster.",
        [
            "LBF902 »12 000«, og 1 sted til → skriv 12.000, eller skriv tusindtalspunktum: nej under talformat: "
            "i plan.yaml"
        ],
    ),
    "902 a year of a season": ("Siden efteråret 2023 frivillige har hjulpet, pr. 1. maj 2024 deltagere.", NONE),
    "902 a year": ("I 2026 beboere og i 2027 timer.", NONE),
    "902 a postcode, a law": ("4300 Holbæk, lov nr. 1561 og 2026-2029.", NONE),
    "903 no space": (
        "Det er 31% og 32 %.",
        ["LBF903 »31%« → skriv 31 %, eller skriv mellemrum_før_procent: nej under talformat: i plan.yaml"],
    ),
    "903 pct. and %": ("Det er 31 % og 32 pct.", ["LBF903 »32 pct.«, andre steder % → skriv 32 %"]),
    "903 pct. alone, and per cent in words": ("Det er 31 pct. og 32 procent.", NONE),
    "903 points": ("Det er 31 % og steg 2 pct.-point eller 2 pct. point.", NONE),
    "903 pct. in a quotation": ("Loven siger »overstiger 40 pct.«, og her er 31 %.", NONE),
    "018 a day in words": (
        "Frist den 31. november 2026, og fra den 1.–31. juni.",
        [
            "LBF018 »31. juni« → juni har 30 dage; se efter, hvilken der skulle stå",
            "LBF018 »31. november 2026« → november 2026 har 30 dage; se efter, hvilken der skulle stå",
        ],
    ),
    "018 a leap day": (
        "Den 29. februar, den 29. februar 2028 og den 29. februar 2027.",
        ["LBF018 »29. februar 2027« → februar 2027 har 28 dage; se efter, hvilken der skulle stå"],
    ),
    "018 in figures": (
        "Den 31.04.2026 og 31/6-2026, men hverken 30.04.2026 eller 1.2.2026.3.",
        [
            "LBF018 »31.04.2026« → april 2026 har 30 dage; se efter, hvilken der skulle stå",
            "LBF018 »31/6-2026« → juni 2026 har 30 dage; se efter, hvilken der skulle stå",
        ],
    ),
    "018 the month first": (
        "Den 04.30.2026.", ["LBF018 »04.30.2026« → der er kun 12 måneder; skriv dagen først, som i 31.12.2026"]
    ),
    "904 a short year": ("Frist 30.09.25 og 1/5-26.", [
        "LBF904 »1/5-26« → skriv året med fire cifre", "LBF904 »30.09.25« → skriv året med fire cifre",
    ]),
    "904 a section is no date": ("Se afsnit 3.2.11 og § 1.2.12.", NONE),
    "904 two forms": (
        "Fra den 1. januar 2026 til den 31. december 2026. Frist 01.03.2027.",
        ["LBF904 »01.03.2027«; de fleste steder som »1. januar 2026« → skriv 1. marts 2027"],
    ),
    "904 two forms, with a stroke": (
        "Fra den 1. januar 2026 til den 31. december 2026. Frist 1/3 2027.",
        ["LBF904 »1/3 2027«; de fleste steder som »1. januar 2026« → skriv 1. marts 2027"],
    ),
    "904 a span of time": ("Opfølgning efter 3-6-12 måneder og 1-2-10 dage.", NONE),
    "904 a field": ("Vi begynder den 1. januar 2026.\n\n01.01.2026 - 31.12.2029", NONE),
    "904 a table": ("Den 1. januar 2026.\n\n| Frist | Hvad |\n|---|---|\n| 01.03.2027 | Møde |", NONE),
    "904 what an expression shows": (
        "Vi begynder den 1. januar 2026 og slutter den {{ periode.til }}.",
        ["LBF904 »1. januar 2026«; de fleste steder som »31.12.2029« → skriv 01.01.2026"],
    ),
    "905 three kinds": ('»A« og ”b” og "c" og »d«.', [
        "LBF905 her er ”…“; de fleste steder er det »…« → skriv »…« alle steder",
        'LBF905 her er "…"; de fleste steder er det »…« → skriv »…« alle steder',
    ]),
    "905 one kind": ("”A” og ”b” i 1970'erne.", NONE),
    "906 an apostrophe too many": ("Hede Kommune's og Lyngbakken’s.", [
        "LBF906 »Kommune's« → skriv Kommunes", "LBF906 »Lyngbakken’s« → skriv Lyngbakkens",
    ]),
    "906 after s": ("Aarhus's og SAS's tal.", ["LBF906 »Aarhus's« → skriv Aarhus'", "LBF906 »SAS's« → skriv SAS'"]),
    "906 an abbreviation": ("LBFs data og EUs penge.", ["LBF906 »EUs« → skriv EU's", "LBF906 »LBFs« → skriv LBF's"]),
    "906 both are free": ("VIVEs og VIVE's tal, LBF's data, 20 %'s rabat, Karlas og Levi's.", NONE),
    "908 a word twice": ("Vi går i i skole, og og det bliver ved ved, ja.", [
        "LBF908 »i i« → slet det ene »i«", "LBF908 »og og« → slet det ene »og«",
        "LBF908 »ved ved« → slet det ene »ved«",
    ]),
    "908 a long word twice": ("Den boligsociale boligsociale plan.", [
        "LBF908 »boligsociale boligsociale« → slet det ene »boligsociale«",
    ]),
    "908 what may stand twice": ("Det, der der sker, sker langt langt væk, og de de kender, går to og to.", NONE),
    "908 not side by side": ("Ja, ja. Og og-tegnet. Plan-plan.", NONE),
    "908 two spaces": ("Vi tæller  hver gang.", ["LBF908 efter »tæller« → slet det ene"]),
    "908 a space before a sign": ("Vi tæller , altid .", ["LBF908 efter »tæller«, og 1 sted til → slet mellemrummet"]),
    "908 no space after a sign": ("Vi tæller,regner og er glade.Vi bliver.", [
        "LBF908 efter »tæller,regner«, og 1 sted til → sæt et mellemrum ind",
    ]),
    "908 addresses and abbreviations": ("Se www.lbf.dk, Jobnet.dk, a.b@lyng.dk, f.eks.: bl.a.; Chr.4.s Gade.", NONE),
    "908 where an expression shows nothing": ("Vi {{ kortnavn }} tæller {{ kortnavn }}.", NONE),
    "909 a soft hyphen": ("Et bolig\u00adområde.", [
        "LBF909 her er en blød bindestreg, som ikke kan ses (U+00AD) → skriv boligområde",
    ]),
    "909 an accent as an apostrophe": ("LBF´s data.", [
        "LBF909 her er en accent i stedet for en apostrof (U+00B4) → skriv LBF's",
    ]),
    "909 a ligature": ("De a\ufb01nder sig.", ["LBF909 her er bogstaverne fi som ét tegn (U+FB01) → skriv afinder"]),
    "909 a hyphen at an old line end": ("Et bolig-område er et boligområde.", [
        "LBF909 »bolig-område«; andre steder »boligområde« → skriv boligområde",
    ]),
    "909 with a space": ("Et bolig- område er et boligområde.", [
        "LBF909 »bolig- område«; andre steder »boligområde« → skriv boligområde",
    ]),
    "909 half a compound": ("Bolig- og områdeplan for boligområdet, børne- og ungeplan, ikke-vestlig.", NONE),
    "909 a list as signs": ("• Vi tæller", [
        "LBF909 »•« først i et afsnit er ikke en liste → "
        "skriv hvert punkt på sin egen linje med - og et mellemrum foran",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_how_it_is_written(name: str, find: Find) -> None:
    text, expected = CASES[name]
    codes = {f"LBF{name[:3]}"} | ({"LBF901"} if name.startswith("902") else set())
    assert told(find({TEXT: text + "\n"}), *codes) == sorted(expected)


def test_a_case_without_dots_hears_of_those_that_are_written(find: Find) -> None:
    files = {
        "plan.yaml": "talformat: {tusindtalspunktum: nej, mellemrum_før_procent: nej}\n",
        TEXT: "Her bor 1.586 beboere, 1343 børn og 31 %, og det koster 12.000 kr.\n",
    }
    assert told(find(files), "LBF902", "LBF903") == [
        "LBF902 »1.586« → skriv 1586, eller skriv tusindtalspunktum: ja under talformat: i plan.yaml",
        "LBF903 »31 %« → skriv 31%, eller skriv mellemrum_før_procent: ja under talformat: i plan.yaml",
    ]


def test_what_the_data_writes_follows_the_style_and_is_no_slip(find: Find) -> None:
    files = {
        "plan.yaml": "talformat: {mellemrum_før_procent: nej}\n",
        TEXT: "Det er {{ indikator.restgruppe.kommune }}.\n",
    }
    assert told(find(files), "LBF903", "LBF901") == NONE


def test_a_name_is_written_as_its_bearer_writes_it(find: Find) -> None:
    parties = (
        "samarbejdspartnere:\n  - {id: pizza, navn: Lyng's Pizza}\n"
        "andre_aftaler:\n  - {titel: Mad, mellem: [pizza], om: Mad til møder}\n"
    )
    assert told(find({"parter.yaml": parties, TEXT: "Maden er Lyng's Pizza.\n"}), "LBF906") == NONE


def test_reasons_of_acknowledgements_are_nobodys_text(find: Find) -> None:
    files = {"plan.yaml": "kvitteringer:\n  - {kode: LBF902, grund: Her bor 1586 beboere og og xx 31.9 %}\n"}
    assert [finding.code for finding in find(files)] == ["KVI101"]


LEFT: dict[str, tuple[str, list[str]]] = {
    "a word in brackets": ("Den [indsæt dato] og [navn].", ["[indsæt dato]", "[navn]"]),
    "Word's own": ("Klik eller tryk her for at skrive tekst.", ["Klik eller tryk her for at skrive tekst."]),
    "letters": ("I xx.xx.xxxx og XX pct.", ["XX", "xx.xx.xxxx"]),
    "filling text": ("Lorem ipsum dolor.", ["Lorem ipsum"]),
    "a gap of a draft": ("Her bor [mangler: beboere] beboere.", ["[mangler: beboere]"]),
    "to be filled in, alone": ("Skal udfyldes", ["Skal udfyldes"]),
    "to be filled in, by somebody": ("Skemaet skal udfyldes af sekretariatet.", NONE),
    "a size, a name, an ending": ("XL, Foxx, AX-30 og exxon.", NONE),
    "a link": ("Se [navn](https://lbf.dk).", NONE),
    "a note": ("Det er sandt[^navn].\n\n[^navn]: Kilde.", NONE),
}


@pytest.mark.parametrize("name", LEFT)
def test_a_placeholder_is_an_error(name: str, find: Find) -> None:
    text, expected = LEFT[name]
    found = [finding for finding in find({TEXT: text + "\n"}) if finding.code == "LBF007"]
    assert sorted(finding.title for finding in found) == sorted(
        f"her står »{one}« i stedet for teksten" for one in expected
    )


MAYBE: dict[str, tuple[str, list[str]]] = {
    "question marks": ("Hvor mange???", ["???"]),
    "two question marks": ("Vi tæller 20 (??) gange.", ["??"]),
    "empty brackets": ("Vi tæller ( ) og [].", ["( )", "[]"]),
    "dots": ("Vi tæller ..... gange.", ["....."]),
    "a comment of Word's": ("Vi tæller Kommenterede [JH1]: Hvornår?", ["Kommenterede ["]),
    "left out of a quotation": ("Loven siger: »Området […] har beboere«.", NONE),
    "left out of nothing": ("Området […] har beboere.", ["[…]"]),
    "many dots in one sign": ("Vi tæller …… gange.", ["……"]),
    "notes to oneself": ("Vi tæller (tjek med Karla), (skal opdateres).", ["(skal opdateres)", "(tjek med Karla)"]),
    "nobody yet": ("Formanden er N.N., og NN skriver under.", ["N.N.", "NN"]),
    "brackets that say something": (
        "Vi tæller (skal man med, ringer man) (skal opdateres hvert år) (tjek ind kl. 9).",
        NONE,
    ),
    "an ellipsis": ("Vi tæller … og tæller ...", NONE),
    "brackets around what shows nothing": ("Vi tæller ({{ kortnavn }}).", NONE),
    "an error is told once": ("Den [indsæt ???] dag.", NONE),
}


@pytest.mark.parametrize("name", MAYBE)
def test_what_may_be_unfinished_is_a_warning(name: str, find: Find) -> None:
    text, expected = MAYBE[name]
    found = [finding for finding in find({TEXT: text + "\n"}) if finding.code == "LBF013"]
    assert sorted(finding.title for finding in found) == sorted(
        f"her står »{one}«, som om teksten ikke er skrevet færdig" for one in expected
    )


REGULATIONS: dict[str, tuple[str, list[str]]] = {
    "another": ("Efter regulativet af 19. marts 2015, § 6.", ["regulativet af 19. marts 2015"]),
    "in figures": (
        "Efter Landsbyggefondens regulativ om tilskud af 19.03.2015.",
        ["regulativ om tilskud af 19.03.2015"],
    ),
    "by its year": ("Efter 2015-regulativet og regulativet fra 2015.", ["2015-regulativet", "regulativet fra 2015"]),
    "by its money": ("Se regulativ for 2015-18-midlerne.", ["regulativ for 2015-18-midlerne"]),
    "a report on other money": ("Evalueringen af 2015-18-midlerne og regulativet for 2019-26-midlerne.", NONE),
    "the plan's own": ("Efter regulativet af 11. december 2019, godkendt den 20. december 2019.", NONE),
    "the day it came into force": ("Regulativet, der trådte i kraft den 1. januar 2020, gælder.", NONE),
    "history": ("Det tidligere regulativ af 19. marts 2015 er afløst.", NONE),
    "another day in another sentence": ("Vi følger regulativet. Bestyrelsen mødes den 1. maj 2026.", NONE),
}


@pytest.mark.parametrize("name", REGULATIONS)
def test_another_regulation_than_the_plans_is_told(name: str, find: Find) -> None:
    text, expected = REGULATIONS[name]
    found = [finding for finding in find({TEXT: text + "\n"}) if finding.code == "LBF006"]
    assert sorted(finding.says.partition("«")[0].strip("»") for finding in found) == sorted(expected)


YEARS_OF_SOURCES: dict[str, tuple[str, str, list[str]]] = {
    "a publication with two years": (
        "VIVE, 2021: *Børn og unge i idrætten*.", "VIVE, 2022: *Børn og unge i idrætten*.",
        ["kilden »VIVE: Børn og unge i idrætten« står med to årstal"],
    ),
    "in brackets": (
        "Krogh, I. (2019): Unge i klubber.", "Krogh, I. (2020): Unge i klubber.",
        ["kilden »Krogh, I.: Unge i klubber« står med to årstal"],
    ),
    "the same year": ("VIVE, 2021: *Børn og unge i idrætten*.", "VIVE, 2021: *Børn og unge i idrætten*.", []),
    "another title": ("VIVE, 2021: *Børn og unge i idrætten*.", "VIVE, 2022: *Tryghed i hverdagen*.", []),
    "figures of two years": ("LBF's boligsociale data, 2023.", "LBF's boligsociale data, 2024.", []),
    "what is made each year": ("BL, 2022: *Årsrapport om boliger*.", "BL, 2023: *Årsrapport om boliger*.", []),
    "a year that is not before the title": ("VIVE: *Børn og unge 2021*.", "VIVE: *Børn og unge 2022*.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", YEARS_OF_SOURCES)
def test_a_publication_has_one_year(name: str, find: Find) -> None:
    first, second, expected = YEARS_OF_SOURCES[name]
    text = f"Her er børn[^a], og her er flere[^b].\n\n[^a]: {first}\n\n[^b]: {second}\n"
    found = find({"tekst/4-samspil.md": text})
    assert [finding.title for finding in found if finding.code == "LBF907"] == expected

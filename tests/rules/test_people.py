"""Family 8: personal numbers, private contacts, people by name, figures about few."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbf_docs import Finding, check, load_case
from lbf_docs.rules.people.personal_numbers import personal_numbers

from .conftest import Find
from .overlay import laid_over

TEXT = "tekst/7-lokal-evaluering.md"


def told(found: tuple[Finding, ...], code: str) -> list[str]:
    return [finding.title for finding in found if finding.code == code]


NUMBERS: dict[str, tuple[str, int]] = {
    "with its hyphen": ("Hun hedder 310185-0000 i systemet.", 1),
    "with a dash and spaces": ("310185 – 0000", 1),
    "with a space": ("Beboer 310185 0000.", 1),
    "in a row, and it meets modulus 11": ("Beboer 0707614285.", 1),
    "in a row, and it doesn't": ("Beboer 0707614286.", 0),
    "in a row, and the text calls it one": ("CPR-nr. 0707614286", 1),
    "in a row, born on 1 January": ("Beboer 0101801111.", 1),
    "the day with full stops": ("Beboer 12.03.85-1234.", 1),
    "all with spaces": ("Beboer 12 03 85 1234.", 1),
    "spaces and a hyphen": ("Beboer 12 03 85-1234.", 1),
    "the text calls it one, with slashes": ("cpr 12/03/85-1234", 1),
    "a date and another one's year": ("01.01.24-2027 og 12.03.24-1999", 0),
    "a date, and a time or a count": ("12.03.24 1430, 12.03.24 – 1600 og 12.03.24 - 1600 deltagere", 0),
    "two dates": ("12.03.85-12.04.85 og 12.03.2024-1.4.2025", 0),
    "a date with its year in full": ("12.03.1985 og 12-03-1985", 0),
    "a case number with hyphens": ("24-01-12-1345 og 27.12.03.24-1345", 0),
    "figures in a row": ("10 11 12 1300 14 og 7 10 11 12 1300", 0),
    "an account with spaces": ("Konto 12 03 85 1234", 0),
    "a phone number with spaces": ("Ring 30 12 85 12", 0),
    "of somebody born in this century": ("110509-5555", 1),
    "on a leap day": ("290296-1234 og 290200-4123", 2),
    "on a day that was none": ("290297-1234", 0),
    "the 31st of April": ("310485-1234", 0),
    "month 13": ("011385-1234", 0),
    "two on a line": ("010180-1111,020280-2222", 2),
    "a part of a longer number": ("1310185-00001 og 310185-00001", 0),
    "a part of a case number with dots": ("27.310185-0000", 0),
    "a case number": ("Sagsnr. 310185-0000", 0),
    "a case number in the data": ('sagsnummer: "310185-0000"', 0),
    "beside words that begin alike": ("Kontoret har registreret 310185-0000", 1),
    "an account": ("Konto 1234 3101850000", 0),
    "a phone number": ("Telefon +45 3101 8500", 0),
    "an amount": ("0101801111,50", 0),
    "a period": ("010126-311229", 0),
    "an ISO date and a time": ("20310185-0000", 0),
    "a hash": ("a0101801111f", 0),
    "years": ("2024-2027 og 1990 1234", 0),
    "position": ("55,7105 11,6898", 0),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_a_personal_number_is_told_from_other_numbers(name: str) -> None:
    text, count = NUMBERS[name]
    assert len(list(personal_numbers(text))) == count


@given(st.text(alphabet="0123456789 -–.,/\nabæ", max_size=60))
def test_what_is_found_has_ten_digits_and_a_day(text: str) -> None:
    for spell in personal_numbers(text):
        digits = [sign for sign in text[spell.start : spell.end] if sign.isdigit()]
        assert len(digits) == 10
        assert 1 <= int("".join(digits[:2])) <= 31
        assert 1 <= int("".join(digits[2:4])) <= 12


@pytest.mark.parametrize(
    ("file", "piece", "line"),
    [
        (TEXT, "Tak.\n\nEn beboer (010180-0000) hjælper.\n", 3),
        ("plan.yaml", "kortnavn: Lyng 010180-0000\n", None),
        ("beredskab.yaml", "formål: |\n  Ring til 010180-0000.\n", None),
        (TEXT, "<!-- 010180-0000 -->\n\nTak.\n", 1),
    ],
)
def test_every_file_is_looked_through_and_the_number_is_not_repeated(
    file: str, piece: str, line: int | None, find: Find
) -> None:
    (finding,) = (f for f in find({file: piece}) if f.code == "LBF801")
    assert finding.place.file == file
    assert line in (None, finding.place.line)
    assert finding.spot == file
    assert "0000" not in f"{finding.title} {finding.says} {finding.remedy}"


def test_of_many_numbers_each_place_is_told_in_one_finding(find: Find) -> None:
    (finding,) = find({TEXT: "010180-0000 og\n020280-0000 og\n030380-0000\n"})
    assert finding.says.endswith("; der er 3 i filen")
    assert [(place.line, place.column) for place in finding.also] == [(2, 1), (3, 1)]


OTHERS = (
    "tekst/LÆSMIG.txt",
    "skabeloner/noter.txt",
    "tekst/x.md",
    "gamle-noter.yaml",
    "plan.yaml.bak",
    "lister/1/b.csv",
)


@pytest.mark.parametrize("file", OTHERS)
@pytest.mark.parametrize("data", ["", "findes_ikke: x\n"], ids=["read", "unread"])
def test_files_that_are_no_part_of_the_case_are_looked_through_too(file: str, data: str, tmp_path: Path) -> None:
    folder = laid_over({"plan.yaml": data} if data else {}, tmp_path / "sag")
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text("Spørg\n010180-0000 eller karla@gmail.com.\n", encoding="utf-8")
    report = check(load_case(folder))
    found = {finding.code: finding for finding in report.findings if finding.code.startswith("LBF8")}
    assert list(found) == ["LBF801", "LBF802"]
    assert {(one.place.file, one.place.line) for one in found.values()} == {(file, 2)}
    assert "0000" not in report.sources[file]


@pytest.mark.parametrize(
    "file", ["build/liste.txt", "revisioner/01/sag/tekst/LÆSMIG.txt", ".git/x.txt", "kort.png", "t.html"]
)
def test_what_is_made_or_frozen_or_no_text_is_left_alone(file: str, tmp_path: Path) -> None:
    folder = laid_over({}, tmp_path / "sag")
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text("010180-0000\n", encoding="utf-8")
    assert "LBF801" not in [finding.code for finding in check(load_case(folder)).findings]


def test_a_copy_of_the_contacts_may_hold_phones_too(tmp_path: Path) -> None:
    folder = laid_over({}, tmp_path / "sag")
    (folder / "beredskab.yaml.bak").write_text("telefon: 22 33 44 55\n", encoding="utf-8")
    assert told(check(load_case(folder)).findings, "LBF802") == []


CONTACTS: dict[str, tuple[str, list[str]]] = {
    "a private mail": ("Skriv til karla.p@hotmail.com.", ["her står en privat mailadresse"]),
    "a mail at work": ("Skriv til karla@hede.dk.", []),
    "a place that is no mail": ("Vi er på @gmail og følger gmail.com.", []),
    "a phone number": ("Ring på 22 33 44 55.", ["her står et telefonnummer"]),
    "a phone number from abroad": ("Ring +4522334455.", ["her står et telefonnummer"]),
    "with the country before it, and spaces": ("Ring +45 22 33 44 55.", ["her står et telefonnummer"]),
    "as it is dialled from abroad": ("Skriv til Ali, 0045 22 33 44 55.", ["her står et telefonnummer"]),
    "with the country in brackets": ("Ali: (+45) 2233 4455", ["her står et telefonnummer"]),
    "hyphens, and it is called one": ("Mobil 22-33-44-55", ["her står et telefonnummer"]),
    "full stops, and it is called one": ("Hans mobil er 22.33.44.55.", ["her står et telefonnummer"]),
    "full stops, and somebody is to ring": ("Ring 22.33.44.55.", ["her står et telefonnummer"]),
    "a hyphen, and it is called one": ("Tlf.: 2233-4455", ["her står et telefonnummer"]),
    "ages, addresses and accounts": ("20-30-40-50 år, 52.25.30.10 og 2233-4455.", []),
    "years after a word that begins like one": ("Mobilindsatsen 2024-2027 og mobilitet 2024 2025.", []),
    "a help line with the country": ("Ring +45 70 20 12 01.", []),
    "more than a phone number": ("+45 22 33 44 55 66", []),
    "eight digits that are called one": ("Mobil: 22334455", ["her står et telefonnummer"]),
    "eight digits that are not": ("CVR 22334455", []),
    "four and four": ("Tlf. 2233 4455", ["her står et telefonnummer"]),
    "two years": ("I 2024 2025 og 2026.", []),
    "a help line": ("Ring til Livslinien på 70 20 12 01.", []),
    "a number that many answer": ("Ring til hovednummeret 87 22 33 44, eller bandehotline, tlf. 93 22 33 44.", []),
    "numbers of another kind": ("CVR-nr. 26 71 12 82 og konto 5301 24 87 61 22.", []),
    "emergency numbers": ("Ring 112 eller 114.", []),
    "an amount": ("Det koster 22 334 455 kr.", []),
    "figures in a row": ("22 33 44 55 66 blev talt.", []),
}


@pytest.mark.parametrize("name", CONTACTS)
def test_what_is_private_is_told_from_what_isnt(name: str, find: Find) -> None:
    text, expected = CONTACTS[name]
    assert told(find({TEXT: text + "\n"}), "LBF802") == expected


def test_private_contacts_are_told_also_where_the_data_cannot_be_read(find: Find) -> None:
    found = find({TEXT: "Skriv til karla.p@hotmail.com.\n", "plan.yaml": "findes_ikke: x\n"})
    assert told(found, "LBF802") == ["her står en privat mailadresse"]


def test_the_contacts_have_a_place_for_phones_but_not_for_private_mail(find: Find) -> None:
    contacts = "kontakter:\n  - {rolle: direktør, telefon: 22 33 44 55, mail: viggo@gmail.com}\n"
    (finding,) = find({"beredskab.yaml": contacts})
    assert (finding.title, finding.spot) == ("her står en privat mailadresse", "beredskab.yaml")
    assert "viggo" not in finding.says + finding.remedy


PEOPLE: dict[str, tuple[str, list[str]]] = {
    "who signs": ("Viggo Eksempel holder øje.", ["Viggo Eksempel"]),
    "a title and a name": ("Projektleder Mette Bjerre Hansen hjælper.", ["Mette Bjerre Hansen"]),
    "a title within a longer word": ("Vi spørger skolelederen Anne-Grethe Holm.", ["Anne-Grethe Holm"]),
    "an initial": ("Kontakt konsulent Bo R. Vind.", ["Bo R. Vind"]),
    "twice": ("Rektor Ida Krogh taler. Rektor Ida Krogh tier.", ["Ida Krogh, og 1 sted til"]),
    "with a title and known": ("Direktør Viggo Eksempel taler.", ["Viggo Eksempel"]),
    "an organisation": ("Direktør Boligforeningen Lyng taler. Direktør Hede Kommune tier.", []),
    "a unit": ("Chef Social Indsats og leder Team Unge taler.", []),
    "what begins with an ordinary word": (
        "Vi leder et projekt i et distrikt. Leder Projekt Naboskab og chef Distrikt Vest taler.",
        [],
    ),
    "other titles": ("Sygeplejerske Hanne Holm taler. Beboer Ali Krogh tier.", ["Hanne Holm", "Ali Krogh"]),
    "a function alone": ("Direktøren for Boligforeningen Lyng taler. Koordinator Lyngbakken tier.", []),
    "a first name alone": ("Koordinator Mette hjælper.", []),
    "a resident": ("Det går godt. Jens Jensen fra Ladegårdsparken er frivillig.", ["Jens Jensen"]),
    "a resident of a small word before": ("Hos Fatima Yilmaz mødes kvinderne.", ["Fatima Yilmaz"]),
    "two first names and an initial": (
        "Vi takker Anne-Grethe B. Holm og Karl Peter Sørensen.",
        ["Anne-Grethe B. Holm", "Karl Peter Sørensen"],
    ),
    "a rare last name, as of a person": (
        "Ali Fjeldgren fortæller, og Ida Stormfelt, 34 år, lytter.",
        ["Ali Fjeldgren", "Ida Stormfelt"],
    ),
    "a rare last name, and nothing else": ("Holger Danske, Rasmus Klump og Line Fælles er navne på hold.", []),
    "streets and squares": ("Vi mødes på Jens Jensens Vej, Peter Larsens plads og i Karen Hansens Have.", []),
    "houses, firms and prizes": (
        "Café Anna Hansen, Ida Holm-fonden, Emil Nielsen A/S, firmaet Lars Lund og Anne Hansen Huset er med.",
        [],
    ),
    "an author in the text": ("Det viser Jens Hansen (2019) og Mette Lund, 2021.", []),
    "saints and queens": ("Dronning Anna Sørensen og Sankt Peter Hansen.", []),
    "a word that begins a sentence": ("Per Aktivitet fra Lyng er der tre hold. Line Vest bor alle.", []),
    "a source": ("Det går godt.[^a]\n\n[^a]: Konsulent Ida Krogh, 2024: *Rapport.*", []),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_is_told_from_a_function(name: str, find: Find) -> None:
    text, expected = PEOPLE[name]
    assert [finding.says for finding in find({TEXT: text + "\n"}) if finding.code == "LBF803"] == expected


def test_an_activity_that_is_named_after_a_person_is_none(find: Find) -> None:
    activities = (
        "aktiviteter:\n"
        "  - {id: jobdøren, navn: Kaffe hos Karen Hansen, indsatsområder: [beskæftigelse], delmål: [flere_i_job],\n"
        "     formål: Job, indhold: Hjælp, sted: Fælleshuset, ansvarlig: koordinator}\n"
        "  - {id: aftenture, navn: Aftenture, indsatsområder: [kriminalitetsforebyggelse], delmål: [færre_sigtede],\n"
        "     formål: Ro, indhold: Ture, sted: Lyngbakken, ansvarlig: koordinator}\n"
    )
    found = find({"aktiviteter.yaml": activities, TEXT: "Kaffe hos Karen Hansen er hver mandag.\n"})
    assert told(found, "LBF803") == []


def test_a_name_in_the_title_of_a_role_is_told(find: Find) -> None:
    roles = (
        "roller:\n  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}\n"
        "  - {id: direktør, titel: Direktør Viggo Prøve, organisation: lyng}\n"
        "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
    )
    (finding,) = find({"organisering.yaml": roles})
    assert (finding.code, finding.spot) == ("LBF803", "organisering.yaml: roller.direktør.titel")


DEPARTMENTS = """\
afdelinger:
  - {id: nord, navn: Nord, område: lyngbakken, boligorganisation: lyng, lejemål: 107, beboere: 200}
  - {id: syd, navn: Syd, område: lyngbakken, boligorganisation: lyng, lejemål: 107, beboere: 231}
"""
FEW: dict[str, tuple[str, list[str]]] = {
    "of a department": ("nord: 2,4 %", ["2,4\u00a0% af de 200 beboere i Nord er 4 personer"]),
    "five are enough": ("nord: 2,5 %", []),
    "of an estate, all its departments together": (
        "lyngbakken: 1,1 %", ["1,1\u00a0% af de 431 beboere i Lyngbakken er 4 personer"],
    ),
    "not one": ("syd: 0,3 %", ["0,3\u00a0% af de 231 beboere i Syd er mindre end én person"]),
    "none at all": ("nord: 0 %", []),
    "withheld": ('nord: "-"', []),
    "a number": ("nord: 3", []),
    "of the municipality": ("kommunen: 0,1 %", []),
}  # fmt: skip


@pytest.mark.parametrize("name", FEW)
def test_a_share_of_few_people_is_told(name: str, find: Find) -> None:
    value, expected = FEW[name]
    tal = f"tal:\n  - {{id: dømte, titel: Andel dømte beboere, kilde: LBF, målinger: {{2024: {{{value}}}}}}}\n"
    tal = tal.replace(" %", ' %"').replace(": 2,", ': "2,').replace(": 1,", ': "1,').replace(": 0", ': "0')
    found = find({"områder.yaml": DEPARTMENTS, "tal.yaml": tal})
    assert [finding.says for finding in found if finding.code == "LBF805"] == expected


def test_where_a_text_fetches_the_share_is_told_too(find: Find) -> None:
    tal = 'tal:\n  - {id: dømte, titel: Andel dømte beboere, kilde: LBF, målinger: {2024: {nord: "1,0 %"}}}\n'
    text = "I Nord er det {{ tal.dømte[2024].nord | afrundet }}.\n"
    found = find({"områder.yaml": DEPARTMENTS, "tal.yaml": tal, TEXT: text})
    (finding,) = (f for f in found if f.code == "LBF805")
    assert [place.file for place in finding.also] == [TEXT]


def test_a_share_of_dwellings_is_about_nobody(find: Find) -> None:
    tal = 'tal:\n  - {id: tomme, titel: Andel tomme lejemål, kilde: LBF, målinger: {2024: {nord: "1,0 %"}}}\n'
    assert told(find({"områder.yaml": DEPARTMENTS, "tal.yaml": tal}), "LBF805") == []

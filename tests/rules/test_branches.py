"""What the rules say beside their own examples: the other ways to break them, and what they leave alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .conftest import Find

FUND = "  - {kilde: landsbyggefonden, beløb: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}}\n"
LYNG = "  - {kilde: lyng, beløb: {2026: 30.000, 2027: 30.000, 2028: 30.000, 2029: 30.000}}\n"
POST = (
    "  - {id: løn, navn: Koordinator, art: løn, beløb: {2026: 100.000, 2027: 100.000, 2028: 100.000, 2029: 100.000}}\n"
)
REST = """\
  - {id: sekretariatet, navn: Sekretariatet, type: sekretariat}
  - {id: gruppe, navn: Gruppe, type: styregruppe}
"""
ROLES = """\
roller:
  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}
  - {id: direktør, titel: Direktør, organisation: lyng}
"""
BOARD = """\
organer:
  - id: bestyrelsen
    navn: Bestyrelsen
    type: bestyrelse
    medlemmer:
      - {rolle: kommunaldirektør, formand: ja}
      - rolle: direktør
"""
SMALL_DEPARTMENT = """\
afdelinger:
  - {{id: lyngbakken, navn: Lyngbakken, område: lyngbakken, boligorganisation: lyng, lejemål: 40, beboere: {residents},
     kriterier: {{udenfor_arbejdsmarkedet: "28 %", ikke_vestlig: "22 %", dømte: "{convicted}", kun_grundskole: "51 %",
                 indkomst: "68"}}}}
"""
JOBS = """\
  - {id: jobdøren, navn: Jobdøren, indsatsområder: [beskæftigelse], delmål: [flere_i_job],
     formål: Job, indhold: Hjælp, sted: Fælleshuset, ansvarlig: koordinator}
"""
WALKS = """\
  - {id: aftenture, navn: Aftenture, indsatsområder: [kriminalitetsforebyggelse], delmål: [færre_sigtede],
     formål: Ro, indhold: Ture, sted: Lyngbakken, ansvarlig: koordinator}
"""
MILESTONES = """\
milepæle:
  - {milepæl: Åbning, aktivitet: jobdøren, tidspunkt: 01.03.2026, ansvarlig: koordinator}
  - {milepæl: Tur, aktivitet: aftenture, tidspunkt: 2. kvartal 2027, ansvarlig: koordinator}
  - {milepæl: Status, tidspunkt: 2. kvartal 2028, ansvarlig: bestyrelsen}
"""
INDICATORS = """\
indikatorer:
  - {id: restgruppe, område: "17,5 %", kommune: "9,8 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: uden_tilknytning, område: "28,1 %", kommune: "15,0 %", år: 2024, kilde: LBF's boligsociale data}
  - {id: tryghed, område: 71 %, befolkning: 91 %, år: 2023, kilde: LBF's boligsociale data}
"""
CHARGED = '  - {id: sigtede, område: "4,2 %", kommune: "2,0 %", år: 2024, kilde: Landsbyggefondens beboerdata'
MUNICIPALITY = (
    "  - {id: hede_kommune, navn: Hede Kommune, type: kommune, underskrivere: [{titel: Direktør, navn: Karla}]}\n"
)
HOUSING = (
    "  - {id: lyng, navn: Boligforeningen Lyng, type: boligorganisation, underskrivere: [{titel: D, navn: Viggo}]}\n"
)


def agreement(area: str, goal: str) -> str:
    own = "restgruppe" if area == "beskæftigelse" else "sigtede"
    goals = f"[{{id: {goal}, tekst: x, faste_indikatorer: [{own}]}}]"
    return f"  - {{indsatsområde: {area}, formål: x, delmål: {goals}}}\n"


CASES: dict[str, tuple[dict[str, str], list[str]]] = {
    "two delaftaler for one area": (
        {"delaftaler.yaml": "delaftaler:\n" + agreement("beskæftigelse", "flere_i_job")
         + agreement("beskæftigelse", "ny") + agreement("kriminalitetsforebyggelse", "færre_sigtede"),
         "aktiviteter.yaml": "aktiviteter:\n" + JOBS.replace("[flere_i_job]", "[flere_i_job, ny]") + WALKS},
        ["LBF002 der er to delaftaler for Beskæftigelse"],
    ),
    "the area's name as the plan writes it": (
        {"plan.yaml": "indsatsområder:\n  - {id: beskæftigelse}\n"
                      "  - {id: kriminalitetsforebyggelse, vises_som: KRIMINALITETSFOREBYGGELSE}\n",
         "tekst/6-indsatsområder/kriminalitetsforebyggelse.md": "  \n\n"},
        ["LBF003 problemkomplekset for KRIMINALITETSFOREBYGGELSE har ingen tekst"],
    ),
    "a blank value in a table": (
        {"indikatorer.yaml": INDICATORS + CHARGED + ", måltal: {lyngbakken: }}\n"},
        ["LBF010 her mangler værdien for Lyngbakken (indikator Andel 15-29-årige, som er sigtet mindst én gang)"],
    ),
    "a table without values is told once": (
        {"indikatorer.yaml": INDICATORS + CHARGED.replace('"4,2 %"', "{}") + "}\n"},
        ["LBF010 her mangler baseline for området (indikator Andel 15-29-årige, som er sigtet mindst én gang)"],
    ),
    "a table without values that need not be there": (
        {"indikatorer.yaml": INDICATORS + CHARGED + ", måltal: {}}\n"},
        ["LBF010 her mangler værdien for måltal (indikator Andel 15-29-årige, som er sigtet mindst én gang)"],
    ),
    "a part without a name is called by its id": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY.replace("navn: Hede Kommune, ", "") + HOUSING},
        ["LBF010 her mangler partens navn (part hede_kommune)"],
    ),
    "a part with a name is called by it": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY + HOUSING.replace("type: boligorganisation, ", "")},
        ["LBF010 her mangler partens type (part Boligforeningen Lyng)"],
    ),
    "a file with blank keys is told once": (
        {"beredskab.yaml": "".join(f"{key}:\n" for key in (
            "formål", "situationer", "alarmering", "ledelse", "kommunikation", "kontakter",
        ))},
        ["LBF001 der står ikke noget i beredskab.yaml, som dokumentet »Beredskabsplan« laves af"],
    ),
    "an own picture needs no positions": (
        {"områder.yaml": "kort: {titel: Kort, billede: billeder/kort.png, alternativ_tekst: Kort}\n"},
        ["FIL201 kortet kan ikke bruges: filen billeder/kort.png findes ikke"],
    ),
    "a school's position is enough for a map": (
        {"områder.yaml": "kort: {titel: Kort}\nsteder:\n"
                         '  - {id: skolen, navn: Skolen, type: skole, placering: {nord: "55,7", øst: "11,6"}}\n'},
        ["LBF015 Lyngbakken er ikke med på kortet"],
    ),
    "no housing organisation": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY + HOUSING.replace("boligorganisation", "anden")},
        ["LBF103 afdelingen Lyngbakken hører til Boligforeningen Lyng, som ikke er en boligorganisation",
         "LBF101 en af de parter, som aftalen forpligter, er ikke med"],
    ),
    "nobody is named to sign": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY + HOUSING.replace(", underskrivere: [{titel: D, navn: Viggo}]", "")},
        ["LBF102 det er ikke kendt, hvem der skriver under for Boligforeningen Lyng"],
    ),
    "a party without a department": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY + HOUSING
         + HOUSING.replace("lyng", "mose").replace("Boligforeningen Lyng", "Mosen"),
         "organisering.yaml": "roller:\n"
         "  - {id: kommunaldirektør, titel: Kommunaldirektør, organisation: hede_kommune}\n"
         "  - {id: direktør, titel: Direktør, organisation: lyng}\n"
         "  - {id: koordinator, titel: Koordinator, organisation: mose}\n"
         "organer:\n  - id: bestyrelsen\n    navn: Bestyrelsen\n    type: bestyrelse\n    medlemmer:\n"
         "      - {rolle: kommunaldirektør, formand: ja}\n      - rolle: direktør\n      - rolle: koordinator\n"
         + REST},
        ["LBF103 Mosen er part, men har ingen afdeling i planen"],
    ),
    "a plan of one day begins before it ends": (
        {"plan.yaml": "periode: {fra: 01.01.2026, til: 01.01.2026}\n", "milepæle.yaml": "milepæle:",
         "budget.yaml": "udgifter:\nfinansiering:\n"},
        ["LBF001 der står ikke noget i budget.yaml, som dokumentet »Budget« laves af",
         "LBF001 der står ikke noget i milepæle.yaml, som dokumentet »Milepælsplan« laves af",
         "LBF106 perioden er ikke fire år"],
    ),
    "an indicator without the municipality's number": (
        {"indikatorer.yaml": INDICATORS + CHARGED.replace('kommune: "2,0 %", ', "") + "}\n"},
        ["LBF202 her mangler kommunens tal ved siden af baseline "
         "(indikator Andel 15-29-årige, som er sigtet mindst én gang)"],
    ),
    "an indicator without the population's number, where the fund compares with that": (
        {"indikatorer.yaml": INDICATORS.replace("befolkning: 91 %, ", "") + CHARGED + "}\n"},
        ["LBF202 her mangler befolkningens tal ved siden af baseline "
         "(indikator Andel beboere over 18 år, der føler sig grundlæggende trygge i boligområdet)"],
    ),
    "more than all": (
        {"indikatorer.yaml": INDICATORS + CHARGED.replace("4,2 %", "101 %") + "}\n"},
        ["LBF205 et tal for »Andel 15-29-årige, som er sigtet mindst én gang« passer ikke til indikatoren"],
    ),
    "a target without its sign": (
        {"indikatorer.yaml": INDICATORS + CHARGED + ", måltal: 3}\n"},
        ["LBF205 et tal for »Andel 15-29-årige, som er sigtet mindst én gang« passer ikke til indikatoren"],
    ),
    "a target in words": ({"indikatorer.yaml": INDICATORS + CHARGED + ", måltal: højst 3 af 100}\n"}, []),
    "a value that is withheld, with a note": (
        {"indikatorer.yaml": INDICATORS + CHARGED.replace("4,2 %", "-") + "}\nfodnote_boligområde: For få unge.\n"}, [],
    ),
    "tenancies on their way count": (
        {"områder.yaml": "i_alt: {lejemål: 220}\nafdelinger:\n  - {id: a, navn: A, område: lyngbakken,"
                         " boligorganisation: lyng, lejemål: 200, lejemål_på_vej: 20, beboere: 431}\n"},
        [],
    ),
    "a sum of what isn't all there is not known": (
        {"områder.yaml": "afdelinger:\n  - {id: a, navn: A, område: lyngbakken,"
                         " boligorganisation: lyng, lejemål: 214}\n"},
        ["LBF010 her mangler beboere (afdeling A)"],
    ),
    "an activity that serves nothing": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS + WALKS.replace("delmål: [færre_sigtede],", "")},
        ["LBF306 aktiviteten Aftenture bidrager ikke til noget delmål"],
    ),
    "nobody does anything": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS + WALKS.replace(", ansvarlig: koordinator", "")},
        ["LBF014 her mangler den ansvarlige (aktivitet Aftenture)",
         "LBF305 delaftalen for Kriminalitetsforebyggelse siger ikke, hvem der gør hvad"],
    ),
    "an activity without an area may belong anywhere": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS + WALKS.replace("[kriminalitetsforebyggelse]", "[]")},
        ["LBF010 her mangler indsatsområder (aktivitet Aftenture)"],
    ),
    "exactly a quarter is enough": (
        {"budget.yaml": "finansiering:\n" + FUND.replace("70", "75") + LYNG.replace("30", "25")}, [],
    ),
    "a quarter, rounded, is not": (
        {"budget.yaml": "finansiering:\n" + FUND.replace("70.000", "75.010") + LYNG.replace("30.000", "24.990")},
        ["LBF401 den lokale medfinansiering er for lille"],
    ),
    "hours count as local": (
        {"budget.yaml": "finansiering:\n" + FUND
         + "  - {kilde: lyng, timer: {2026: 75, 2027: 75, 2028: 75, 2029: 75}, timesats: 400}\n"}, [],
    ),
    "hours without a rate": (
        {"budget.yaml": "finansiering:\n" + FUND + LYNG + "  - {kilde: lyng, timer: {2026: 75}}\n"},
        ["LBF405 Boligforeningen Lyng betaler med timer, men der står ingen timesats"],
    ),
    "a post without an amount while the sums differ is why they do": (
        {"budget.yaml": "udgifter:\n" + POST.replace("100.", "90.") + "  - {id: tom, navn: Tom, art: lokaler}\n"},
        ["LBF402 budget og finansiering stemmer ikke i 2026, 2027, 2028 og 2029"],
    ),
    "what is applied for is an amount": (
        {"budget.yaml": "finansiering:\n" + FUND + LYNG.replace("beløb", "ansøgt")}, [],
    ),
    "a source without an amount while there are no posts": (
        {"budget.yaml": "udgifter:\nfinansiering:\n" + FUND + "  - {kilde: lyng}\n"},
        ["LBF010 her mangler udgifter", "LBF401 den lokale medfinansiering er for lille",
         "LBF409 der står ikke, hvor meget Boligforeningen Lyng betaler"],
    ),
    "a rate below zero": (
        {"budget.yaml": "finansiering:\n" + FUND.replace("70.", "100.")
         + "  - {kilde: lyng, timer: {2026: 0}, timesats: -400}\n"},
        ["LBF401 den lokale medfinansiering er for lille", "LBF408 Boligforeningen Lyng betaler et beløb under nul"],
    ),
    "an activity of one day, on the last": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS
         + WALKS.replace("sted:", "fra: 31.12.2029, til: 31.12.2029, sted:"),
         "milepæle.yaml": MILESTONES.replace("2. kvartal 2027", "4. kvartal 2029")
         + "  - {milepæl: A, tidspunkt: 01.06.2027, ansvarlig: bestyrelsen}\n"},
        [],
    ),
    "an activity outside the period is not told to be upside down too": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS
         + WALKS.replace("sted:", "fra: 01.01.2062, til: 31.12.2029, sted:")},
        ["LBF310 aktiviteten Aftenture ligger uden for perioden"],
    ),
    "an activity upside down while there is no period": (
        {"plan.yaml": "periode:\n", "aktiviteter.yaml":
         "aktiviteter:\n" + JOBS + WALKS.replace("sted:", "fra: 01.01.2062, til: 31.12.2029, sted:")},
        ["LBF310 aktiviteten Aftenture slutter, før den begynder", "LBF010 her mangler periode"],
    ),
    "an activity whose own area has no delaftale": (
        {"plan.yaml": "indsatsområder:\n  - {id: beskæftigelse}\n  - {id: kriminalitetsforebyggelse}\n",
         "delaftaler.yaml": "delaftaler:\n" + agreement("beskæftigelse", "flere_i_job"),
         "aktiviteter.yaml": "aktiviteter:\n" + JOBS + WALKS.replace("færre_sigtede", "flere_i_job")},
        ["LBF002 her mangler delaftalen for Kriminalitetsforebyggelse"],
    ),
    "one of two who sign has no name": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY.replace("navn: Karla}", "navn: Karla}, {titel: Chef}") + HOUSING},
        ["LBF102 en underskriver for Hede Kommune er uden navn"],
    ),
    "none of two who sign has a name": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY.replace(", navn: Karla}", "}, {titel: Chef}") + HOUSING},
        ["LBF102 det er ikke kendt, hvem der skriver under for Hede Kommune"],
    ),
    "a source that is missing": (
        {"budget.yaml": "udgifter:\n" + POST.replace("art: løn", "art: løn, betales_af: lyng")
         + "finansiering:\n" + LYNG},
        ["LBF402 budget og finansiering stemmer ikke i 2026, 2027, 2028 og 2029"],
    ),
    "kroner and hours in one line": (
        {"budget.yaml": "udgifter:\n"
         + POST.replace("art: løn", "art: løn, betales_af: landsbyggefonden").replace("100.", "70.")
         + POST.replace("id: løn", "id: tid").replace("art: løn", "art: løn, betales_af: lyng").replace("100.", "20.")
         + "  - {id: timer, navn: Timer, art: løn, betales_af: lyng,"
           " timer: {2026: 25, 2027: 25, 2028: 25, 2029: 25}, timesats: 400}\n"
         + "finansiering:\n" + FUND + LYNG.replace("30.000", "20.000").rstrip("}\n")
         + "}, timer: {2026: 25, 2027: 25, 2028: 25, 2029: 25}, timesats: 400}\n"},
        ["LBF405 Boligforeningen Lyng betaler med både kroner og timer i den samme linje"],
    ),
    "a year outside the period": (
        {"budget.yaml": "udgifter:\n" + POST.replace("}}", ", 2030: 10.000}}")
         + "finansiering:\n" + FUND.replace("}}", ", 2030: 10.000}}") + LYNG},
        ["LBF403 2030 ligger uden for perioden"],
    ),
    "the board has no members": (
        {"organisering.yaml": "organer:\n  - {id: bestyrelsen, navn: Bestyrelsen, type: bestyrelse}\n" + REST},
        ["LBF501 bestyrelsen har ingen medlemmer"],
    ),
    "there is no board": (
        {"organisering.yaml": "organer:\n  - {id: bestyrelsen, navn: Bestyrelsen, type: andet}\n" + REST},
        ["LBF501 der er ingen bestyrelse"],
    ),
    "an organ without a type may be the board": (
        {"organisering.yaml": "organer:\n  - {id: bestyrelsen, navn: Bestyrelsen}\n" + REST},
        ["LBF010 her mangler organets type (organ Bestyrelsen)"],
    ),
    "nobody is alarmed": (
        {"beredskab.yaml": "alarmering:\n"}, ["LBF601 beredskabsplanen siger ikke, hvem der ringer til hvem"],
    ),
    "a quarter that begins before the period and ends in it": (
        {"plan.yaml": "periode: {fra: 15.02.2026, til: 14.02.2030}\n",
         "budget.yaml": "udgifter:\n" + POST.replace("}}", ", 2030: 0}}"),
         "milepæle.yaml": MILESTONES.replace("01.03.2026", "1. kvartal 2026")
         + "  - {milepæl: A, tidspunkt: 4. kvartal 2029, ansvarlig: bestyrelsen}\n"
         + "  - {milepæl: B, tidspunkt: 1. kvartal 2030, ansvarlig: bestyrelsen}\n"},
        [],
    ),
    "a day before the period": (
        {"milepæle.yaml": MILESTONES + "  - {milepæl: A, tidspunkt: 4. kvartal 2029, ansvarlig: bestyrelsen}\n"
         + "  - {milepæl: B, tidspunkt: 31.12.2025, ansvarlig: bestyrelsen}\n"},
        ["LBF603 milepælen »B« ligger uden for perioden"],
    ),
    "a milestone without a time may be the missing one": (
        {"milepæle.yaml": MILESTONES + "  - {milepæl: A, ansvarlig: bestyrelsen}\n"},
        ["LBF010 her mangler milepælens tidspunkt (milepæl A)"],
    ),
    "a name in lower case, in the genitive and in two lines": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS.replace("sted: Fælleshuset", "sted: Hede kommunes lokaler")
         + WALKS.replace("sted: Lyngbakken", "sted: Ved Hede kommunes hal")},
        ["LBF104 »Hede kommunes« er næsten »Hede Kommune«"],
    ),
    "the fund misspelled, which no file of the case names": (
        {"milepæle.yaml": MILESTONES + "  - {milepæl: Landbyggefonden har svaret, tidspunkt: 01.05.2029,"
                          " ansvarlig: bestyrelsen}\n"},
        ["LBF104 »Landbyggefonden« er næsten »Landsbyggefonden«"],
    ),
    "another form that is said to be one": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY
         + HOUSING.replace("type:", "andre_navne: [Boligforening Lyng], type:"),
         "aktiviteter.yaml": "aktiviteter:\n" + WALKS
         + JOBS.replace("sted:", "varighed: Hos Boligforening Lyng, sted:")},
        [],
    ),
    "a plan that begins within the frame and goes on after it": (
        {"plan.yaml": "periode: {fra: 01.01.2026, til: 31.12.2029}\n"}, [],
    ),
    "a short name that two share": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY.replace("type:", "kortnavn: LYNG, type:")
         + HOUSING.replace("type:", "kortnavn: Lyng, type:")},
        ["LBF111 to organisationer hedder Lyng"],
    ),
    "a former name that two share": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY
         + HOUSING.replace("type:", "tidligere_navn: Arbejdernes Boligforening, type:")
         + "samarbejdspartnere:\n  - {id: arbejderne, navn: Arbejdernes Boligforening}\n"},
        [],
    ),
    "one note tells of all that is withheld": (
        {"indikatorer.yaml": INDICATORS.replace('"28,1 %"', '"-"') + CHARGED.replace("4,2 %", "-") + "}\n"},
        ["LBF204 en baseline er udeladt, uden at der står hvorfor"],
    ),
    "the comparison may be withheld": (
        {"indikatorer.yaml": INDICATORS + CHARGED.replace("2,0 %", "-") + "}\n"}, [],
    ),
    "a baseline from after the plan has begun": (
        {"indikatorer.yaml": INDICATORS + CHARGED.replace("2024", "2027") + "}\n"},
        ["LBF206 en baseline er fra et år, efter at planen er begyndt"],
    ),
    "old baselines are told together": (
        {"indikatorer.yaml": (INDICATORS + CHARGED + "}\n").replace("2024", "2022")},
        ["LBF206 en baseline er mere end tre år ældre end planen"],
    ),
    "three years before, in the year itself, and a school year": (
        {"indikatorer.yaml": INDICATORS.replace("2024, kilde: LBF's boligsociale data}\n  - {id: uden", "2026,"
         " kilde: LBF's boligsociale data}\n  - {id: uden") + CHARGED.replace("2024", "2022/2023") + "}\n"},
        [],
    ),
    "turnout is as old as the election": (
        {"indikatorer.yaml": INDICATORS + CHARGED + '}\n  - {id: valgdeltagelse, ordlyd: Stemte, område: "51 %",'
                             ' kommune: "69 %", år: 2021, kilde: LBF\'s boligsociale data}\n'},
        [],
    ),
    "a source of one word, and one that is named in full": (
        {"indikatorer.yaml": (INDICATORS + CHARGED + "}\n").replace("Landsbyggefondens beboerdata", "Kommunen")
         .replace("2023, kilde: LBF's boligsociale data", "2023, kilde: Hede Kommunes borgerpanel")},
        ["LBF207 datakilden er ikke nævnt ved sit fulde navn"],
    ),
    "a department stands for its estate": (
        {"indikatorer.yaml": INDICATORS.replace("område: 71 %", 'område: {lyngbakken: "71 %", mosen: "60 %"}')
         + CHARGED + "}\n",
         "områder.yaml": "i_alt: {lejemål: 314, beboere: 631}\nområder:\n  - {id: lyngbakken, navn: Lyngbakken}\n"
         "  - {id: mosevang, navn: Mosevang}\nafdelinger:\n"
         "  - {id: bakken, navn: Bakken, område: lyngbakken, boligorganisation: lyng, lejemål: 214, beboere: 431}\n"
         "  - {id: mosen, navn: Mosen, område: mosevang, boligorganisation: lyng, lejemål: 100, beboere: 200}\n"},
        [],
    ),
    "targets that leave an area out, and that name one too many": (
        {"indikatorer.yaml": INDICATORS.replace(
            "område: 71 %", 'område: {lyngbakken: "71 %", mosevang: "60 %"}, måltal: {lyngbakken: "75 %"}'
         ) + CHARGED.replace('"4,2 %"', '{lyngbakken: "4 %", mosevang: "5 %"}')
         + ', måltal: {lyngbakken: "3 %", mosevang: "4 %", skolen: "2 %"}}\n',
         "områder.yaml": "områder:\n  - {id: lyngbakken, navn: Lyngbakken}\n  - {id: mosevang, navn: Mosevang}\n"
         "steder:\n  - {id: skolen, navn: Skolen, type: skole}\n"},
        ["LBF209 Mosevang har en baseline, men intet måltal for "
         "»Andel beboere over 18 år, der føler sig grundlæggende trygge i boligområdet«",
         "LBF209 Skolen har et måltal, men ingen baseline for »Andel 15-29-årige, som er sigtet mindst én gang«"],
    ),
    "one target for all areas, and figures for schools": (
        {"indikatorer.yaml": INDICATORS.replace(
            "område: 71 %", 'område: {lyngbakken: "71 %", mosevang: "-"}, måltal: "75 %"'
         ) + CHARGED.replace('"4,2 %"', '{skolen: "4 %"}') + "}\nfodnote_boligområde: For få svar.\n",
         "områder.yaml": "områder:\n  - {id: lyngbakken, navn: Lyngbakken}\n  - {id: mosevang, navn: Mosevang}\n"
         "steder:\n  - {id: skolen, navn: Skolen, type: skole}\n"},
        [],
    ),
    "a small department with figures is not told of its zeros": (
        {"områder.yaml": "i_alt: {lejemål: 40, beboere: 99}\n"
         + SMALL_DEPARTMENT.format(residents=99, convicted="0 %")},
        ["LBF211 Lyngbakken er så lille, at den ikke bør have tal for kriterierne"],
    ),
    "a hundred residents are enough": (
        {"områder.yaml": "i_alt: {lejemål: 40, beboere: 100}\n"
         + SMALL_DEPARTMENT.format(residents=100, convicted="-")},
        [],
    ),
    "an indicator that is 0": (
        {"indikatorer.yaml": INDICATORS + CHARGED.replace("4,2 %", "0 %") + "}\n"},
        ["LBF211 »Andel 15-29-årige, som er sigtet mindst én gang« er 0"],
    ),
    "a target that is higher where lower is better, and one that is the same": (
        {"indikatorer.yaml": INDICATORS.replace("område: 71 %", "område: 71 %, måltal: 71 %")
         + CHARGED + ', måltal: "5 %"}\n'},
        ["LBF216 måltallet for »Andel 15-29-årige, som er sigtet mindst én gang« er dårligere end baseline"],
    ),
    "the same figure twice in tal.yaml, once with another value": (
        {"tal.yaml": "tal:\n"
         "  - {id: a, titel: Andel ledige, kilde: Egen, målinger: {2024: {lyngbakken: 4 %, kommunen: 2 %}}}\n"
         "  - {id: b, titel: andel ledige., kilde: Anden, målinger: {2024: {lyngbakken: 5 %, kommunen: 2 %},"
         " 2023: {lyngbakken: 6 %}}}\n"},
        ["LBF217 »andel ledige.« har to værdier for Lyngbakken i 2024"],
    ),
    "a local indicator in words": (
        {"delaftaler.yaml": "delaftaler:\n" + agreement("beskæftigelse", "flere_i_job").replace(
            "faste_indikatorer: [restgruppe]", "faste_indikatorer: [restgruppe], indikatorer: [{id: a, tekst: A,"
            ' baseline: "22 %", måltal: 40 af 80, kilde: Egen}]'
         ) + agreement("kriminalitetsforebyggelse", "færre_sigtede")},
        [],
    ),
    "an area with another mark in its name": (
        {"plan.yaml": "indsatsområder:\n  - {id: beskæftigelse, vises_som: Beskæftigelse!}\n"
                      "  - {id: kriminalitetsforebyggelse, vises_som: Tryghed og trivsel}\n"},
        ["LBF302 »Tryghed og trivsel« er navnet på et indsatsområde i et tidligere regulativ"],
    ),
    "the responsible belongs to somebody whom parter.yaml doesn't know": (
        {"organisering.yaml": ROLES
         + "  - {id: koordinator, titel: Koordinator, enhed: Job, anden_organisation: Jobværket}\n"},
        ["LBF307 den ansvarlige »Koordinator, Job« hører til Jobværket, som ikke står i parter.yaml"],
    ),
    "a role of nobody without an activity": (
        {"organisering.yaml": ROLES + "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
                              "  - {id: frivillig, titel: Frivillig}\n"},
        [],
    ),
    "a delaftale that can't be measured is told so and no more": (
        {"delaftaler.yaml": "delaftaler:\n" + agreement("beskæftigelse", "flere_i_job").replace(
            ", faste_indikatorer: [restgruppe]", ""
         ) + agreement("kriminalitetsforebyggelse", "færre_sigtede")},
        ["LBF213 delmålet »x« kan ikke måles"],
    ),
    "a party with a task where it is no party, and a partner with one": (
        {"parter.yaml": "samarbejdspartnere:\n  - {id: klubben, navn: Klubben}\n",
         "aktiviteter.yaml": "aktiviteter:\n" + JOBS.replace("ansvarlig:", "opgaver: [{hvem: hede_kommune, opgave: A},"
         " {hvem: klubben, opgave: B}], ansvarlig:") + WALKS,
         "delaftaler.yaml": "delaftaler:\n" + agreement("beskæftigelse", "flere_i_job").replace(
             "formål:", "parter: [lyng], formål:"
         ) + agreement("kriminalitetsforebyggelse", "færre_sigtede")},
        ["LBF313 Hede Kommune har opgaver i delaftalen for Beskæftigelse, men er ikke part i den"],
    ),
    "the same source twice with the same amounts": (
        {"budget.yaml": "finansiering:\n" + FUND + LYNG.replace("30", "15") + LYNG.replace("30", "15")},
        ["LBF410 Boligforeningen Lyng står to gange med de samme beløb"],
    ),
    "the same amounts with a remark": (
        {"budget.yaml": "finansiering:\n" + FUND + LYNG.replace("30", "15")
         + LYNG.replace("30", "15").replace("beløb:", "bemærkning: Lokaler, beløb:")},
        [],
    ),
    "an hour may cost øre": (
        {"budget.yaml": "finansiering:\n" + FUND
         + '  - {kilde: lyng, timer: {2026: 100, 2027: 100, 2028: 100, 2029: 100}, timesats: "300,00"}\n'},
        [],
    ),
    "hours of an activity that isn't there yet": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS
         + WALKS.replace("sted:", "fra: 01.02.2027, til: 31.12.2028, sted:"),
         "budget.yaml": "udgifter:\n" + POST.replace("100.", "60.").replace("art: løn", "art: løn, aktivitet: jobdøren")
         + "  - {id: ture, navn: Ture, art: løn, aktivitet: aftenture, timesats: 400,"
           " timer: {2026: 100, 2027: 100, 2028: 100, 2029: 100}}\n"},
        ["LBF412 posten Ture har penge i 2026 og 2029, hvor aktiviteten ikke er i gang"],
    ),
    "a year outside the period is told once, whatever the activity": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS + WALKS.replace("sted:", "til: 31.12.2028, sted:"),
         "budget.yaml": "udgifter:\n" + POST.replace("100.", "60.").replace("art: løn", "art: løn, aktivitet: jobdøren")
         + "  - {id: ture, navn: Ture, art: løn, aktivitet: aftenture,"
           " beløb: {2026: 40.000, 2027: 40.000, 2028: 40.000, 2030: 40.000}}\n"
           "finansiering:\n" + FUND + LYNG.replace("2029: 30.000", "2030: 30.000")},
        ["LBF403 2030 ligger uden for perioden", "LBF402 budget og finansiering stemmer ikke i 2029 og 2030"],
    ),
    "hours without a rate that the sums need": (
        {"budget.yaml": "finansiering:\n" + FUND
         + "  - {kilde: lyng, timer: {2026: 75, 2027: 75, 2028: 75, 2029: 75}}\n"},
        ["LBF405 Boligforeningen Lyng betaler med timer, men der står ingen timesats"],
    ),
    "a zero before the activity begins": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS.replace("sted:", "fra: 01.02.2026, sted:")
         + WALKS.replace("sted:", "fra: 01.02.2027, sted:"),
         "budget.yaml": "udgifter:\n" + POST.replace("art: løn", "art: løn, aktivitet: jobdøren")
         + "  - {id: ture, navn: Ture, art: løn, aktivitet: aftenture, beløb: {2026: 0, 2027: 0}}\n"},
        [],
    ),
    "more in one year than was applied for in it, and not in all": (
        {"budget.yaml": "finansiering:\n" + LYNG + "  - {kilde: landsbyggefonden,"
         " ansøgt: {2026: 60.000, 2027: 80.000, 2028: 70.000, 2029: 70.000},"
         " bevilget: {2026: 70.000, 2027: 70.000, 2028: 70.000, 2029: 70.000}}\n"},
        [],
    ),
    "hours that the fund is to pay are told once": (
        {"budget.yaml": "udgifter:\n" + POST.replace("100.", "30.").replace("art:", "betales_af: lyng, art:")
         + "  - {id: tid, navn: Timer, art: løn, betales_af: landsbyggefonden, timesats: 350,"
           " timer: {2026: 200, 2027: 200, 2028: 200, 2029: 200}}\n"
           "finansiering:\n  - {kilde: landsbyggefonden, timesats: 350,"
           " timer: {2026: 200, 2027: 200, 2028: 200, 2029: 200}}\n" + LYNG},
        ["LBF414 der står, at Landsbyggefonden betaler i timer"],
    ),
    "a post under the second area of its activity": (
        {"aktiviteter.yaml": "aktiviteter:\n"
         + JOBS.replace("[beskæftigelse]", "[beskæftigelse, kriminalitetsforebyggelse]") + WALKS,
         "budget.yaml": "udgifter:\n" + POST.replace("100.", "90.").replace(
             "art: løn", "art: løn, aktivitet: jobdøren, indsatsområde: kriminalitetsforebyggelse"
         ) + POST.replace("100.", "10.").replace("id: løn", "id: ture").replace("art:", "aktivitet: aftenture, art:")},
        [],
    ),
    "an organ that is to stand beside nobody": (
        {"organisering.yaml": BOARD + REST.replace("type: sekretariat", "type: sekretariat, ved_siden_af: ja")},
        ["LBF504 Sekretariatet hænger ikke sammen med noget i diagrammet"],
    ),
    "an organ above the board": (
        {"organisering.yaml": BOARD.replace("type: bestyrelse", "type: bestyrelse\n    under: forum")
         + REST.replace("}", ", under: bestyrelsen}") + "  - {id: forum, navn: Forum, type: andet}\n"},
        [],
    ),
    "a party that is not in the board and sits in a group": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY + HOUSING
         + "  - {id: politiet, navn: Politiet, type: anden, underskrivere: [{titel: Chef, navn: Signe}]}\n",
         "organisering.yaml": ROLES + "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
         "  - {id: betjent, titel: Betjent, organisation: politiet}\n" + BOARD
         + REST.replace("type: styregruppe", "type: styregruppe, medlemmer: [{rolle: betjent}]")},
        [],
    ),
    "a role of no organisation may sign": (
        {"parter.yaml": "parter:\n" + MUNICIPALITY.replace("titel: Direktør", "rolle: chef") + HOUSING,
         "organisering.yaml": ROLES + "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
                              "  - {id: chef, titel: Chef}\n"},
        [],
    ),
    "two organs of one name": (
        {"organisering.yaml": BOARD + REST + "  - {id: gruppe_2, navn: Gruppe, type: andet}\n"},
        ["LBF514 to organer står i dokumenterne som Gruppe"],
    ),
    "two members with one line": (
        {"organisering.yaml": ROLES + "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
         "  - {id: formand, titel: Formand}\n"
         + BOARD.replace("- rolle: direktør", "- {rolle: direktør, vises_som: Direktør (Lyng)}")
         + "      - {rolle: formand, vises_som: direktør (Lyng)}\n" + REST},
        ["LBF514 to medlemmer af Bestyrelsen står som direktør (Lyng)"],
    ),
    "a member with the line of another's organisation, which is told once": (
        {"organisering.yaml": ROLES + "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
         "  - {id: it_chef, titel: It-chef, organisation: hede_kommune}\n"
         + BOARD.replace("- rolle: direktør", "- {rolle: direktør, vises_som: Direktør fra Boligforeningen Lyng}")
         + "      - {rolle: it_chef, vises_som: Direktør fra Boligforeningen Lyng}\n" + REST},
        ["LBF517 et medlem står på listen med Boligforeningen Lyng, men rollen hører til Hede Kommune"],
    ),
    "a line that names its own organisation in another form, or two of them": (
        {"organisering.yaml": ROLES + "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
         "  - {id: it_chef, titel: It-chef, organisation: hede_kommune}\n"
         + BOARD + "      - {rolle: it_chef, vises_som: Kommunens it-chef hos Boligforeningen Lyng}\n" + REST},
        [],
    ),
    "a line without any organisation": (
        {"organisering.yaml": ROLES + "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
         + BOARD.replace("- rolle: direktør", "- {rolle: direktør, vises_som: Direktøren}") + REST},
        [],
    ),
    "a member whose line the plan words itself": (
        {"organisering.yaml": ROLES + "  - {id: koordinator, titel: Koordinator, organisation: lyng}\n"
         "  - {id: formand, titel: Formand}\n"
         + BOARD + "      - {rolle: formand, vises_som: Formanden for beboerne}\n" + REST},
        [],
    ),
    "those who act are reached at their organisation, through a role, or as a member": (
        {"beredskab.yaml": "situationer:\n  - {id: a, navn: A, opgaver: [{hvem: lyng, gør: A}, {hvem: kommunaldirektør,"
         " gør: B}, {hvem: bestyrelsen, gør: C}, {hvem: jobgruppen, gør: D}]}\n"
         "kontakter:\n  - {rolle: direktør, telefon: 00 00 00 00}\n  - {rolle: hede_kommune, telefon: 00 00 00 00}\n"},
        [],
    ),
    "the second in the alarm": (
        {"beredskab.yaml": "alarmering:\n  - {hvem: koordinator, gør: Ringer}\n"
                           "  - {hvem: kommunaldirektør, gør: Samler}\n"},
        ["LBF607 »Kommunaldirektør« har en opgave i beredskabsplanen, men står ikke under kontakter"],
    ),
    "a milestone before its activity begins, and another while it goes on": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS.replace("sted:", "fra: 01.05.2026, sted:") + WALKS,
         "milepæle.yaml": MILESTONES
         + "  - {milepæl: Jobdag, aktivitet: jobdøren, tidspunkt: 01.05.2029, ansvarlig: koordinator}\n"},
        [],
    ),
    "milestones after their activity has ended": (
        {"aktiviteter.yaml": "aktiviteter:\n" + JOBS
         + WALKS.replace("sted:", "fra: 01.02.2026, til: 31.03.2027, sted:"),
         "milepæle.yaml": MILESTONES + "  - {milepæl: A, tidspunkt: 01.05.2029, ansvarlig: bestyrelsen}\n"},
        ["LBF609 alle milepæle for Aftenture ligger uden for aktivitetens egen tid"],
    ),
    "milestones that have passed are told together": (
        {"plan.yaml": "revision: {nummer: 3, dato: 01.07.2027}\n",
         "milepæle.yaml": MILESTONES + "  - {milepæl: A, tidspunkt: 01.05.2029, ansvarlig: bestyrelsen}\n"},
        ["LBF610 der står ikke, hvordan det gik med »Åbning« og »Tur«"],
    ),
    "a milestone within the quarter of the revision": (
        {"plan.yaml": "revision: {nummer: 3, dato: 30.06.2027}\n",
         "milepæle.yaml": MILESTONES.replace("01.03.2026,", "01.03.2026, status: nået,")
         + "  - {milepæl: A, tidspunkt: 01.05.2029, ansvarlig: bestyrelsen}\n"},
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_found(name: str, find: Find) -> None:
    files, expected = CASES[name]
    assert [f"{finding.code} {finding.title}" for finding in find(files)] == expected


def says(find: Find, files: Mapping[str, str]) -> list[str]:
    return [finding.says for finding in find(files)]


def test_shares_are_shown_rounded_down(find: Find) -> None:
    files = {"budget.yaml": "finansiering:\n" + FUND.replace("70.000", "75.001") + LYNG.replace("30.000", "24.999")}
    assert says(find, files) == [
        "parterne betaler 24,99\u00a0% (99.996\u00a0kr. af 400.000\u00a0kr.); kravet er 25\u00a0%"
    ]


def test_a_payer_is_called_by_name_where_the_totals_differ(find: Find) -> None:
    posts = POST.replace("100.000", "70.000").replace("art: løn", "art: løn, betales_af: landsbyggefonden")
    posts += (
        POST.replace("id: løn", "id: lokale").replace("100.000", "31.000").replace("art:", "betales_af: lyng, art:")
    )
    (finding,) = find({"budget.yaml": f"udgifter:\n{posts}finansiering:\n{FUND}{LYNG}"})
    assert finding.remedy == "ret det beløb, der er forkert"
    assert finding.says == (
        "Boligforeningen Lyng 2026: posterne 31.000\u00a0kr., finansieringen 30.000\u00a0kr.; "
        "2027: posterne 31.000\u00a0kr., finansieringen 30.000\u00a0kr.; "
        "2028: posterne 31.000\u00a0kr., finansieringen 30.000\u00a0kr.; …"
    )
    assert finding.spot == "budget.yaml: finansiering.lyng.beløb.2026"
    assert [place.line for place in finding.also] == [6, 6, 6, 3, 3, 3, 3]


def test_a_krone_too_much_is_told_at_the_amount_itself(find: Find) -> None:
    posts = POST.replace("100.000", "70.000").replace("art: løn", "art: løn, betales_af: landsbyggefonden")
    posts += (
        POST.replace("id: løn", "id: lokale").replace("100.000", "30.000").replace("art:", "betales_af: lyng, art:")
    )
    off = LYNG.replace("2028: 30.000", "2028: 30.001")
    (finding,) = find({"budget.yaml": f"udgifter:\n{posts}finansiering:\n{FUND}{off}"})
    assert finding.says == "Boligforeningen Lyng 2028: posterne 30.000\u00a0kr., finansieringen 30.001\u00a0kr."
    assert finding.spot == "budget.yaml: finansiering.lyng.beløb.2028"
    assert [place.line for place in finding.also] == [3]


def test_a_post_at_the_wrong_payer_is_one_finding_that_names_the_post(find: Find) -> None:
    posts = POST.replace("100.000", "70.000").replace("art: løn", "art: løn, betales_af: landsbyggefonden")
    rooms = POST.replace("id: løn, navn: Koordinator", "id: lokale, navn: Lokale")
    posts += rooms.replace("100.000", "30.000").replace("art:", "betales_af: landsbyggefonden, art:")
    (finding,) = find({"budget.yaml": f"udgifter:\n{posts}finansiering:\n{FUND}{LYNG}"})
    assert finding.title == (
        "posterne og finansieringen er uenige om, hvad Boligforeningen Lyng og Landsbyggefonden betaler"
    )
    assert finding.remedy == (
        "ret betales_af: ved posten »Lokale«, hvis Boligforeningen Lyng betaler den; ellers ret beløbene"
    )
    assert [place.line for place in finding.also] == [6, 3]


def test_kroner_that_differ_are_told_apart_from_the_same_payers_hours(find: Find) -> None:
    posts = POST.replace("100.000", "70.000").replace("art: løn", "art: løn, betales_af: landsbyggefonden")
    posts += (
        POST.replace("id: løn", "id: lokale").replace("100.000", "20.000").replace("art:", "betales_af: lyng, art:")
    )
    hours = "timer: {2026: 25, 2027: 25, 2028: 25, 2029: 25}, timesats: 400}\n"
    posts += "  - {id: tid, navn: Timer, art: løn, betales_af: lyng, " + hours
    lines = LYNG.replace("30.000", "20.000").replace("2028: 20.000", "2028: 20.001") + "  - {kilde: lyng, " + hours
    (finding,) = find({"budget.yaml": f"udgifter:\n{posts}finansiering:\n{FUND}{lines}"})
    assert finding.says == "Boligforeningen Lyng 2028: posterne 20.000\u00a0kr., finansieringen 20.001\u00a0kr."
    assert [place.line for place in finding.also] == [3]


def test_two_payers_are_called_by_name_where_the_totals_differ(find: Find) -> None:
    posts = POST.replace("100.000", "71.000").replace("art: løn", "art: løn, betales_af: landsbyggefonden")
    posts += (
        POST.replace("id: løn", "id: lokale").replace("100.000", "31.000").replace("art:", "betales_af: lyng, art:")
    )
    (finding,) = find({"budget.yaml": f"udgifter:\n{posts}finansiering:\n{FUND}{LYNG}"})
    assert finding.remedy == (
        "ret det beløb, der er forkert; se på det, som betales af Landsbyggefonden og Boligforeningen Lyng"
    )
    assert finding.says.startswith("2026: posterne 102.000\u00a0kr., finansieringen 100.000\u00a0kr.; ")
    assert finding.spot == "budget.yaml: finansiering"


def test_many_years_are_told_in_a_few_words(find: Find) -> None:
    (finding,) = (f for f in find({"plan.yaml": "periode: {fra: 01.01.2026, til: 31.12.2099}\n"}) if f.code == "LBF606")
    assert finding.title == "2030, 2031, 2032, 2033 og 66 andre har ingen milepæl"


def test_a_year_outside_the_period_has_its_other_places(find: Find) -> None:
    years = ", 2030: 10.000}}"
    (finding,) = find(
        {"budget.yaml": f"udgifter:\n{POST.replace('}}', years)}finansiering:\n{FUND.replace('}}', years)}{LYNG}"}
    )
    assert finding.place.line == 2
    assert [place.line for place in finding.also] == [4]


def test_a_value_for_the_whole_plan_is_underlined_itself(find: Find) -> None:
    (finding,) = find({"indikatorer.yaml": INDICATORS + CHARGED.replace('"4,2 %"', "42") + "}\n"})
    assert (finding.spot, finding.place.length) == ("indikatorer.yaml: indikatorer.sigtede.område", 2)

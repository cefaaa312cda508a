"""What can be wrong with the files of a case: one constant per fault, listed in `CODES` for the documentation."""

from __future__ import annotations

from lbf_docs.case.kinds import Code
from lbf_docs.findings import Severity

_E, _W = Severity.ERROR, Severity.WARNING

# fmt: off
# 10x–11x: the folder and its files
MISSING_FILE = Code(
    "FIL101", _E, "en af sagens filer mangler",
    "En fil, som hver sag skal have, er ikke i mappen.",
    "læg filen i mappen", to_write=True,
)
UNKNOWN_NAME = Code(
    "FIL102", _W, "filens navn kendes ikke, og den bliver ikke læst",
    "I sagen ligger en fil, som ikke hører til.",
    "flyt den ud af sagens mappe, eller giv den et navn, som sagen kender",
)
NAME_CASE = Code(
    "FIL103", _W, "navnet er skrevet med andre store og små bogstaver",
    "Filen er læst, men på en anden computer bliver den måske ikke fundet.",
    "omdøb den, så store og små bogstaver passer",
)
SAME_NAME = Code(
    "FIL104", _E, "der er to filer med samme navn",
    "To navne er ens, når der ses bort fra store og små bogstaver og fra, hvordan æ, ø og å er gemt.",
    "behold den ene, og flyt den anden ud af mappen",
)
LINK_OUTSIDE = Code(
    "FIL105", _E, "genvejen peger ud af sagens mappe",
    "Sagen læser kun filer, som ligger i dens egen mappe.",
    "læg filen selv i mappen i stedet for genvejen",
)
UNREADABLE = Code(
    "FIL106", _E, "filen kan ikke læses",
    "Computeren giver ikke adgang til filen, eller den forsvandt, mens sagen blev læst.",
    "luk filen i andre programmer, se efter, om du har adgang til den, og prøv igen",
)
NOT_A_FILE = Code(
    "FIL107", _E, "her ventes en fil, men navnet er brugt til noget andet",
    "En mappe bærer en fils navn, eller en fil bærer en mappes.",
    "omdøb den, og læg filen i stedet",
)
FILE_TOO_LARGE = Code(
    "FIL108", _E, "filen er for stor",
    "En tekstfil må fylde højst 5 MB.",
    "se efter, om det er den rigtige fil; billeder hører til i mappen billeder",
)
CASE_TOO_LARGE = Code(
    "FIL109", _E, "sagens tekstfiler fylder for meget til sammen",
    "Sagens tekstfiler må fylde højst 50 MB til sammen; resten er ikke læst.",
    "flyt de filer, der ikke hører til sagen, ud af mappen",
)
TOO_MANY_FILES = Code(
    "FIL110", _E, "der er for mange filer i sagens mappe",
    "En sag må have højst 2.000 filer; resten er ikke læst.",
    "flyt de filer, der ikke hører til sagen, ud af mappen",
)
EMPTY_FILE = Code(
    "FIL111", _E, "filen er tom",
    "En af sagens datafiler har intet indhold.",
    "skriv indholdet, eller hent filen fra en tidligere udgave", to_write=True,
)
UNKNOWN_FOLDER = Code(
    "FIL112", _W, "mappen kendes ikke, og det, der ligger i den, bliver ikke læst",
    "I sagen ligger en mappe, som ikke hører til.",
    "flyt den ud af sagens mappe, eller giv den et navn, som sagen kender",
)

# 12x: characters
NOT_UTF8 = Code(
    "FIL121", _E, "filen er ikke gemt som UTF-8",
    "Filen har tegn, som er gemt på en anden måde end resten, typisk æ, ø og å fra et ældre program.",
    "gem filen som UTF-8 (i Notesblok: Filer, Gem som, Kodning: UTF-8), og se efter, om æ, ø og å er rigtige",
)
UTF16 = Code(
    "FIL122", _E, "filen er gemt som UTF-16",
    "Filen er gemt som »Unicode« (UTF-16); sagen læser UTF-8.",
    "gem filen som UTF-8 (i Notesblok: Filer, Gem som, Kodning: UTF-8)",
)
CONTROL = Code(
    "FIL123", _E, "filen har et styretegn, som ikke kan vises",
    "Et usynligt styretegn er kommet med, for eksempel ved kopiering fra et andet program.",
    "slet tegnet, og skriv stedet igen",
)
NONCHARACTER = Code(
    "FIL124", _E, "filen har et usynligt tegn, som ikke hører til i tekst",
    "Et usynligt tegn (et linjeskift af fremmed slags, et filmærke eller en plads uden tegn) er kommet med.",
    "slet tegnet, og skriv stedet igen",
)
STACKED_MARKS = Code(
    "FIL125", _E, "et tegn bærer for mange accenter",
    "Over 30 accenter på samme bogstav er ikke tekst, men en fejl i filen.",
    "slet tegnet, og skriv stedet igen",
)

# 13x: YAML that a case does without
ALIAS = Code(
    "FIL131", _E, "genbrug med &, * eller << læses ikke",
    "Ankre, henvisninger og sammenfletning er ikke med i en sags YAML: hver værdi står, hvor den hører til.",
    "skriv værdien, hvor den skal stå, eller sæt teksten i anførselstegn, hvis tegnet hører til teksten",
)
TAG = Code(
    "FIL132", _E, "typemærker med ! læses ikke",
    "Typemærker som !!str og !!python er ikke med i en sags YAML.",
    "slet mærket, eller sæt teksten i anførselstegn, hvis udråbstegnet hører til teksten",
)
SEVERAL_DOCUMENTS = Code(
    "FIL133", _E, "filen er delt i flere stykker",
    "En datafil er ét stykke: linjen --- må kun stå øverst, og ... slet ikke.",
    "slet linjen, eller sæt teksten i anførselstegn, hvis tegnene hører til teksten",
)
TOO_DEEP = Code(
    "FIL134", _E, "filen har for mange niveauer inden i hinanden",
    "Data må have højst 50 niveauer.",
    "se efter, om der er sat for mange klammer eller bindestreger",
)
TOO_MANY_VALUES = Code(
    "FIL135", _E, "filen har for mange værdier",
    "En datafil må have højst 100.000 navne og værdier.",
    "se efter, om det er den rigtige fil",
)
DIRECTIVE = Code(
    "FIL136", _E, "linjer, der begynder med %, læses ikke",
    "Anvisninger som %YAML er ikke med i en sags YAML.",
    "slet linjen, eller sæt teksten i anførselstegn, hvis procenttegnet hører til teksten",
)

# 14x: names in the data, and values that are cut short
DUPLICATE_KEY = Code(
    "FIL141", _E, "det samme navn står to gange",
    "Inden for samme niveau må et navn kun stå én gang; den første værdi er brugt.",
    "slet den ene, eller giv den et andet navn",
)
KEY_NOT_TEXT = Code(
    "FIL142", _E, "her mangler et navn før kolon",
    "Det, der står før kolon, er tomt, en liste eller en gruppe og kan ikke være et navn.",
    "skriv et navn før kolon, eller sæt teksten i anførselstegn",
)
LOOSE_TEXT = Code(
    "FIL143", _E, "filen har kun løs tekst",
    "En datafil består af navne med værdier eller af en liste.",
    "skriv `navn: værdi` på hver linje",
)

COMMA_IN_NUMBER = Code(
    "FIL144", _E, "et komma deler tallet i to",
    "Inde i klammer skiller komma den ene værdi fra den næste, så tallet bliver til to.",
    "skriv tusinder med punktum",
)
CUT_BY_NOTE = Code(
    "FIL145", _W, "teksten efter # er en note og kommer ikke med",
    "Efter et mellemrum begynder # en note, som programmet ikke læser.",
    "sæt anførselstegn om hele værdien, hvis # hører til; er det en note, så skriv et mellemrum efter #",
)

# 15x–16x: YAML that can't be read
UNCLOSED_QUOTE = Code(
    "FIL151", _E, "et anførselstegn mangler sin afslutning",
    "En tekst i anførselstegn bliver ikke lukket, eller først flere linjer længere nede.",
    "sæt et anførselstegn, hvor teksten slutter",
)
TEXT_AFTER_VALUE = Code(
    "FIL152", _E, "der står mere efter værdien",
    "Teksten er sluttet med et anførselstegn eller en klamme, men linjen fortsætter.",
    "sæt hele teksten i ét par anførselstegn; er der et ' i teksten, så brug \" uden om, og omvendt",
)
COLON_IN_TEXT = Code(
    "FIL153", _E, "der er et kolon inde i teksten",
    "Et kolon fulgt af mellemrum skiller navn og værdi; i en tekst skal der anførselstegn om.",
    "sæt teksten i anførselstegn",
)
COLON_WITHOUT_SPACE = Code(
    "FIL154", _E, "her mangler et mellemrum efter kolon",
    "Navn og værdi skilles af kolon og mellemrum.",
    "skriv et mellemrum efter kolon, eller sæt teksten i anførselstegn",
)
MISSING_COLON = Code(
    "FIL155", _E, "her mangler et kolon",
    "Linjen er hverken et navn med en værdi eller et punkt i en liste.",
    "skriv `navn: værdi`, eller ryk linjen ind, hvis den hører til teksten ovenfor",
)
INDENTATION = Code(
    "FIL156", _E, "linjen er rykket forkert ind",
    "Linjer, der hører sammen, begynder i samme kolonne.",
    "ret antallet af mellemrum først på linjen",
)
TAB = Code(
    "FIL157", _E, "linjen er rykket ind med tabulator",
    "Indrykning skrives med mellemrum; en tabulator kan ikke læses.",
    "slet tabulatoren, og ryk ind med to mellemrum for hvert niveau",
)
UNCLOSED_BRACKET = Code(
    "FIL158", _E, "en klamme er ikke lukket",
    "En liste i [ ] eller en gruppe i { } mangler sin slutklamme.",
    "sæt slutklammen, hvor listen eller gruppen slutter",
)
EXTRA_BRACKET = Code(
    "FIL159", _E, "her er et tegn for meget",
    "En slutklamme eller et komma står, hvor der ikke er noget at slutte eller skille.",
    "slet tegnet, eller sæt teksten i anførselstegn, hvis det hører til teksten",
)
MISSING_COMMA = Code(
    "FIL160", _E, "her mangler et komma",
    "Inde i klammer skilles værdierne af komma.",
    "sæt et komma mellem værdierne, eller sæt teksten i anførselstegn",
)
ESCAPE = Code(
    "FIL161", _E, "tegnet efter \\ kendes ikke",
    "I tekst i dobbelte anførselstegn har \\ en særlig betydning.",
    "sæt teksten i enkelte anførselstegn ('…'), eller skriv \\\\ for hver \\",
)
RESERVED = Code(
    "FIL162", _E, "teksten kan ikke begynde med dette tegn",
    "Tegnene @, `, % og ? har en særlig betydning først i en værdi.",
    "sæt teksten i anførselstegn",
)
DASH_AFTER_COLON = Code(
    "FIL163", _E, "listen begynder på samme linje som sit navn",
    "Et punkt i en liste står på sin egen linje.",
    "sæt punktet på en ny linje, eller sæt teksten i anførselstegn, hvis bindestregen hører til den",
)
BLOCK_TEXT = Code(
    "FIL164", _E, "der står mere efter | eller >",
    "Efter | eller > begynder teksten på næste linje, rykket ind.",
    "sæt teksten på næste linje, rykket ind, eller sæt den i anførselstegn, hvis tegnet hører til den",
)
UNREADABLE_YAML = Code(
    "FIL169", _E, "linjen kan ikke forstås",
    "Filen følger ikke YAMLs regler på dette sted.",
    "se efter indrykning, kolon, anførselstegn og klammer her og på linjen over",
)
# fmt: on

CODES: tuple[Code, ...] = tuple(
    sorted((kind for kind in list(globals().values()) if isinstance(kind, Code)), key=lambda kind: kind.code)
)
"""Every kind of fault, in the order of the codes."""

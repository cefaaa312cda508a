"""The findings about prose: code, severity and title in one place."""

from __future__ import annotations

from lbf_docs.findings import Code, Severity

UNKNOWN_CONSTRUCT = Code(
    "TXT101",
    Severity.ERROR,
    "teksten bruger noget, der ikke kan sættes ind i Word-filen",
    why="Word-filen laves af afsnit, overskrifter, lister, begreber med forklaring, tabeller, billeder, links, citater "
    "og fodnoter. Andet ville forsvinde eller se forkert ud, så det bliver sagt i stedet.",
)
TOO_MANY_CELLS = Code(
    "TXT102",
    Severity.ERROR,
    "rækken har flere celler, end tabellen har kolonner",
    why="Den overskydende celle ville forsvinde. Oftest er en lodret streg i teksten læst som skel mellem to celler.",
)
NOTE_UNDEFINED = Code(
    "TXT103",
    Severity.ERROR,
    "der henvises til en fodnote, som ikke findes",
    why="Henvisningen ville stå som [^navn] i dokumentet, og læseren ville savne kilden.",
)
NOTE_UNUSED = Code(
    "TXT104",
    Severity.WARNING,
    "fodnoten bruges ikke og kommer derfor ikke med",
    why="Teksten i fodnoten kommer ikke med i dokumentet, fordi intet sted henviser til den.",
)
NUMBER_IS_TEXT = Code(
    "TXT105",
    Severity.NOTICE,
    "tallet i begyndelsen af linjen er læst som tekst, ikke som en liste",
    why="En dato eller »9. klasse« først på en linje ligner et punkt i en liste. Den er læst som tekst, og "
    "det er som regel det, der er ment.",
)
EXPRESSION = Code(
    "TXT106",
    Severity.ERROR,
    "udtrykket i {{ … }} kan ikke udfyldes",
    why="Udtrykket henter et tal eller et navn fra sagens data. Peger det på noget, der ikke findes, ville "
    "dokumentet få et hul.",
)
UNCLOSED = Code(
    "TXT107",
    Severity.ERROR,
    "her begynder et udtryk med {{, som ikke slutter med }} på samme linje",
    why="Uden slutning kan programmet ikke se, hvad der skal hentes, og tegnene ville stå i dokumentet.",
)
NOTE_IN_NOTE = Code(
    "TXT108",
    Severity.ERROR,
    "en fodnote kan ikke have sin egen fodnote i Word",
    why="Word har ikke fodnoter i fodnoter.",
)
LINK_LINE_UNUSED = Code(
    "TXT130", Severity.WARNING, "adressen bruges ikke og kommer derfor ikke med",
    why="En linje som [navn]: https://… giver adressen til de links, der er skrevet [tekst][navn]. Linjen selv kommer "
    "ikke med i dokumentet.",
)  # fmt: skip
NO_LINK_LINE = Code(
    "TXT131", Severity.ERROR, "linket nævner en adresse, som ikke findes",
    why="Linket ville stå med parenteser og det hele i dokumentet, og ingen kunne åbne det.",
)  # fmt: skip
ADDRESS = Code(
    "TXT109",
    Severity.ERROR,
    "linket har en adresse, som ikke kan bruges",
    why="Et link i dokumentet skal kunne åbnes af alle læsere, så adressen skal være hel.",
)
TOO_DEEP = Code(
    "TXT110",
    Severity.ERROR,
    "lister og citater ligger for dybt inde i hinanden",
    why="En liste kan have fem niveauer i dokumentet. Et sjette ville stå som det femte, og læseren ville ikke kunne "
    "se, hvad der hører under hvad.",
)
NOTE_TWICE = Code(
    "TXT111",
    Severity.ERROR,
    "to fodnoter har samme navn, så den ene tekst ville forsvinde",
    why="Fodnoter kendes på deres navn. Med to ens navne ville den ene tekst forsvinde.",
)
NO_BLOCK = Code(
    "TXT113",
    Severity.WARNING,
    "linjen i krøllede parenteser hører ikke til noget",
    why="En linje som {.opstilling} eller {#navn} siger noget om det, der står lige under den. Her står der "
    "ikke noget, den kan gælde.",
)
ODD_BRACES = Code(
    "TXT114",
    Severity.WARNING,
    "linjen i krøllede parenteser er læst som tekst",
    why="Kun {.opstilling} og {#navn} på en linje for sig har en betydning. Denne linje kommer med i "
    "dokumentet, som den står.",
)
LIST_IN_SENTENCE = Code(
    "TXT112",
    Severity.ERROR,
    "en liste eller figur kan ikke stå inde i en sætning",
    why="En liste, et kort eller et diagram fylder flere linjer og kan kun stå som sit eget afsnit.",
)
NOTE_OPEN = Code(
    "TXT115", Severity.ERROR, "en note, der begynder med <!--, slutter ikke med --> sidst på en linje",
    why="En note til jer selv kommer ikke med i dokumenterne. Er det uklart, hvor den slutter, kan tekst til læseren "
    "forsvinde.",
)  # fmt: skip
NOTE_IN_LINE = Code(
    "TXT116", Severity.WARNING, "<!-- står midt på en linje og er læst som tekst",
    why="Kun det, der begynder med <!-- først på en linje, er en note til jer selv. Dette kommer med i dokumentet.",
)  # fmt: skip
TOO_LONG = Code(
    "TXT117", Severity.ERROR, "teksten er for lang eller for indviklet til at blive læst",
    why="Et afsnit i aftalen fylder nogle sider. En tekst, der er hundrede gange så lang, er næppe den rigtige.",
)  # fmt: skip
PICTURE = Code(
    "TXT118", Severity.ERROR, "billedet kan ikke sættes ind her",
    why="Et billede står på en linje for sig selv og ligger i sagens mappe billeder. Ellers ville det mangle i "
    "dokumentet, eller læseren ville se tegnene i stedet for billedet.",
)  # fmt: skip
NO_ALT = Code(
    "TXT119", Severity.ERROR, "billedet mangler en alternativ tekst",
    why="Den, der ikke kan se billedet, får læst den alternative tekst op. Uden den er dokumentet ikke tilgængeligt "
    "(WCAG 2.1, succeskriterium 1.1.1).",
)  # fmt: skip
TOO_WIDE = Code(
    "TXT132", Severity.ERROR, "tabellen har flere tal ved siden af hinanden, end siden er bred nok til",
    why="Et tal, der deles over to linjer, bliver læst som to tal. Derfor går tabellen ud i margenen, og det sidste "
    "kan falde uden for papiret.",
)  # fmt: skip
UNKNOWN_KEY = Code(
    "TXT120", Severity.ERROR, "henvisningen peger på en nøgle, som ikke findes",
    why="En henvisning som [](#nøgle) viser, hvad der har nøglen {#nøgle}. Findes den ikke, får dokumentet et hul.",
)  # fmt: skip
KEY_TWICE = Code(
    "TXT121", Severity.ERROR, "to steder har samme nøgle",
    why="En henvisning til nøglen ville føre til det ene sted, og det er ikke sikkert, at det er det rigtige.",
)  # fmt: skip
VAGUE_LINK = Code(
    "TXT122", Severity.WARNING, "linkets tekst siger ikke, hvor det fører hen",
    why="En skærmlæser kan læse linkene op for sig selv. »Her« eller en lang adresse siger ikke, hvad man finder "
    "(WCAG 2.1, succeskriterium 2.4.4).",
)  # fmt: skip
TITLE = Code(
    "TXT123", Severity.WARNING, "tabellens titel er læst som almindelig tekst",
    why="En linje, der begynder med »Tabel: «, giver tabellen ved siden af et nummer og en titel. En opstilling og en "
    "tabel i en fodnote har ikke noget nummer.",
)  # fmt: skip
COLON_IS_TEXT = Code(
    "TXT124", Severity.WARNING, "kolonet først på linjen er læst som tekst",
    why="En forklaring begynder med et kolon og et mellemrum på linjen lige under begrebet. Begrebet fylder én linje.",
)  # fmt: skip
HTML = Code(
    "TXT125", Severity.ERROR, "teksten bruger HTML, som ville stå i dokumentet med tegn og det hele",
    why="Teksterne skrives med Markdown. Koder som <b> eller <br> betyder ikke noget her.",
)  # fmt: skip
EMPTY_ITEM = Code(
    "TXT126", Severity.ERROR, "et punkt i listen har ingen tekst",
    why="Prikken eller tallet ville stå alene på linjen, og den, der får teksten læst op, ville høre et tomt punkt.",
)  # fmt: skip
HEADING_LEAPS = Code(
    "TXT127", Severity.WARNING, "overskriften springer et niveau over",
    why="Den, der får dokumentet læst op, finder rundt efter overskrifternes niveauer og tror ved et spring, at noget "
    "mangler. I dokumentet bliver springet lukket (WCAG 2.1, succeskriterium 1.3.1).",
)  # fmt: skip
EMPTY_HEADING = Code(
    "TXT128", Severity.WARNING, "overskriften har ingen ord og kommer ikke med",
    why="En tom overskrift ville blive en tom linje i indholdsfortegnelsen.",
)  # fmt: skip
TYPED_LIST = Code(
    "TXT129", Severity.WARNING, "linjer, der ligner punkterne i en liste, er læst som almindelig tekst",
    why="I dokumentet ville punkterne løbe sammen i ét afsnit, og den, der får teksten læst op, ville ikke høre, at "
    "det er en liste.",
)  # fmt: skip

"""The words that tell what is measured, in a form in which endings don't matter: "børnesagerne" is "børnesag"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..pattern import Pattern

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AGE = re.compile(
    r"(?<![\d,.-])(?P<from>\d{1,2})(?:(?:\s?(?:-|–|til|og)\s?(?P<to>\d{1,2}))?(?=[\s-]år)"
    r"|[-–](?P<until>\d{1,2})(?=[,.;)]|\s[(]))"
)
"""An age: "18-64 år", "65 år"; "15-29" alone."""

_ENDINGS = (
    "ernes", "erens", "enes", "erne", "ens", "ets", "ene", "ers", "ede", "er", "en", "et", "es", "ne", "e", "s", "t",
)  # fmt: skip
_LEAST = 4
"""How many letters must be left."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word (small letters) without its ending."""
    if word[:1].isdigit():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("t") if len(word) > _LEAST + 1 else word


def small(text: str) -> str:
    """In small letters, each in its place: "İ" would become two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def listed(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(re.findall(r"\S+", text))


EMPTY = listed(
    """
    ad af al alle allerede alligevel alt altså anden andet andre angav angiver april at august begge bestod består
    bl blandt blev blevet bliver bo boede boende bor brug både ca cirka da de december del dem den denne der deraf
    deres derfor dermed derover derudover desuden det dette disse dog du dvs efter egen eget egne ej eller elleve
    en end endda endnu er et faktisk fald falde falder faldet faldt februar fem fire flere flest fleste for foran
    fordelt fordi forhold fortsat fra frem fremgang fremgår få får fås føler før gang generelt gennem
    gennemsnitlig gennemsnitligt gns grund grundet gælder gør ham han hans har havde have hel hele heller helt
    hendes henholdsvis henover her heraf herunder hhv historisk hos hun hvad hver hverken hvert hvilke hvilket
    hvis hvor hvoraf hvordan hvorimod hvormed hæves høj høje højere højest højeste højst højt i idag ift ifølge
    igen ikke imens imod ind inden indtil især it januar jf jo juli juni kan knap kom kommer kun kunne lagt langt
    lav lave laver lavere lavest laveste lavt lidt lige ligeledes ligesom ligge ligger lokal lokale lokalt lå maj
    man mange mangler markant marts med medens meget mellem men mener mens mere mest mindre mindst mod modsat må
    måles målt ned nedbringes nede nedenfor nemlig ni nogen nogenlunde nogle nok november nu nuværende når nærved
    næsten og også oktober om omfatter omkring op opgjort oplyser oplyst os ovenfor over overfor
    overrepræsentation pga pr på reduceres reduceret relation relativ relativt resten rigtigt rundt samlede samlet
    samme sammen sammenlignet samt samtidig samtidigt seks selv selvom senere seneste september ser ses set sidste
    sig siger sin sine sit skal sker sket skoleår skoleåret skulle små som stadig stadigvæk steg steget stige
    stiger stigning stor store stort står større størst største svarede svarende svarer svaret syv så sådan
    således sænkes særlig særligt tal tallene tallet ti tidligere til tilbagegang tilfælde tilfældet tilkendegiver
    tilsvarende to tre ud uden udenfor udgjorde udgør udgøre udtrykker udvikler under underrepræsentation uændret
    var ved vi via vil viser vist viste vokser vokset vores vurderer væk være været ydermere år ændret ændring én
    øges øget øvrige
    """
)
"""Words that tell nothing of what is measured."""

GENERIC = frozenset(
    stem(word)
    for word in listed(
        """
        adspurgt adspurgte afdeling afdelinger aftale akkumulerede akkumuleret alder alderen aldersgruppe aldersgruppen
        andel andele andelen antal antallet baggrund beboer beboerdata beboere beboerne beboernes beboersammensætning
        bebyggelse befolkning befolkningen bolig boligafdeling boligområde boligområder boligområderne boligområdet
        boligorganisation borger borgere borgerne by dag dansk data dokument figur forekomst gang gennemsnit
        gennemsnittet gruppe helhedsplan helhedsplanen helhedsplaner indikator indsats karakteriseret klasse klassen
        klasser klasseselev klasseselever kommunal kommunale kommune kommunegennemsnit kommunegennemsnittet land landet
        landsgennemsnit landsgennemsnittet landsplan målgruppe måling målingen niveau område områder området områdets
        oversigt periode person personer plan planen procent procentdel prøve prøver resultat sag skole skoler tabel
        udfordring udvikling værdi årig årige årlig årlige årsag
        """
    )
) | {"over 18"}
"""What nearly every figure of a plan is about: they tell figures apart only together with another word."""

WEAK = frozenset(("arbejd", "bruger", "børn", "elev", "familie", "kvind", "mænd", "skol", "uddannels", "unge"))
"""Words that are said of much that is not measured; a compound with one of them is another thing altogether."""

GROUPS = frozenset(
    stem(word)
    for word in listed(
        """
        barn børn børnefamilier drenge efterkommere elever enlige familier flygtninge forsørgere forældre fædre
        førtidspensionister husstande indvandrere kontanthjælpsmodtagere kvinder kvinderne lejere lejligheder mænd mødre
        pensionister piger seniorer studerende tosprogede unge voksne ældre
        """
    )
)
"""Those that a figure may be about instead of all residents."""

NEGATION = Pattern(r"(?i)\b(?:ikke(?![- ]?vestlig)|hverken|mangler|ingen|uden(?: ?for)?(?! (?:bolig)?området))\b")
"""What turns a measure round; "uden for boligområdet" only says where."""

_SAME = {
    "folkeskol": "grundskol", "arbejdsløs": "ledig", "arbejdsløshed": "ledig", "ledighed": "ledig",
    "stemt": "valgdeltagels",
}  # fmt: skip
"""Two words for one thing."""


def stems(text: str) -> list[str]:
    """The stems of the words with a meaning; ages as "18-64" and "over 65"."""
    return [word for _, word in placed_stems(text)]


def placed_stems(text: str) -> Iterator[tuple[int, str]]:
    """The same, each with where it stands; ages come last."""
    lowered = small(text)
    for found in _WORD.finditer(lowered):
        word = found[0]
        if word == "ikke" and lowered.startswith("vestlig", found.end() + 1):
            word = "ikke-vestlig"
        elif word.startswith("vestlig") and lowered.endswith("ikke", 0, max(0, found.start() - 1)):
            continue
        if word not in EMPTY:
            yield found.start(), _known(word)
    for found in _AGE.finditer(lowered):
        if until := found["to"] or found["until"]:
            yield found.start(), f"{found['from']}-{until}"
        else:
            before = lowered[: found.start()].rpartition(" ")[0].rpartition(" ")[2]
            side = before if before in _SIDES else ""
            yield found.start() - (len(side) + 1 if side else 0), f"{side or 'ved'} {found['from']}"


_SIDES = ("over", "under", "mindst")


@lru_cache(maxsize=8192)
def _known(word: str) -> str:
    if word.startswith("ikke") and "vestlig" in word:
        return "ikke-vestlig"
    return _SAME.get(own := stem(word), own)

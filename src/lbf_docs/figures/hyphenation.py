"""Hyphenation: where a long Danish word may be divided.

No dictionary: figures hold few words, and nearly all long ones are compounds from the social housing field. The tails
of those are listed; what isn't listed is divided by the rule for syllables (Retskrivningsordbogen § 15-16: a
consonant between two vowels goes to the next line, of several the last one does).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

AT_SIGN, AT_JOINT, AT_SYLLABLE = 3, 2, 1
"""How good a break is: after a hyphen, slash or soft hyphen of the text itself; in a compound's joint; elsewhere."""

_SIGNS = "-–/\u00ad"
_VOWELS = frozenset("aeiouyæøåéüöä")
# What begins a syllable together and is not torn apart.
_ONSETS = frozenset(
    "bl br bj dr fj fl fr gl gr kl kn kr kv pl pr sj sk sl sm sn sp st sv tr tj skr str spr".split()  # noqa: SIM905
)
_TAILS = tuple(
    """afdeling afdelingen afdelinger aftale aftalen aktivitet aktiviteter ansvar ansvarlig arbejde arbejdet beboer
    beboere bestyrelse bestyrelsen boliger bolig boligforening boligområde boligselskab center centeret centret
    demokrati evaluering foreningen forening forebyggelse forebyggelsen forsamling formand formandskab forvaltning
    forvaltningen fremmende følgegruppe følgegruppen gruppe gruppen grupper hed heden hjælp hus huset indsats indsatsen
    indsatser kommune kommunen koordinator konference konferencen leder ledelse livschancer medarbejder medarbejdere
    møde mødet netværk netværket område områder området organisation organisationen plan planen politi projekt projekter
    projektet repræsentant repræsentanter råd rådet rådgiver rådgivning sekretariat sekretariatet selskab selskabet
    skab skabet skole skolen skoler strategi styregruppe styregruppen tilbud udvalg udvalget udvikling udviklingen
    vejleder vejledning virksomhed virksomheder bydel bydelen parken centrum indsatsområde chancer kraft""".split()  # noqa: SIM905
)


@lru_cache(maxsize=1024)
def break_points(word: str) -> Mapping[int, int]:
    """Each place where `word` may be divided (the index of the first letter on the next line), with how good it is.

    At least three letters stand on either side, two after a sign of the text itself.
    """
    points: dict[int, int] = {}
    letters = word.lower()
    for cut in range(1, len(word)):
        if word[cut - 1] in _SIGNS and 2 < cut < len(word) - 1:
            points[cut] = AT_SIGN
        elif 3 <= cut <= len(word) - 3 and letters[cut - 3 : cut + 3].isalpha():
            if _is_joint(letters, cut):
                points[cut] = AT_JOINT
            elif _begins_syllable(letters, cut):
                points[cut] = AT_SYLLABLE
    return points


def _is_joint(letters: str, cut: int) -> bool:
    """Whether a known tail begins here and what follows it is nothing, or again a joint."""
    following = letters[cut:]
    for tail in _TAILS:
        if following.startswith(tail):
            rest = following[len(tail) :]
            if not rest or not rest.isalpha() or rest in ("s", "en", "er", "et", "ne", "erne", "ens"):
                return True
            link = rest.removeprefix("s")
            if any(link.startswith(next_tail) for next_tail in _TAILS):
                return True
    return False


def _begins_syllable(letters: str, cut: int) -> bool:
    """Whether a vowel follows after the longest onset that Danish allows between two vowels, and one stands before."""
    before, after = letters[:cut], letters[cut:]
    if not _VOWELS.intersection(before) or not _VOWELS.intersection(after):
        return False
    end = next(index for index, letter in enumerate(letters) if index >= cut and letter in _VOWELS)
    start = max(index for index, letter in enumerate(letters) if index < cut and letter in _VOWELS) + 1
    cluster = letters[start:end]
    if not cluster:
        return False
    onset = max((k for k in range(1, len(cluster) + 1) if k == 1 or cluster[-k:] in _ONSETS), default=1)
    return end - cut == onset

"""Words in a case's texts that look like a name that the data have, and aren't it; looked for once for all rules."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from lbf_docs.findings import DataPath
from lbf_docs.model import Plan
from lbf_docs.model.activities import Activity
from lbf_docs.model.passages import Kind, Mention, all_passages

from .base import Spot
from .parties.known_names import known_names
from .parties.spellings import names, other_spellings
from .wording import vocabulary

Slips = Mapping[tuple[str, str], Sequence[Mention]]
"""By the words and the name that they look like, where they stand."""
_AROUND = "()[]:;!?»«”“\"'’…"
_TWO_IN_ONE = re.compile(r"[A-ZÆØÅ][a-zæøå]+[A-ZÆØÅ0-9][^\W_]*")
"""A word with another capital, or a digit, in it."""
_ENDINGS = (
    "",
    "e",
    "n",
    "s",
    "t",
    "r",
    "er",
    "en",
    "et",
    "ne",
    "es",
    "ene",
    "ens",
    "ets",
    "ers",
    "erne",
    "ernes",
    "enes",
)
"""How Danish nouns end."""


def own_names(plan: Plan) -> Mapping[str, Spot | None]:
    """What organisations, places and groups are called. A group of one word may be any: "Bestyrelsen"."""
    organs = (organ for organ in plan.organisation.organs if organ.name and " " in organ.name)
    return {**{str(organ.name): (organ, "navn") for organ in organs}, **known_names(plan)}


@lru_cache(maxsize=2)
def names_by_letters(plan: Plan) -> Mapping[str, Spot | None]:
    """What is a name by how it is written: units of organisations, and words such as UngHolbæk that only texts have.

    Much may look like them that isn't meant to be them; the same letters with spaces or signs elsewhere is.
    """
    units: dict[str, Spot | None] = {str(role.unit): (role, "enhed") for role in plan.organisation.roles if role.unit}
    words = {word.strip(_AROUND) for word in vocabulary(plan)}
    own = {word for word in words if _TWO_IN_ONE.fullmatch(word)}
    return {**dict.fromkeys(word for word in sorted(own) if word.removesuffix("s") not in own - {word}), **units}


def activity_names(plan: Plan) -> Mapping[str, Activity]:
    """The activities by name."""
    return {activity.name: activity for activity in plan.activities.activities if activity.name}


@lru_cache(maxsize=2)
def slips_in_texts(plan: Plan) -> Slips:
    """The texts against all names, and the lines of the data against the activities' (the other names are LBF104's)."""
    activities = activity_names(plan)
    everything, only_activities = names([*own_names(plan), *activities], names_by_letters(plan)), names(activities)
    found: dict[tuple[str, str], list[Mention]] = {}
    for passage in all_passages(plan):
        is_line = passage.kind is Kind.VALUE
        if is_line and passage.path and _says_a_name(passage.path):
            continue
        for spelling in other_spellings(passage.text, only_activities if is_line else everything):
            words = passage.text[spelling.start : spelling.end]
            if not passage.is_quoted(spelling.start, spelling.end) and not is_form(words, spelling.known):
                mention = passage.mention(spelling.start, spelling.end)
                found.setdefault((mention.words, spelling.known), []).append(mention)
    return found


def _says_a_name(path: DataPath) -> bool:
    """Whether a line is an activity's own name, or belongs to plan.yaml, which names none."""
    return path[0] == "plan" or (path[0] == "aktiviteter" and len(path) == 4 and path[-1] == "navn")


def is_form(words: str, name: str) -> bool:
    """Whether one word is another form of a name of one word: "Opgangsvært" of "Opgangsværter"."""
    if " " in name:
        return False
    a, b = words.lower(), name.lower()
    same = next((at for at, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b)))
    return a[same:] in _ENDINGS and b[same:] in _ENDINGS
